import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batches, orderedMap } from "../../src/pipeline/ordered-map.ts";

const collect = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const value of source) all.push(value);
  return all;
};

const failAtTwo = async (value: number): Promise<number> => {
  if (value === 2) throw new Error("two");
  return value;
};

describe("orderedMap", () => {
  it("should yield results in the source's order, however long each takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (delays, width) => {
          const values = delays.map((delay, index) => ({ delay, index }));
          const mapped = orderedMap(
            values,
            ({ delay, index }) => new Promise<number>((done) => setTimeout(() => done(index), delay)),
            width,
          );
          expect(await collect(mapped)).toEqual(values.map(({ index }) => index));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("should never have more than its width under way", async () => {
    let underWay = 0;
    let most = 0;
    const map = async (value: number): Promise<number> => {
      underWay++;
      most = Math.max(most, underWay);
      await new Promise((done) => setTimeout(done, 1));
      underWay--;
      return value;
    };
    await collect(
      orderedMap(
        Array.from({ length: 50 }, (_, index) => index),
        map,
        4,
      ),
    );
    expect(most).toBe(4);
  });

  it("should pass an error on in its place", async () => {
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const value of orderedMap([0, 1, 2, 3], failAtTwo, 4)) seen.push(value);
      })(),
    ).rejects.toThrow("two");
    expect(seen).toEqual([0, 1]);
  });
});

describe("batches", () => {
  it("should keep order and fill all but the last", async () => {
    const source = (async function* () {
      yield* [1, 2, 3, 4, 5];
    })();
    expect(await collect(batches(source, 2))).toEqual([[1, 2], [3, 4], [5]]);
  });
});
