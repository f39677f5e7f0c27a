import { inject } from "vitest";
import { neo4jEngine } from "../store-contract/engines.ts";
import { seedsContract } from "./seeds-contract.ts";

seedsContract(neo4jEngine(inject("neo4j")));
