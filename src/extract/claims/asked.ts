import type { Clause } from "../syntax/clause.ts";

/** Clauses that a question takes for granted: "Why did he leave after she won?". */
const presupposed: ReadonlySet<string> = new Set(["relative", "adverbial"]);

/** Characters that a sentence is followed for. */
const reach = 600;

/** Whether a clause is part of a question: its sentence, or the quotation in it, ends with a question mark. */
export const isAsked = (text: string, clause: Clause): boolean => {
  const { verb, kind } = clause;
  if (!verb || presupposed.has(kind)) return false;
  const rest = text.slice(verb.end, verb.end + reach);
  const end = /[.?!](?=["”’'\s]|$)|\n/.exec(rest);
  // "And said, ‘now what?’": only what is quoted within is asked.
  return end?.[0] === "?" && !/\s["“‘']/.test(rest.slice(0, end.index));
};
