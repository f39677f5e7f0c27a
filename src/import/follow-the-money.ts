import { z } from "zod";
import type { EntityType } from "../model/types.ts";
import { ImportError } from "./import-error.ts";
import { mergeKnown } from "./known-entity.ts";
import type { KnownEntity } from "./known-entity.ts";

const types: Readonly<Record<string, EntityType>> = {
  Person: "PERSON",
  Organization: "ORG",
  Company: "ORG",
  PublicBody: "ORG",
  LegalEntity: "ORG",
  Address: "PLACE",
  Event: "EVENT",
};

const values = z.array(z.string()).default([]);
const entitySchema = z.looseObject({
  id: z.string().min(1),
  schema: z.string(),
  properties: z.looseObject({
    name: values,
    alias: values,
    weakAlias: values,
    previousName: values,
    full: values,
    country: values,
    nationality: values,
    wikidataId: values,
    keywords: values,
  }),
});

/** `prefix:id`, unless the id carries one or comes from an export of newsgraph. */
const ownId = (prefix: string, id: string): string => (id.includes(":") ? id : `${prefix}:${id}`);

/**
 * Known entities of a FollowTheMoney file (one JSON object a line): people, organisations, places and events; links and
 * documents are passed over. Weak aliases are left out, for they name others too.
 * @throws ImportError "import-unreadable" that names the line at fault.
 */
export const importFollowTheMoney = (text: string, item: string, prefix = "ftm"): readonly KnownEntity[] => {
  const found: KnownEntity[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new ImportError(
        "import-unreadable",
        "The line is no JSON; give FollowTheMoney entities, one a line.",
        {
          item: `${item}:${index + 1}`,
          cause,
        },
      );
    }
    const parsed = entitySchema.safeParse(value);
    if (!parsed.success)
      throw new ImportError(
        "import-unreadable",
        "The line is no FollowTheMoney entity: it needs id, schema and properties.",
        {
          item: `${item}:${index + 1}`,
          cause: parsed.error,
        },
      );
    const { id, schema, properties } = parsed.data;
    const type = types[schema];
    const [name, ...others] = properties.name.length > 0 ? properties.name : properties.full;
    if (type === undefined || name === undefined) continue;
    found.push({
      name,
      type,
      aliases: [...others, ...properties.alias, ...properties.previousName],
      ids: [
        ownId(prefix, id),
        ...properties.wikidataId,
        ...properties.keywords.filter((word) => word.includes(":")),
      ],
      countries: [...properties.country, ...properties.nationality].map((code) => code.toUpperCase()),
    });
  }
  return mergeKnown(found);
};
