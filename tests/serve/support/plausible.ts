import type { Attribution, Claim, Modality } from "../../../src/model/claim.ts";
import type { Chain } from "../../../src/model/chain.ts";
import type { Entity } from "../../../src/model/entity.ts";
import type { ArticleFacts } from "../../../src/model/facts.ts";
import type { Mention } from "../../../src/model/mention.ts";
import type { RelationType } from "../../../src/model/relation-types.ts";
import type { Story } from "../../../src/model/story.ts";
import type { Member } from "./roster.ts";
import { roster } from "./roster.ts";
import { seededRandom } from "../../../src/util/seeded-random.ts";

export interface Plausible {
  readonly facts: readonly ArticleFacts[];
  readonly entities: readonly Entity[];
  readonly stories: readonly Story[];
  /** Two claims that cannot both hold. */
  readonly contradiction: readonly [string, string];
}

interface Pattern {
  readonly type: RelationType;
  readonly from: Member["type"];
  readonly to: Member["type"];
  readonly words: string;
}

const patterns: readonly Pattern[] = [
  { type: "LEADS", from: "PERSON", to: "ORG", words: "leads" },
  { type: "MET", from: "PERSON", to: "PERSON", words: "met" },
  { type: "EMPLOYED_BY", from: "PERSON", to: "ORG", words: "works for" },
  { type: "VISITED", from: "PERSON", to: "PLACE", words: "visited" },
  { type: "OWNS", from: "ORG", to: "ORG", words: "owns" },
  { type: "OPPOSES", from: "PERSON", to: "PERSON", words: "opposes" },
  { type: "HEADQUARTERED_IN", from: "ORG", to: "PLACE", words: "is based in" },
  { type: "PARTICIPANT", from: "EVENT", to: "PERSON", words: "brought in" },
  { type: "OCCURRED_AT", from: "EVENT", to: "PLACE", words: "took place in" },
];
const outlets = ["Harbour Times", "The Ledger", "Northern Wire", "Voz del Sur", "Evening Post"];
const hostile = `<script>document.title = "owned"</script> & <img src=x onerror=alert(1)> \u202Eright to left\u202C ${"unbroken".repeat(40)}`;

interface Draft {
  readonly pattern: Pattern;
  readonly subject: Member;
  readonly object: Member;
  readonly modality: Modality;
  readonly attribution: Attribution["kind"];
  readonly negative: boolean;
}

const openings: Readonly<Record<Attribution["kind"], string>> = {
  narrator: "",
  named: "According to the Ministry of Transport, ",
  unnamed: "Sources close to the talks say that ",
};
const hedges: Readonly<Record<Modality, string>> = {
  asserted: "",
  planned: "soon ",
  possible: "perhaps ",
  alleged: "allegedly ",
  denied: "not ",
};

/** Builds the text of one article and everything said in it, offsets included. */
const article = (
  id: string,
  outlet: string,
  day: number,
  drafts: readonly Draft[],
  extra: string,
): ArticleFacts => {
  const [head] = drafts;
  const title = head ? `${head.subject.name} and ${head.object.name}` : "Nothing new";
  let text = `${title}\n\n`;
  const sentences = [{ index: 0, start: 0, end: title.length }];
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  const chains = new Map<string, { readonly member: Member; readonly mentions: string[] }>();
  const mention = (
    member: Member,
    sentence: number,
  ): { readonly chain: string; readonly mention: string; readonly span: { start: number; end: number } } => {
    const start = text.length;
    text += member.name;
    const own = `${id}:${start}-${text.length}`;
    mentions.push({
      id: own,
      start,
      end: text.length,
      text: member.name,
      sentence,
      kind: "name",
      type: member.type,
      confidence: 0.95,
      layer: "test",
    });
    const chain = chains.get(member.key) ?? { member, mentions: [] };
    chain.mentions.push(own);
    chains.set(member.key, chain);
    return { chain: `${id}~${member.key}`, mention: own, span: { start, end: text.length } };
  };
  for (const [at, draft] of drafts.entries()) {
    const start = text.length;
    const opening = openings[draft.attribution];
    text += opening;
    const subject = mention(draft.subject, at + 1);
    text += ` ${hedges[draft.modality]}${draft.negative ? "no longer " : ""}`;
    const trigger = { start: text.length, end: text.length + draft.pattern.words.length };
    text += `${draft.pattern.words} `;
    const object = mention(draft.object, at + 1);
    text += ".";
    sentences.push({ index: at + 1, start, end: text.length });
    const date = new Date(Date.UTC(2025, 0, 1 + ((day + at * 7) % 170))).toISOString().slice(0, 10);
    claims.push({
      id: `${id}.${at}`,
      articleId: id,
      sentence: at + 1,
      type: draft.pattern.type,
      subject,
      object,
      trigger,
      polarity: draft.negative ? "negative" : "positive",
      modality: draft.modality,
      attribution: {
        kind: draft.attribution,
        ...(opening === "" ? {} : { cue: { start, end: start + opening.length - 1 } }),
        ...(draft.attribution === "unnamed" ? { source: "Sources close to the talks" } : {}),
        ...(draft.attribution === "named" ? { source: "the Ministry of Transport" } : {}),
      },
      confidence: 0.55 + ((at * 13 + day) % 45) / 100,
      method: "test@1",
      ...(at % 3 === 2 ? {} : { time: { from: date, to: date, precision: "day" as const } }),
    });
    text += " ";
  }
  const start = text.length;
  text += extra;
  sentences.push({ index: drafts.length + 1, start, end: text.length });
  return {
    article: {
      id,
      revision: "1",
      item: `${id}.txt`,
      title,
      outlet,
      authors: ["A. Reporter"],
      publishedAt: new Date(Date.UTC(2025, 0, 2 + (day % 175))).toISOString().slice(0, 10),
      language: "en",
      text,
      titleSpan: { start: 0, end: title.length },
      wordCount: text.split(" ").length,
      removals: [],
      sourceMap: [],
    },
    sentences,
    mentions,
    chains: [...chains].map(([key, { member, mentions: own }]): Chain => ({
      id: `${id}~${key}`,
      type: member.type,
      name: member.name,
      links: own.map((mentionId) => ({ mention: mentionId, score: 1, reason: "the same name" })),
      roles: [],
      countries: [],
      ids: [],
    })),
    claims,
    quotations: [],
    signature: [],
  };
};

/** A corpus of `articles` articles over a roster with `people` persons: hubs, hedges, copies and one contradiction. */
export const plausible = (articles: number, people = 60): Plausible => {
  const random = seededRandom(42);
  const members = roster(people);
  const byType = (type: Member["type"]): readonly Member[] =>
    members.filter((member) => member.type === type);
  // Squaring favours the first of each list, as news favours few people.
  const pick = (type: Member["type"]): Member | undefined => {
    const list = byType(type);
    return list[Math.floor(random() ** 2 * list.length)];
  };
  const draftOf = (): readonly Draft[] => {
    const pattern = patterns[Math.floor(random() * patterns.length)];
    const [subject, object] = pattern ? [pick(pattern.from), pick(pattern.to)] : [];
    if (!pattern || !subject || !object || subject === object) return [];
    const chance = random();
    const modality: Modality =
      chance < 0.7
        ? "asserted"
        : chance < 0.8
          ? "planned"
          : chance < 0.88
            ? "possible"
            : chance < 0.96
              ? "alleged"
              : "denied";
    const source = random();
    const attribution = source < 0.6 ? "narrator" : source < 0.8 ? "named" : "unnamed";
    return [{ pattern, subject, object, modality, attribution, negative: random() < 0.05 }];
  };
  const facts: ArticleFacts[] = [];
  const stories: Story[] = [];
  while (facts.length < articles) {
    const number = facts.length;
    const drafts = Array.from({ length: 3 + Math.floor(random() * 4) }, draftOf).flat();
    const id = `a${String(number).padStart(5, "0")}`;
    const day = Math.floor(random() * 170);
    facts.push(
      article(
        id,
        outlets[number % outlets.length] ?? "",
        day,
        drafts,
        number === 1 ? hostile : "The talks go on.",
      ),
    );
    const copies = random() < 0.2 && facts.length < articles ? [`${id}c`] : [];
    for (const copy of copies)
      facts.push(
        article(copy, outlets[(number + 1) % outlets.length] ?? "", day, drafts, "The talks go on."),
      );
    stories.push({
      id: `story-${id}`,
      title: facts[number]?.article.title ?? "",
      articles: [
        { articleId: id },
        ...copies.map((articleId) => ({ articleId, copyOf: { articleId: id, similarity: 0.97 } })),
      ],
    });
  }
  const chains = facts.flatMap((item) => item.chains);
  const entities = members.flatMap((member): readonly Entity[] => {
    const own = chains.filter((chain) => chain.id.endsWith(`~${member.key}`));
    if (own.length === 0) return [];
    const { type, name, aliases, eventType, start, end, latitude, longitude } = member;
    return [
      {
        id: `x-${member.key}`,
        type,
        name,
        aliases,
        roles: [],
        countries: [],
        ids: [],
        judged: false,
        members: own.map((chain) => ({ chain: chain.id, score: 0.97, reason: "the same full name" })),
        ...(eventType === undefined ? {} : { eventType }),
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(latitude === undefined ? {} : { latitude }),
        ...(longitude === undefined ? {} : { longitude }),
      },
    ];
  });
  const claims = facts.flatMap((item) => item.claims);
  const [left] = claims;
  const right = claims.find(
    (claim) =>
      claim.type === left?.type &&
      claim.articleId !== left.articleId &&
      claim.subject.chain.split("~")[1] === left.subject.chain.split("~")[1],
  );
  return { facts, entities, stories, contradiction: [left?.id ?? "", right?.id ?? claims[1]?.id ?? ""] };
};
