/** The command line's options, read and checked. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { bad, good, type Result } from './result.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/**
 * Reads a command's options.
 *
 * @param args what follows the command's name
 * @param options as `parseArgs` of node:util wants them
 * @param usage ends the line of a failure
 */
export function readOptions<const T extends Options>(
  args: readonly string[],
  options: T,
  usage: string,
): Result<Parsed<T>> {
  try {
    return good(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node explains at length; its first sentence names the option.
    const first = error.message.split(/\n|\. /)[0] ?? error.message;
    return bad(`${first}; usage: ${usage}`);
  }
}

/** An ISO day that exists in the calendar; `option` is named where it does not. */
export function readDay(value: string, option = '--as-of'): Result<string> {
  const wrong = bad(`${option} wants a date such as 2026-01-24, not '${value.slice(0, 40)}'`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return wrong;
  const time = Date.parse(`${value}T00:00:00Z`);
  // 30 February is a number to Date.parse in some engines and another day in all.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return wrong;
  return good(value);
}

/** A whole number from 1. */
export function readCount(value: string, option: string, most: number): Result<number> {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= most) return good(count);
  return bad(`${option} wants a whole number from 1 to ${most}, not '${value.slice(0, 40)}'`);
}
