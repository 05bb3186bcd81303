/** Reads the imports of a source file and holds them against the rules of the house. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** One import of a source file. `from` is null where the module is computed. */
export interface Import {
  readonly from: string | null;
  /** Whether all of it is erased by the compiler (`import type`, `export type`). */
  readonly type: boolean;
}

/**
 * By part of the house: the parts it may import beside itself. `type:` is for types alone. Whoever composes
 * (`main.ts`, `cli.ts`, `commands`) may import everything; `service` composes too, but borrows nothing of the commands.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'everything'>> = {
  core: [],
  desk: ['core'],
  readers: ['core'],
  // The desk says what it needs of a store and of a corpus; these say how.
  store: ['core', 'type:desk', 'desk/unavailable.ts'],
  corpus: ['core', 'readers', 'type:desk'],
  evaluate: ['core', 'readers'],
  'adapters/slack': ['desk', 'core/card', 'type:core'],
  'adapters/discord': ['desk', 'core/card', 'type:core'],
  'adapters/terminal': ['desk', 'core/card', 'type:core'],
  'config.ts': ['core'],
  commands: 'everything',
  service: ['adapters', 'config.ts', 'core', 'corpus', 'desk', 'readers', 'store'],
  'main.ts': 'everything',
  'cli.ts': 'everything',
};

// The formatter puts every statement at the start of a line; a comment's lines begin with a star or slashes.
const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;=()]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const CALL = /(?<![\w.$])(?:import|require)\(\s*(?:(['"`])([^'"`]+)\1\s*[,)])?/g;
const COMMENT = /^\s*(?:\*|\/\/|\/\*).*$/gm;

/** The imports of a source file, in no particular order but the file's. */
export function importsOf(source: string): Import[] {
  const code = source.replace(COMMENT, (line) => ' '.repeat(line.length));
  const found: (Import & { at: number })[] = [];
  for (const match of code.matchAll(STATEMENT)) {
    found.push({ at: match.index, from: match[2] ?? null, type: match[1] !== undefined });
  }
  for (const match of code.matchAll(CALL)) {
    found.push({ at: match.index, from: match[2] ?? null, type: false });
  }
  return found.sort((a, b) => a.at - b.at).map(({ from, type }) => ({ from, type }));
}

/**
 * What a source file does that the house forbids, one line each.
 *
 * @param file its path below `src`, with forward slashes
 */
export function violations(file: string, source: string): string[] {
  const part = partOf(file);
  const rule = MAY_IMPORT[part];
  if (rule === undefined) return [`${file}: ${part} has no rule in tests/architecture.ts`];
  const found = importsOf(source).flatMap((one) => {
    const message = forbidden(file, part, rule, one);
    return message === null ? [] : [`${file}: ${message}`];
  });
  const code = source.replace(COMMENT, '');
  if (part === 'core' && /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/.test(code))
    found.push(`${file}: the core reads a clock`);
  if (part !== 'config.ts' && /\bprocess\.env\b/.test(code))
    found.push(`${file}: reads the environment, which only config.ts does`);
  return found;
}

function forbidden(
  file: string,
  part: string,
  rule: readonly string[] | 'everything',
  { from, type }: Import,
): string | null {
  if (from === null) return 'what it imports cannot be told';
  if (!from.startsWith('.')) {
    if (/^minisearch(?:\/|$)/.test(from) && !/^(?:core\/search\/|evaluate\/plain\.ts$)/.test(file))
      return 'minisearch is for core/search alone';
    const builtin = from.startsWith('node:') || builtinModules.includes(from);
    return part === 'core' && builtin ? `core may not import ${from}` : null;
  }
  if (rule === 'everything') return null;
  const target = posix.normalize(posix.join(posix.dirname(file), from));
  if (target.startsWith('..')) return `imports ${from}, outside src`;
  if (!target.endsWith('.ts')) return `imports ${from}: local imports end in .ts`;
  const there = partOf(target);
  if (there === part) return null;
  const allowed = rule.some((entry) => {
    const types = entry.startsWith('type:');
    const folder = types ? entry.slice(5) : entry;
    return (type || !types) && (target === folder || target.startsWith(`${folder}/`));
  });
  return allowed ? null : `${part} may not import ${there} (${from})`;
}

/** `core`, `adapters/slack`, `main.ts`: the first folder, two for an adapter, or the file itself. */
function partOf(file: string): string {
  const [first = '', second] = file.split('/');
  return first === 'adapters' && second !== undefined ? `${first}/${second}` : first;
}
