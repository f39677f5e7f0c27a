import { type Modality, modalities, modalitySchema } from "../../model/claim.ts";
import { type RelationType, relationTypeSchema } from "../../model/relation-types.ts";
import { type Link, link } from "../difference.ts";
import type { Row } from "../graph-store.ts";
import { number, properties, text } from "../rows.ts";
import { type Supporter, type Tally, confidence, createTally, seen, support } from "./tally.ts";

/** Claims of one type between two entities, gathered into one relationship. */
interface Gathered {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly tally: Tally;
  readonly modalities: Map<Modality, number>;
}

/** A derived relationship with its type. */
export interface DerivedLink extends Link {
  readonly type: string;
}

export interface Derivation {
  /** Adds a claim between two entities; `claim` holds its properties. */
  add(claim: Row, from: string, to: string, by: Supporter): void;
  /** The relationships that leave one entity. */
  from(entity: string): readonly DerivedLink[];
}

/** A claim that its sentence denies, or holds to be false, speaks against the relation and never makes one. */
const modalityOf = (claim: Row): Modality | undefined => {
  if (claim["polarity"] === "negative") return "denied";
  const parsed = modalitySchema.safeParse(claim["modality"]);
  return parsed.success ? parsed.data : undefined;
};

export const derivedLink = (from: string, type: string, to: string, own: Row): DerivedLink => ({
  ...link(from, to, own),
  key: `${from}\n${type}\n${to}`,
  type,
});

const relationship = ({ type, from, to, tally, modalities: counts }: Gathered): DerivedLink =>
  derivedLink(
    from,
    type,
    to,
    properties({
      claims: tally.items,
      confidence: confidence(tally),
      ...seen(tally),
      ...Object.fromEntries(modalities.map((modality) => [modality, counts.get(modality) ?? 0])),
    }),
  );

/** Gathers claims into the direct relationships between entities that keep hand-written Cypher short. */
export const createDerivation = (): Derivation => {
  const leaving = new Map<string, Map<string, Gathered>>();
  return {
    add: (claim, from, to, by) => {
      const type = relationTypeSchema.safeParse(claim["type"]);
      const modality = modalityOf(claim);
      if (!type.success || modality === undefined || from === to) return;
      const own = leaving.get(from) ?? new Map<string, Gathered>();
      leaving.set(from, own);
      const key = `${text(claim["type"])}\n${to}`;
      const gathered = own.get(key) ?? {
        type: type.data,
        from,
        to,
        tally: createTally(),
        modalities: new Map<Modality, number>(),
      };
      own.set(key, gathered);
      gathered.modalities.set(modality, (gathered.modalities.get(modality) ?? 0) + 1);
      if (modality !== "denied") support(gathered.tally, by, number(claim["confidence"]));
    },
    from: (entity) =>
      [...(leaving.get(entity)?.values() ?? [])].filter((item) => item.tally.items > 0).map(relationship),
  };
};
