/** An inquiry could not be kept (disk full, database away): do not acknowledge, or say so to the asker. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
