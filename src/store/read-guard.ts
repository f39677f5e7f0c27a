import { StatementRefusedError } from "./errors.ts";

/** Clauses and commands that write, define or reach outside the graph, in Cypher 5 and 25 and in GQL. */
const refused = new Set(
  "alter create delete deny detach drop export foreach grant import insert load merge nodetach remove revoke set".split(
    " ",
  ),
);

/** Commands that only count as such at the start. */
const refusedFirst = new Set(
  "copy deallocate disable dryrun enable reallocate rename session start stop terminate use".split(" "),
);

/** Procedures that only read; every other one is refused, whatever it says of itself. */
const allowedProcedures =
  /^(?:db\.(?:labels|relationshiptypes|propertykeys|info|ping|schema\.\w+|index\.fulltext\.query(?:nodes|relationships))|dbms\.(?:components|info|procedures|functions)|grafeo\.\w+|algo\.\w+|gds\.\w+(?:\.\w+)*\.stream)$/;

interface Token {
  readonly text: string;
  /** Whether it names a label, type or property: what follows a colon, a dot or a dollar sign. */
  readonly named: boolean;
}

/** The end of a quoted run that starts at `start`; the end of the text when it is never closed. */
const endOfQuoted = (text: string, start: number): number => {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (quote !== "`" && text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
};

const endOfComment = (text: string, start: number): number => {
  const closing = text[start + 1] === "/" ? "\n" : "*/";
  const end = text.indexOf(closing, start + 2);
  return end === -1 ? text.length : end + closing.length;
};

const wordPattern = /[\p{L}\p{Nl}\p{Pc}\p{Sc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}\p{Cf}]*|\p{N}+/uy;

/** Words and single signs of a statement, without comments and with quoted runs as one sign; linear in its length. */
const tokens = (text: string): readonly Token[] => {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (sign === "'" || sign === '"' || sign === "`") {
      const end = endOfQuoted(text, at);
      found.push({ text: sign === "`" ? "`" : "'", named: false });
      at = end;
    } else if (sign === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) {
      at = endOfComment(text, at);
    } else {
      wordPattern.lastIndex = at;
      const word = wordPattern.exec(text)?.[0];
      if (word !== undefined) {
        const [before, earlier] = [found.at(-1)?.text, found.at(-2)?.text];
        const named = before === ":" || before === "$" || (before === "." && !/^\p{N}/u.test(earlier ?? "0"));
        found.push({ text: word.replaceAll(/\p{Cf}/gu, "").toLowerCase(), named });
      } else if (!/\s/u.test(sign)) found.push({ text: sign, named: false });
      at += word?.length ?? 1;
    }
  }
  return found;
};

/** The dotted name after CALL, or undefined where a subquery follows. A quoted name can hide anything, so it is no name. */
const procedureAfter = (all: readonly Token[], index: number): string | undefined => {
  const next = all[index + 1]?.text;
  if (next === "{" || next === "(") return undefined;
  let name = "";
  for (let at = index + 1; at < all.length; at += 1) {
    const text = all[at]?.text ?? "";
    if (text === "(" || (text !== "." && at > index + 1 && all[at - 1]?.text !== ".")) break;
    name += text;
  }
  return name;
};

const offence = (text: string): string | undefined => {
  const all = tokens(text);
  for (const [index, { text: word, named }] of all.entries()) {
    if (named) continue;
    if (refused.has(word) || (index === 0 && refusedFirst.has(word))) return word.toUpperCase();
    if (word !== "call") continue;
    const procedure = procedureAfter(all, index);
    if (procedure !== undefined && !allowedProcedures.test(procedure)) return `CALL ${procedure}`;
  }
  return undefined;
};

/** What an engine that reads `\uXXXX` before anything else would see. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * Throws StatementRefusedError when a statement writes, defines, or reaches outside the graph (`LOAD CSV`, procedures
 * that are not known to read only). It judges words, not grammar, and so refuses a variable named `set` too; the
 * transactions that reads run in are the second barrier.
 */
export const requireReading = (statement: string): void => {
  const found = offence(statement) ?? offence(unescaped(statement));
  if (found === undefined) return;
  throw new StatementRefusedError(
    "STORE_WRITE_REFUSED",
    `${found} writes or reaches outside the graph, and only reading was asked for; newsgraph cypher --write runs it if that is meant`,
  );
};
