/**
 * Does a piece of work `times` times, `inFlight` of them at once, and begins the next as soon as one is done. `work` gets a
 * counter that it calls when it is done, and its index; the results come in the order of the indices.
 * @throws what any piece of work throws, or the reason of the signal
 */
export async function closedLoop<T>(
  times: number,
  inFlight: number,
  signal: AbortSignal | undefined,
  work: (done: () => number, index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  let finished = 0;
  const done = () => ++finished;
  const lane = async () => {
    while (next < times) {
      signal?.throwIfAborted();
      const index = next++;
      results[index] = await work(done, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(times, inFlight) }, lane));
  return results;
}
