import { embeddedEngine } from "./engines.ts";
import { storeProperties } from "./properties.ts";

storeProperties(embeddedEngine(), 25);
