import { describe, expect, it } from "vitest";
import { isNoHome, type PersonAndPlace } from "../../../src/extract/pairs/home.ts";

const pair = (between: string, more: Partial<PersonAndPlace> = {}): PersonAndPlace => ({
  person: "Ann Lee",
  between,
  placeFirst: false,
  together: false,
  otherVerb: false,
  ...more,
});

describe("a person's home", () => {
  it.each([
    [" of ", {}],
    [", a resident of ", {}],
    [" in ", {}],
    [" returned to ", { otherVerb: false }],
    [" was shot at his home in ", { otherVerb: true }],
    [" plumber ", { placeFirst: true, together: true }],
    [" native ", { placeFirst: true }],
  ])("should be read from %j %j", (between, more) => {
    expect(isNoHome(pair(between, more))).toBe(false);
  });

  it.each([
    [" was shot at the shop in ", { otherVerb: true }],
    [" was the last president of ", {}],
    [" Governor ", { placeFirst: true, together: true }],
    [" has imposed sanctions on friends of ", { placeFirst: true, otherVerb: true }],
    [", July 19 – ", { placeFirst: true }],
    [" planned visit to ", { person: "his" }],
    [" lived outside of ", {}],
  ])("should not be read from %j %j", (between, more) => {
    expect(isNoHome(pair(between, more))).toBe(true);
  });
});
