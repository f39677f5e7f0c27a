import { describe, expect, it } from "vitest";
import { exportFollowTheMoney } from "../../src/export/follow-the-money.ts";
import { importFollowTheMoney } from "../../src/import/follow-the-money.ts";
import type { KnownEntity } from "../../src/import/known-entity.ts";
import { importWatchList, watchListCsv } from "../../src/import/watch-list.ts";
import { entities, entity, rowsOf, single } from "../export/sample.ts";

describe("watch lists", () => {
  it("should read the columns of common lists", () => {
    const csv =
      '\ufeffid,schema,name,aliases,countries\nNK-1,Person,"Ruiz, Ana",A. Ruiz;Ana R.,es\nQ9,Company,Harbour Ltd,,\n';
    expect(importWatchList(csv, "list.csv", "os")).toEqual([
      {
        name: "Ruiz, Ana",
        type: "PERSON",
        aliases: ["A. Ruiz", "Ana R."],
        ids: ["os:NK-1"],
        countries: ["ES"],
      },
      { name: "Harbour Ltd", type: "ORG", aliases: [], ids: ["os:Q9"], countries: [] },
    ]);
    expect(importWatchList("name\ttype\nPort Vell\tplace\n", "x.tsv")).toMatchObject([
      { name: "Port Vell", type: "PLACE" },
    ]);
  });

  it("should name the line of what it cannot read", () => {
    expect(() => importWatchList("name,type\nA,ship\n", "x.csv")).toThrow(
      expect.objectContaining({ item: "x.csv:2" }),
    );
    expect(() => importWatchList("who,type\nA,person\n", "x.csv")).toThrow(
      expect.objectContaining({ item: "x.csv:1" }),
    );
    expect(() =>
      importFollowTheMoney('{"id":"a","schema":"Person","properties":{}}\nnope', "x.json"),
    ).toThrow(expect.objectContaining({ item: "x.json:2" }));
  });

  it("should come back the same after being written and read again", () => {
    const known = importWatchList(
      "id,name,type,aliases\n1,Ana Ruiz,person,Ruiz|A. Ruiz\n2,Council,org,\n",
      "x.csv",
    );
    const csv = watchListCsv(known);
    expect(importWatchList(csv, "y.csv")).toEqual(known);
    expect(watchListCsv(importWatchList(csv, "y.csv"))).toBe(csv);
  });
});

const byName = (left: KnownEntity, right: KnownEntity): number => (left.name < right.name ? -1 : 1);
const plain = (known: readonly KnownEntity[]): readonly object[] =>
  known.toSorted(byName).map(({ name, type, aliases, countries }) => ({ name, type, aliases, countries }));

describe("FollowTheMoney", () => {
  it("should be stable over export, import and export", async () => {
    const first = await single(exportFollowTheMoney(rowsOf(entities, [])));
    const known = importFollowTheMoney(first, "first");
    const labels = { PERSON: "Person", ORG: "Organization", PLACE: "Place", EVENT: "Event" } as const;
    const rows = known.map((each) =>
      entity(each.ids[0] ?? "", labels[each.type], each.name, {
        aliases: each.aliases,
        ids: each.ids,
        countries: each.countries,
      }),
    );
    const again = importFollowTheMoney(await single(exportFollowTheMoney(rowsOf(rows, []))), "second");
    expect(plain(again)).toEqual(plain(known));
    for (const each of known) expect(again.some(({ ids }) => ids.includes(each.ids[0] ?? ""))).toBe(true);
  });
});
