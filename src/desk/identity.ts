/** Ids that nobody guesses. */
import { randomBytes } from 'node:crypto';

/** 128 bits of chance in 22 characters of [A-Za-z0-9_-]. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}
