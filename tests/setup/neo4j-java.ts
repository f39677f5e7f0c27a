import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const pom = join(import.meta.dirname, "neo4j-pom.xml");
const cache = resolve(import.meta.dirname, "../../node_modules/.cache/newsgraph-neo4j");
/** Milliseconds. The first run downloads 129 MB. */
const downloadLimit = 600_000;

/** The class path of the server and its tools, resolved by Maven once for each version of the pom. */
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

/** Arguments of Java for a main class of Neo4j with little memory. Rejects where Java or Maven is missing. */
export const neo4jClass = async (name: string, ...rest: readonly string[]): Promise<readonly string[]> => {
  try {
    await run("java", ["-version"]);
    await run("mvn", ["-version"]);
  } catch (error) {
    throw new Error("Java or Maven is not installed.", { cause: error });
  }
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map(
    (each) => `--add-opens=java.base/${each}=ALL-UNNAMED`,
  );
  const memory = ["-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
  return [...memory, ...opened, "-cp", await classPath(), name, ...rest];
};

/** A home for a server that listens on `port` of this machine. */
export const createHome = async (port: number): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), "newsgraph-neo4j-"));
  await mkdir(join(home, "conf"));
  await mkdir(join(home, "logs"));
  const settings = [
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.pagecache.size=64m",
    "dbms.usage_report.enabled=false",
    "",
  ];
  await writeFile(join(home, "conf/neo4j.conf"), settings.join("\n"));
  return home;
};

/** Run `neo4j-admin` on the server in `home`, which must not be running, with `cwd` as the working folder. */
export const neo4jAdmin = async (
  home: string,
  arguments_: readonly string[],
  cwd: string,
): Promise<string> => {
  const { stdout } = await run("java", [...(await neo4jClass("org.neo4j.cli.AdminTool")), ...arguments_], {
    cwd,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    maxBuffer: 1 << 26,
  });
  return stdout;
};
