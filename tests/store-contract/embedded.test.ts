import { storeContract } from "./contract.ts";
import { textContract } from "./text-contract.ts";
import { embeddedEngine } from "./engines.ts";

storeContract(embeddedEngine());
textContract(embeddedEngine());
