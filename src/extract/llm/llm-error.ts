import { NewsgraphError } from "../../model/errors.ts";

/** The endpoint could not be used. Codes: "llm-unreachable", "llm-refused", "llm-limit", "llm-answer". */
export class LlmError extends NewsgraphError {}
