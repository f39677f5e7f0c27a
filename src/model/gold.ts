import { z } from "zod";

/** One record of gold data: see README, "Evaluate on your own data". */
export const goldRecordSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  genre: z.string().optional(),
  /** Sentences, where the annotators marked them: their boundaries are taken as given. */
  sents: z.array(z.tuple([z.int(), z.int()])).optional(),
  date: z.string().optional(),
  entities: z.array(
    z.looseObject({
      start: z.int(),
      end: z.int(),
      type: z.string(),
      raw: z.string().optional(),
      named: z.boolean().optional(),
      cluster: z.union([z.string(), z.int()]).optional(),
      wiki: z.string().nullish(),
      wikidata: z.string().nullish(),
    }),
  ),
  relations: z.array(z.looseObject({ subj: z.int(), obj: z.int(), type: z.string() })).optional(),
  annotated_props: z.array(z.string()).optional(),
  mentions: z.array(z.looseObject({ start: z.int(), end: z.int() })).optional(),
  coref: z.array(z.array(z.int())).optional(),
});
export type GoldRecord = z.infer<typeof goldRecordSchema>;
