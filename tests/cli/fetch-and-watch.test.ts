import { appendFileSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { pageOf, startWeb } from "../read/web-server.ts";
import { finished, runCli, startCli, temporaryFolder } from "./run-cli.ts";

interface PassJson {
  readonly articles: number;
  readonly writes: number;
  readonly unchanged: number;
  readonly failed: readonly { readonly item: string; readonly reason: string }[];
}

const article = (name: string): string =>
  `https://paper.example/${name}\n${name} opens a school\n\nHELSINKI, March 3, 2025 - Mayor Anna Virtanen opened a school in Helsinki on Monday. The school, named ${name}, will teach 300 children, the City of Helsinki said.\n`;

describe("newsgraph ingest --fetch", () => {
  it("should take in a feed with its pages once, and name what it cannot get", async () => {
    const folder = temporaryFolder();
    const web = await startWeb({
      "/feed.rss": `<rss version="2.0"><channel><title>Gazette</title>
        <item><title>Oulu votes</title><link>/oulu.html</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>Short.</description></item>
        <item><title>Gone</title><link>/gone.html</link><description>Short.</description></item></channel></rss>`,
      "/oulu.html": (request, response) => {
        response.setHeader("etag", '"1"');
        if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
        else response.end(pageOf("Oulu votes for its bridge", "Oulu"));
      },
    });
    const parts = ["ingest", `${web.origin}/feed.rss`, "--fetch-pause", "0", "--json"];
    const closed = await runCli(parts, { cwd: folder });
    expect(closed.code).toBe(1);
    expect(JSON.parse(closed.out)).toMatchObject({
      articles: 0,
      failed: [{ item: `${web.origin}/feed.rss`, reason: expect.stringContaining("--fetch") }],
    });
    expect(web.asked).toEqual([]);

    const first = await runCli([...parts, "--fetch"], { cwd: folder });
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({
      articles: 1,
      failed: [{ item: `${web.origin}/gone.html`, reason: expect.stringContaining("404") }],
    });
    expect(existsSync(join(folder, "newsgraph.grafeo-web-cache"))).toBe(true);
    const rows = JSON.parse(
      (
        await runCli(
          [
            "cypher",
            "MATCH (a:Article) RETURN a.title AS title, a.publishedAt AS date, a.url AS url",
            "--json",
          ],
          { cwd: folder },
        )
      ).out,
    ) as unknown;
    // The date is the feed's, for the page gives none.
    expect(rows).toEqual([
      {
        title: "Oulu votes for its bridge",
        date: "2024-03-05T10:00:00Z",
        url: "https://127.0.0.1/oulu.html",
      },
    ]);
    const second = await runCli([...parts, "--fetch", "."], { cwd: folder });
    expect(JSON.parse(second.out)).toMatchObject({ articles: 1, writes: 0, unchanged: 1 });
    expect(web.asked.filter(({ etag }) => etag !== undefined).map(({ path }) => path)).toEqual([
      "/oulu.html",
    ]);
  }, 180_000);
});

describe("newsgraph ingest --watch", () => {
  it("should read what comes into a folder and what changes in it, until it is stopped", async () => {
    const folder = temporaryFolder();
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    writeFileSync(join(inbox, "alpha.txt"), article("Alpha"));
    symlinkSync(inbox, join(inbox, "loop"));
    const child = startCli(["ingest", "inbox", "--watch", "--json", "--store", "inbox/news.db"], {
      cwd: folder,
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const done = finished(child);
    const passes: PassJson[] = [];
    let text = "";
    child.stdout?.on("data", (part: Buffer) => {
      text += part.toString("utf8");
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      passes.push(...lines.map((line) => JSON.parse(line) as PassJson));
    });
    await expect.poll(() => passes).toMatchObject([{ articles: 1, failed: [] }]);

    // A file that is still being written is left alone until it is whole.
    const beta = article("Beta");
    for (let at = 0; at < beta.length; at += 100) {
      appendFileSync(join(inbox, "beta.txt"), beta.slice(at, at + 100));
      await sleep(300);
    }
    await expect.poll(() => passes.length).toBe(2);
    expect(passes[1]).toMatchObject({ articles: 1, failed: [] });
    expect(passes[1]?.writes).toBeGreaterThan(0);

    writeFileSync(join(inbox, "alpha.txt"), article("Alpha").replace("300", "400"));
    writeFileSync(join(inbox, ".hidden.txt"), article("Hidden"));
    writeFileSync(join(inbox, "empty.txt"), "");
    await expect.poll(() => passes.length).toBe(3);
    expect(passes[2]).toMatchObject({ articles: 1, failed: [{ item: "inbox/empty.txt" }] });

    child.kill("SIGINT");
    const { code, messages } = await done;
    expect(code).toBe(130);
    expect(messages).toContain("Watching inbox. Ctrl-C ends it.");
    // Its own store, in the same folder, never woke it.
    expect(passes).toHaveLength(3);
    expect(readdirSync(inbox)).toContain("news.db");
    const status = await runCli(["status", "--json", "--store", "inbox/news.db"], { cwd: folder });
    expect(JSON.parse(status.out)).toMatchObject({ articles: 2 });
  }, 240_000);

  it("should refuse what cannot be watched", async () => {
    for (const path of ["-", "https://a.example/feed", "inbox/*.txt"]) {
      const { code, messages } = await runCli(["ingest", "--watch", path]);
      expect([path, code]).toEqual([path, 2]);
      expect(messages).toContain("--watch needs files or folders");
    }
  }, 120_000);
});
