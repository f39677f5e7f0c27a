import { describe, expect, it } from "vitest";
import { gazetteer } from "../../src/gazetteer/gazetteer.ts";

describe("gazetteer", () => {
  const lookup = gazetteer();

  it("should find a country by name, alias, abbreviation and code", () => {
    const codes = [
      "Russia",
      "the Russian Federation",
      "U.S.",
      "UK",
      "Côte d’Ivoire",
      "Turkiye",
      "the Netherlands",
    ];
    expect(codes.map((name) => lookup.country(name)?.code)).toEqual([
      "RU",
      "RU",
      "US",
      "GB",
      "CI",
      "TR",
      "NL",
    ]);
    expect(lookup.countryByCode("in")).toMatchObject({ name: "India", capital: "geonames:1261481" });
  });

  it("should find a country by its demonym, singular or plural", () => {
    expect(
      ["Russian", "Indians", "Spaniards", "Frenchmen", "Congolese"].map((word) => lookup.demonym(word)?.code),
    ).toEqual(["RU", "IN", "ES", "FR", "CD"]);
    expect(lookup.demonym("Bangladesh")).toBeUndefined();
  });

  it("should know capitals and seats of government", () => {
    expect(["Moscow", "New Delhi", "Kiev", "Washington"].map((name) => lookup.capital(name)?.code)).toEqual([
      "RU",
      "IN",
      "UA",
      "US",
    ]);
    expect(
      ["the Kremlin", "White House", "Downing Street"].map((name) => lookup.government(name)?.code),
    ).toEqual(["RU", "US", "GB"]);
    expect(lookup.capital("Mumbai")).toBeUndefined();
  });

  it("should give cities of a name, most populous first, with coordinates", () => {
    const [first, ...others] = lookup.cities("Paris");
    expect(first).toMatchObject({ country: "FR", capital: true });
    expect(first?.latitude).toBeCloseTo(48.85, 1);
    expect(first?.longitude).toBeCloseTo(2.35, 1);
    expect(others.map((city) => city.country)).toContain("US");
    expect(lookup.cities("Bogota")[0]).toEqual(lookup.cities("Bogotá")[0]);
    expect(lookup.city(first?.id ?? "")).toEqual(first);
  });

  it("should know regions, with their country where there is one", () => {
    expect(lookup.region("the Middle East")).toEqual({ name: "Middle East" });
    expect(lookup.region("Donbass")).toEqual({ name: "Donbass", country: "UA" });
  });

  it("should give a given name's gender only when it is not given to both", () => {
    expect(["Vladimir", "Angela", "Andrea"].map((name) => lookup.gender(name))).toEqual([
      "male",
      "female",
      undefined,
    ]);
    expect(lookup.isGivenName("Andrea")).toBe(true);
    expect(lookup.isFamilyName("Anderson")).toBe(true);
  });
});
