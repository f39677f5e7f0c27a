import { Command } from "commander";
import { extractPaths } from "../../pipeline.ts";
import type { ArticleFacts } from "../../model/facts.ts";
import type { Claim } from "../../model/claim.ts";
import { addReadingOptions, readingOf } from "../reading-option.ts";
import type { ReadingOptions } from "../reading-option.ts";
import { reportFailures } from "../report-failures.ts";
import { print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { markSpans } from "../mark-spans.ts";
import { addExtractorOptions, extractorOf } from "../extractor-option.ts";
import type { ExtractorCliOptions } from "../extractor-option.ts";
import { addFetchOptions, fetchOf } from "../fetch-option.ts";
import type { FetchCliOptions } from "../fetch-option.ts";
import { addVocabularyOptions, vocabularyOf } from "../vocabulary-option.ts";
import type { VocabularyOptions } from "../vocabulary-option.ts";

interface Options extends ExtractorCliOptions, FetchCliOptions, ReadingOptions, VocabularyOptions {
  readonly json?: boolean;
  readonly removals?: boolean;
}

/** What cleaning took out, in its order, each with the kind and the reason. */
const printRemovals = (terminal: Terminal, { article }: ArticleFacts): void => {
  const { removals } = article;
  print(terminal, `  taken out: ${removals.length === 0 ? "nothing" : removals.length}`);
  for (const { kind, text, at, reason } of removals) {
    print(
      terminal,
      `  ${terminal.colors.bold(kind)} ${terminal.colors.dim(printable(`at ${at}: ${reason}`))}`,
    );
    print(terminal, `    ${printable(text.replace(/\s+/gu, " ").trim())}`);
  }
};

const claimLine = (terminal: Terminal, facts: ArticleFacts, claim: Claim): readonly string[] => {
  const names = new Map(facts.chains.map((chain) => [chain.id, chain.name]));
  const name = (chain: string): string => names.get(chain) ?? chain;
  const object = claim.object === undefined ? "" : ` ${name(claim.object.chain)}`;
  const value = claim.value === undefined ? "" : ` “${claim.value}”`;
  const { attribution } = claim;
  const speaker = attribution.speaker === undefined ? attribution.source : name(attribution.speaker);
  const marks = [
    claim.polarity === "negative" ? "negated" : undefined,
    claim.modality === "asserted" ? undefined : claim.modality,
    attribution.kind === "narrator" ? undefined : `says ${speaker ?? "an unnamed source"}`,
    claim.time === undefined ? undefined : `${claim.time.from} to ${claim.time.to}`,
    claim.method,
  ].filter((each) => each !== undefined);
  const sentence = facts.sentences[claim.sentence];
  const spans = [claim.subject.span, ...(claim.object === undefined ? [] : [claim.object.span])];
  return [
    `  ${terminal.colors.bold(printable(`${name(claim.subject.chain)} ${claim.type}${object}${value}`))} ${terminal.colors.dim(printable(`(${marks.join("; ")})`))}`,
    ...(sentence === undefined ? [] : [`    ${markSpans(terminal, facts.article.text, sentence, spans)}`]),
  ];
};

const printFacts = (terminal: Terminal, facts: ArticleFacts, options: Options): void => {
  const { article } = facts;
  print(terminal, terminal.colors.bold(printable(article.title || article.item)));
  print(
    terminal,
    terminal.colors.dim(
      printable([article.outlet, article.publishedAt, article.url].filter(Boolean).join(" · ")),
    ),
  );
  if (options.removals === true) printRemovals(terminal, facts);
  for (const chain of facts.chains) {
    print(
      terminal,
      printable(
        `  ${chain.type.padEnd(7)}${chain.name}${chain.links.length > 1 ? ` (${chain.links.length} mentions)` : ""}`,
      ),
    );
  }
  for (const claim of facts.claims)
    for (const line of claimLine(terminal, facts, claim)) print(terminal, line);
  print(terminal);
};

const run = async (terminal: Terminal, paths: readonly string[], options: Options): Promise<void> => {
  const all: ArticleFacts[] = [];
  const { failed, skipped, llm } = await extractPaths(paths, {
    cwd: terminal.cwd,
    stdin: terminal.input,
    signal: terminal.signal,
    ...(await vocabularyOf(terminal, options)),
    ...extractorOf(terminal, options),
    ...fetchOf(terminal, options),
    ...readingOf(options),
    onFacts: (facts) => {
      if (options.json === true) all.push(facts);
      else printFacts(terminal, facts, options);
    },
  });
  if (options.json === true) printJson(terminal, all);
  if (llm !== undefined) {
    const { dropped, requests, tokens } = llm;
    terminal.messages.write(
      `${requests} requests, ${tokens} tokens; dropped ${dropped.quote} claims whose quotation is not in the text and ${dropped.argument} whose arguments are not.\n`,
    );
  }
  reportFailures(terminal, failed, skipped);
};

const help = `
Examples:
  newsgraph extract article.txt                   names and claims with their sentences
  newsgraph extract page.html --removals          also the boilerplate, datelines and bylines taken out
  newsgraph extract article.html --json           everything with its spans, an array with one object an article`;

export const extractCommand = (terminal: Terminal): Command => {
  const command = new Command("extract")
    .description("show what is found in articles, without a store")
    .argument("<paths...>", "files, folders, globs, web addresses with --fetch, or - for standard input");
  for (const add of [addVocabularyOptions, addExtractorOptions, addFetchOptions, addReadingOptions])
    add(command);
  return command
    .option("--removals", "show what cleaning took out, each piece with its reason")
    .option("--json", "print everything with its spans, and what was taken out, as JSON")
    .addHelpText("after", help)
    .action((paths: readonly string[], options: Options) => run(terminal, paths, options));
};
