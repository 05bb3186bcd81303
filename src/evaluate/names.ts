/** Pairs of names, and how well the name comparison tells one person or organization from two. */
import { join } from 'node:path';
import { z } from 'zod';
import { fullNameSimilarity, SAME_FULL_NAME } from '../core/names/fullname.ts';
import { type Agreement, agreement } from './judge.ts';
import { foldersWith, parse, readLines } from './sets.ts';

const FILE = 'pairs.jsonl';
const pairSchema = z.object({ name1: z.string(), name2: z.string(), is_match: z.enum(['true', 'false']) });

/** Finds the folders that hold pairs of names, at the folder itself or below it. */
export async function findNamePairs(dir: string): Promise<string[]> {
  return foldersWith(dir, FILE);
}

/**
 * Compares every pair of a folder's `pairs.jsonl` (`name1`, `name2`, `is_match`).
 *
 * @returns how often the comparison is right; a line that is no pair is a `QuestionSetError`
 */
export async function evaluateNames(dir: string): Promise<Agreement> {
  const rows = await readLines(join(dir, FILE));
  return agreement(
    rows.map((row) => {
      const { name1, name2, is_match } = parse(pairSchema, row.value, row.at);
      return { truth: is_match === 'true', said: fullNameSimilarity(name1, name2) >= SAME_FULL_NAME };
    }),
  );
}
