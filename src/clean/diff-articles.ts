/** What of an article is compared. */
export interface ArticleVersion {
  readonly title: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly text: string;
}

export interface FieldChange {
  readonly field: "title" | "url" | "publishedAt";
  readonly before?: string;
  readonly after?: string;
}

/** A paragraph of either version, in the order in which both can be read. */
export interface PassageChange {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

export interface ArticleDifference {
  readonly fields: readonly FieldChange[];
  readonly passages: readonly PassageChange[];
}

const fields = ["title", "url", "publishedAt"] as const;

/** Lengths of longest common subsequences are held for at most so many pairs of paragraphs. */
const mostPairs = 4_000_000;

const mark = (kind: PassageChange["kind"], texts: readonly string[]): readonly PassageChange[] =>
  texts.map((text) => ({ kind, text }));

/** Longest common subsequence by dynamic programming (Wagner and Fischer 1974); too long middles count as replaced. */
const compareMiddle = (before: readonly string[], after: readonly string[]): readonly PassageChange[] => {
  if (before.length * after.length > mostPairs) return [...mark("removed", before), ...mark("added", after)];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: PassageChange[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      changes.push({ kind: "kept", text: before[i] ?? "" });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      changes.push({ kind: "removed", text: before[i] ?? "" });
      i += 1;
    } else {
      changes.push({ kind: "added", text: after[j] ?? "" });
      j += 1;
    }
  }
  return [...changes, ...mark("removed", before.slice(i)), ...mark("added", after.slice(j))];
};

const paragraphs = (text: string): readonly string[] => text.split(/\n{2,}/).filter((part) => part !== "");

/** What changed from one revision of an article to another: fields, and paragraphs kept, removed and added. */
export const diffArticles = (before: ArticleVersion, after: ArticleVersion): ArticleDifference => {
  const [old, now] = [paragraphs(before.text), paragraphs(after.text)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  return {
    fields: fields.flatMap((field) =>
      before[field] === after[field]
        ? []
        : [
            {
              field,
              ...(before[field] === undefined ? {} : { before: before[field] }),
              ...(after[field] === undefined ? {} : { after: after[field] }),
            },
          ],
    ),
    passages: [
      ...mark("kept", old.slice(0, start)),
      ...compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
      ...mark("kept", old.slice(old.length - end)),
    ],
  };
};
