import { assert, asyncProperty, constantFrom, array, record, integer, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChainRecord } from "../../src/model/entity.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { chain, stream } from "./fixtures.ts";

const namesOf = async (chains: readonly ChainRecord[]): Promise<readonly (readonly string[])[]> => {
  const { entities } = await resolve(stream(chains), { judgements: [] });
  return entities
    .map((entity) => entity.members.map((member) => member.chain).toSorted())
    .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
};

const corpora = array(
  record({
    article: integer({ min: 1, max: 6 }),
    type: constantFrom("PERSON", "ORG", "PLACE"),
    name: constantFrom(
      "Ann Smith",
      "A. Smith",
      "Smith",
      "Bob Smith",
      "Ann",
      "Paris",
      "Moscow",
      "UN",
      "United Nations",
      "Ministry of Defense",
      "Russian Ministry of Defense",
      "Andrei Belousov",
      "Andrey Belousov",
      "Belousov",
    ),
    country: constantFrom(undefined, "RU", "FR"),
    role: constantFrom(undefined, "defense minister", "striker"),
  }),
  { maxLength: 14 },
).map((rows) =>
  rows.map(({ article, type, name, country, role }, index) =>
    chain(`a${article}:${index}-${index + 1}`, type as "PERSON", name, {
      countries: country ? [country] : [],
      roles: role ? [role] : [],
    }),
  ),
);

const event = (start: string, participant: string) => ({
  event: { eventType: "Meeting" as const, named: false, start, participants: [participant], places: [] },
});

describe("resolution across the corpus", () => {
  it("should give the same entities whatever the order of chains", async () => {
    await assert(
      asyncProperty(
        corpora.chain((rows) =>
          shuffledSubarray(rows, { minLength: rows.length }).map((mixed) => [rows, mixed]),
        ),
        async ([rows, mixed]) => {
          const options = { judgements: [] };
          expect(await resolve(stream(mixed ?? []), options)).toEqual(
            await resolve(stream(rows ?? []), options),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("should put every chain in exactly one entity", async () => {
    await assert(
      asyncProperty(corpora, async (rows) => {
        const { entities } = await resolve(stream(rows), { judgements: [] });
        const members = entities.flatMap((entity) => entity.members.map((member) => member.chain));
        expect(members.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
        expect(new Set(entities.map((entity) => entity.id)).size).toBe(entities.length);
      }),
      { numRuns: 60 },
    );
  });

  it("should tie transliterations, nicknames and middle names to one person", async () => {
    expect(
      await namesOf([
        chain("a1:0-1", "PERSON", "Andrei Belousov"),
        chain("a2:0-1", "PERSON", "Andrey Belousov"),
        chain("a3:0-1", "PERSON", "William Harrington"),
        chain("a4:0-1", "PERSON", "Bill Harrington"),
        chain("a5:0-1", "PERSON", "Bill J. Harrington"),
      ]),
    ).toEqual([
      ["a1:0-1", "a2:0-1"],
      ["a3:0-1", "a4:0-1", "a5:0-1"],
    ]);
  });

  it("should not chain namesakes through an initial, and ask a person instead", async () => {
    const chains = [
      chain("a1:0-1", "PERSON", "John Okafor"),
      chain("a2:0-1", "PERSON", "James Okafor"),
      chain("a3:0-1", "PERSON", "J. Okafor", { roles: ["minister"] }),
    ];
    expect(await namesOf(chains)).toHaveLength(3);
    const { review } = await resolve(stream(chains), { judgements: [] });
    expect(review.map((pair) => [pair.left, pair.right])).toEqual([
      ["a1:0-1", "a3:0-1"],
      ["a2:0-1", "a3:0-1"],
    ]);
  });

  it("should part people of one full name whose countries and walks of life contradict each other", async () => {
    expect(
      await namesOf([
        chain("a1:0-1", "PERSON", "James Murray", { roles: ["striker"], countries: ["GB"] }),
        chain("a2:0-1", "PERSON", "James Murray", { roles: ["senator"], countries: ["US"] }),
        chain("a3:0-1", "PERSON", "James Murray", { roles: ["senator"], countries: ["US"] }),
      ]),
    ).toEqual([["a1:0-1"], ["a2:0-1", "a3:0-1"]]);
  });

  it("should give a lone family name to the person whom its article's company points to", async () => {
    expect(
      await namesOf([
        chain("a1:0-1", "PERSON", "Ana Oliveira"),
        chain("a1:2-3", "ORG", "Acme Robotics"),
        chain("a2:0-1", "PERSON", "Rui Oliveira"),
        chain("a2:2-3", "ORG", "Porto Harbour Trust"),
        chain("a3:0-1", "PERSON", "Oliveira"),
        chain("a3:2-3", "ORG", "Acme Robotics"),
        chain("a4:0-1", "PERSON", "Oliveira"),
      ]),
    ).toEqual([["a1:0-1", "a3:0-1"], ["a1:2-3", "a3:2-3"], ["a2:0-1"], ["a2:2-3"], ["a4:0-1"]]);
  });

  it("should need a country for a body that every country has", async () => {
    expect(
      await namesOf([
        chain("a1:0-1", "ORG", "Russian Ministry of Defense"),
        chain("a2:0-1", "ORG", "Ministry of Defence", { countries: ["RU"] }),
        chain("a3:0-1", "ORG", "Ministry of Defense"),
        chain("a3:2-3", "PLACE", "India"),
        chain("a4:0-1", "ORG", "Indian Ministry of Defence"),
      ]),
    ).toEqual([["a1:0-1", "a2:0-1"], ["a3:0-1", "a4:0-1"], ["a3:2-3"]]);
  });

  it("should place cities and countries with their coordinates", async () => {
    const { entities } = await resolve(
      stream([
        chain("a1:0-1", "PLACE", "the U.S."),
        chain("a2:0-1", "PLACE", "United States"),
        chain("a3:0-1", "PLACE", "New Delhi"),
      ]),
      { judgements: [] },
    );
    const states = entities.find((entity) => entity.name === "United States");
    expect(states?.members).toHaveLength(2);
    expect(states?.countries).toEqual(["US"]);
    const delhi = entities.find((entity) => entity.name === "New Delhi");
    expect(delhi?.latitude).toBeCloseTo(28.6, 0);
    expect(delhi?.countries).toEqual(["IN"]);
  });

  it("should tie reports of one event by participants and dates and keep other dates apart", async () => {
    expect(
      await namesOf([
        chain("a1:0-1", "PERSON", "Andrei Belousov"),
        chain("a1:5-9", "EVENT", "Meeting of Andrei Belousov", event("2025-12-04", "a1:0-1")),
        chain("a2:0-1", "PERSON", "Andrei Belousov"),
        chain("a2:5-9", "EVENT", "Meeting of Andrei Belousov", event("2025-12-04", "a2:0-1")),
        chain("a3:0-1", "PERSON", "Andrei Belousov"),
        chain("a3:5-9", "EVENT", "Meeting of Andrei Belousov", event("2024-01-20", "a3:0-1")),
      ]),
    ).toEqual([["a1:0-1", "a2:0-1", "a3:0-1"], ["a1:5-9", "a2:5-9"], ["a3:5-9"]]);
  });
});
