import { embeddedEngine } from "../store-contract/engines.ts";
import { seedsContract } from "./seeds-contract.ts";

seedsContract(embeddedEngine());
