import { hashOf } from "../util/hash.ts";
import { isWebAddress } from "./escape.ts";
import type { ArticleRow, ClaimRow, EntityRow, ExportChunk, ExportRows } from "./rows.ts";
import type { EntityLabel } from "../model/types.ts";

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney ids are letters, digits, dots and hyphens; other ids are hashed. */
const ftmId = (kind: string, id: string): string =>
  /^[a-z\d](?:[a-z\d.-]{0,80}[a-z\d])?$/i.test(id) ? `${kind}-${id}` : `${kind}-${hashOf(id)}`;

const made = (
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | undefined)[] | string | undefined>>,
): FtmEntity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).filter(
        (each): each is string => typeof each === "string" && each !== "",
      );
      return values.length > 0 ? [[name, values]] : [];
    }),
  ),
});

const schemas: Readonly<Record<EntityLabel, string>> = {
  Person: "Person",
  Organization: "Organization",
  Place: "Address",
  Event: "Event",
};

const day = (value: string | undefined): string | undefined => value?.slice(0, 10);
const wikidata = (ids: readonly string[]): readonly string[] => ids.filter((id) => /^Q\d{1,12}$/.test(id));

const entity = (row: EntityRow): FtmEntity =>
  made(ftmId("entity", row.id), schemas[row.label], {
    name: row.name,
    alias: row.aliases.filter((alias) => alias !== row.name),
    wikidataId: wikidata(row.ids),
    keywords: row.ids.filter((id) => !/^Q\d{1,12}$/.test(id)),
    country: row.countries.map((code) => code.toLowerCase()),
    ...(row.label === "Person" ? { position: row.roles } : {}),
    ...(row.label === "Place"
      ? { full: row.name, latitude: row.latitude?.toString(), longitude: row.longitude?.toString() }
      : {}),
    ...(row.label === "Event"
      ? { startDate: day(row.start), endDate: day(row.end), summary: row.eventType }
      : {}),
  });

const article = (row: ArticleRow): FtmEntity =>
  made(ftmId("article", row.id), "Article", {
    title: row.title,
    author: row.authors,
    publisher: row.source,
    publishedAt: row.publishedAt?.slice(0, 19),
    sourceUrl: row.url !== undefined && isWebAddress(row.url) ? row.url : undefined,
    language: row.language === "en" ? "eng" : undefined,
  });

interface Link {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
  readonly fromLabels: readonly EntityLabel[];
  readonly toLabels: readonly EntityLabel[];
  readonly relationship?: boolean;
}

const person: readonly EntityLabel[] = ["Person"];
const organization: readonly EntityLabel[] = ["Organization"];
const legal: readonly EntityLabel[] = ["Person", "Organization"];

const family: Link = {
  schema: "Family",
  from: "person",
  to: "relative",
  fromLabels: person,
  toLabels: person,
  relationship: true,
};
const associate: Link = {
  schema: "Associate",
  from: "person",
  to: "associate",
  fromLabels: person,
  toLabels: person,
  relationship: true,
};
const directorship: Link = {
  schema: "Directorship",
  from: "director",
  to: "organization",
  fromLabels: legal,
  toLabels: organization,
};

/** Relation types for which FollowTheMoney has a schema of its own; all others are `UnknownLink`s with their type as role. */
const links: Readonly<Record<string, Link>> = {
  EMPLOYED_BY: {
    schema: "Employment",
    from: "employee",
    to: "employer",
    fromLabels: person,
    toLabels: organization,
  },
  LEADS: directorship,
  BOARD_MEMBER_OF: directorship,
  MEMBER_OF: {
    schema: "Membership",
    from: "member",
    to: "organization",
    fromLabels: legal,
    toLabels: organization,
  },
  REPRESENTS: { schema: "Representation", from: "agent", to: "client", fromLabels: legal, toLabels: legal },
  SUCCEEDED: {
    schema: "Succession",
    from: "successor",
    to: "predecessor",
    fromLabels: legal,
    toLabels: legal,
  },
  SPOUSE_OF: family,
  PARENT_OF: family,
  SIBLING_OF: family,
  RELATIVE_OF: family,
  ASSOCIATE_OF: associate,
  MET: associate,
};

const claim = (row: ClaimRow, labels: ReadonlyMap<string, EntityLabel>): FtmEntity | undefined => {
  if (row.object === undefined) return undefined;
  const [from, to] = [labels.get(row.subject), labels.get(row.object)];
  if (from === undefined || to === undefined) return undefined;
  const typed = links[row.type];
  const link = typed && typed.fromLabels.includes(from) && typed.toLabels.includes(to) ? typed : undefined;
  const status = row.polarity === "negative" ? `${row.modality}, negated` : row.modality;
  return made(ftmId("claim", row.id), link?.schema ?? "UnknownLink", {
    [link?.from ?? "subject"]: ftmId("entity", row.subject),
    [link?.to ?? "object"]: ftmId("entity", row.object),
    ...(link?.relationship === true
      ? { relationship: row.type.toLowerCase().replaceAll("_", " "), description: status }
      : { role: row.value ?? row.type.toLowerCase().replaceAll("_", " "), status }),
    startDate: day(row.validFrom),
    endDate: day(row.validTo),
    summary: row.sentence,
    recordId: row.id,
    proof: ftmId("article", row.article.id),
    publisher: row.article.source,
    sourceUrl: row.article.url !== undefined && isWebAddress(row.article.url) ? row.article.url : undefined,
  });
};

const line = (value: FtmEntity): ExportChunk => ({ text: `${JSON.stringify(value)}\n` });

/** FollowTheMoney entities, one JSON object a line, with each claim as a link whose `proof` is its article and whose `summary` its sentence. */
export async function* exportFollowTheMoney(rows: ExportRows): AsyncGenerator<ExportChunk> {
  const labels = new Map<string, EntityLabel>();
  for await (const row of rows.entities()) {
    labels.set(row.id, row.label);
    yield line(entity(row));
  }
  for await (const row of rows.articles()) yield line(article(row));
  for await (const row of rows.claims()) {
    const link = claim(row, labels);
    if (link) yield line(link);
  }
}
