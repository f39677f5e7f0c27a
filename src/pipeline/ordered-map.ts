/**
 * Map with up to `width` calls under way, yielding results in the order of the source. Holds at most
 * `width` results, so memory does not grow with the source.
 */
export const orderedMap = async function* <A, B>(
  source: AsyncIterable<A> | Iterable<A>,
  map: (value: A) => Promise<B>,
  width: number,
): AsyncGenerator<B> {
  const underWay: Promise<B>[] = [];
  try {
    for await (const value of source) {
      const result = map(value);
      // A rejection is met below, in order; until then it must not count as unhandled.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length >= width) {
        const first = underWay.shift();
        if (first !== undefined) yield await first;
      }
    }
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) yield await first;
  } finally {
    await Promise.allSettled(underWay);
  }
};

/** Group values into lists of at most `size`. */
export const batches = async function* <A>(
  source: AsyncIterable<A>,
  size: number,
): AsyncGenerator<readonly A[]> {
  let batch: A[] = [];
  for await (const value of source) {
    batch.push(value);
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
};
