/** Discord's ids carry the time they were made: milliseconds since 2015 above 22 bits. */

const EPOCH = 1_420_070_400_000n;

/** Unix milliseconds of an id; 0 for what is none. */
export function timeOf(id: string): number {
  return /^\d{15,20}$/.test(id) ? Number((BigInt(id) >> 22n) + EPOCH) : 0;
}

/** The least id of a moment. @param at Unix milliseconds */
export function idAt(at: number): string {
  const since = BigInt(Math.trunc(at)) - EPOCH;
  return String((since < 0n ? 0n : since) << 22n);
}
