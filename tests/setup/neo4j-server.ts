import { startWithDocker } from "./neo4j-docker.ts";
import { startWithMaven } from "./neo4j-maven.ts";

/** A running Neo4j that tests may empty at will. */
export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/**
 * A real Neo4j, by the first way that works: NEWSGRAPH_TEST_NEO4J_URI (with …_USER and …_PASSWORD; its
 * default database is emptied), a Docker engine, or Java 17 with Maven. Rejects when there is none.
 */
export const startNeo4j = async (): Promise<TestServer> => {
  const uri = process.env["NEWSGRAPH_TEST_NEO4J_URI"];
  if (uri !== undefined) {
    const user = process.env["NEWSGRAPH_TEST_NEO4J_USER"] ?? "neo4j";
    const password = process.env["NEWSGRAPH_TEST_NEO4J_PASSWORD"] ?? "";
    return { uri, user, password, stop: () => Promise.resolve() };
  }
  const reasons: string[] = [];
  for (const start of [startWithDocker, () => startWithMaven()]) {
    try {
      return await start();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `These tests need a Neo4j: set NEWSGRAPH_TEST_NEO4J_URI, start Docker, or install Java 17 and Maven. ${reasons.join(" ")}`,
  );
};
