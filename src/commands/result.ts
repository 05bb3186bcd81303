/** What a command's steps give: a value, or one line on what the user should change. */

export { codeOf } from '../readers/io.ts';

/** An expected failure is a value; an exception is a bug. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  /** One line, without a line end; it may hold a user's own words and is made harmless when printed. */
  | { readonly ok: false; readonly problem: string };

/** A value. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure that the user can mend. */
export function bad(problem: string): Result<never> {
  return { ok: false, problem };
}
