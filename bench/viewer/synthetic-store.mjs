import { seededRandom } from "../../dist/util/seeded-random.js";

const key = (index) => `e${String(index).padStart(7, "0")}`;

/** A store that only answers what the viewer's snapshot reads: entities and claims by the thousand, favouring few. */
export const syntheticStore = (entities, claims) => {
  const random = seededRandom(9);
  const labels = ["Person", "Organization", "Place", "Event"];
  const types = ["MET", "LEADS", "OWNS", "VISITED", "OPPOSES", "EMPLOYED_BY"];
  const rows = {
    "viewer-entities": Array.from({ length: entities }, (_, index) => ({
      id: key(index),
      name: `Name ${index}`,
      labels: ["Entity", labels[index % 4]],
      aliases: [],
      roles: [],
      countries: [],
      mentions: 1 + Math.floor(4000 / (index + 1)),
      articles: 1 + Math.floor(2000 / (index + 1)),
      stories: 1 + Math.floor(1000 / (index + 1)),
    })),
    "viewer-articles": Array.from({ length: 5000 }, (_, index) => ({
      id: `a${String(index).padStart(6, "0")}`,
      title: `Article ${index}`,
      outlet: `Outlet ${index % 40}`,
      story: `s${index}`,
      publishedAt: new Date(Date.UTC(2025, 0, 1 + (index % 360))).toISOString().slice(0, 10),
    })),
    "viewer-claims": Array.from({ length: claims }, (_, index) => {
      // Every pair differs, so that as many relations are drawn as there are claims.
      const subject = Math.floor(random() ** 1.5 * entities);
      const object = (subject + 1 + Math.floor(random() * (entities - 1))) % entities;
      return {
        id: `c${String(index).padStart(8, "0")}`,
        type: types[index % types.length],
        subject: key(subject),
        object: key(object),
        article: `a${String(index % 5000).padStart(6, "0")}`,
        modality: "asserted",
        polarity: "positive",
        attribution: "narrator",
        confidence: 0.9,
        validFrom: new Date(Date.UTC(2025, 0, 1 + (index % 360))).toISOString().slice(0, 10),
      };
    }),
    "viewer-contradictions": [],
  };
  return {
    info: { engine: "neo4j", version: "synthetic", location: "synthetic" },
    read: async (name, { after = "", limit = 1e9 }) => {
      const all = rows[name] ?? [];
      const from = after === "" ? 0 : all.findIndex((row) => row.id > after);
      const page = from < 0 ? [] : all.slice(from, from + limit);
      return { columns: [], rows: page, truncated: false, writes: 0, elapsed: 0 };
    },
    search: async () => [],
    close: async () => undefined,
  };
};
