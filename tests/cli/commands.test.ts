import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const commands = ["ingest", "status", "show", "cypher", "view", "extract", "evaluate", "doctor"];

describe("newsgraph", () => {
  it("should print its version", async () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };
    expect(await runCli(["--version"])).toEqual({ code: 0, out: `${version}\n`, messages: "" });
  });

  it("should list its commands, variables and exit codes in its help", async () => {
    const { code, out } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, "m"));
    expect(out).toContain("NEWSGRAPH_NEO4J_USER");
    expect(out).toContain("Exit codes: 0 done; 1 something failed; 2 wrong usage; 130");
  });

  it.each(commands)("should have help with options for %s", async (command) => {
    const { code, out } = await runCli([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: newsgraph ${command}`);
  });

  it("should exit with 2 on wrong usage and say what is right", async () => {
    const folder = temporaryFolder();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [["ingset"], "Did you mean ingest?"],
      [["ingest", "--limt", "3", "."], "Did you mean --limit?"],
      [["ingest", "--limit", "none", "."], "whole number"],
      [["cypher", "RETURN 1", "--param", "x"], "name=value"],
      [["ingest", ".", "--store", "mysql://host/db"], "neo4j://"],
      [["ingest", ".", "--store", "neo4j://user:secret@host"], "NEWSGRAPH_NEO4J_PASSWORD"],
      [["ingest", ".", "--store", "neo4j://127.0.0.1:9"], "NEWSGRAPH_NEO4J_PASSWORD"],
      [["evaluate"], "--entities"],
    ];
    for (const [parts, hint] of wrong) {
      const { code, out, messages } = await runCli(parts, { cwd: folder });
      expect({ parts, code, out, hinted: messages.includes(hint), messages }).toEqual({
        parts,
        code: 2,
        out: "",
        hinted: true,
        messages,
      });
    }
  });

  it("should never print a password that was put into --store", async () => {
    const { messages } = await runCli(["status", "--store", "neo4j://user:secret@host"]);
    expect(messages).not.toContain("secret");
  });

  it("should colour nothing when its output is no terminal, unless told to", async () => {
    const plain = await runCli(["status", "--store", "nowhere.grafeo"]);
    expect(plain.messages).not.toContain("\u001b[");
    const forced = await runCli(["status", "--store", "nowhere.grafeo"], { env: { FORCE_COLOR: "1" } });
    expect(forced.messages).toContain("\u001b[31m");
    const refused = await runCli(["status", "--store", "nowhere.grafeo"], {
      env: { FORCE_COLOR: "1", NO_COLOR: "1" },
    });
    expect(refused.messages).not.toContain("\u001b[");
  });

  it("should tell a store that is not there from an empty one", async () => {
    const folder = temporaryFolder();
    for (const parts of [["status"], ["show", "x"], ["cypher", "RETURN 1"], ["view"]]) {
      const { code, messages } = await runCli(parts, { cwd: folder });
      expect([parts[0], code]).toEqual([parts[0], 1]);
      expect(messages).toContain("newsgraph ingest <paths> makes one");
    }
  });
});
