/** One item that could not be processed: reported at the end by name and reason, never silently dropped. */
export interface Failure {
  /** File path, `path:line` for a record of a file, or URL. */
  readonly item: string;
  readonly code: string;
  /** A sentence that says what is wrong and what to do next. */
  readonly reason: string;
}

/** One item left out on purpose (another language, no body, a copy of nothing): counted, not failed. */
export interface Skip {
  readonly item: string;
  readonly code: string;
  readonly reason: string;
}

/** What a stage yields for an item, so that one bad item never stops the corpus. */
export type Outcome<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "skip"; readonly skip: Skip };
