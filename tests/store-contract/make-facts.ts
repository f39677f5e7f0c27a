import type { Chain } from "../../src/model/chain.ts";
import type { Attribution, Claim, Modality, Quotation } from "../../src/model/claim.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { ArticleFacts } from "../../src/model/facts.ts";
import { mentionId } from "../../src/model/mention.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { RelationType } from "../../src/model/relation-types.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import type { EntityType } from "../../src/model/types.ts";

/** "Subject verb object" as one sentence of an article to be made. */
export interface Said {
  readonly subject: string;
  readonly type: RelationType;
  readonly object: string;
  readonly modality?: Modality;
  readonly polarity?: Claim["polarity"];
  readonly speaker?: string;
  readonly unnamed?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly value?: string;
  readonly confidence?: number;
}

export interface Draft {
  readonly id: string;
  readonly revision?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly says: readonly Said[];
}

const places = new Set(["India", "Moscow", "Crimea", "Delhi"]);
const organizations = new Set(["Ministry", "Acme", "Globex", "UN"]);
const events = new Set(["Summit", "Visit"]);

export const typeOf = (name: string): EntityType =>
  places.has(name) ? "PLACE" : organizations.has(name) ? "ORG" : events.has(name) ? "EVENT" : "PERSON";

const attributionOf = (said: Said, chainOf: (name: string) => string): Attribution => {
  if (said.speaker !== undefined)
    return { kind: "named", speaker: chainOf(said.speaker), source: said.speaker };
  return said.unnamed === true ? { kind: "unnamed", source: "a senior diplomat" } : { kind: "narrator" };
};

/** An article whose every sentence is `subject TYPE object speaker.`, with the facts that this gives. */
export const makeFacts = (draft: Draft): ArticleFacts => {
  const title = draft.title ?? `Title of ${draft.id}`;
  let text = `${title}\n\n`;
  const mentions: Mention[] = [];
  const found = draft.says.map((said, index) => {
    const start = text.length;
    const place = (name: string): Mention => {
      const at = text.length;
      text += `${name} `;
      const mention: Mention = {
        id: mentionId(draft.id, at, at + name.length),
        start: at,
        end: at + name.length,
        text: name,
        sentence: index,
        kind: "name",
        type: typeOf(name),
        confidence: 0.9,
        layer: "test@1",
      };
      mentions.push(mention);
      return mention;
    };
    const subject = place(said.subject);
    const trigger = { start: text.length, end: text.length + said.type.length };
    text += `${said.type} `;
    const object = place(said.object);
    if (said.speaker !== undefined) place(said.speaker);
    text = `${text.trimEnd()}. `;
    return { said, index, start, end: text.length - 1, subject, trigger, object };
  });
  text = text.trimEnd();
  const chains = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const chain = chains.get(mention.text) ?? [];
    chain.push(mention);
    chains.set(mention.text, chain);
  }
  const chainOf = (name: string): string => chains.get(name)?.[0]?.id ?? "";
  const argument = (mention: Mention) => ({
    chain: chainOf(mention.text),
    mention: mention.id,
    span: { start: mention.start, end: mention.end },
  });
  const claims = found.map(({ said, index, subject, trigger, object }): Claim => {
    const time =
      said.from === undefined
        ? {}
        : { time: { from: said.from, to: said.to ?? said.from, precision: "day" as const } };
    return {
      id: `${draft.id}/${subject.id}/${said.type}/${object.id}/${said.modality ?? "asserted"}`,
      articleId: draft.id,
      sentence: index,
      type: said.type,
      subject: argument(subject),
      object: argument(object),
      ...(said.value === undefined ? {} : { value: said.value }),
      trigger,
      polarity: said.polarity ?? "positive",
      modality: said.modality ?? "asserted",
      attribution: attributionOf(said, chainOf),
      confidence: said.confidence ?? 0.8,
      ...time,
      method: "rule:test@1",
    };
  });
  const quotations = found
    .filter(({ said }) => said.speaker !== undefined)
    .map(({ said, index, start, end }): Quotation => ({
      id: `${draft.id}/q${index}`,
      articleId: draft.id,
      span: { start, end },
      sentence: index,
      direct: true,
      attribution: attributionOf(said, chainOf),
    }));
  return {
    article: {
      id: draft.id,
      revision: draft.revision ?? "1",
      item: `${draft.id}.txt`,
      url: `https://news.example/${draft.id}`,
      title,
      outlet: draft.outlet ?? "Gazette",
      authors: ["A. Writer"],
      ...(draft.publishedAt === undefined ? {} : { publishedAt: draft.publishedAt }),
      language: "en",
      text,
      titleSpan: { start: 0, end: title.length },
      wordCount: text.split(/\s+/).length,
      removals: [],
      sourceMap: [{ start: 0, end: text.length, sourceStart: 0 }],
    },
    sentences: found.map(({ index, start, end }) => ({ index, start, end })),
    mentions,
    chains: [...chains.entries()].map(([name, members]): Chain => {
      const type = typeOf(name);
      const [first] = members;
      return {
        id: first?.id ?? "",
        type,
        name,
        links: members.map((mention) => ({ mention: mention.id, score: 1, reason: "same name" })),
        roles: [],
        countries: type === "PLACE" ? ["IN"] : [],
        ids: [],
        ...(type === "EVENT"
          ? {
              event: {
                eventType: "Meeting" as const,
                trigger: first?.id ?? "",
                named: true,
                start: "2025-12-04",
                end: "2025-12-05",
              },
            }
          : {}),
      };
    }),
    claims,
    quotations,
    signature: [1, 2, 4_294_967_295],
  };
};

/** One entity for each distinct name, as a resolution of exact strings gives. */
export const resolveByName = (all: readonly ArticleFacts[]): Resolution => {
  const entities = new Map<string, Entity>();
  const chains = all
    .flatMap((facts) => facts.chains)
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  for (const chain of chains) {
    const known = entities.get(chain.name);
    const member = { chain: chain.id, score: 1, reason: "same string" };
    entities.set(chain.name, {
      id: known?.id ?? `e:${chain.id}`,
      type: chain.type,
      name: chain.name,
      aliases: [],
      members: [...(known?.members ?? []), member],
      roles: [],
      countries: chain.countries,
      ids: [],
      ...(chain.event ? { eventType: chain.event.eventType } : {}),
      ...(chain.event?.start === undefined ? {} : { start: chain.event.start }),
      ...(chain.event?.end === undefined ? {} : { end: chain.event.end }),
      judged: false,
    });
  }
  return { entities: [...entities.values()], review: [] };
};
