/**
 * What a JavaScript string can hold and a database's text cannot: U+0000 (PostgreSQL refuses it, libsql cuts there) and
 * lone surrogates (both drivers would write U+FFFD). They are written as U+001A and four hexadecimal digits, and so is
 * U+001A itself. So every string comes back as it went in, and two strings are equal in the database if and only if
 * they are equal here, keys included. All other text is stored as it is.
 */
import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from 'kysely';

const MARK = '\u001a';
// With the flag `u` only lone surrogates are of category Cs. Of the control characters two are meant.
const SUSPECT = /[\p{Cs}\p{Cc}]/gu;
const MARKED = new RegExp(`${MARK}([0-9a-f]{4})`, 'g');

/** A string as the database gets it: well formed, without U+0000. The inverse is `fromText`. */
export function toText(value: string): string {
  return value.replace(SUSPECT, (unit) =>
    unit === '\0' || unit === MARK || unit >= '\ud800'
      ? MARK + unit.charCodeAt(0).toString(16).padStart(4, '0')
      : unit,
  );
}

/** The string that `toText` was given. */
export function fromText(text: string): string {
  return text.includes(MARK)
    ? text.replace(MARKED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
}

class Writer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    const plain = super.transformValue(node);
    return typeof plain.value === 'string' ? { ...plain, value: toText(plain.value) } : plain;
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    const plain = super.transformPrimitiveValueList(node);
    return {
      ...plain,
      values: plain.values.map((value) => (typeof value === 'string' ? toText(value) : value)),
    };
  }
}

/** Applies both to every string that is bound and every string that is read. */
export class WirePlugin implements KyselyPlugin {
  readonly #writer = new Writer();

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.#writer.transformNode(args.node, args.queryId);
  }

  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const rows = args.result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'string' ? fromText(value) : value,
        ]),
      ),
    );
    return Promise.resolve({ ...args.result, rows });
  }
}
