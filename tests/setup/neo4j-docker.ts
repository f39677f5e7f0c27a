import type { TestServer } from "./neo4j-server.ts";

/** Starts Neo4j in a container; the library is loaded only here, because it takes a second. */
export const startWithDocker = async (): Promise<TestServer> => {
  const { getContainerRuntimeClient } = await import("testcontainers");
  try {
    await getContainerRuntimeClient();
  } catch (error) {
    throw new Error("No Docker engine answers.", { cause: error });
  }
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const container = await new Neo4jContainer("neo4j:5.26-community")
    .withEnvironment({
      NEO4J_server_memory_heap_max__size: "512m",
      NEO4J_server_memory_pagecache_size: "64m",
    })
    .start();
  return {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    stop: async () => {
      await container.stop();
    },
  };
};
