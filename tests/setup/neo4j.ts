import type { TestProject } from "vitest/node";
import { type TestServer, startNeo4j } from "./neo4j-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly neo4j: Pick<TestServer, "uri" | "user" | "password">;
  }
}

let server: TestServer | undefined;

/** Vitest's global setup of the project `neo4j`: runs only when one of its files does. */
export const setup = async (project: TestProject): Promise<void> => {
  server = await startNeo4j();
  const { uri, user, password } = server;
  project.provide("neo4j", { uri, user, password });
};

export const teardown = async (): Promise<void> => {
  await server?.stop();
};
