import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { Span } from "../model/span.ts";
import type { NameLayer, NameSpan } from "./names.ts";

/** A capitalised word, or two names joined by a dash ("Russia–Ukraine"). */
const cap = "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.]*(?:[-–]\\p{Lu}?[\\p{L}\\p{N}]+)*)";
/** Up to five capitalised words, small ones between. Bounded, so that matching stays linear. */
const caps = `${cap}(?:\\s+(?:(?:of|the|for|on|and|de|del|la|in)\\s+){0,2}${cap}){0,4}`;
const year = "(?:1[5-9]|20)\\d\\d";
const ordinal =
  "(?:\\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)";

/** What makes a run of capitalised words an event, as its last word. */
const occasions =
  "(?:War|Wars|Revolution|Uprising|Revolt|Rebellion|Mutiny|Intifada|Massacre|Genocide|Holocaust|Crisis|Coup|Riots|Protests|Famine|Earthquake|Tsunami|Hurricane|Typhoon|Cyclone|Pandemic|" +
  "Summit|Conference|Congress|Convention|Forum|Festival|Expo|Exhibition|Biennale|Fair|Symposium|Olympics|Paralympics|Olympiad|Games|Championships?|Cup|Grand Prix|Marathon|Tournament|Open|Derby|Masters|Playoffs|Super Bowl|" +
  "Election|Elections|Referendum|Primary|Primaries|Offensive|Operation|Campaign|Ceasefire|Armistice|Accords|Talks|Session|Awards|Carnival|Parade)";

/** Patterns that name an event by themselves, with the confidence they deserve. Each is tried over the whole text. */
const patterns: readonly { readonly pattern: RegExp; readonly confidence: number }[] = [
  // Battle of Stalingrad, Treaty of Versailles, Congress of Vienna
  {
    pattern: new RegExp(
      `\\b(?:Battle|Siege|Treaty|Fall|Partition|Annexation|Congress|Conference|Peace|Raid|Blockade)\\s+(?:of|on|for)\\s+(?:the\\s+)?${caps}`,
      "gu",
    ),
    confidence: 0.72,
  },
  // Operation Desert Storm
  {
    pattern: new RegExp(`\\bOperation\\s+(?!Theatres?\\b|Rooms?\\b)${cap}(?:\\s+${cap}){0,2}`, "gu"),
    confidence: 0.75,
  },
  // World War II, Second World War, Cold War, Six-Day War
  {
    pattern:
      /\b(?:World\s+Wars?\s+(?:I{1,3}|One|Two|1|2)|(?:First|Second)\s+World\s+War|WWI{1,2}|Cold\s+War|Great\s+War|Great\s+Depression|Arab\s+Spring|Prague\s+Spring|Cultural\s+Revolution|Orange\s+Revolution|Velvet\s+Revolution|Brexit)\b/gu,
    confidence: 0.8,
  },
  // 2023 general election, 2016 Summer Olympics, 2022 FIFA World Cup
  {
    pattern: new RegExp(
      `\\b${year}\\s+(?:(?:[\\p{Lu}][\\p{L}.-]*|[a-z]+-[a-z]+)\\s+){0,4}(?:(?:general|presidential|parliamentary|legislative|local|federal|state|assembly|municipal|mayoral|gubernatorial|European|snap|midterm|mid-term)\\s+){0,2}(?:(?<!\\d\\s)elections?|referendum|Election|Elections|Referendum|Olympics|Olympic Games|Games|World Cup|Championships?|Cup|Grand Prix|Summit|Conference|coup)\\b`,
      "gu",
    ),
    confidence: 0.72,
  },
  // Rio Olympics, Women's World Cup 2023, G20 summit
  {
    pattern: new RegExp(
      `\\b(?:${cap}\\s+){1,4}(?:Olympics|Paralympics|Olympic Games|World Cup|World Championships?|Super Bowl|Grand Prix)(?:\\s+${year})?\\b`,
      "gu",
    ),
    confidence: 0.72,
  },
  {
    pattern: new RegExp(
      `\\b(?:G-?(?:7|8|20)|BRICS|NATO|APEC|ASEAN|COP-?\\d{1,2}|SCO|EU|Quad|OPEC\\+?)(?:\\s+${cap}){0,1}\\s+[Ss]ummit(?:\\s+${year})?\\b`,
      "gu",
    ),
    confidence: 0.7,
  },
  { pattern: /\bCOP-?\d{2}\b/gu, confidence: 0.7 },
  // Maidan revolution, Watergate scandal, Tiananmen Square massacre
  {
    pattern: new RegExp(
      `(?<![-–])\\b(?:${cap}\\s+){1,3}(?:revolution|massacre|genocide|uprising|scandal|disaster|bombings?|earthquake|tsunami|famine|mutiny|armistice|referendum)\\b`,
      "gu",
    ),
    confidence: 0.66,
  },
  // Hurricane Katrina, Typhoon Haiyan
  {
    pattern: new RegExp(`\\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm)\\s+${cap}\\b`, "gu"),
    confidence: 0.75,
  },
  // 75th Cannes Film Festival, Fifth Plenary Session
  { pattern: new RegExp(`\\b${ordinal}\\s+(?:annual\\s+|Annual\\s+)?${caps}\\b`, "gu"), confidence: 0.6 },
];

const endsAsOccasion = new RegExp(`\\b${occasions}$`, "u");
/** Adjectives that a nationality or "so-called" puts before words that name no single event. */
const generic = /^(?:The|This|That|His|Her|Their|Our|A|An|New|Last|Next)\s/u;
const ofNationality = (words: string): boolean =>
  /\s\p{Ll}+$/u.test(words) && gazetteer().demonym(words.replace(/\s+\p{Ll}+$/u, "")) !== undefined;

/** "the Maidan, a pro-Western revolution": what a text calls an occasion is one. */
const explained =
  /^,\s+(?:a|an|the)\s+(?:[\p{L}\p{N}-]+\s+){0,3}(?:revolution|uprising|war|battle|massacre|festival|conference|summit|tournament|referendum|military operation|earthquake|pandemic|genocide)\b/u;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const candidates = (text: string): readonly NameSpan[] =>
  patterns.flatMap(({ pattern, confidence }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly NameSpan[] => {
      const words = match[0].replace(/[.,'’\s]+$/, "");
      const isOrdinal = confidence === 0.6;
      if (
        (isOrdinal && !endsAsOccasion.test(words)) ||
        generic.test(words) ||
        ofNationality(words) ||
        /\n/.test(words)
      )
        return [];
      return [
        {
          start: match.index,
          end: match.index + words.length,
          type: "EVENT",
          confidence,
          layer: "pattern:event",
        },
      ];
    }),
  );

/**
 * Named events by their form: years with elections and games, battles, operations, ordinals with sessions. An event
 * that the encoder found stays, unless the pattern holds it whole; surer names of other types stay too.
 */
export const findEvents: NameLayer = ({ text }, names) => {
  const added: NameSpan[] = [];
  for (const candidate of candidates(text)) {
    if (added.some((other) => overlaps(other, candidate))) continue;
    const inside = names.filter((name) => overlaps(name, candidate));
    const holds = inside.every((name) => name.start >= candidate.start && name.end <= candidate.end);
    const contested = inside.some(
      (name) =>
        (name.type === "EVENT" && name.confidence > 0.8) ||
        name.layer === "lexicon" ||
        (name.type !== "EVENT" &&
          name.type !== "NORP" &&
          name.start === candidate.start &&
          name.end === candidate.end &&
          name.confidence > 0.8) ||
        (name.type === "ORG" &&
          name.confidence > 0.85 &&
          name.end - name.start > (candidate.end - candidate.start) * 0.7),
    );
    if (holds && !contested) added.push(candidate);
  }
  const events = new Set(
    names
      .filter(({ end }) => explained.test(text.slice(end, end + 80)))
      .map(({ start, end }) => text.slice(start, end)),
  );
  const typed = names.map((name): NameSpan =>
    name.confidence < 0.9 && events.has(text.slice(name.start, name.end))
      ? { ...name, type: "EVENT", confidence: 0.7, layer: "pattern:event" }
      : name,
  );
  return [...typed.filter((name) => !added.some((event) => overlaps(event, name))), ...added];
};
