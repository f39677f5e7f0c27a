import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { checkExtraction } from "../../pipeline.ts";
import { describeError } from "../report-error.ts";
import { isRemote, storeLocation, withStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckResult {
  readonly check: string;
  /** "missing" is for what only some uses need. */
  readonly status: "ok" | "missing" | "broken";
  readonly detail: string;
  /** What to do about it. */
  readonly mend?: string;
}

type Finding = Omit<CheckResult, "check">;

const ok = (detail: string): Finding => ({ status: "ok", detail });

const oldestNode = [20, 19] as const;

const checkNode = (terminal: Terminal): Finding => {
  const [major = 0, minor = 0] = terminal.nodeVersion.split(".").map(Number);
  const isEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return isEnough
    ? ok(`Node.js ${terminal.nodeVersion}`)
    : {
        status: "broken",
        detail: `Node.js ${terminal.nodeVersion} is too old`,
        mend: `Install Node.js ${oldestNode.join(".")} or later.`,
      };
};

/** Neo4j releases that the tests cover start with 5.26, the long-term one. */
const isOldNeo4j = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 5 || (major === 5 && minor < 26);
};

const checkStore = async (terminal: Terminal, options: StoreOption): Promise<Finding> => {
  const location = storeLocation(terminal, options);
  if (!isRemote(location) && !existsSync(location)) {
    const folder = dirname(location);
    const isWritable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    return isWritable
      ? {
          status: "missing",
          detail: `${location} does not exist yet`,
          mend: "newsgraph ingest <paths> makes it.",
        }
      : {
          status: "broken",
          detail: `${folder} cannot be written to`,
          mend: "Choose another place with --store, or mend the folder's owner and mode.",
        };
  }
  return withStore(terminal, options, async (store) => {
    const { rows } = await store.query("MATCH (a:Article) RETURN count(a) AS articles", {}, { mode: "read" });
    const { engine, version } = store.info;
    const detail = `${location}: ${engine} ${version}, ${String(rows[0]?.["articles"] ?? 0)} articles`;
    return engine === "neo4j" && isOldNeo4j(version)
      ? { status: "broken", detail, mend: "Use Neo4j 5.26 or later; compose.yaml starts one." }
      : ok(detail);
  });
};

const checkDisk = async (terminal: Terminal, options: StoreOption): Promise<Finding> => {
  const location = storeLocation(terminal, options);
  if (isRemote(location)) return ok("the store is on another machine");
  const { bavail, bsize } = await statfs(existsSync(location) ? location : terminal.cwd);
  const gigabytes = (bavail * bsize) / 1e9;
  const detail = `${gigabytes.toFixed(1)} GB free beside the store`;
  return gigabytes < 0.5
    ? { status: "broken", detail, mend: "Free some space; a graph needs about ten times its text." }
    : ok(detail);
};

const checkViewer = (): Finding =>
  existsSync(new URL("../../viz/index.html", import.meta.url))
    ? ok("the viewer's files are built")
    : { status: "broken", detail: "the viewer's files are not built", mend: "npm run build:viewer" };

const chromiums = ["chromium", "chromium-browser", "google-chrome"] as const;

const checkChromium = async (): Promise<Finding> => {
  for (const name of chromiums) {
    try {
      const { stdout } = await promisify(execFile)(name, ["--version"], { timeout: 20_000 });
      return ok(stdout.trim());
    } catch {
      // The next name.
    }
  }
  return {
    status: "missing",
    detail: "no Chromium: only the project's own tests need it",
    mend: "apt-get install chromium",
  };
};

/** All checks, each as soon as it is known; a check that throws is broken, with its reason. */
export const runChecks = async function* (
  terminal: Terminal,
  options: StoreOption,
): AsyncGenerator<CheckResult> {
  const checks: Readonly<Record<string, () => Finding | Promise<Finding>>> = {
    node: () => checkNode(terminal),
    model: async () => ok(await checkExtraction()),
    store: () => checkStore(terminal, options),
    disk: () => checkDisk(terminal, options),
    viewer: checkViewer,
    browser: checkChromium,
  };
  for (const [check, find] of Object.entries(checks)) {
    try {
      yield { check, ...(await find()) };
    } catch (error) {
      yield { check, status: "broken", detail: describeError(error) };
    }
  }
};
