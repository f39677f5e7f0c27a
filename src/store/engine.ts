import type { Parameters, QueryOptions, QueryResult, Row, SearchHit, StoreInfo } from "./graph-store.ts";

/** A statement of `cypher/` with its parameters. */
export interface Step {
  readonly statement: string;
  readonly parameters: Parameters;
}

/**
 * What differs between the databases: how one statement or one transaction of them runs. Everything
 * else of the store is written once, over this.
 */
export interface Engine {
  readonly info: StoreInfo;
  /** Runs statements that define constraints and indexes, each in a transaction of its own. */
  define(statements: readonly string[]): Promise<void>;
  /** Creates what full-text search needs. */
  prepareSearch(): Promise<void>;
  /** Runs one trusted statement that only reads. */
  read(step: Step): Promise<readonly Row[]>;
  /** Runs all steps in order in one transaction: all of them or none. */
  write(steps: readonly Step[]): Promise<void>;
  /** Runs a statement of a person. */
  query(statement: string, parameters: Parameters, options: QueryOptions): Promise<QueryResult>;
  search(text: string, kind: SearchHit["kind"], limit: number): Promise<readonly SearchHit[]>;
  close(): Promise<void>;
}
