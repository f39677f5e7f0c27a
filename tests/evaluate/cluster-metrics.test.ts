import { array, assert, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { toScore, type Counts } from "../../src/evaluate/cluster-counts.ts";
import {
  bCubed,
  ceafE,
  muc,
  pairwise,
  withoutRepeats,
  type Clusters,
} from "../../src/evaluate/cluster-metrics.ts";

const clusters = (...names: readonly string[]): Clusters => withoutRepeats(names.map((name) => [...name]));

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

const rounded = (counts: Counts): readonly [number, number, number] => {
  const { recall, precision, f1 } = toScore(counts);
  return [round(recall), round(precision), round(f1)];
};

/** Cases TC1–TC9 of the CoNLL reference scorer's test suite: response, then recall, precision and F1 of CEAF-e. */
const referenceCases = [
  ["TC1", ["a", "bc", "def"], [1, 1, 1]],
  ["TC2", ["a", "de"], [0.6, 0.9, 0.72]],
  ["TC3", ["a", "bcx", "defy", "z"], [0.88571, 0.66429, 0.75918]],
  ["TC4", ["a", "bcx", "dy", "z"], [0.73333, 0.55, 0.62857]],
  ["TC5", ["a", "bcxB", "dy", "z"], [0.68889, 0.51667, 0.59048]],
  ["TC6", ["a", "bcx", "dy", "Bz"], [0.73333, 0.55, 0.62857]],
  ["TC7", ["a", "bcxb", "dy", "z"], [0.73333, 0.55, 0.62857]],
  ["TC8", ["a", "bcx", "dy", "bz"], [0.73333, 0.55, 0.62857]],
  ["TC9", ["a", "bcx", "dy", "bbbbbbbbbbz"], [0.73333, 0.55, 0.62857]],
] as const;

describe("measures of clusters", () => {
  for (const [name, response, expected] of referenceCases) {
    it(`should agree with the reference scorer on ${name}`, () => {
      expect(rounded(ceafE(clusters("a", "bc", "def"), clusters(...response)))).toEqual(expected);
    });
  }

  it("should agree with the worked example of Pradhan et al. 2014", () => {
    const key = clusters("abc", "defg");
    const response = clusters("ab", "cd", "fghi");
    expect(rounded(muc(key, response))).toEqual([0.4, 0.4, 0.4]);
    expect(rounded(bCubed(key, response))).toEqual([0.41667, 0.5, 0.45455]);
    expect(rounded(ceafE(key, response))).toEqual([0.65, 0.43333, 0.52]);
  });

  it("should agree with the worked example of Bagga and Baldwin 1998", () => {
    const key = clusters("12345", "67", "89ABC");
    expect(rounded(bCubed(key, clusters("12345", "6789ABC")))).toEqual([1, 0.7619, 0.86486]);
    expect(rounded(bCubed(key, clusters("1234589ABC", "67")))).toEqual([1, 0.58333, 0.73684]);
    expect(rounded(muc(key, clusters("12345", "6789ABC")))).toEqual([1, 0.9, 0.94737]);
    expect(rounded(muc(key, clusters("1234589ABC", "67")))).toEqual([1, 0.9, 0.94737]);
  });

  it("should count pairs", () => {
    expect(rounded(pairwise(clusters("abc", "de"), clusters("ab", "cde")))).toEqual([0.5, 0.5, 0.5]);
  });

  it("should give 1 to a response that equals its key and never leave [0, 1]", () => {
    const partition = array(nat(5), { minLength: 2, maxLength: 20 }).map((groups) =>
      [...new Set(groups)].map((group) =>
        groups.flatMap((other, index) => (other === group ? [String(index)] : [])),
      ),
    );
    assert(
      property(partition, partition, (key, response) => {
        for (const measure of [bCubed, ceafE]) expect(toScore(measure(key, key)).f1).toBeCloseTo(1);
        for (const measure of [muc, bCubed, ceafE, pairwise]) {
          const forward = toScore(measure(key, response));
          const backward = toScore(measure(response, key));
          expect(forward.f1).toBeGreaterThanOrEqual(0);
          expect(forward.f1).toBeLessThanOrEqual(1 + 1e-9);
          expect(forward.precision).toBeCloseTo(backward.recall);
        }
      }),
    );
  });
});
