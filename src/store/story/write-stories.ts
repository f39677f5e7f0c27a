import type { Story } from "../../model/story.ts";
import { type Keyed, type Link, difference, link } from "../difference.ts";
import type { Engine } from "../engine.ts";
import type { Row } from "../graph-store.ts";
import { earliest } from "../instants.ts";
import { articlePages, readRows } from "../paging.ts";
import { isRow, optionalText, properties, text } from "../rows.ts";
import { endsRow, idSteps, linkRow, nodeRow, rowSteps } from "../steps.ts";

interface Stored {
  readonly articles: ReadonlyMap<string, Row>;
  readonly parts: readonly Link[];
  readonly copies: readonly Link[];
}

const readStored = async (engine: Engine): Promise<Stored> => {
  const articles = new Map<string, Row>();
  const parts: Link[] = [];
  const copies: Link[] = [];
  for await (const ids of articlePages(engine)) {
    for (const row of await readRows(engine, "state-articles", { ids })) {
      const id = text(row["id"]);
      articles.set(id, { outlet: row["outlet"] ?? null, publishedAt: row["publishedAt"] ?? null });
      const story = optionalText(row["story"]);
      const original = optionalText(row["original"]);
      if (story !== undefined) parts.push(link(id, story));
      if (original !== undefined)
        copies.push(link(id, original, properties({ similarity: row["similarity"] })));
    }
  }
  return { articles, parts, copies };
};

const storyNode = (story: Story, articles: Stored["articles"]): Keyed => {
  const members = story.articles
    .map((member) => articles.get(member.articleId))
    .filter((row) => row !== undefined);
  return {
    key: story.id,
    properties: properties({
      id: story.id,
      title: story.title,
      origin: story.origin,
      firstPublishedAt: earliest(members.map((row) => optionalText(row["publishedAt"]))),
      articles: members.length,
      sources: new Set(members.map((row) => text(row["outlet"]))).size,
    }),
  };
};

const copyLinks = (stories: readonly Story[]): readonly Link[] =>
  stories.flatMap((story) =>
    story.articles.flatMap(({ articleId, copyOf }) =>
      copyOf ? [link(articleId, copyOf.articleId, { similarity: copyOf.similarity })] : [],
    ),
  );

/** See GraphStore.writeStories. */
export const writeStories = async (engine: Engine, stories: readonly Story[]): Promise<number> => {
  const stored = await readStored(engine);
  const current = (await readRows(engine, "state-stories")).map((row) => ({
    key: text(row["id"]),
    properties: isRow(row["properties"]) ? row["properties"] : {},
  }));
  const nodes = difference(
    current,
    stories.map((story) => storyNode(story, stored.articles)),
  );
  const parts = difference(
    stored.parts,
    stories
      .flatMap((story) => story.articles.map((member) => link(member.articleId, story.id)))
      .filter((item) => stored.articles.has(item.from)),
  );
  const copies = difference(
    stored.copies,
    copyLinks(stories).filter((item) => stored.articles.has(item.from) && stored.articles.has(item.to)),
  );
  const steps = [
    ...rowSteps("drop-part-of", parts.drop.map(endsRow)),
    ...rowSteps("drop-copy-of", copies.drop.map(endsRow)),
    ...idSteps(
      "drop-story",
      nodes.drop.map((node) => node.key),
    ),
    ...rowSteps("story", nodes.put.map(nodeRow)),
    ...rowSteps("part-of", parts.put.map(linkRow)),
    ...rowSteps("copy-of", copies.put.map(linkRow)),
  ];
  for (const step of steps) await engine.write([step]);
  return [nodes, parts, copies].reduce((sum, part) => sum + part.put.length + part.drop.length, 0);
};
