import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { createHome, neo4jClass } from "./neo4j-java.ts";
import type { TestServer } from "./neo4j-server.ts";

const password = "newsgraph-test";
/** Milliseconds. */
const startLimit = 180_000;

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? done(address.port) : fail(new Error("no port")),
      );
    });
  });

const setPassword = async (uri: string): Promise<boolean> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"), { maxTransactionRetryTime: 0 });
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
    return true;
  } catch {
    return false;
  } finally {
    await session.close();
    await driver.close();
  }
};

/**
 * Starts Neo4j Community from its jars; the process ends with this one, even when this one is killed. `before` may fill
 * its home while it does not run yet.
 */
export const startWithMaven = async (
  before: (home: string) => Promise<void> = () => Promise.resolve(),
): Promise<TestServer> => {
  const port = await freePort();
  const home = await createHome(port);
  const command = await neo4jClass(
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  );
  await before(home);
  // The shell waits for the end of its input, which comes however this process ends, and then ends the server.
  const child = spawn(
    "sh",
    [
      "-c",
      'exec 3<&0; java "$@" </dev/null >/dev/null 2>&1 & pid=$!; cat <&3 >/dev/null; kill -9 $pid',
      "sh",
      ...command,
    ],
    {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    },
  );
  const stop = async (): Promise<void> => {
    const ended = new Promise<void>((done) => {
      child.once("close", () => done());
    });
    child.stdin.end();
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const uri = `bolt://127.0.0.1:${port}`;
  const deadline = Date.now() + startLimit;
  while (!(await setPassword(uri))) {
    if (Date.now() < deadline) {
      await sleep(500);
      continue;
    }
    const log = await readFile(join(home, "logs/neo4j.log"), "utf8").catch(() => "no log");
    await stop();
    throw new Error(`Neo4j did not start within ${startLimit / 1000} s: ${log.slice(-2000)}`);
  }
  return { uri, user: "neo4j", password, stop };
};
