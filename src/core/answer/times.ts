/** Which documents may answer, by the day they were printed. */
import type { Document } from '../document.ts';
import type { TimeScope } from './timeScope.ts';

/** 'now' needs a document at most this many days old. */
const PRESENT_DAYS = 30;
const DAY = 86_400_000;

/** Limits of the day of print; a document without a day keeps none of them. */
export interface Times {
  /** ISO day: none printed later … */
  readonly asOf: string | undefined;
  /** … or before this one … */
  readonly since?: string | null;
  /** … and for 'now', none much older than this day … */
  readonly now?: string | null;
  /** … or those of a time alone. */
  readonly within?: TimeScope['within'];
}

/** @returns undefined where every document may answer */
export function acceptance({
  asOf,
  since,
  now,
  within,
}: Times): ((document: Document) => boolean) | undefined {
  if (!asOf && !since && !now && !within) return undefined;
  const oldest = now ? new Date(Date.parse(now) - PRESENT_DAYS * DAY).toISOString().slice(0, 10) : null;
  return ({ publishedAt }) => {
    const day = publishedAt?.slice(0, 10);
    if (day === undefined) return false;
    if (within && (day < within[0] || day > within[1])) return false;
    if (since && day < since) return false;
    return (!asOf || day <= asOf) && (oldest === null || day >= oldest);
  };
}

/** As a property that is absent where there is nothing to ask. */
export function optional(accept: ((document: Document) => boolean) | undefined): {
  accept?: (document: Document) => boolean;
} {
  return accept ? { accept } : {};
}

/** A day in the question hides more, never less, than the asker's options. */
export function withScope<T extends { readonly asOf?: string }>(
  options: T,
  { asOf }: Pick<TimeScope, 'asOf'>,
): T {
  if (asOf === null || (options.asOf !== undefined && options.asOf <= asOf)) return options;
  return { ...options, asOf };
}
