/** Weighted edges between numbered things, in columns: 16 bytes an edge. */
export interface EdgeList {
  readonly add: (left: number, right: number, weight: number) => void;
  /** Hands the edges over, the heaviest first; equal ones in order of their ends. */
  readonly each: (take: (left: number, right: number) => void) => void;
}

export const createEdgeList = (): EdgeList => {
  let count = 0;
  let lefts = new Uint32Array(1024);
  let rights = new Uint32Array(1024);
  let weights = new Float64Array(1024);
  const grow = (): void => {
    const size = lefts.length * 2;
    const [oldLefts, oldRights, oldWeights] = [lefts, rights, weights];
    lefts = new Uint32Array(size);
    lefts.set(oldLefts);
    rights = new Uint32Array(size);
    rights.set(oldRights);
    weights = new Float64Array(size);
    weights.set(oldWeights);
  };
  return {
    add: (left, right, weight) => {
      if (count === lefts.length) grow();
      lefts[count] = left;
      rights[count] = right;
      weights[count] = weight;
      count += 1;
    },
    each: (take) => {
      const order = new Uint32Array(count);
      for (let index = 0; index < count; index += 1) order[index] = index;
      order.sort(
        (one, two) =>
          (weights[two] ?? 0) - (weights[one] ?? 0) ||
          (lefts[one] ?? 0) - (lefts[two] ?? 0) ||
          (rights[one] ?? 0) - (rights[two] ?? 0),
      );
      for (const index of order) take(lefts[index] ?? 0, rights[index] ?? 0);
    },
  };
};
