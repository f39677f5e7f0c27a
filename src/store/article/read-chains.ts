import type { ChainRecord } from "../../model/entity.ts";
import { type EventType, eventTypeSchema } from "../../model/relation-types.ts";
import { entityTypeSchema } from "../../model/types.ts";
import type { Engine } from "../engine.ts";
import type { Row } from "../graph-store.ts";
import { articlePages, readRows } from "../paging.ts";
import { byKey, isRow, number, optionalText, text, texts } from "../rows.ts";

interface Around {
  readonly articles: ReadonlyMap<string, Row>;
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>;
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
}

const countNames = (mentions: readonly Row[]): Around["names"] => {
  const names = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (mention["kind"] !== "name") continue;
    const counts = names.get(text(mention["chain"])) ?? new Map<string, number>();
    const name = text(mention["text"]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    names.set(text(mention["chain"]), counts);
  }
  return names;
};

/** The other end of each event's claims of one type; the event may be either end. */
const ends = (
  claims: readonly Row[],
  type: string,
  events: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const result = new Map<string, Set<string>>();
  for (const claim of claims) {
    const own = isRow(claim["properties"]) ? claim["properties"] : {};
    if (own["type"] !== type) continue;
    const subject = text(own["subjectChain"]);
    const object = text(own["objectChain"]);
    const [event, other] = events.has(subject) ? [subject, object] : [object, subject];
    if (!events.has(event) || other === "") continue;
    const set = result.get(event) ?? new Set<string>();
    set.add(other);
    result.set(event, set);
  }
  return result;
};

const sorted = (set: ReadonlySet<string> | undefined): readonly string[] => [...(set ?? [])].toSorted();

const eventOf = (
  id: string,
  own: Row,
  around: Around,
): { readonly event?: NonNullable<ChainRecord["event"]> } => {
  const parsed = eventTypeSchema.safeParse(own["eventType"]);
  if (!parsed.success) return {};
  const eventType: EventType = parsed.data;
  const start = optionalText(own["start"]);
  const end = optionalText(own["end"]);
  return {
    event: {
      eventType,
      named: own["named"] === true,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      participants: sorted(around.participants.get(id)),
      places: sorted(around.places.get(id)),
    },
  };
};

const chainRecord = (row: Row, around: Around): ChainRecord => {
  const own = isRow(row["properties"]) ? row["properties"] : {};
  const id = text(row["id"]);
  const articleId = text(row["article"]);
  const article = around.articles.get(articleId) ?? {};
  const storyId = optionalText(article["story"]);
  const publishedAt = optionalText(article["publishedAt"]);
  const gender = own["gender"];
  return {
    id,
    articleId,
    ...(storyId === undefined ? {} : { storyId }),
    outlet: text(article["outlet"]),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    type: entityTypeSchema.parse(own["type"]),
    name: text(own["name"]),
    names: [...(around.names.get(id) ?? new Map<string, number>())]
      .map(([name, count]) => ({ text: name, count }))
      .toSorted(byKey((name) => name.text)),
    roles: texts(own["roles"]),
    countries: texts(own["countries"]),
    ...(gender === "female" || gender === "male" ? { gender } : {}),
    ids: texts(own["ids"]),
    ...eventOf(id, own, around),
    mentions: number(own["mentions"]),
  };
};

/** See GraphStore.chains: pages of articles, so memory is bounded by a page. */
export async function* readChains(engine: Engine): AsyncGenerator<ChainRecord> {
  for await (const ids of articlePages(engine)) {
    const chains = await readRows(engine, "state-chains", { ids });
    const articles = await readRows(engine, "state-articles", { ids });
    const mentions = await readRows(engine, "state-mentions", { ids });
    const claims = await readRows(engine, "state-claims", { ids });
    const events = new Set(
      chains
        .filter((row) => isRow(row["properties"]) && row["properties"]["eventType"] !== undefined)
        .map((row) => text(row["id"])),
    );
    const around: Around = {
      articles: new Map(articles.map((row) => [text(row["id"]), row])),
      names: countNames(mentions),
      participants: ends(claims, "PARTICIPANT", events),
      places: ends(claims, "OCCURRED_AT", events),
    };
    for (const row of chains.toSorted(byKey((chain) => text(chain["id"])))) yield chainRecord(row, around);
  }
}
