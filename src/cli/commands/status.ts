import { statSync } from "node:fs";
import { Command } from "commander";
import type { GraphStore, Row } from "../../store/graph-store.ts";
import { count } from "../progress-view.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
}

export interface Status {
  readonly store: {
    readonly engine: string;
    readonly version: string;
    readonly location: string;
    readonly bytes?: number;
  };
  readonly articles: number;
  readonly stories: number;
  readonly outlets: number;
  readonly published: { readonly first: string | null; readonly last: string | null };
  /** By the version of extraction that read them. */
  readonly extractions: Readonly<Record<string, number>>;
  readonly entities: Readonly<Record<string, number>>;
  readonly claims: Readonly<Record<string, number>>;
  readonly modalities: Readonly<Record<string, number>>;
  /** Sentences, mentions, quotations, judgements, pairs to review, earlier revisions. */
  readonly nodes: Readonly<Record<string, number>>;
}

const tally = (rows: readonly Row[], key: string, value: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const name = String(row[key] ?? "unknown");
    counts[name] = (counts[name] ?? 0) + Number(row[value] ?? 0);
  }
  return counts;
};

const sizeOf = (location: string): { readonly bytes?: number } => {
  const stats = statSync(location, { throwIfNoEntry: false });
  return stats?.isFile() === true ? { bytes: stats.size } : {};
};

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Everything that `newsgraph status` tells. */
export const readStatus = async (store: GraphStore): Promise<Status> => {
  const rows = async (name: string): Promise<readonly Row[]> => (await store.read(name, {})).rows;
  const [articles] = await rows("status-articles");
  const claims = await rows("status-claims");
  const { engine, version, location } = store.info;
  return {
    store: { engine, version, location, ...(engine === "neo4j" ? {} : sizeOf(location)) },
    articles: Number(articles?.["articles"] ?? 0),
    stories: Number(articles?.["stories"] ?? 0),
    outlets: Number(articles?.["outlets"] ?? 0),
    published: {
      first: textOrNull(articles?.["firstPublished"]),
      last: textOrNull(articles?.["lastPublished"]),
    },
    extractions: tally(await rows("status-extractions"), "extraction", "articles"),
    entities: tally(await rows("status-entities"), "label", "entities"),
    claims: tally(claims, "type", "claims"),
    modalities: tally(claims, "modality", "claims"),
    nodes: tally(await rows("status-rest"), "label", "nodes"),
  };
};

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, each) => total + each, 0);

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${count(times)}`)
    .join(", ");

const statusLines = (status: Status): readonly (readonly [string, string])[] => {
  const { store, published } = status;
  const size = store.bytes === undefined ? "" : `, ${(store.bytes / 1e6).toFixed(1)} MB`;
  const days =
    published.first === null
      ? ""
      : `, published ${published.first.slice(0, 10)} to ${(published.last ?? "").slice(0, 10)}`;
  return [
    ["store", `${store.location} (${store.engine} ${store.version}${size})`],
    [
      "articles",
      `${count(status.articles)} in ${count(status.stories)} stories from ${count(status.outlets)} outlets${days}`,
    ],
    [
      "entities",
      `${count(sum(status.entities))}${status.articles > 0 ? `: ${listed(status.entities)}` : ""}`,
    ],
    ["claims", `${count(sum(status.claims))}${sum(status.claims) > 0 ? `: ${listed(status.claims)}` : ""}`],
    ...(sum(status.modalities) > 0 ? [["modality", listed(status.modalities)] as const] : []),
    ["also", listed(status.nodes) || "nothing"],
    ["read by", Object.keys(status.extractions).join("; ") || "nothing yet"],
  ];
};

const run = (terminal: Terminal, options: Options): Promise<void> =>
  withExistingStore(terminal, options, async (store) => {
    const status = await readStatus(store);
    if (options.json === true) return printJson(terminal, status);
    for (const [name, text] of statusLines(status)) {
      print(terminal, `${terminal.colors.bold(name.padEnd(9))} ${printable(text)}`);
    }
  });

export const statusCommand = (terminal: Terminal): Command =>
  addStoreOption(new Command("status").description("say what the store holds"))
    .option("--json", "print it as JSON")
    .action((options: Options) => run(terminal, options));
