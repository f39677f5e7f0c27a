import { describe, expect, it } from "vitest";
import type { ChainRecord } from "../../src/model/entity.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { chain, stream } from "./fixtures.ts";

/** The names of each entity's chains, in order. */
const grouped = async (chains: readonly ChainRecord[]): Promise<readonly (readonly string[])[]> => {
  const { entities } = await resolve(stream(chains), { judgements: [] });
  const nameOf = new Map(chains.map(({ id, name }) => [id, name]));
  return entities
    .map(({ members }) => members.map((member) => nameOf.get(member.chain) ?? "").toSorted())
    .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
};

const people = (...names: readonly string[]): readonly ChainRecord[] =>
  names.map((name, index) => chain(`a${index}:0-9`, "PERSON", name));

const bodies = (...names: readonly string[]): readonly ChainRecord[] =>
  names.map((name, index) => chain(`a${index}:0-9`, "ORG", name));

/** An article with a person in it and what else it names. */
const article = (id: string, person: string, country: string, others: readonly string[]) => [
  chain(`${id}:0-9`, "PERSON", person),
  chain(`${id}:10-19`, "PLACE", country),
  ...others.map((other, at) => chain(`${id}:${at + 2}0-${at + 2}9`, "ORG", other)),
];
const byPerson = async (chains: readonly ChainRecord[], name: string) => {
  const { entities, review } = await resolve(stream(chains), { judgements: [] });
  return { people: entities.filter((entity) => entity.name === name), review };
};

describe("names as the world's press writes them", () => {
  it("should keep governments of different countries apart, however alike their codes", async () => {
    const seats = [
      "Beijing",
      "Moscow",
      "Kremlin",
      "Government of Cuba",
      "New Delhi",
      "Riyadh",
      "White House",
    ];
    expect(await grouped(bodies(...seats))).toEqual([
      ["Beijing"],
      ["Government of Cuba"],
      ["Kremlin", "Moscow"],
      ["New Delhi"],
      ["Riyadh"],
      ["White House"],
    ]);
  });

  it("should keep numbered channels apart", async () => {
    expect(await grouped(bodies("Channel 12", "Channel 13", "Channel 12"))).toEqual([
      ["Channel 12", "Channel 12"],
      ["Channel 13"],
    ]);
  });

  it("should tie worldwide acronyms to their long forms without an article that uses both", async () => {
    expect(
      await grouped(
        bodies("UN", "U.N.", "United Nations", "UN Human Rights Council", "WHO", "World Health Organisation"),
      ),
    ).toEqual([
      ["U.N.", "UN", "United Nations"],
      ["UN Human Rights Council"],
      ["WHO", "World Health Organisation"],
    ]);
  });

  it("should not take a body's board for the body, and take its long form for it", async () => {
    expect(await grouped(bodies("Eskom", "Eskom Board", "Xinhua", "Xinhua News Agency"))).toEqual([
      ["Eskom"],
      ["Eskom Board"],
      ["Xinhua", "Xinhua News Agency"],
    ]);
  });

  it("should not join ministries of one country through a bare ministry", async () => {
    const egypt = { countries: ["EG"] };
    const joined = await grouped([
      chain("a0:0-9", "ORG", "Ministry of Finance", egypt),
      chain("a1:0-9", "ORG", "Ministry of Housing", egypt),
      chain("a2:0-9", "ORG", "Ministry", {
        ...egypt,
        names: [
          { text: "Ministry", count: 1 },
          { text: "Ministry of Finance", count: 1 },
          { text: "Ministry of Housing", count: 1 },
        ],
      }),
    ]);
    expect(
      joined.some((names) => names.includes("Ministry of Finance") && names.includes("Ministry of Housing")),
    ).toBe(false);
  });

  it("should read the Arabic article and hyphens in any spelling", async () => {
    expect(
      await grouped(
        people("Abdel Fattah El-Sisi", "Abdel-Fattah Al Sisi", "Xavier Luc Duval", "Xavier-Luc Duval"),
      ),
    ).toEqual([
      ["Abdel Fattah El-Sisi", "Abdel-Fattah Al Sisi"],
      ["Xavier Luc Duval", "Xavier-Luc Duval"],
    ]);
  });

  it("should drop courtesies, and need context for a name that begins a fuller one", async () => {
    expect(await grouped(people("Narendra Modi", "H.E. Shri Narendra Modi"))).toHaveLength(1);
    expect(await grouped(people("Samia Suluhu", "Samia Suluhu Hassan"))).toHaveLength(2);
    const president = { roles: ["President"], countries: ["TZ"] };
    expect(
      await grouped([
        chain("a0:0-9", "PERSON", "Samia Suluhu", president),
        chain("a1:0-9", "PERSON", "Samia Suluhu Hassan", president),
      ]),
    ).toHaveLength(1);
  });

  it("should take two spellings for two people where one article has both, but for a slip of a letter", async () => {
    const brothers = [chain("a:0-9", "PERSON", "Jesús Rivera"), chain("a:10-19", "PERSON", "Josué Rivera")];
    expect(await grouped(brothers)).toHaveLength(2);
    const driver = [chain("a:0-9", "PERSON", "Lucas Moraes"), chain("a:10-19", "PERSON", "Lucas Moreas")];
    expect(await grouped(driver)).toHaveLength(1);
  });

  it("should say whose parliament it is, from the article or the outlet's other articles", async () => {
    const chains = [
      chain("a0:0-9", "ORG", "Parliament", { outlet: "egypt" }),
      ...[1, 2, 3].map((at) => chain(`a${at}:0-9`, "PLACE", "Egypt", { outlet: "egypt" })),
      chain("b0:0-9", "ORG", "Parliament", { outlet: "ghana" }),
      chain("b0:20-29", "PLACE", "Ghana", { outlet: "ghana" }),
    ];
    const { entities } = await resolve(stream(chains), { judgements: [] });
    expect(
      entities
        .filter(({ type }) => type === "ORG")
        .map(({ name, countries }) => [name, ...countries])
        .toSorted(),
    ).toEqual([
      ["Parliament (Egypt)", "EG"],
      ["Parliament (Ghana)", "GH"],
    ]);
  });

  it("should part or ask about people of one usual name with nothing around them in common", async () => {
    const { people: found, review } = await byPerson(
      [
        ...article("a", "John Smith", "Peru", ["Andes Rail", "Lima Steel", "Inca Copper"]),
        ...article("b", "John Smith", "Norway", ["Fjord Fish", "Oslo Timber", "Polar Gas"]),
      ],
      "John Smith",
    );
    expect(found).toHaveLength(2);
    expect(review.map(({ left, right, outcome }) => [left, right, outcome])).toEqual([
      ["a:0-9", "b:0-9", "review"],
    ]);
    expect(review[0]?.features.map(({ name }) => name)).toEqual([
      "the same full name",
      "where their articles play",
      "nobody and nothing in common",
    ]);
  });

  it("should keep one person of a usual name whom company, place or many stories tie together", async () => {
    const peru = ["Andes Rail", "Lima Steel", "Inca Copper"];
    const tied = await byPerson(
      [
        ...article("a", "John Smith", "Peru", peru),
        ...article("b", "John Smith", "Norway", ["Andes Rail", "Polar Gas"]),
      ],
      "John Smith",
    );
    expect(tied.people).toHaveLength(1);
    const known = await byPerson(
      [
        ...["a", "b", "c", "d", "e", "f"].flatMap((id) => article(id, "John Smith", "Peru", peru)),
        ...article("g", "John Smith", "Norway", ["Fjord Fish", "Oslo Timber", "Polar Gas"]),
      ],
      "John Smith",
    );
    expect(known.people).toHaveLength(1);
  });
});
