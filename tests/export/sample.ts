import type {
  ArticleRow,
  ClaimRow,
  EntityRow,
  ExportChunk,
  ExportRows,
  RelationRow,
} from "../../src/export/rows.ts";

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

export const entity = (
  id: string,
  label: EntityRow["label"],
  name: string,
  more: Partial<EntityRow> = {},
): EntityRow => ({
  id,
  label,
  name,
  aliases: [name],
  roles: [],
  countries: [],
  ids: [],
  mentions: 1,
  articles: 1,
  stories: 1,
  ...more,
});

/** Text that breaks every format that does not escape it. */
export const hostile = "a\"b'c\\d <e> & ]]> \n\t\u0007 \ud800 é 👩‍👧 }; DROP // */ \u2028 ${x}";

export const article: ArticleRow = {
  id: "a1",
  url: "https://a.org/1?x=1&y=2",
  title: hostile,
  source: "a.org",
  authors: ["Ana Ruiz", hostile],
  publishedAt: "2024-03-04T10:00:00+01:00",
  language: "en",
  story: "s1",
};

export const claim = (id: string, more: Partial<ClaimRow> = {}): ClaimRow => ({
  id,
  type: "MET",
  subject: "e1",
  object: "e2",
  polarity: "positive",
  modality: "alleged",
  attribution: "unnamed",
  speakerText: "a diplomat",
  confidence: 0.75,
  method: "rule:met@1",
  start: 3,
  end: 20,
  sentenceId: "a1#0",
  sentence: hostile,
  article,
  ...more,
});

export const entities: readonly EntityRow[] = [
  entity("e1", "Person", "Ana Ruiz", {
    aliases: ["Ana Ruiz", "Ruiz"],
    roles: ["mayor"],
    countries: ["ES"],
    ids: ["Q42", "list:7"],
  }),
  entity("e2", "Person", hostile),
  entity("e3", "Organization", "Harbour Council"),
  entity("e4", "Place", "Port Vell", { latitude: 41.37, longitude: 2.18, countries: ["ES"] }),
  entity("e5", "Event", "Visit of Ana Ruiz", {
    eventType: "Meeting",
    start: "2024-03-01",
    end: "2024-03-02",
  }),
];

export const claims: readonly ClaimRow[] = [
  claim("c1"),
  claim("c2", { type: "LEADS", object: "e3", modality: "asserted", validFrom: "2020-01-01" }),
  claim("c3", { type: "VISITED", object: "e4", speaker: "e3", polarity: "negative" }),
  claim("c4", { type: "PARTICIPANT", object: "e5", value: "host" }),
  ((): ClaimRow => {
    const { object: _, ...rest } = claim("c5", { type: "AGE", value: "52" });
    return rest;
  })(),
];

const relations: readonly RelationRow[] = [
  {
    from: "e1",
    to: "e3",
    type: "LEADS",
    claims: 1,
    articles: 1,
    stories: 1,
    confidence: 0.75,
    firstSeen: "2024-03-04",
  },
];

export const rowsOf = (of: readonly EntityRow[], said: readonly ClaimRow[]): ExportRows => ({
  entities: () => each(of),
  relations: () => each(relations),
  claims: () => each(said),
  articles: () => each([article]),
});

export const sample: ExportRows = rowsOf(entities, claims);

/** All text of an export, by file. */
export const written = async (chunks: AsyncIterable<ExportChunk>): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for await (const { file = "", text } of chunks) files.set(file, (files.get(file) ?? "") + text);
  return files;
};

export const single = async (chunks: AsyncIterable<ExportChunk>): Promise<string> =>
  (await written(chunks)).get("") ?? "";
