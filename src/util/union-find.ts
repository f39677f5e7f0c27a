/** Disjoint sets over `0 … size-1`; the representative of a set is its smallest member, whatever the order of unions. */
export interface UnionFind {
  find(item: number): number;
  /** Joins two sets and returns their representative. */
  union(left: number, right: number): number;
}

/** Path halving without ranks: representatives stay the smallest members, which makes results independent of order. */
export const unionFind = (size: number): UnionFind => {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const up = (item: number): number => parent[item] ?? item;
  const find = (item: number): number => {
    let at = item;
    while (up(at) !== at) {
      parent[at] = up(up(at));
      at = up(at);
    }
    return at;
  };
  const union = (left: number, right: number): number => {
    const a = find(left);
    const b = find(right);
    const low = Math.min(a, b);
    parent[Math.max(a, b)] = low;
    return low;
  };
  return { find, union };
};
