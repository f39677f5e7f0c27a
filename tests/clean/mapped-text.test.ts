import { array, assert, constantFrom, nat, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mappedSlice,
  normaliseSpace,
  replaceMapped,
  sliceMapped,
  sourceRuns,
} from "../../src/clean/mapped-text.ts";
import { cleanDocument } from "../../src/clean/clean-document.ts";
import { contentForms } from "../../src/model/raw-document.ts";

const piece = oneof(
  string({ unit: "binary", maxLength: 12 }),
  constantFrom(
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\t",
    "\u00a0",
    "&amp;",
    "&nbsp;",
    "&copy",
    "&#8217;",
    "<p>",
    "</p>",
    "<br>",
    "<div class=x>",
    "</div>",
    "<b>",
    "</b>",
    "**",
    "_",
    "[a](http://b.c)",
    "# ",
    "- ",
    "MOSCOW, Dec 1 (Reuters) — ",
    "By Ana Ruiz",
    "https://a.org/b",
    "The council voted on Tuesday to close the old bridge, the mayor said.",
    "A New Headline About Another Quite Different Story",
    "debate.Then",
    "inter-",
    "national",
    "—Reuters",
    "👩‍👩‍👧",
    "---\n",
  ),
);
const contents = array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("mapped text", () => {
  it("should map each kept run back to the same characters of the source after any edits", () => {
    assert(
      property(contents, nat(60), nat(60), (source, from, length) => {
        const edited = sliceMapped(
          normaliseSpace(replaceMapped(mappedSlice(source), /[aeiou]/gu, (match) => match[0].toUpperCase())),
          from,
          from + length,
        );
        for (const run of sourceRuns(edited))
          expect(edited.text.slice(run.start, run.end)).toBe(
            source.slice(run.sourceStart, run.sourceStart + run.end - run.start),
          );
      }),
    );
  });

  it("should keep the source map of a cleaned document right, sorted and without overlap, in every form", () => {
    assert(
      property(contents, constantFrom(...contentForms), (source, form) => {
        const outcome = cleanDocument({ item: "x", form, content: source, metadata: {} });
        if (outcome.kind !== "value") return;
        const { text, sourceMap, removals, titleSpan } = outcome.value;
        let last = 0;
        for (const run of sourceMap) {
          expect(run.start).toBeGreaterThanOrEqual(last);
          expect(run.end).toBeGreaterThan(run.start);
          last = run.end;
          expect(text.slice(run.start, run.end)).toBe(
            source.slice(run.sourceStart, run.sourceStart + run.end - run.start),
          );
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const removal of removals) expect(removal.at).toBeLessThanOrEqual(text.length);
        expect(titleSpan ? text.slice(titleSpan.start, titleSpan.end) : outcome.value.title).toBe(
          outcome.value.title,
        );
      }),
      { numRuns: 300 },
    );
  });
});
