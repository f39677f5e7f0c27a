import { embeddedEngine } from "./engines.ts";
import { examplesContract } from "./examples-contract.ts";

examplesContract(embeddedEngine());
