// Namesakes made of development data: in each pair of people, all mentions of one are renamed to the other's name, a usual one, in
// articles of their own. Prints, over pairs of chains of such a name, how many of two people are kept apart and how many of one are kept together.
//   npm run build:cli && node bench/resolution/namesakes.mjs ../shared/data/relations/knowledgenet.jsonl ../shared/data/entities/gum.train.jsonl
import { gazetteer } from "../../dist/gazetteer/gazetteer.js";
import { resolveChains } from "../../dist/extract/coreference/resolve-chains.js";
import { resolve } from "../../dist/resolve/resolve.js";
import { annotateGold, readRecords } from "../../training/coreference/gold-article.mjs";

const chainsOf = (records) =>
  records.flatMap((record) => {
    const { mentions, chains } = resolveChains(annotateGold(record));
    const byId = new Map(mentions.map((mention) => [mention.id, mention]));
    const identity = new Map(
      record.entities.flatMap((entity) => {
        const id = entity.wikidata || entity.wiki;
        return id && entity.named !== false ? [[`${record.id}:${entity.start}-${entity.end}`, id]] : [];
      }),
    );
    return chains.map((chain) => {
      const texts = chain.links.flatMap(({ mention }) =>
        byId.get(mention).kind === "name" ? [byId.get(mention).text] : [],
      );
      return {
        ...chain,
        articleId: record.id,
        outlet: "",
        publishedAt: record.date,
        names: [...new Set(texts)].map((text) => ({
          text,
          count: texts.filter((each) => each === text).length,
        })),
        mentions: chain.links.length,
        gold: chain.links.map(({ mention }) => identity.get(mention)).find((id) => id !== undefined),
      };
    });
  });

/** Pairs of people with full names and no article in common, the same every time. */
const pairUp = (chains) => {
  const people = new Map();
  for (const chain of chains) {
    if (chain.type !== "PERSON" || !chain.gold || !chain.name.includes(" ")) continue;
    people.set(chain.gold, [...(people.get(chain.gold) ?? []), chain]);
  }
  const all = [...people].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const half = Math.floor(all.length / 2);
  return all
    .slice(0, half)
    .map((left, index) => [left, all[half + index]])
    .filter(([[, a], [, b]]) => !a.some((x) => b.some((y) => x.articleId === y.articleId)));
};

const percent = (part, whole) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} % of ${whole}`;

/** A name of a given and a family name that many bear; of other names a namesake is unlikely to begin with. */
const isUsual = (name) => {
  const words = name.split(" ");
  return gazetteer().isGivenName(words[0]) && gazetteer().isFamilyName(words.at(-1));
};

for (const file of process.argv.slice(2)) {
  const chains = chainsOf(readRecords(file));
  const pairs = pairUp(chains).flatMap((pair) =>
    [pair, pair.toReversed()].filter(([[, [first]]]) => isUsual(first.name)).slice(0, 1),
  );
  const renamed = new Map(pairs.flatMap(([[, [first]], [id]]) => [[id, first.name]]));
  const kept = new Map(pairs.map(([[id, [first]]]) => [id, first.name]));
  const given = chains.map((chain) => {
    const name = chain.type === "PERSON" ? (renamed.get(chain.gold) ?? kept.get(chain.gold)) : undefined;
    return name === undefined ? chain : { ...chain, name, names: [{ text: name, count: 1 }] };
  });
  const { entities, review } = await resolve(
    (async function* () {
      yield* given;
    })(),
    { judgements: [] },
  );
  const entityOf = new Map(
    entities.flatMap((entity) => entity.members.map(({ chain }) => [chain, entity.id])),
  );
  const asked = new Set(
    review.flatMap(({ left, right }) => [
      `${entityOf.get(left)} ${entityOf.get(right)}`,
      `${entityOf.get(right)} ${entityOf.get(left)}`,
    ]),
  );
  const counts = { apart: 0, two: 0, asked: 0, together: 0, one: 0, askedOne: 0 };
  for (const [[left], [right]] of pairs) {
    const own = given.filter(({ gold, type }) => type === "PERSON" && (gold === left || gold === right));
    for (const [at, a] of own.entries()) {
      for (const b of own.slice(at + 1)) {
        const [x, y] = [entityOf.get(a.id), entityOf.get(b.id)];
        const isAsked = asked.has(`${x} ${y}`);
        if (a.gold === b.gold) {
          counts.one += 1;
          counts.together += x === y;
          counts.askedOne += isAsked;
        } else {
          counts.two += 1;
          counts.apart += x !== y;
          counts.asked += isAsked;
        }
      }
    }
  }
  console.log(
    `${file}: ${pairs.length} pairs of namesakes; of two people apart ${percent(counts.apart, counts.two)} (${counts.asked} for review), of one person together ${percent(counts.together, counts.one)} (${counts.askedOne} for review)`,
  );
}
