// Memory of names and claims with all models, a worker: npm run build:cli && node bench/names/memory.mjs [folder of .txt] [every nth file] [turns]
// Each row is a process of its own: what its resident memory grew by, at its peak and at the end, while it extracted the
// articles in its own thread (0) or in as many of ingest's workers. More turns over the articles would show a leak.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { articleFromText } from "../../dist/clean/article-from-text.js";

const [
  folder = join(import.meta.dirname, "../../../shared/corpus/worldwide"),
  every = "12",
  turns = "1",
  workers,
] = process.argv.slice(2);

const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .filter((_, index) => index % Number(every) === 0)
  .map((file) => articleFromText(file, readFileSync(join(folder, file), "utf8")));

const pools = {
  own: async () => (await import("../../dist/pipeline/make-facts.js")).createFactsMaker(),
  threads: async (count) => (await import("../../dist/pipeline/pool.js")).createWorkerPool(count, {}),
};

/** Megabytes of this process. */
const resident = () => process.memoryUsage.rss() / 2 ** 20;

const measure = async (count) => {
  const before = resident();
  const start = process.cpuUsage();
  const { facts } = count === 0 ? await pools.own() : await pools.threads(count);
  for (let turn = 0; turn < Number(turns); turn++) {
    if (count > 0) await Promise.all(articles.map(facts));
    else for (const article of articles) await facts(article);
  }
  const { user, system } = process.cpuUsage(start);
  const peak = process.resourceUsage().maxRSS / 1024;
  return { peak: peak - before, end: resident() - before, cpu: (user + system) / 1e6 };
};

if (workers !== undefined) {
  process.stdout.write(JSON.stringify(await measure(Number(workers))));
  process.exit();
}
process.stdout.write(`${articles.length} articles, ${turns} turns\nworkers  peak MB  end MB  CPU s\n`);
for (const count of [0, 1, 2]) {
  const { peak, end, cpu } = JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, folder, every, turns, String(count)]),
  );
  process.stdout.write(
    `${String(count).padStart(7)} ${peak.toFixed(0).padStart(8)} ${end.toFixed(0).padStart(7)} ${cpu.toFixed(1).padStart(6)}\n`,
  );
}
