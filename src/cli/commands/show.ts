import { Command } from "commander";
import type { GraphStore, Row } from "../../store/graph-store.ts";
import { findEntities } from "../find-entities.ts";
import type { FoundEntity } from "../find-entities.ts";
import { count } from "../progress-view.ts";
import { showClaims } from "../show-claims.ts";
import { UsageError } from "../report-error.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { note, print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { markSpans } from "../mark-spans.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
  readonly limit: number;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

const printEntity = (terminal: Terminal, entity: Row): void => {
  const { colors } = terminal;
  const label = texts(entity["labels"]).find((each) => each !== "Entity") ?? "Entity";
  const kind = typeof entity["eventType"] === "string" ? `${label}, ${entity["eventType"]}` : label;
  print(
    terminal,
    `${colors.bold(printable(String(entity["name"])))}  ${colors.dim(`${kind} ${String(entity["id"])}`)}`,
  );
  const line = (title: string, text: string): void => {
    if (text !== "") print(terminal, `  ${title.padEnd(9)}${printable(text)}`);
  };
  line("also", texts(entity["aliases"]).join(", "));
  line("roles", texts(entity["roles"]).join(", "));
  line("country", texts(entity["countries"]).join(", "));
  line("ids", texts(entity["ids"]).join(", "));
  if (typeof entity["start"] === "string") {
    line("date", [...new Set([entity["start"], String(entity["end"] ?? entity["start"])])].join(" to "));
  }
  if (typeof entity["latitude"] === "number") {
    line("where", `${entity["latitude"].toFixed(3)}, ${Number(entity["longitude"]).toFixed(3)}`);
  }
  const seen = [entity["firstSeen"], entity["lastSeen"]].filter((each) => typeof each === "string");
  const days = [...new Set(seen.map((each) => String(each).slice(0, 10)))].join(" to ");
  line(
    "support",
    `${count(Number(entity["mentions"] ?? 0))} mentions, ${count(Number(entity["articles"] ?? 0))} articles, ${count(Number(entity["stories"] ?? 0))} stories${days === "" ? "" : `, ${days}`}`,
  );
};

const printMentions = (terminal: Terminal, mentions: readonly Row[]): void => {
  for (const row of mentions) {
    const from = Number(row["sentenceStart"]);
    const sentence = String(row["sentence"]);
    const span = { start: Number(row["start"]) - from, end: Number(row["end"]) - from };
    print(terminal, `  ${markSpans(terminal, sentence, { start: 0, end: sentence.length }, [span])}`);
    print(
      terminal,
      terminal.colors.dim(
        printable(`    ${[row["outlet"], row["publishedAt"], row["title"]].filter(Boolean).join(", ")}`),
      ),
    );
  }
};

const choose = (terminal: Terminal, found: readonly FoundEntity[], name: string): FoundEntity => {
  const [first, ...others] = found;
  if (first === undefined) {
    throw new UsageError(`Nothing in the graph is called ${name}. newsgraph status says what there is.`);
  }
  if (others.length > 0) {
    note(terminal, `${found.length} entities match; showing the best. The others, by id:`);
    for (const other of others.slice(0, 9)) {
      note(terminal, printable(`  ${other.id}  ${other.name} (${other.label}, ${other.articles} articles)`));
    }
  }
  return first;
};

const show = async (terminal: Terminal, store: GraphStore, name: string, options: Options): Promise<void> => {
  const { id } = choose(terminal, await findEntities(store, name), name);
  const [entity = {}] = (await store.read("show-entity", { id })).rows;
  const claims = (await store.read("show-claims", { id })).rows;
  const mentions = (await store.read("show-mentions", { id, limit: options.limit })).rows;
  if (options.json === true) return printJson(terminal, { entity, claims, mentions });
  printEntity(terminal, entity);
  print(terminal);
  if (claims.length > 0) showClaims(terminal, claims, options.limit);
  else printMentions(terminal, mentions);
};

const help = `
Examples:
  newsgraph show 'Narendra Modi'
  newsgraph show modi --limit 50 --store neo4j://localhost`;

export const showCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("show")
      .description("an entity with its claims and the sentences that say so")
      .argument("<entity>", "a name, an alias or an id"),
  )
    .option("--limit <claims>", "show at most this many", wholeNumber(1), 20)
    .option("--json", "print everything as JSON")
    .addHelpText("after", help)
    .action((name: string, options: Options) =>
      withExistingStore(terminal, options, (store) => show(terminal, store, name, options)),
    );
