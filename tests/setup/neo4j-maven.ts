import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import type { TestServer } from "./neo4j-server.ts";

const run = promisify(execFile);
const pom = join(import.meta.dirname, "neo4j-pom.xml");
const cache = resolve(import.meta.dirname, "../../node_modules/.cache/newsgraph-neo4j");
const password = "newsgraph-test";
/** Milliseconds. The first run downloads 129 MB. */
const downloadLimit = 600_000;
const startLimit = 180_000;

/** The class path of the server, resolved by Maven once for each version of the pom. */
const classPath = async (): Promise<string> => {
  const text = await readFile(pom, "utf8");
  const file = join(cache, `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.classpath`);
  const known = existsSync(file) ? await readFile(file, "utf8") : "";
  if (known !== "" && known.split(":").every((jar) => existsSync(jar))) return known;
  await mkdir(cache, { recursive: true });
  await run(
    "mvn",
    [
      "-B",
      "-q",
      "-f",
      pom,
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath",
      `-Dmdep.outputFile=${file}`,
    ],
    { timeout: downloadLimit, maxBuffer: 1 << 26 },
  );
  return readFile(file, "utf8");
};

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

const settings = (port: number): string =>
  [
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.pagecache.size=64m",
    "dbms.usage_report.enabled=false",
    "",
  ].join("\n");

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

/** Starts Neo4j Community from its jars; the process ends with this one, even when this one is killed. */
export const startWithMaven = async (): Promise<TestServer> => {
  try {
    await run("java", ["-version"]);
    await run("mvn", ["-version"]);
  } catch (error) {
    throw new Error("Java or Maven is not installed.", { cause: error });
  }
  const home = await mkdtemp(join(tmpdir(), "newsgraph-neo4j-"));
  const port = await freePort();
  await mkdir(join(home, "conf"));
  await mkdir(join(home, "logs"));
  await writeFile(join(home, "conf/neo4j.conf"), settings(port));
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const command = [
    "-Xms128m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    ...opened,
    "-cp",
    await classPath(),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
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
