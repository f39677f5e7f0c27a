import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { diffArticles } from "../../src/clean/diff-articles.ts";

const text = array(constantFrom("One.", "Two.", "Three.", "Four."), { maxLength: 12 }).map((parts) =>
  parts.join("\n\n"),
);

describe("diffArticles", () => {
  it("should say which fields and paragraphs changed", () => {
    expect(
      diffArticles(
        { title: "Old", text: "One.\n\nTwo.\n\nThree.", url: "https://a.org" },
        { title: "New", text: "One.\n\nTwo and a half.\n\nThree.\n\nFour.", url: "https://a.org" },
      ),
    ).toEqual({
      fields: [{ field: "title", before: "Old", after: "New" }],
      passages: [
        { kind: "kept", text: "One." },
        { kind: "removed", text: "Two." },
        { kind: "added", text: "Two and a half." },
        { kind: "kept", text: "Three." },
        { kind: "added", text: "Four." },
      ],
    });
  });

  it("should let both versions be read from it", () => {
    assert(
      property(text, text, (before, after) => {
        const { passages } = diffArticles({ title: "", text: before }, { title: "", text: after });
        const read = (left: "removed" | "added"): string =>
          passages
            .filter(({ kind }) => kind !== left)
            .map((each) => each.text)
            .join("\n\n");
        expect(read("added")).toBe(before);
        expect(read("removed")).toBe(after);
      }),
    );
  });
});
