/**
 * Near-copy clustering: `npm run build:cli && node bench/stories/run.mjs [corpus folder] [seed]`.
 * Prints the adjusted Rand index on generated wire copies with hard negatives, and the time for 100,000 articles.
 */
import { signatureOf } from "../../dist/clean/signature.js";
import { clusterStories } from "../../dist/clean/stories.js";
import { adjustedRandIndex, pairScores } from "./adjusted-rand.mjs";
import { knownCopies, loadArticles, nearest } from "./corpus.mjs";
import { makeRandom } from "./random.mjs";
import { makeCopy, quotations } from "./variants.mjs";

const folder = process.argv[2] ?? "../shared/corpus/worldwide";
const seeds = process.argv[3] ? [Number(process.argv[3])] : [1, 2, 3];
const large = Number(process.argv[4] ?? 100_000);

const textOf = ({ title, paragraphs }) => [title, ...paragraphs].join("\n\n");

const generate = (all, seed) => {
  const random = makeRandom(seed);
  // A fifth of the articles are not met as such: their paragraphs are the local text of merged copies.
  const shuffled = random.shuffle(all);
  const locals = shuffled.slice(0, Math.floor(all.length / 5));
  const articles = shuffled.slice(locals.length);
  const labels = knownCopies(articles);
  const near = nearest(articles);
  const titles = articles.map((article) => article.title);
  const items = [];
  for (const [position, article] of articles.entries()) {
    let { paragraphs } = article;
    // A hard negative: an article on the nearest subject that quotes the same words, as reporters at one event do.
    if (random.chance(0.3) && near[position] >= 0) {
      const quotes = quotations(articles[near[position]].paragraphs).slice(0, 2);
      paragraphs = [...paragraphs.slice(0, 3), ...quotes, ...paragraphs.slice(3)];
    }
    const base = { title: article.title, paragraphs };
    items.push({ label: labels[position], text: textOf(base), article });
    const copies = random.chance(0.5) ? 1 + random.below(7) : 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const local = random.pick(locals).paragraphs;
      items.push({ label: labels[position], text: textOf(makeCopy(base, random, titles, local)), article });
    }
  }
  return random.shuffle(items);
};

const recordOf = (text, index, article) => ({
  id: String(index).padStart(7, "0"),
  title: article.title,
  outlet: article.outlet,
  wordCount: text.split(/\s+/).length,
  signature: signatureOf(text),
});

const labelsOf = (stories, count) => {
  const labels = Array.from({ length: count });
  for (const [story, { articles }] of stories.entries())
    for (const { articleId } of articles) labels[Number(articleId)] = story;
  return labels;
};

const articles = await loadArticles(folder);
for (const seed of seeds) {
  const items = generate(articles, seed);
  const records = items.map(({ text, article }, index) => recordOf(text, index, article));
  const found = labelsOf(await clusterStories(records), items.length);
  const truth = items.map(({ label }) => label);
  const { precision, recall } = pairScores(truth, found);
  console.log(
    `seed ${seed}: ${items.length} articles, ${new Set(truth).size} stories; ARI ${adjustedRandIndex(truth, found).toFixed(4)}, pairs P ${precision.toFixed(4)} R ${recall.toFixed(4)}, ${new Set(found).size} found`,
  );
}

if (large > 0) {
  const random = makeRandom(7);
  const paragraphs = articles
    .flatMap((article) => article.paragraphs)
    .filter((paragraph) => paragraph.length > 80);
  const records = [];
  let signing = 0;
  for (let index = 0; index < large; index += 1) {
    // Half are new texts of paragraphs drawn at random with their words shuffled in runs, half copies of development articles.
    const article = random.pick(articles);
    const text =
      index % 2 === 0
        ? Array.from({ length: 12 }, () => random.shuffle(random.pick(paragraphs).split(" ")).join(" ")).join(
            "\n\n",
          )
        : textOf(makeCopy(article, random, [article.title], random.pick(articles).paragraphs));
    const started = performance.now();
    records.push(recordOf(text, index, article));
    signing += performance.now() - started;
  }
  const started = performance.now();
  const before = process.cpuUsage();
  const stories = await clusterStories(records);
  const clustering = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${large} articles: signatures ${(signing / 1000).toFixed(1)} s, clustering ${(clustering / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time), ${stories.length} stories, ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB resident`,
  );
}
