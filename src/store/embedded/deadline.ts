import { StatementTimeoutError } from "../errors.ts";

/** Rejects with StatementTimeoutError when `work` takes longer than `timeout` milliseconds. */
export const withDeadline = async <T>(work: Promise<T>, timeout: number | undefined): Promise<T> => {
  if (timeout === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new StatementTimeoutError(
            "STORE_TIMEOUT",
            `The statement took longer than ${timeout} ms and was given up; narrow it down with a label, a property or a LIMIT`,
          ),
        ),
      timeout,
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
};
