/** What editors do to wire copy, each as a function of paragraphs. */

const swaps = [
  [/\bsaid\b/g, "stated"],
  [/\btold reporters\b/g, "told journalists"],
  [/\baccording to\b/g, "as reported by"],
  [/\bhowever\b/gi, "but"],
  [/\babout\b/g, "around"],
  [/\bmore than\b/g, "over"],
  [/\balso\b/g, ""],
  [/\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g, "$1"],
  [/\bwill\b/g, "is to"],
  [/\bpeople\b/g, "persons"],
  [/\bper cent\b/g, "percent"],
  [/\bgovernment\b/g, "administration"],
  [/\bbegan\b/g, "started"],
  [/\bseveral\b/g, "a number of"],
  [/\bin order to\b/g, "to"],
  [/\blast year\b/g, "a year ago"],
  [/\bwas killed\b/g, "died"],
  [/\bshow(s|ed)?\b/g, "reveal$1"],
  [/\bmany\b/g, "numerous"],
  [/\bbig\b/g, "large"],
  [/\bhelp\b/g, "assist"],
  [/\bbecause\b/g, "as"],
  [/\balthough\b/gi, "while"],
  [/\bannounced\b/g, "made known"],
  [/\bofficials\b/g, "authorities"],
  [/\bcountry\b/g, "nation"],
  [/\bchildren\b/g, "kids"],
  [/\bnearly\b/g, "almost"],
  [/\bincluding\b/g, "among them"],
];

const sentences = (paragraph) => paragraph.match(/[^.!?]+[.!?]+["”’]?\s*|[^.!?]+$/g) ?? [paragraph];

export const lightlyReword = (paragraphs, random) => {
  const chosen = swaps.filter(() => random.chance(0.6));
  return paragraphs.map((paragraph) =>
    chosen
      .reduce(
        (text, [from, to]) =>
          text.replace(from, (...match) =>
            random.chance(0.7) ? String(to).replace("$1", match[1] ?? "") : match[0],
          ),
        paragraph,
      )
      .replace(/\s{2,}/g, " "),
  );
};

/** Cut from the end, as sub-editors do, to a share of the paragraphs. */
export const cut = (paragraphs, random) =>
  paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * (0.3 + random.next() * 0.6))));

export const dropSentences = (paragraphs, random) =>
  paragraphs
    .map((paragraph) =>
      sentences(paragraph)
        .filter(() => !random.chance(0.15))
        .join("")
        .trim(),
    )
    .filter((paragraph) => paragraph !== "");

/** Move some paragraphs; the lead stays first. */
export const reorder = (paragraphs, random) => {
  const rest = paragraphs.slice(1);
  return [paragraphs[0], ...random.shuffle(rest)];
};

export const mergeParagraphs = (paragraphs) => {
  const merged = [];
  for (let index = 0; index < paragraphs.length; index += 2)
    merged.push(paragraphs.slice(index, index + 2).join(" "));
  return merged;
};

export const retitle = (title, random, others) =>
  random.chance(0.5) ? random.pick(others) : title.split(" ").toReversed().join(" ");

/** Weave paragraphs of a local text in, up to as much as the copy itself holds. */
export const mergeWithLocal = (paragraphs, random, local) => {
  const budget = paragraphs.join(" ").length * (0.2 + random.next() * 0.7);
  const added = [];
  for (const paragraph of local) {
    if (added.join(" ").length + paragraph.length > budget) break;
    added.push(paragraph);
  }
  return random.chance(0.5)
    ? [...paragraphs, ...added]
    : [...paragraphs.slice(0, 2), ...added, ...paragraphs.slice(2)];
};

/** One copy: one to three of the above, a new title more often than not. */
export const makeCopy = (base, random, titles, local) => {
  const operations = random
    .shuffle([
      (each) => cut(each, random),
      (each) => lightlyReword(each, random),
      (each) => reorder(each, random),
      (each) => mergeWithLocal(each, random, local),
      (each) => dropSentences(each, random),
      (each) => mergeParagraphs(each),
    ])
    .slice(0, 1 + random.below(3));
  const paragraphs = operations.reduce((current, operation) => operation(current), base.paragraphs);
  return { title: random.chance(0.7) ? retitle(base.title, random, titles) : base.title, paragraphs };
};

/** Quotations of a text: what two reporters at one press conference both write down. */
export const quotations = (paragraphs) =>
  paragraphs.flatMap((paragraph) => paragraph.match(/[“"][^“”"]{40,300}[”"][^.“”"]{0,60}\./g) ?? []);
