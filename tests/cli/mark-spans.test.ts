import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSpans } from "../../src/cli/mark-spans.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const { terminal } = fakeTerminal();

describe("markSpans", () => {
  it("should bracket spans where there are no colours", () => {
    const text = "Before. Ada met Charles. After.";
    expect(
      markSpans(terminal, text, { start: 8, end: 24 }, [
        { start: 16, end: 23 },
        { start: 8, end: 11 },
      ]),
    ).toBe("[Ada] met [Charles].");
  });

  it("should join overlapping spans and leave out those elsewhere", () => {
    expect(
      markSpans(terminal, "abcdef", { start: 0, end: 6 }, [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
        { start: 40, end: 50 },
      ]),
    ).toBe("a[bcd]ef");
  });

  it("should use escape sequences of its own only, whatever the text holds", () => {
    const hostile = "\u001b[2Jclear \u202eright to left";
    const line = markSpans(terminal, hostile, { start: 0, end: hostile.length }, [{ start: 5, end: 10 }]);
    expect(line).not.toContain("\u001b");
    expect(line).not.toContain("\u202e");
  });

  it("should keep every character that is not white space", () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,50}$/), fc.array(span), (text, spans) => {
        const line = markSpans(terminal, text, { start: 0, end: text.length }, spans);
        expect(line.replaceAll(/[[\]\s]/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });
});
