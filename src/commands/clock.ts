/** A stopwatch in milliseconds. `performance.now()` does the same, and loads what it measures other things by. */
export function stopwatch(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
