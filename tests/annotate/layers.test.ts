import { describe, expect, it } from "vitest";
import { followAcronyms } from "../../src/annotate/acronyms.ts";
import { splitCompounds } from "../../src/annotate/compounds.ts";
import { agreeOnTypes, findRepeats } from "../../src/annotate/consistency.ts";
import { findEvents } from "../../src/annotate/events.ts";
import { readHeadlines } from "../../src/annotate/headlines.ts";
import { completeInstitutions } from "../../src/annotate/institutions.ts";
import { dropJunk } from "../../src/annotate/junk.ts";
import type { NameLayer, NameSpan } from "../../src/annotate/names.ts";
import { readNationalities } from "../../src/annotate/nationality.ts";
import { describePlaces } from "../../src/annotate/places.ts";
import { readRoles } from "../../src/annotate/roles.ts";
import { trimNames } from "../../src/annotate/trim.ts";
import { marked, shown } from "./names-of.ts";

const after = (layer: NameLayer, markup: string): readonly string[] => {
  const { source, names } = marked(markup);
  return shown(source, layer(source, names));
};
const spansAfter = (layer: NameLayer, markup: string): readonly NameSpan[] => {
  const { source, names } = marked(markup);
  return layer(source, names);
};

describe("trimNames", () => {
  it("should leave out articles, possessives and marks, and close brackets", () => {
    expect(
      after(
        trimNames,
        "[The Hague’s|PLACE] and [“Kora Ltd.|ORG], [JD|ORG](S), [U. S.|PLACE] and [the —|ORG].",
      ),
    ).toEqual(["Hague|PLACE", "Kora Ltd.|ORG", "JD(S)|ORG", "U. S.|PLACE"]);
  });
});

describe("dropJunk", () => {
  it("should drop openers, offices, plurals of letters and parts of addresses", () => {
    expect(
      after(
        dropJunk,
        "[Sources|ORG] told [MPs|ORG], [CEO|ORG] and [Mara|PERSON]. Mail [mara|PERSON].lund@example.org. [Yet|PERSON] no.",
      ),
    ).toEqual(["Mara|PERSON"]);
  });
});

describe("readNationalities", () => {
  it("should tell peoples and nationalities from places, and countries from people", () => {
    expect(
      after(
        readNationalities,
        "The [Iraqi|PLACE] and [West African|PLACE] envoys left [Ghana|PERSON] with [Chad|PERSON] Lee.",
      ),
    ).toEqual(["Iraqi|NORP", "West African|NORP", "Ghana|PLACE", "Chad|PERSON"]);
  });
});

describe("splitCompounds", () => {
  it("should cut a compound of two names and keep longer names whole", () => {
    expect(
      after(
        splitCompounds,
        "[Ana Obi|PERSON] met [Jo Lund|PERSON]. The [Obi-Lund|EVENT] talks on [Russia|PLACE]-India ties; [Baden-Baden|PLACE]",
      ),
    ).toEqual([
      "Ana Obi|PERSON",
      "Jo Lund|PERSON",
      "Obi|PERSON",
      "Lund|PERSON",
      "Russia|PLACE",
      "India|PLACE",
      "Baden-Baden|PLACE",
    ]);
  });
});

describe("splitCompounds on longer names", () => {
  it("should keep an organisation whole whose end is another", () => {
    expect(
      after(splitCompounds, "[Democratic|ORG] and [Labour Party|ORG]: the [Democratic-Labour Party|ORG]"),
    ).toEqual(["Democratic|ORG", "Labour Party|ORG", "Democratic-Labour Party|ORG"]);
  });
});

describe("followAcronyms", () => {
  it("should give an acronym its name's type everywhere", () => {
    expect(
      after(
        followAcronyms,
        "The [Ministry of External Affairs|ORG] (MEA) spoke. [MEA|PLACE] said so. No MEAL.",
      ),
    ).toEqual(["Ministry of External Affairs|ORG", "MEA|ORG", "MEA|ORG"]);
  });

  it("should keep people who are known by their initials", () => {
    expect(after(followAcronyms, "[Maria Ana Lopez|PERSON] (MAL) won. [MAL|ORG] spoke.")).toEqual([
      "Maria Ana Lopez|PERSON",
      "MAL|PERSON",
      "MAL|PERSON",
    ]);
  });

  it("should complete a definition that was cut short", () => {
    expect(after(followAcronyms, "A report by Lakeside [Growers Union|PERSON|0.5] (LGU) came.")).toEqual([
      "Lakeside Growers Union|ORG",
      "LGU|ORG",
    ]);
  });

  it("should not take an office for an organisation", () => {
    expect(after(followAcronyms, "She was a Member of Parliament (MP) then.")).toEqual([]);
  });
});

describe("consistency", () => {
  it("should let repeats and full names decide on a type", () => {
    expect(
      after(agreeOnTypes, "[Mara Lund|PERSON|0.95] came. [Lund|PERSON|0.9] and the [Lund|ORG|0.5] cabinet."),
    ).toEqual(["Mara Lund|PERSON", "Lund|PERSON", "Lund|PERSON"]);
  });

  it("should find what was missed, but not inside another name", () => {
    expect(
      after(
        findRepeats,
        "[Mara Lund|PERSON|0.97] came. Later Lund spoke at Lund University. He said Lund won.",
      ),
    ).toEqual(["Mara Lund|PERSON", "Lund|PERSON", "Lund|PERSON"]);
  });
});

describe("readHeadlines", () => {
  it("should trust the body over a title-case headline", () => {
    const body = "\n\n[Mara Lund|PERSON] opened the port of [Kisumu|PLACE].";
    expect(after(readHeadlines, `[Minister Lund Opens|ORG|0.5] Kisumu Port After Long Delay${body}`)).toEqual(
      ["Lund|PERSON", "Kisumu|PLACE", "Mara Lund|PERSON", "Kisumu|PLACE"],
    );
  });
});

describe("findEvents", () => {
  it.each([
    ["after the 2023 general election in", "2023 general election"],
    ["the Maidan revolution in 2014", "Maidan revolution"],
    ["at the Rio Olympics she", "Rio Olympics"],
    ["during Operation Silver Fox the", "Operation Silver Fox"],
    ["the Battle of Long River was", "Battle of Long River"],
    ["the G20 summit opened", "G20 summit"],
    ["the 2022 FIFA World Cup was", "2022 FIFA World Cup"],
    ["after Hurricane Dora, the", "Hurricane Dora"],
    ["before the Second World War began", "Second World War"],
  ])("should find the event in “%s”", (text, event) => {
    expect(after(findEvents, text)).toEqual([`${event}|EVENT`]);
  });

  it("should not take a nationality's or any election for a named event", () => {
    expect(
      after(findEvents, "A Russian revolution? The 1992 elections. Another election. An operation."),
    ).toEqual([]);
  });

  it("should take a text's word for what is an occasion", () => {
    expect(
      after(
        findEvents,
        "The [Ruhala|PLACE|0.6], a pro-democracy revolution in spring. Before the [Ruhala|PERSON|0.5].",
      ),
    ).toEqual(["Ruhala|EVENT", "Ruhala|EVENT"]);
  });

  it("should leave sure names alone", () => {
    expect(after(findEvents, "the [Conference of Lakeside Bishops|ORG|0.95] met")).toEqual([
      "Conference of Lakeside Bishops|ORG",
    ]);
  });
});

describe("completeInstitutions", () => {
  it("should make the nationality before a public body part of its name", () => {
    expect(
      after(
        completeInstitutions,
        "The [Kenyan|NORP] [Ministry of Health|ORG] and a [Kenyan|NORP] [Kora|ORG]; the [Russian|NORP]-[Indian|NORP] intergovernmental [commission on trade|ORG]",
      ),
    ).toEqual([
      "Kenyan Ministry of Health|ORG",
      "Kenyan|NORP",
      "Kora|ORG",
      "Russian-Indian intergovernmental commission on trade|ORG",
    ]);
  });
});

describe("readRoles", () => {
  it("should keep title and nationality beside the name", () => {
    const [first, second] = spansAfter(
      readRoles,
      "Russian Defense Minister [Ivan Petrov|PERSON] met Indian President [Asha Rao|PERSON].",
    );
    expect([first?.role, first?.country, second?.role, second?.country]).toEqual([
      "Russian Defense Minister",
      "RU",
      "Indian President",
      "IN",
    ]);
  });

  it("should take a title out of the name", () => {
    expect(
      after(readRoles, "[Foreign Minister Asha Rao|PERSON] and [Pope Francis|PERSON] and [Dr. Ng|PERSON]"),
    ).toEqual(["Asha Rao|PERSON", "Pope Francis|PERSON", "Ng|PERSON"]);
  });
});

describe("describePlaces", () => {
  it("should attach country and id, and see a capital that acts for its government", () => {
    const names = spansAfter(
      describePlaces,
      "In [Moscow|PLACE] it snowed. [Moscow|PLACE] said so. The [Kremlin|ORG] agreed. [Texas|PLACE] and [Paris|PLACE].",
    );
    expect(names.map(({ country, ids, metonym }) => [country, ids?.[0], metonym])).toEqual([
      ["RU", "geonames:524901", undefined],
      ["RU", "geonames:524901", true],
      ["RU", undefined, undefined],
      ["US", undefined, undefined],
      ["FR", "geonames:2988507", undefined],
    ]);
  });
});
