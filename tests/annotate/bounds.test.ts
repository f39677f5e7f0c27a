import { describe, expect, it } from "vitest";
import { readDocuments } from "../../src/annotate/documents.ts";
import type { NameLayer } from "../../src/annotate/names.ts";
import { splitPlaceRuns } from "../../src/annotate/place-runs.ts";
import { splitRunTogether } from "../../src/annotate/run-together.ts";
import { trimNames } from "../../src/annotate/trim.ts";
import { marked, shown } from "./names-of.ts";

const after = (layer: NameLayer, markup: string): readonly string[] => {
  const { source, names } = marked(markup);
  return shown(source, layer(source, names));
};

describe("trimNames on what was cut off", () => {
  it("should complete companies and syllables of given names, and close quotations", () => {
    expect(
      after(
        trimNames,
        "[Kora|ORG], Inc. and [Orin|ORG] Pvt Ltd pay [Lee Min|PERSON]-ho, a [Ana Obi|PERSON]-led firm, and [José “N|PERSON]”. [Vel Corp|ORG]. won.",
      ),
    ).toEqual([
      "Kora, Inc.|ORG",
      "Orin Pvt Ltd|ORG",
      "Lee Min-ho|PERSON",
      "Ana Obi|PERSON",
      "José “N”|PERSON",
      "Vel Corp.|ORG",
    ]);
  });

  it("should end a name at a bracket that closes nothing in it", () => {
    expect(after(trimNames, "(Dr [Jorge) Lund|PERSON] and [Kora (India) Ltd|ORG]")).toEqual([
      "Jorge|PERSON",
      "Kora (India) Ltd|ORG",
    ]);
  });
});

describe("splitRunTogether", () => {
  it.each([
    [
      "[Mara Lund|PERSON] wrote. Regards, [Mara Lund Peter Novak|PERSON] agreed.",
      ["Mara Lund", "Mara Lund", "Peter Novak"],
    ],
    ["Thanks, [Renee Renee|PERSON], Thank you.", ["Renee", "Renee"]],
    [
      "Present: [Pam Lind Larry Brook Scott Vale|PERSON] and others",
      ["Pam Lind", "Larry Brook", "Scott Vale"],
    ],
    ["Yours, [Vince P.S. Tom|PERSON] is out.", ["Vince", "Tom"]],
  ])("should cut the names of “%s”", (text, people) => {
    expect(after(splitRunTogether, text)).toEqual(people.map((name) => `${name}|PERSON`));
  });

  it.each([
    "[John Jacob|PERSON] spoke. [John Jacob Lind|PERSON], a trader, left.",
    "[Adamu Adamu|PERSON], 34, won.",
    "[Luis Inacio Lula da Silva|PERSON] won.",
    "[Khalid Nasser Al Razooqi|PERSON] spoke.",
  ])("should leave one person's long name whole in “%s”", (text) => {
    expect(after(splitRunTogether, text)).toEqual(after((_, names) => names, text));
  });
});

describe("splitPlaceRuns", () => {
  it("should cut a city from its country or state, and nothing that is one place", () => {
    expect(
      after(
        splitPlaceRuns,
        "[San Pedro Sula Honduras|PLACE] [miramar florida|PLACE] [Port Sudan|PLACE] [Papua New Guinea|PLACE] [Lagos State|PLACE]",
      ),
    ).toEqual(
      [
        "San Pedro Sula",
        "Honduras",
        "miramar",
        "florida",
        "Port Sudan",
        "Papua New Guinea",
        "Lagos State",
      ].map((place) => `${place}|PLACE`),
    );
  });
});

describe("readDocuments", () => {
  it("should not take laws, plans and prizes for events", () => {
    expect(
      after(
        readDocuments,
        "The [Excise Policy 2021|EVENT], [Act No. 1312 of 1976|EVENT], [Bank (Amendment) Act, 2016|EVENT], the [Charter of Lagos|EVENT] and the [Lind Prize|EVENT] at the [Lagos Summit|EVENT]",
      ),
    ).toEqual([
      "Excise Policy 2021|MISC",
      "Act No. 1312 of 1976|MISC",
      "Bank (Amendment) Act, 2016|MISC",
      "Charter of Lagos|MISC",
      "Lind Prize|MISC",
      "Lagos Summit|EVENT",
    ]);
  });
});
