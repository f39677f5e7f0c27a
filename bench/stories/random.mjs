import { seededRandom } from "../../dist/util/seeded-random.js";

/** A seeded generator, so that a run can be repeated. */
export const makeRandom = (seed) => {
  const next = seededRandom(seed);
  return {
    next,
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffle: (list) => {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = Math.floor(next() * (index + 1));
        [copy[index], copy[other]] = [copy[other], copy[index]];
      }
      return copy;
    },
  };
};
