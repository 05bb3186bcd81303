/**
 * Which interactions are being acknowledged at this moment. A worker may have the answer before Discord has the
 * acknowledgement, and must wait for it: an interaction's reply cannot be finished before it is begun.
 */
export class Deferrals {
  readonly #pending = new Map<string, Promise<boolean>>();

  /** Runs an acknowledgement. @returns what it returns: whether Discord took it */
  run(interaction: string, acknowledge: () => Promise<boolean>): Promise<boolean> {
    const work = acknowledge().finally(() => this.#pending.delete(interaction));
    this.#pending.set(interaction, work);
    return work;
  }

  /** Waits for an acknowledgement that is under way. @returns false when Discord refused it; true otherwise */
  async settled(interaction: string): Promise<boolean> {
    return (await this.#pending.get(interaction)?.catch(() => false)) ?? true;
  }
}
