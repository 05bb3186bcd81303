/**
 * Discord's OpenAPI document, where it lies beside the repository: every body is held against it, the bot's requests
 * and our own replies. Where it is absent, the rules of `rules.ts` stand alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FILE = new URL('../../../../shared/discord-openapi.json', import.meta.url);
type Json = { [key: string]: unknown };
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** A call of the API, as the document names it. */
interface Operation {
  readonly pattern: RegExp;
  readonly path: string;
  readonly method: string;
  readonly request: string | null;
  /** JSON pointer to the schema, by status. */
  readonly replies: ReadonlyMap<string, string>;
}

/** Whether the document is at hand. */
const hasDocument = existsSync(FILE);

/** Validates bodies. */
export class Schema {
  readonly #requests: Ajv2020 | null;
  readonly #replies: Ajv2020 | null;
  readonly #operations: readonly Operation[];

  constructor() {
    if (!hasDocument) {
      this.#requests = null;
      this.#replies = null;
      this.#operations = [];
      return;
    }
    const text = readFileSync(FILE, 'utf8');
    this.#requests = ajv(closed(JSON.parse(text)) as Json);
    this.#replies = ajv(JSON.parse(text));
    this.#operations = operationsOf(JSON.parse(text));
  }

  /** What is wrong with a request: an unknown call, or a body that the document does not allow. */
  request(method: string, path: string, body: unknown): string | null {
    if (this.#requests === null) return null;
    const operation = this.#find(method, path);
    if (!operation) return `${method} ${path} is no call of Discord's API`;
    if (operation.request === null) return body === undefined ? null : `${method} ${path} takes no body`;
    return complaint(this.#requests, operation.request, tolerated(body));
  }

  /** What is wrong with a reply of ours. */
  reply(method: string, path: string, status: number, body: unknown): string | null {
    if (this.#replies === null || body === undefined) return null;
    const operation = this.#find(method, path);
    const pointer =
      operation?.replies.get(String(status)) ?? operation?.replies.get(`${Math.floor(status / 100)}XX`);
    if (pointer === undefined)
      return status < 300 ? `no reply with status ${status} to ${method} ${path}` : null;
    return complaint(this.#replies, pointer, body);
  }

  /** What is wrong with an object that the gateway sends, by the name of its schema. */
  object(name: string, value: unknown): string | null {
    return this.#replies === null ? null : complaint(this.#replies, `/components/schemas/${name}`, value);
  }

  #find(method: string, path: string): Operation | undefined {
    const fitting = this.#operations.filter(
      (operation) => operation.method === method.toLowerCase() && operation.pattern.test(path),
    );
    // '@me' and '@original' come before a parameter that would take them for an id.
    return fitting.sort((a, b) => parameters(a.path) - parameters(b.path))[0];
  }
}

function parameters(path: string): number {
  return path.split('{').length;
}

function ajv(document: Json): Ajv2020 {
  const instance = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(instance);
  instance.addFormat('snowflake', /^\d{1,20}$/);
  instance.addFormat('nonce', /^[\s\S]{1,25}$/);
  instance.addSchema(document, 'discord');
  return instance;
}

function complaint(instance: Ajv2020, pointer: string, body: unknown): string | null {
  const validate: ValidateFunction =
    instance.getSchema(`discord#${pointer}`) ?? instance.compile({ $ref: `discord#${pointer}` });
  if (validate(body)) return null;
  const errors = validate.errors ?? [];
  return errors
    .slice(0, 6)
    .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
    .join('; ');
}

function operationsOf(document: Json): Operation[] {
  const paths = document.paths as Record<string, Record<string, Json>>;
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const at = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
      const body = operation.requestBody as { content?: Json } | undefined;
      const pattern = new RegExp(`^${path.replace(/[.@]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`);
      return [
        {
          pattern,
          path,
          method,
          request: body?.content?.['application/json']
            ? encode(`${at}/requestBody/content/application~1json/schema`)
            : null,
          replies: new Map(
            Object.entries(operation.responses as Record<string, { content?: Json }>).flatMap(
              ([status, reply]) =>
                reply.content?.['application/json']
                  ? [[status, encode(`${at}/responses/${status}/content/application~1json/schema`)] as const]
                  : [],
            ),
          ),
        },
      ];
    }),
  );
}

function encode(pointer: string): string {
  return pointer.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('@', '%40');
}

/** Every object that names its properties takes no others. Parts of an `allOf` name some of them only. */
function closed(value: unknown, part = false): unknown {
  if (Array.isArray(value)) return value.map((one) => closed(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'allOf' && Array.isArray(inner) ? inner.map((one) => closed(one, true)) : closed(inner),
  ]);
  const copy = Object.fromEntries(entries);
  const isObject =
    'properties' in value &&
    typeof value.properties === 'object' &&
    !('type' in value && typeof value.type === 'object' && !Array.isArray(value.type));
  if (isObject && !part && !('additionalProperties' in value)) copy.additionalProperties = false;
  return copy;
}

/** What the platform takes though the document does not say so. */
function tolerated(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(tolerated);
  if (typeof body !== 'object' || body === null) return body;
  const copy: Json = { ...body };
  for (const name of ['tts', 'enforce_nonce', 'nonce']) delete copy[name];
  if (typeof copy.default_member_permissions === 'string')
    copy.default_member_permissions = Number(copy.default_member_permissions);
  return copy;
}
