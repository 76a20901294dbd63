/**
 * Does something to every item, a bounded number at a time, and stops taking new ones after the first failure.
 *
 * @param limit how many at once
 * @throws the first failure, after everything that was under way has ended
 */
export async function forEachAtOnce<T>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  act: (item: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    if (failures.length > 0 || signal?.aborted) break;
    const one: Promise<void> = act(item).then(
      () => void underWay.delete(one),
      (error: unknown) => {
        failures.push(error);
        underWay.delete(one);
      },
    );
    underWay.add(one);
    if (underWay.size >= limit) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
