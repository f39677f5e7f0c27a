// Names by newsgraph or by compromise alone, on a JSON list of texts on standard input: node node-names.mjs newsgraph|compromise
// Prints {"names", "loadMs", "cpuMs", "rssMb"}.
import { readFileSync } from "node:fs";

const find = (document, type) =>
  document
    .json({ offset: true, terms: false })
    .map(({ offset, text }) => [
      offset.start,
      offset.start + text.replace(/[.,;:!?)\]"”’']+$/, "").length,
      type,
    ]);

const peers = {
  newsgraph: async () => {
    const { createAnnotator } = await import("../../dist/annotate/annotator.js");
    const annotator = await createAnnotator();
    return async (texts) => {
      const names = [];
      for (const [index, text] of texts.entries()) {
        const { mentions } = await annotator.annotate({ id: String(index), text });
        names.push(mentions.map(({ start, end, type }) => [start, end, type]));
      }
      return names;
    };
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise/three");
    return async (texts) =>
      texts.map((text) => {
        const document = nlp(text);
        return [
          ...find(document.people(), "PERSON"),
          ...find(document.organizations(), "ORG"),
          ...find(document.places(), "PLACE"),
        ];
      });
  },
};

const texts = JSON.parse(readFileSync(0, "utf8"));
const wall = performance.now();
const run = await peers[process.argv[2]]();
const loadMs = performance.now() - wall;
const cpu = process.cpuUsage();
const names = await run(texts);
const { user, system } = process.cpuUsage(cpu);
const rssMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ names, loadMs, cpuMs: (user + system) / 1000, rssMb }));
