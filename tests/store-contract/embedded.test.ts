import { storeContract } from "./contract.ts";
import { embeddedEngine } from "./engines.ts";

storeContract(embeddedEngine());
