import { NewsgraphError } from "../model/errors.ts";

/** A list of known entities that cannot be read. Codes: import-unreadable, import-empty. */
export class ImportError extends NewsgraphError {}
