/** An inquiry could not be kept (disk full, database away): do not acknowledge, or say so to the asker. */
export class StoreUnavailable extends Error {
  /** What the database or the system calls it (`SQLITE_FULL`, `ECONNREFUSED`, `57P01`), or null. */
  readonly code: string | null;

  constructor(message: string, options: ErrorOptions & { readonly code?: string | null } = {}) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.code = options.code ?? null;
  }
}
