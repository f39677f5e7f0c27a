import { iri, isWebAddress } from "./escape.ts";
import type { ArticleRow, ClaimRow, EntityRow, ExportChunk, ExportRows } from "./rows.ts";

const context = {
  "@vocab": "https://schema.org/",
  ng: "urn:newsgraph:vocabulary:",
  subject: { "@id": "ng:subject", "@type": "@id" },
  object: { "@id": "ng:object", "@type": "@id" },
  speaker: { "@id": "ng:speaker", "@type": "@id" },
  relation: "ng:relation",
  polarity: "ng:polarity",
  modality: "ng:modality",
  attribution: "ng:attribution",
  confidence: "ng:confidence",
  method: "ng:method",
  evidenceStart: "ng:evidenceStart",
  evidenceEnd: "ng:evidenceEnd",
  appearance: { "@type": "@id" },
  isPartOf: { "@type": "@id" },
};

const wikidata = (id: string): string =>
  /^Q\d{1,12}$/.test(id) ? `https://www.wikidata.org/wiki/${id}` : id;

const entity = (row: EntityRow): object => ({
  "@id": iri("entity", row.id),
  "@type": row.label,
  identifier: row.id,
  name: row.name,
  alternateName: row.aliases.filter((alias) => alias !== row.name),
  ...(row.ids.length > 0 ? { sameAs: row.ids.map(wikidata) } : {}),
  ...(row.label === "Person" && row.roles.length > 0 ? { jobTitle: row.roles } : {}),
  ...(row.label !== "Person" && row.roles.length > 0 ? { description: row.roles.join("; ") } : {}),
  ...(row.label === "Person" && row.countries.length > 0 ? { nationality: row.countries } : {}),
  ...(row.label === "Place" && row.countries.length > 0 ? { addressCountry: row.countries } : {}),
  ...(row.label === "Organization" && row.countries.length > 0 ? { areaServed: row.countries } : {}),
  ...(row.eventType === undefined ? {} : { additionalType: row.eventType }),
  ...(row.label === "Event" && row.start !== undefined ? { startDate: row.start } : {}),
  ...(row.label === "Event" && row.end !== undefined ? { endDate: row.end } : {}),
  ...(row.latitude === undefined || row.longitude === undefined
    ? {}
    : { geo: { "@type": "GeoCoordinates", latitude: row.latitude, longitude: row.longitude } }),
  "ng:mentions": row.mentions,
  "ng:articles": row.articles,
  "ng:stories": row.stories,
  ...(row.firstSeen === undefined ? {} : { "ng:firstSeen": row.firstSeen }),
  ...(row.lastSeen === undefined ? {} : { "ng:lastSeen": row.lastSeen }),
});

const article = (row: ArticleRow): object => ({
  "@id": iri("article", row.id),
  "@type": "NewsArticle",
  identifier: row.id,
  headline: row.title,
  ...(row.url !== undefined && isWebAddress(row.url) ? { url: row.url } : {}),
  publisher: { "@type": "Organization", name: row.source },
  ...(row.authors.length > 0 ? { author: row.authors.map((name) => ({ "@type": "Person", name })) } : {}),
  ...(row.publishedAt === undefined ? {} : { datePublished: row.publishedAt }),
  ...(row.language === undefined ? {} : { inLanguage: row.language }),
  ...(row.story === undefined ? {} : { isPartOf: iri("story", row.story) }),
});

const claim = (row: ClaimRow): object => ({
  "@id": iri("claim", row.id),
  "@type": "Claim",
  relation: row.type,
  subject: iri("entity", row.subject),
  ...(row.object === undefined ? {} : { object: iri("entity", row.object) }),
  ...(row.value === undefined ? {} : { value: row.value }),
  ...(row.speaker === undefined ? {} : { speaker: iri("entity", row.speaker) }),
  ...(row.speakerText === undefined ? {} : { "ng:speakerText": row.speakerText }),
  polarity: row.polarity,
  modality: row.modality,
  attribution: row.attribution,
  confidence: row.confidence,
  method: row.method,
  ...(row.validFrom === undefined ? {} : { startDate: row.validFrom }),
  ...(row.validTo === undefined ? {} : { endDate: row.validTo }),
  text: row.sentence,
  evidenceStart: row.start,
  evidenceEnd: row.end,
  appearance: iri("article", row.article.id),
});

/** JSON-LD 1.1 in the terms of schema.org; claims are `Claim`s that appear in a `NewsArticle`, with their sentence as text. */
export async function* exportJsonLd(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield { text: `{"@context": ${JSON.stringify(context)},\n"@graph": [` };
  let between = "\n";
  const item = (value: object): ExportChunk => {
    const text = `${between}${JSON.stringify(value)}`;
    between = ",\n";
    return { text };
  };
  for await (const row of rows.entities()) yield item(entity(row));
  for await (const row of rows.articles()) yield item(article(row));
  for await (const row of rows.claims()) yield item(claim(row));
  yield { text: "\n]}\n" };
}
