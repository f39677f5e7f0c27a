import { describe, expect, it } from "vitest";
import { introduce } from "../../src/serve/snapshot/introduce.ts";

const ranking = Int32Array.from([0, 1, 2, 3, 4, 5, 6]);
const partners = new Map<number, readonly number[]>([
  [0, [5, 3]],
  [3, [0]],
  [5, [0]],
  [2, [6]],
  [6, [2]],
]);

describe("the order in which views take entities in", () => {
  it("should put each entity's best partners behind it and those without relations last", () => {
    expect(introduce(ranking, partners, () => true)).toEqual([0, 5, 3, 2, 6, 1, 4]);
  });

  it("should leave out what the filters leave out, as a partner too", () => {
    expect(introduce(ranking, partners, (entity) => entity !== 5 && entity !== 1)).toEqual([0, 3, 2, 6, 4]);
  });
});
