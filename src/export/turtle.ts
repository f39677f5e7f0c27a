import { iri, isWebAddress, turtleText } from "./escape.ts";
import type { ArticleRow, ClaimRow, EntityRow, ExportChunk, ExportRows } from "./rows.ts";

const prefixes = `@prefix schema: <https://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ng: <urn:newsgraph:vocabulary:> .

`;

type Value = string | undefined;

const text = (value: string | undefined): Value => (value === undefined ? undefined : turtleText(value));
const texts = (values: readonly string[]): Value =>
  values.length > 0 ? values.map(turtleText).join(", ") : undefined;
const whole = (value: number): Value => String(Math.trunc(value));
const real = (value: number | undefined): Value =>
  value === undefined || !Number.isFinite(value) ? undefined : `"${value}"^^xsd:double`;
const ref = (value: string | undefined): Value => (value === undefined ? undefined : `<${value}>`);

/** A date, date-time or other text, typed where it is one. */
const moment = (value: string | undefined): Value => {
  if (value === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${turtleText(value)}^^xsd:date`;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(value))
    return `${turtleText(value)}^^xsd:dateTime`;
  return turtleText(value);
};

const describe = (subject: string, type: string, pairs: readonly (readonly [string, Value])[]): string => {
  const kept = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return `<${subject}> a ${type}${kept.map(([name, value]) => ` ;\n  ${name} ${value}`).join("")} .\n`;
};

const entity = (row: EntityRow): string =>
  describe(iri("entity", row.id), `schema:${row.label}`, [
    ["schema:name", text(row.name)],
    ["schema:alternateName", texts(row.aliases.filter((alias) => alias !== row.name))],
    ["schema:identifier", texts(row.ids)],
    ["ng:role", texts(row.roles)],
    ["ng:country", texts(row.countries)],
    ["schema:additionalType", text(row.eventType)],
    ["schema:startDate", moment(row.start)],
    ["schema:endDate", moment(row.end)],
    ["schema:latitude", real(row.latitude)],
    ["schema:longitude", real(row.longitude)],
    ["ng:mentions", whole(row.mentions)],
    ["ng:articles", whole(row.articles)],
    ["ng:stories", whole(row.stories)],
    ["ng:firstSeen", moment(row.firstSeen)],
    ["ng:lastSeen", moment(row.lastSeen)],
  ]);

const article = (row: ArticleRow): string =>
  describe(iri("article", row.id), "schema:NewsArticle", [
    ["schema:headline", text(row.title)],
    ["schema:url", row.url !== undefined && isWebAddress(row.url) ? ref(row.url) : text(row.url)],
    ["schema:publisher", text(row.source)],
    ["schema:author", texts(row.authors)],
    ["schema:datePublished", moment(row.publishedAt)],
    ["schema:inLanguage", text(row.language)],
    ["schema:isPartOf", row.story === undefined ? undefined : ref(iri("story", row.story))],
  ]);

const claim = (row: ClaimRow): string =>
  describe(iri("claim", row.id), "rdf:Statement, schema:Claim", [
    ["rdf:subject", ref(iri("entity", row.subject))],
    ["rdf:predicate", `ng:${row.type}`],
    ["rdf:object", row.object === undefined ? (text(row.value) ?? '""') : ref(iri("entity", row.object))],
    ["schema:value", row.object === undefined ? undefined : text(row.value)],
    ["ng:speaker", row.speaker === undefined ? undefined : ref(iri("entity", row.speaker))],
    ["ng:speakerText", text(row.speakerText)],
    ["ng:polarity", text(row.polarity)],
    ["ng:modality", text(row.modality)],
    ["ng:attribution", text(row.attribution)],
    ["ng:confidence", real(row.confidence)],
    ["ng:method", text(row.method)],
    ["schema:startDate", moment(row.validFrom)],
    ["schema:endDate", moment(row.validTo)],
    ["schema:text", text(row.sentence)],
    ["ng:evidenceStart", whole(row.start)],
    ["ng:evidenceEnd", whole(row.end)],
    ["prov:wasQuotedFrom", ref(iri("article", row.article.id))],
  ]);

/**
 * RDF 1.1 Turtle: things in the terms of schema.org, each claim a reified `rdf:Statement` with its sentence and the
 * article that it was quoted from (PROV-O). Nothing is asserted that a claim only alleges.
 */
export async function* exportTurtle(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield { text: prefixes };
  for await (const row of rows.entities()) yield { text: entity(row) };
  for await (const row of rows.articles()) yield { text: article(row) };
  for await (const row of rows.claims()) yield { text: claim(row) };
}
