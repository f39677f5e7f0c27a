import { useEffect, useState } from "react";
import { call, messageOf } from "./client.ts";

export interface Answer<Value> {
  /** The last good answer; stays while the next one is on its way. */
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly busy: boolean;
}

/**
 * GETs a path and keeps the answer of the latest one. `undefined` asks nothing. `stamp` asks the same path
 * again, as after a change of the graph; the server's ETag makes that cheap.
 */
export const useQuery = <Value>(path: string | undefined, stamp: unknown = 0): Answer<Value> => {
  const [answer, setAnswer] = useState<Answer<Value> & { readonly path: string | undefined }>({
    path,
    value: undefined,
    error: undefined,
    busy: path !== undefined,
  });
  useEffect(() => {
    if (path === undefined) {
      setAnswer({ path, value: undefined, error: undefined, busy: false });
      return undefined;
    }
    const abort = new AbortController();
    setAnswer((old) => ({ ...old, busy: true, error: undefined }));
    call<Value>(path, { signal: abort.signal })
      .then((value) => setAnswer({ path, value, error: undefined, busy: false }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ path, value: undefined, error: messageOf(error), busy: false });
      });
    return () => abort.abort();
  }, [path, stamp]);
  return answer;
};
