import { describe, expect, it } from "vitest";
import { isNoHome, type PersonAndPlace } from "../../../src/extract/pairs/home.ts";

const pair = (between: string, more: Partial<PersonAndPlace> = {}): PersonAndPlace => ({
  between,
  phrase: "",
  owning: false,
  ...more,
});

describe("a person's home", () => {
  it.each([
    [" of ", {}],
    [", 42, from the ", {}],
    [", a resident of ", {}],
    [" was shot at his home in ", {}],
    [" plumber ", { phrase: "the Leeds plumber " }],
    [" native ", {}],
  ])("should be read from %j %j", (between, more) => {
    expect(isNoHome(pair(between, more))).toBe(false);
  });

  it.each([
    [" was shot at the shop in ", {}],
    [" was the last president of ", {}],
    [" of ", { owning: true }],
    [" ", { phrase: "Deputy Prime Minister of Chile " }],
    [" has imposed sanctions on friends of ", {}],
    [", July 19 – ", {}],
    [", who works for the Leeds-based ", {}],
    [" lived outside of ", {}],
  ])("should not be read from %j %j", (between, more) => {
    expect(isNoHome(pair(between, more))).toBe(true);
  });
});
