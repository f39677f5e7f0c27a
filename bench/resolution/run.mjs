// Time and memory of resolution over synthetic mentions with Zipf-distributed names:
//   npm run build:cli && node --max-old-space-size=3072 bench/resolution/run.mjs [mentions …]
// By default 10,000, 100,000 and 1,000,000 mentions, each of a fifth as many entities. Seeded: the same every time.
import { resolve } from "../../dist/resolve/resolve.js";

let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const syllables =
  "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu za zo".split(
    " ",
  );
const word = (seed, length) => {
  let value = seed * 2654435761 + 12345;
  let text = "";
  for (let part = 0; part < length; part += 1) {
    text += syllables[Math.abs(value) % syllables.length];
    value = Math.floor(value / syllables.length) + seed * 31 + part * 7;
  }
  return text[0].toUpperCase() + text.slice(1);
};
/** Rank of a Zipf distribution with exponent 1 over `size` ranks, by inverting its integral. */
const zipf = (size) => Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);

const makeEntity = (index, total) => {
  const kind = random();
  const family = word(zipf(Math.max(50, Math.round(total / 8))), 3);
  if (kind < 0.6) {
    const given = word(1_000_000 + zipf(Math.max(30, Math.round(total / 100))), 2);
    const roles =
      random() < 0.5 ? [["minister", "striker", "singer", "chief executive"][Math.floor(random() * 4)]] : [];
    const country = ["RU", "FR", "US", "IN", "BR"][Math.floor(random() * 5)];
    return {
      type: "PERSON",
      forms: [`${given} ${family}`, `${given} ${family}`, `${given[0]}. ${family}`, family],
      roles,
      countries: random() < 0.5 ? [country] : [],
    };
  }
  if (kind < 0.85) {
    const name = `${word(2_000_000 + index, 3)} ${word(3_000_000 + zipf(200), 2)} ${["Group", "Bank", "University", "Institute"][index % 4]}`;
    return {
      type: "ORG",
      forms: [name, name, name.split(" ").slice(0, 2).join(" ")],
      roles: [],
      countries: [],
    };
  }
  return { type: "PLACE", forms: [word(4_000_000 + index, 3)], roles: [], countries: [] };
};

const run = async (mentions) => {
  state = 42;
  const size = Math.round(mentions / 5);
  const entities = Array.from({ length: size }, (_, index) => makeEntity(index, size));
  const stream = async function* () {
    for (let index = 0; index < mentions; index += 1) {
      // An article names eight entities, neighbours of one another: who appears with whom is no accident.
      const article = Math.floor(index / 8);
      if (index % 8 === 0) stream.centre = zipf(size);
      const entity = entities[(stream.centre + Math.floor(random() * 12)) % size];
      const name = entity.forms[Math.floor(random() * entity.forms.length)];
      yield {
        id: `${article.toString(36).padStart(6, "0")}:${index % 8}0-${index % 8}9`,
        articleId: article.toString(36).padStart(6, "0"),
        outlet: "bench",
        type: entity.type,
        name,
        names: [{ text: name, count: 1 }],
        roles: entity.roles,
        countries: entity.countries,
        ids: [],
        mentions: 1,
      };
    }
  };
  globalThis.gc?.();
  const started = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const { entities: found, review } = await resolve(stream(), { judgements: [] });
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024);
  const seconds = (performance.now() - started) / 1000;
  const cells = [
    mentions,
    size,
    seconds.toFixed(1),
    Math.round(mentions / seconds),
    Math.round(peak / 2 ** 20),
    found.length,
    review.length,
  ];
  console.log(row(cells));
};

const row = (cells) => cells.map((cell) => String(cell).padStart(11)).join("");
console.log(row(["mentions", "of", "seconds", "a second", "peak MB", "entities", "to review"]));
const sizes = process.argv.slice(2).map(Number);
for (const mentions of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await run(mentions);
