/** The operator's aliases, as they lie in a corpus folder: `aliases.txt`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAliases } from '../core/names/aliases.ts';
import { decode } from './decode.ts';
import { codeOf } from './io.ts';

/** The file's name, in the corpus folder itself. */
export const ALIASES = 'aliases.txt';

/** What a folder says of names. */
export interface AliasReading {
  /** Names that are one, as `parseAliases` gives them. */
  readonly groups: readonly (readonly string[])[];
  /** What was left out, one line each, beginning with the file's name. */
  readonly warnings: readonly string[];
}

/**
 * Reads a corpus folder's aliases.
 *
 * @param dir the folder; without the file there are none, and nothing to say
 */
export async function readAliases(dir: string): Promise<AliasReading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(dir, ALIASES));
  } catch (error) {
    const code = codeOf(error);
    const absent = code === 'ENOENT' || code === 'ENOTDIR';
    return { groups: [], warnings: absent ? [] : [`${ALIASES} cannot be read (${code})`] };
  }
  const decoded = await decode(bytes);
  if (!decoded.ok) return { groups: [], warnings: [`${ALIASES} ${decoded.reason}: left out`] };
  const { groups, problems } = parseAliases(decoded.text);
  return {
    groups,
    warnings: problems.map(({ line, reason }) => `${ALIASES}, line ${line}: ${reason}: left out`),
  };
}
