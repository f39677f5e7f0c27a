import type { GraphStore, Row } from "../../store/graph-store.ts";
import type { ArticleRef, AttributionKind, ClaimView, Modality, Party, Span } from "../contract.ts";
import { number, optional, optionalNumber, optionalText, text, texts } from "./fields.ts";
import { entityTypeOf } from "./load-snapshot.ts";

const modalities: readonly string[] = ["asserted", "planned", "possible", "alleged", "denied"];
const attributions: readonly string[] = ["narrator", "named", "unnamed"];

const isModality = (value: string): value is Modality => modalities.includes(value);
const isAttribution = (value: string): value is AttributionKind => attributions.includes(value);

const party = (row: Row, role: string): Party | undefined => {
  const id = optionalText(row, role);
  return id === undefined
    ? undefined
    : { id, name: text(row, `${role}Name`), type: entityTypeOf(texts(row, `${role}Labels`)) };
};

const record = (row: Row, column: string): Row => {
  const value = row[column];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {};
};

const span = (row: Row, start: string, end: string): Span | undefined => {
  const from = optionalNumber(row, start);
  const to = optionalNumber(row, end);
  return from === undefined || to === undefined || to <= from ? undefined : { start: from, end: to };
};

export const articleRef = (row: Row, id = "article"): ArticleRef => ({
  id: text(row, id),
  title: text(row, "title"),
  outlet: text(row, "outlet"),
  story: optionalText(row, "story") ?? text(row, id),
  ...optional("publishedAt", optionalText(row, "publishedAt")),
  ...optional("url", optionalText(row, "url")),
});

const claimView = (row: Row, contradicts: ClaimView["contradicts"]): ClaimView => {
  const claim = record(row, "claim");
  const modality = text(claim, "modality");
  const attribution = text(claim, "attribution");
  return {
    id: text(row, "id"),
    type: text(claim, "type"),
    subject: party(row, "subject") ?? { id: "", name: "", type: "ORG" },
    polarity: text(claim, "polarity") === "negative" ? "negative" : "positive",
    modality: isModality(modality) ? modality : "asserted",
    attribution: isAttribution(attribution) ? attribution : "narrator",
    confidence: number(claim, "confidence"),
    method: text(claim, "method"),
    article: articleRef(row),
    sentence: { start: number(row, "start"), end: number(row, "end"), text: text(row, "text") },
    contradicts,
    ...optional("object", party(row, "object")),
    ...optional("speaker", party(row, "speaker")),
    ...optional("value", optionalText(claim, "value")),
    ...optional("source", optionalText(claim, "speakerText")),
    ...optional("validFrom", optionalText(claim, "validFrom")),
    ...optional("validTo", optionalText(claim, "validTo")),
    ...optional("precision", optionalText(claim, "timePrecision")),
    ...optional("subjectSpan", span(claim, "subjectStart", "subjectEnd")),
    ...optional("objectSpan", span(claim, "objectStart", "objectEnd")),
    ...optional("triggerSpan", span(claim, "triggerStart", "triggerEnd")),
    ...optional("cueSpan", span(claim, "cueStart", "cueEnd")),
  };
};

/** Claims by id with their evidence, in the order asked for; unknown ids are left out. */
export const readClaims = async (
  store: GraphStore,
  ids: readonly string[],
): Promise<readonly ClaimView[]> => {
  if (ids.length === 0) return [];
  const against = new Map<string, { id: string; reason: string }[]>();
  const contradictions = await store.read("viewer-contradictions-of", { ids });
  for (const row of contradictions.rows) {
    const list = against.get(text(row, "claim")) ?? [];
    list.push({ id: text(row, "other"), reason: text(row, "reason") });
    against.set(text(row, "claim"), list);
  }
  const { rows } = await store.read("viewer-evidence", { ids });
  const found = new Map(
    rows.map((row) => [text(row, "id"), claimView(row, against.get(text(row, "id")) ?? [])]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
};
