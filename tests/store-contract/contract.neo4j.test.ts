import { inject } from "vitest";
import { storeContract } from "./contract.ts";
import { neo4jEngine } from "./engines.ts";

storeContract(neo4jEngine(inject("neo4j")));
