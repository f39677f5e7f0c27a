import { statement } from "../statements.ts";

/** Words as a Lucene query that cannot be anything but words: every one quoted, any of them enough. */
export const luceneQuery = (words: string): string =>
  (words.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [])
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word}"`)
    .join(" OR ");

export const searchStatement = (): string => statement("read/neo4j", "search");
