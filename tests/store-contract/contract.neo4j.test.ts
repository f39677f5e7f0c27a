import { inject } from "vitest";
import { storeContract } from "./contract.ts";
import { textContract } from "./text-contract.ts";
import { neo4jEngine } from "./engines.ts";

storeContract(neo4jEngine(inject("neo4j")));
textContract(neo4jEngine(inject("neo4j")));
