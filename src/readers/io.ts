/** What goes wrong with files. */

/** An I/O error's code ('ENOENT'). Anything else is a bug, must not pass for an unreadable file, and is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
