import { join, resolve } from "node:path";

const beside = String.raw`-(?:(?:judgements|links)\.jsonl|workspace\.json|server\.json|layout\.json|web-cache)|\.known\.csv|\.holder\.json|\.wal`;

const byName =
  /(?:^|[/\\])(?:[^/\\]*\.grafeo(?:[.-][^/\\]*)?|newsgraph-(?:judgements|links)\.jsonl|newsgraph-web-cache)(?:[/\\]|$)/;
const afterLocation = new RegExp(`^(?:${beside})?(?:[/\\\\]|$)`, "u");

/** The folder that keeps what was got from the web: beside an embedded store, else in the working folder. */
export const webCacheFolder = (location: string, isRemote: boolean, cwd: string): string =>
  isRemote ? join(cwd, "newsgraph-web-cache") : `${location}-web-cache`;

/**
 * Tells embedded stores and what is kept beside any store, which by default lie in the folder that people ingest, from
 * articles: by name, and those of the store at `location` (an absolute path) whatever it is called.
 */
export const ownFiles =
  (location?: string): ((path: string) => boolean) =>
  (path) => {
    if (byName.test(path)) return true;
    const absolute = resolve(path);
    return (
      location !== undefined &&
      absolute.startsWith(location) &&
      afterLocation.test(absolute.slice(location.length))
    );
  };
