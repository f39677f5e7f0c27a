import { type Link, difference, link } from "../difference.ts";
import type { Engine } from "../engine.ts";
import type { Row, Value } from "../graph-store.ts";
import { readRows } from "../paging.ts";
import { isRow, optionalText, properties, text } from "../rows.ts";
import { endsRow, linkRow, rowSteps } from "../steps.ts";
import { type Derivation } from "./derived.ts";
import type { Placement } from "./placement.ts";
import { type Supporter, type Tally, createTally, support } from "./tally.ts";

/** What the pages of articles add up to. */
export interface Totals {
  readonly entities: Map<string, Tally>;
  readonly derivation: Derivation;
}

/** Relationships of one kind as they are and as they should be. */
interface Side {
  readonly current: Link[];
  readonly desired: Link[];
}

const side = (): Side => ({ current: [], desired: [] });

const supporters = (articles: readonly Row[]): ReadonlyMap<string, Supporter> =>
  new Map(
    articles.map((row) => {
      const id = text(row["id"]);
      return [
        id,
        { id, story: optionalText(row["story"]) ?? id, publishedAt: optionalText(row["publishedAt"]) },
      ];
    }),
  );

const compareEnd = (
  into: Side,
  id: string,
  chain: Value | undefined,
  stored: Value | undefined,
  places: Placement,
): string | undefined => {
  const entity = typeof chain === "string" ? places.get(chain)?.entity : undefined;
  if (typeof stored === "string") into.current.push(link(id, stored));
  if (entity !== undefined) into.desired.push(link(id, entity));
  return entity;
};

/**
 * Makes the ends of all mentions, claims and quotations of some articles what the placement says, in one
 * transaction, and adds their support to the totals. Returns the number of relationships changed.
 */
export const writeLinks = async (
  engine: Engine,
  ids: readonly string[],
  places: Placement,
  totals: Totals,
): Promise<number> => {
  const by = supporters(await readRows(engine, "state-articles", { ids }));
  const sides = {
    "refers-to": side(),
    mentions: side(),
    subject: side(),
    object: side(),
    "said-by": side(),
    quoted: side(),
  };
  const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (const row of await readRows(engine, "state-mention-ends", { ids })) {
    const [id, article] = [text(row["id"]), text(row["article"])];
    const supporter = by.get(article);
    const stored = optionalText(row["entity"]);
    if (stored !== undefined) {
      const { score, reason } = row;
      sides["refers-to"].current.push(link(id, stored, properties({ score, reason })));
    }
    const place = places.get(text(row["chain"]));
    if (!place || !supporter) continue;
    sides["refers-to"].desired.push(
      link(id, place.entity, properties({ score: place.score, reason: place.reason })),
    );
    const key = `${article}\n${place.entity}`;
    const count = counts.get(key) ?? { from: article, to: place.entity, count: 0 };
    count.count += 1;
    counts.set(key, count);
    const tally = totals.entities.get(place.entity) ?? createTally();
    totals.entities.set(place.entity, tally);
    support(tally, supporter);
  }
  for (const { from, to, count } of counts.values()) sides.mentions.desired.push(link(from, to, { count }));
  for (const row of await readRows(engine, "state-article-mentions", { ids })) {
    sides.mentions.current.push(
      link(text(row["from"]), text(row["to"]), isRow(row["properties"]) ? row["properties"] : {}),
    );
  }
  for (const row of await readRows(engine, "state-claim-ends", { ids })) {
    const id = text(row["id"]);
    const subject = compareEnd(sides.subject, id, row["subjectChain"], row["subject"], places);
    const object = compareEnd(sides.object, id, row["objectChain"], row["object"], places);
    compareEnd(sides["said-by"], id, row["speakerChain"], row["speaker"], places);
    const supporter = by.get(text(row["article"]));
    if (subject !== undefined && object !== undefined && supporter) {
      totals.derivation.add(row, subject, object, supporter);
    }
  }
  for (const row of await readRows(engine, "state-quotations", { ids })) {
    compareEnd(sides.quoted, text(row["id"]), row["speakerChain"], row["speaker"], places);
  }
  const changes = Object.entries(sides).map(([name, { current, desired }]) => ({
    name,
    ...difference(current, desired),
  }));
  const writes = changes.reduce((sum, change) => sum + change.put.length + change.drop.length, 0);
  if (writes === 0) return 0;
  await engine.write([
    ...changes.flatMap(({ name, drop }) => rowSteps(`drop-${name}`, drop.map(endsRow))),
    ...changes.flatMap(({ name, put }) => rowSteps(name, put.map(linkRow))),
  ]);
  return writes;
};
