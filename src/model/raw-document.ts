import { z } from "zod";

/** What a source says of an article before cleaning; every field may be missing. Dates are ISO 8601. */
export const articleMetadataSchema = z
  .object({
    id: z.string().optional(),
    url: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    authors: z.array(z.string()).readonly().optional(),
    publishedAt: z.string().optional(),
    language: z.string().optional(),
  })
  .readonly();
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

export const contentForms = ["text", "markdown", "html"] as const;
export type ContentForm = (typeof contentForms)[number];

/** One article as read from a file or a record, decoded to a string but not yet cleaned. */
export interface RawDocument {
  /** How to name it to a person: a path, `path:line`, or a URL. */
  readonly item: string;
  readonly form: ContentForm;
  readonly content: string;
  readonly metadata: ArticleMetadata;
  /** What a list that points to the document says; counts where the document itself says nothing. */
  readonly fallback?: ArticleMetadata;
}
