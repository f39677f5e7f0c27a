import { inject } from "vitest";
import { neo4jEngine } from "./engines.ts";
import { storeProperties } from "./properties.ts";

storeProperties(neo4jEngine(inject("neo4j")), 4);
