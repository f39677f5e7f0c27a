const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;

/**
 * Largest total weight of a one-to-one assignment of rows to columns, by the Hungarian algorithm with
 * potentials (Kuhn 1955; Jonker and Volgenant 1987), O(rows² · columns).
 *
 * @param weights rows of equal length, each weight finite and ≥ 0; rows may outnumber columns.
 */
export const bestAssignment = (weights: readonly (readonly number[])[]): number => {
  const columns = weights[0]?.length ?? 0;
  if (columns === 0) return 0;
  if (weights.length > columns) {
    return bestAssignment(
      Array.from({ length: columns }, (_, column) => weights.map((row) => row[column] ?? 0)),
    );
  }
  const rows = weights.length;
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    const previous = new Int32Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = at(rowOf, column);
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate += 1) {
        if (visited[candidate] === 1) continue;
        const reduced = cost(current, candidate) - at(rowPotential, current) - at(columnPotential, candidate);
        if (reduced < at(slack, candidate)) {
          slack[candidate] = reduced;
          previous[candidate] = column;
        }
        if (at(slack, candidate) < delta) {
          delta = at(slack, candidate);
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= columns; candidate += 1) {
        if (visited[candidate] === 1) {
          const owner = at(rowOf, candidate);
          rowPotential[owner] = at(rowPotential, owner) + delta;
          columnPotential[candidate] = at(columnPotential, candidate) - delta;
        } else {
          slack[candidate] = at(slack, candidate) - delta;
        }
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const before = at(previous, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }
  let total = 0;
  for (let column = 1; column <= columns; column += 1) {
    const row = at(rowOf, column);
    if (row > 0) total += weights[row - 1]?.[column - 1] ?? 0;
  }
  return total;
};
