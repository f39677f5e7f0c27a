/** A statement without what only looks like code: comments, strings and quoted names, in one pass so that none hides another. */
const bare = (statement: string): string =>
  statement.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, (match) =>
    match.startsWith("/") ? " " : " x ",
  );

/** Reads of files and addresses, which no read-only transaction would stop. */
export const reachesOutside = (statement: string): boolean =>
  /\bLOAD\s+(?:CSV|JSONL?|PARQUET|DATA)\b/i.test(bare(statement));

/**
 * Clauses that write, for a clear answer before the engine is asked; what this misses still runs in a
 * transaction that is never committed. Names after a dot, colon or dollar sign are no clauses.
 */
export const writes = (statement: string): boolean =>
  /(?<![.:$\w])(?:CREATE|MERGE|DELETE|REMOVE|SET|DROP|INSERT|FOREACH|ALTER)\b(?!\s*[:=,)\].])/i.test(
    bare(statement),
  );
