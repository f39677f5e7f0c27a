// What people do with the graph: questions, judgements, ingests, what they keep.

export interface InfoResponse {
  readonly engine: "embedded" | "neo4j" | "served";
  readonly location: string;
  readonly version: string;
  readonly entities: number;
  readonly claims: number;
  readonly articles: number;
  readonly stories: number;
  /** What this server can do besides showing. */
  readonly can: { readonly judge: boolean; readonly ingest: boolean };
  /** True while the graph is being read again after a change. */
  readonly loading: boolean;
}

export type CellValue =
  | null
  | boolean
  | number
  | string
  | readonly CellValue[]
  | { readonly [key: string]: CellValue };

export interface CypherResponse {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  readonly truncated: boolean;
  /** Milliseconds. */
  readonly elapsed: number;
  /** Ids of entities that appear in the rows, for drawing. */
  readonly entities: readonly string[];
}

export interface CypherExample {
  readonly name: string;
  readonly description: string;
  readonly statement: string;
  readonly parameters: Readonly<Record<string, CellValue>>;
}

export interface SchemaResponse {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly properties: readonly string[];
  readonly examples: readonly CypherExample[];
}

/** What people keep: named views and notes. Stored beside the graph, so that it survives another port or browser. */
export interface Workspace {
  readonly views: readonly { readonly name: string; readonly state: string; readonly savedAt: string }[];
  readonly notes: Readonly<Record<string, string>>;
}

export type JudgementRequest =
  | { readonly kind: "merge" | "apart"; readonly entities: readonly string[]; readonly reason: string }
  | {
      readonly kind: "split";
      readonly entity: string;
      readonly chains: readonly string[];
      readonly reason: string;
    }
  | {
      readonly kind: "rename" | "retype";
      readonly entity: string;
      readonly value: string;
      readonly reason: string;
    };

export interface JudgementResponse {
  readonly id: string;
  /** A sentence that says what was decided. */
  readonly summary: string;
}

/** One line of an ingest that runs in the server. */
export interface IngestProgress {
  readonly job: string;
  readonly phase: "queued" | "reading" | "resolving" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly failed: readonly { readonly item: string; readonly reason: string }[];
}

/** What `/api/live` sends as server-sent events; the event's name is `kind`. */
export type LiveEvent =
  | { readonly kind: "graph"; readonly version: string; readonly entities: number; readonly claims: number }
  | ({ readonly kind: "ingest" } & IngestProgress);

/** Every error answer: what happened and what to do next. */
export interface ErrorResponse {
  readonly error: { readonly code: string; readonly message: string; readonly item?: string };
}
