import { describe, expect, it } from "vitest";
import { createLineProgress, duration, progressLine } from "../../src/cli/progress-view.ts";
import { fakeTerminal } from "./fake-terminal.ts";

describe("duration", () => {
  it("should say seconds, minutes and hours as people do", () => {
    expect([12, 89, 200, 7500].map(duration)).toEqual(["12 s", "89 s", "3 min 20 s", "2 h 05 min"]);
  });
});

describe("progressLine", () => {
  it("should give articles, entities, claims, rate and time left", () => {
    const line = progressLine(
      { phase: "extracting", done: 250, total: 1000, entities: 1234, claims: 56, words: 9 },
      10,
    );
    expect(line).toBe("Extracting: 250 of 1,000 articles, 1,234 entities, 56 claims, 25.0/s, 30 s left");
  });

  it("should name what each phase counts", () => {
    const counts = { entities: 0, claims: 0, words: 0 };
    expect(progressLine({ phase: "resolving", done: 2000, ...counts }, 1)).toBe(
      "Resolving names: 2,000 chains of mentions",
    );
    expect(progressLine({ phase: "contradictions", done: 1000, ...counts }, 1)).toBe(
      "Comparing claims: 1,000 claims",
    );
  });
});

describe("createLineProgress", () => {
  it("should print a line when a phase ends and few between", () => {
    const { terminal, messages } = fakeTerminal();
    const view = createLineProgress(terminal);
    for (let done = 1; done <= 100; done++) {
      view.show({ phase: "extracting", done, total: 100, entities: done, claims: 0, words: 0 });
    }
    const lines = messages().trim().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toContain("100 of 100 articles, 100 entities");
  });
});
