import { NewsgraphError } from "../model/errors.ts";

/** A request that cannot be answered: `status` is the HTTP status, the message says what to do next. */
export class ServeError extends NewsgraphError {
  readonly status: 400 | 401 | 403 | 404 | 408 | 413 | 415 | 421 | 429 | 501 | 503;

  constructor(
    status: ServeError["status"],
    code: string,
    message: string,
    options: { readonly item?: string; readonly cause?: unknown } = {},
  ) {
    super(code, message, options);
    this.status = status;
  }
}
