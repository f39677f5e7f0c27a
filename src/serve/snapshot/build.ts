import type { ArticleRow, ClaimColumns, EntityRow, Snapshot } from "./snapshot.ts";
import { attributionNames, dayOf, modalityNames } from "./snapshot.ts";

export interface ArticleSource extends Omit<ArticleRow, "outlet" | "story"> {
  readonly outlet: string;
  readonly story: string;
}

export interface ClaimSource {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string | undefined;
  readonly article: string;
  readonly modality: string;
  readonly polarity: string;
  readonly attribution: string;
  readonly confidence: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Gives each distinct string a small number, in order of first use. */
const dictionary = (): { readonly values: string[]; readonly of: (value: string) => number } => {
  const values: string[] = [];
  const index = new Map<string, number>();
  const of = (value: string): number => {
    const known = index.get(value);
    if (known !== undefined) return known;
    values.push(value);
    index.set(value, values.length - 1);
    return values.length - 1;
  };
  return { values, of };
};

const indexById = (rows: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(rows.map((row, index) => [row.id, index]));

/** Which claims touch which entity, as compressed rows. */
const incidence = (claims: ClaimColumns, entities: number): Pick<Snapshot, "offsets" | "claimsOf"> => {
  const offsets = new Int32Array(entities + 1);
  const visit = (place: (entity: number, claim: number) => void): void => {
    for (let claim = 0; claim < claims.size; claim++) {
      const subject = claims.subject[claim] ?? -1;
      const object = claims.object[claim] ?? -1;
      if (subject >= 0) place(subject, claim);
      if (object >= 0 && object !== subject) place(object, claim);
    }
  };
  visit((entity) => {
    offsets[entity + 1] = (offsets[entity + 1] ?? 0) + 1;
  });
  for (let entity = 0; entity < entities; entity++)
    offsets[entity + 1] = (offsets[entity + 1] ?? 0) + (offsets[entity] ?? 0);
  const next = offsets.slice();
  const claimsOf = new Int32Array(offsets[entities] ?? 0);
  visit((entity, claim) => {
    const at = next[entity] ?? 0;
    claimsOf[at] = claim;
    next[entity] = at + 1;
  });
  return { offsets, claimsOf };
};

/** What nobody claims anything about says little in a graph of claims, however often it is named. */
const unconnected = 0.4;

/** Independent stories that name it and distinct neighbours, both damped, scaled to the corpus's maximum. */
const importanceOf = (
  entities: readonly EntityRow[],
  claims: ClaimColumns,
  { offsets, claimsOf }: Pick<Snapshot, "offsets" | "claimsOf">,
): Float32Array => {
  const raw = new Float32Array(entities.length);
  let highest = 0;
  for (const [entity, row] of entities.entries()) {
    const neighbours = new Set<number>();
    for (let at = offsets[entity] ?? 0; at < (offsets[entity + 1] ?? 0); at++) {
      const claim = claimsOf[at] ?? 0;
      const subject = claims.subject[claim] ?? -1;
      neighbours.add(subject === entity ? (claims.object[claim] ?? -1) : subject);
    }
    neighbours.delete(-1);
    neighbours.delete(entity);
    const support =
      0.8 * Math.log1p(row.stories) + Math.log1p(neighbours.size) + 0.1 * Math.log1p(row.mentions);
    raw[entity] = neighbours.size > 0 ? support : support * unconnected;
    highest = Math.max(highest, raw[entity] ?? 0);
  }
  return highest > 0 ? raw.map((value) => value / highest) : raw;
};

/** Entities, articles and claims → the snapshot that all graph routes answer from. Claims of unknown ends are left out. */
export const buildSnapshot = (
  version: string,
  entities: readonly EntityRow[],
  articleSources: readonly ArticleSource[],
  claimSources: readonly ClaimSource[],
  contradictions: readonly (readonly [string, string])[],
): Snapshot => {
  const entityIndex = indexById(entities);
  const outlets = dictionary();
  const stories = dictionary();
  const relations = dictionary();
  const articles = articleSources.map((row): ArticleRow => ({
    ...row,
    outlet: outlets.of(row.outlet),
    story: stories.of(row.story),
  }));
  const articleIndex = indexById(articles);
  const kept = claimSources.filter(
    (claim) =>
      entityIndex.has(claim.subject) &&
      articleIndex.has(claim.article) &&
      (claim.object === undefined || entityIndex.has(claim.object)),
  );
  const size = kept.length;
  const claims: ClaimColumns = {
    size,
    ids: kept.map((claim) => claim.id),
    type: Int16Array.from(kept, (claim) => relations.of(claim.type)),
    subject: Int32Array.from(kept, (claim) => entityIndex.get(claim.subject) ?? -1),
    object: Int32Array.from(kept, (claim) => entityIndex.get(claim.object ?? "") ?? -1),
    article: Int32Array.from(kept, (claim) => articleIndex.get(claim.article) ?? -1),
    modality: Int8Array.from(kept, (claim) => modalityNames.findIndex((name) => name === claim.modality)),
    negative: Int8Array.from(kept, (claim) => Number(claim.polarity === "negative")),
    attribution: Int8Array.from(kept, (claim) =>
      attributionNames.findIndex((name) => name === claim.attribution),
    ),
    confidence: Float32Array.from(kept, (claim) => claim.confidence),
    from: Int32Array.from(kept, (claim) => dayOf(claim.from)),
    to: Int32Array.from(kept, (claim) => dayOf(claim.to ?? claim.from)),
  };
  const rows = incidence(claims, entities.length);
  const importance = importanceOf(entities, claims, rows);
  const ranking = Int32Array.from(entities.keys()).toSorted(
    (left, right) => (importance[right] ?? 0) - (importance[left] ?? 0) || left - right,
  );
  const claimIndex = new Map(claims.ids.map((id, index) => [id, index]));
  const contradicted = new Set(
    contradictions.flat().flatMap((id) => {
      const index = claimIndex.get(id);
      return index === undefined ? [] : [index];
    }),
  );
  return {
    version,
    entities,
    entityIndex,
    articles,
    outlets: outlets.values,
    storyIds: stories.values,
    relations: relations.values,
    claims,
    contradicted,
    ...rows,
    importance,
    ranking,
  };
};
