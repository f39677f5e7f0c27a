/**
 * The base of every error that reaches a user. `code` is stable and documented; `message` is one
 * sentence that says what happened and what to do next; `item` names the file, record or address at fault.
 */
export class NewsgraphError extends Error {
  readonly code: string;
  readonly item: string | undefined;

  constructor(
    code: string,
    message: string,
    options: { readonly item?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.item = options.item;
  }
}
