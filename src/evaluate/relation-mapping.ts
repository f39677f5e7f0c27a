import { z } from "zod";

const kindSchema = z.object({
  /** newsgraph's types that fulfil the kind. */
  types: z.array(z.string()),
  /** The source's subject is newsgraph's object. */
  inverse: z.boolean().optional(),
});

/** A gold set's relation kinds by name. */
export type RelationKinds = Readonly<Record<string, z.infer<typeof kindSchema>>>;

/** Kinds by source; other keys are notes. See `training/relation-mapping.json`. */
export const relationMappingSchema = z
  .record(z.string(), z.union([z.string(), z.record(z.string(), kindSchema)]))
  .transform((sources): Readonly<Record<string, RelationKinds>> =>
    Object.fromEntries(
      Object.entries(sources).flatMap(([name, kinds]) => (typeof kinds === "string" ? [] : [[name, kinds]])),
    ),
  );
export type RelationMapping = z.infer<typeof relationMappingSchema>;

/** The kinds of a record's source ("re3d/BBC Online" is re3d); undefined where its relations are newsgraph's own types. */
export const kindsOf = (mapping: RelationMapping, source: unknown): RelationKinds | undefined =>
  typeof source === "string" ? mapping[source.split("/")[0] ?? ""] : undefined;
