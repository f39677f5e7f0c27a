import { describe, expect, it } from "vitest";
import { parseLexicon, parseStopList } from "../../src/annotate/lexicon-csv.ts";
import { createLexiconLayer, createStopLayer } from "../../src/annotate/lexicon.ts";
import { marked, shown } from "./names-of.ts";

const csv =
  '\uFEFFname,type,aliases,ids\n"Lund, Mara",person,Mara Lund|M. Lund,Q1;acme:7\nKora,organisation,,\n';

describe("parseLexicon", () => {
  it("should read names, types, aliases and ids", () => {
    expect(parseLexicon(csv, "people.csv")).toEqual([
      { name: "Lund, Mara", type: "PERSON", aliases: ["Mara Lund", "M. Lund"], ids: ["Q1", "acme:7"] },
      { name: "Kora", type: "ORG", aliases: [], ids: [] },
    ]);
  });

  it("should name the line at fault", () => {
    expect(() => parseLexicon("name,type\nKora,planet\n", "people.csv")).toThrow(
      expect.objectContaining({ code: "lexicon-unreadable", item: "people.csv:2" }),
    );
  });
});

describe("the lexicon's layer", () => {
  it("should find every wording, longest first, and stand against other readings", () => {
    const { source, names } = marked("MARA LUND of [Kora|PERSON] met M. Lund. Korads.");
    const found = createLexiconLayer(parseLexicon(csv, "people.csv"))(source, names);
    expect(shown(source, found)).toEqual(["MARA LUND|PERSON", "Kora|ORG", "M. Lund|PERSON"]);
    expect(found[0]).toMatchObject({ layer: "lexicon", confidence: 1, ids: ["Q1", "acme:7"] });
  });
});

describe("the lexicon behind other layers", () => {
  it("should keep what they read beside the name", () => {
    const { source, names } = marked("Minister [Mara Lund|PERSON] left.");
    const [found] = createLexiconLayer(parseLexicon(csv, "people.csv"))(
      source,
      names.map((name) => ({ ...name, role: "Minister", country: "KE" })),
    );
    expect(found).toMatchObject({ layer: "lexicon", role: "Minister", country: "KE", ids: ["Q1", "acme:7"] });
  });
});

describe("the stop list", () => {
  it("should drop names in any casing", () => {
    const { source, names } = marked("[KORA|ORG] and [Kora Ltd|ORG]");
    expect(shown(source, createStopLayer(parseStopList("# ours\nkora\n"))(source, names))).toEqual([
      "Kora Ltd|ORG",
    ]);
  });
});
