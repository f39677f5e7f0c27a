import type { GraphStore } from "../store/graph-store.ts";
import type {
  CellValue,
  CypherExample,
  IngestProgress,
  JudgementRequest,
  JudgementResponse,
} from "./contract.ts";
import type { GraphState } from "./graph-state.ts";

/** What a person decides about identity, done by whoever holds the ledger. Rejects with a NewsgraphError. */
export interface JudgementService {
  readonly judge: (request: JudgementRequest) => Promise<JudgementResponse>;
  readonly undo: (id: string) => Promise<JudgementResponse>;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Ingests uploaded files into the served store; reports as it goes and resolves when all is written. */
export type IngestFunction = (
  files: readonly UploadedFile[],
  report: (progress: Omit<IngestProgress, "job">) => void,
) => Promise<void>;

/** What the server needs; everything that other stages provide is passed in. */
export interface ServerOptions {
  readonly store: GraphStore;
  /** Folder of the built viewer; without it only the API answers. */
  readonly assets?: string;
  /** Path that files kept beside the graph start with (`demo.grafeo` gives `demo.grafeo-layout.json`). */
  readonly beside?: string;
  readonly judgements?: JudgementService;
  readonly ingest?: IngestFunction;
  readonly examples?: readonly CypherExample[];
  /** Secret of the RPC endpoint; without it the endpoint does not exist. */
  readonly token?: string;
  /** How often to look for changes made by others, in milliseconds; 0 (default) for never. */
  readonly poll?: number;
}

/** What routes share. */
export interface Served extends ServerOptions {
  readonly state: GraphState;
}

export type Parameters = Readonly<Record<string, CellValue>>;
