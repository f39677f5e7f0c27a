import { useEffect, useState } from "react";
import { call, messageOf } from "./client.ts";

export interface Answer<Value> {
  /** The last good answer; stays while the next one is on its way. */
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly busy: boolean;
}

interface Kept<Value> {
  /** What was asked for this answer. */
  readonly key: string | undefined;
  readonly value?: Value;
  readonly error?: string;
}

/**
 * GETs a path and keeps the answer of the latest one. `undefined` asks nothing. Another `stamp` asks the same
 * path again, as after a change of the graph; the server's ETag makes that cheap.
 */
export const useQuery = <Value>(path: string | undefined, stamp = 0): Answer<Value> => {
  const [kept, setKept] = useState<Kept<Value>>({ key: undefined });
  const key = path === undefined ? undefined : `${stamp} ${path}`;
  useEffect(() => {
    if (key === undefined) return undefined;
    const abort = new AbortController();
    call<Value>(key.slice(key.indexOf(" ") + 1), { signal: abort.signal })
      .then((value) => setKept({ key, value }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setKept({ key, error: messageOf(error) });
      });
    return () => abort.abort();
  }, [key]);
  if (key === undefined) return { value: undefined, error: undefined, busy: false };
  const fresh = kept.key === key;
  return { value: kept.value, error: fresh ? kept.error : undefined, busy: !fresh };
};
