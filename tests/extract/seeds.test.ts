import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { goldRecordSchema } from "../../src/model/gold.ts";
import { createExtractor } from "../../src/extract/extractor.ts";
import { annotateMarked } from "./marked.ts";

const names = resolve(import.meta.dirname, "../../../shared/data/entities/corpus.jsonl");

/** "Subject TYPE object "value" modality attribution" of each claim, and "name start end" of each event. */
const lines: string[] = [];
const events: string[] = [];

// The names are the hand-made ones, so that what is tested is what is claimed of them.
beforeAll(async () => {
  const extractor = await createExtractor();
  for (const line of (await readFile(names, "utf8")).trim().split("\n")) {
    const record = goldRecordSchema.parse(JSON.parse(line));
    let marked = "";
    let at = 0;
    for (const { start, end, type } of record.entities.toSorted((a, b) => a.start - b.start)) {
      if (start < at || type === "OTHER") continue;
      marked += `${record.text.slice(at, start)}[${type} ${record.text.slice(start, end)}]`;
      at = end;
    }
    const annotated = annotateMarked(marked + record.text.slice(at), {
      id: record.id,
      publishedAt: "2025-12-02",
    });
    const { chains, claims } = await extractor.extract(annotated);
    const name = new Map(chains.map((chain) => [chain.id, chain.name]));
    for (const { subject, type, object, value, modality, attribution } of claims) {
      const parts = [name.get(subject.chain), type, object && name.get(object.chain), value && `"${value}"`];
      lines.push([...parts.filter((part) => part !== undefined), modality, attribution.kind].join(" "));
    }
    for (const { name: title, event } of chains)
      if (event) events.push(`${title} ${event.start ?? ""} ${event.end ?? ""}`);
  }
});

describe("the two seed articles", () => {
  it("should give the minister his office and his visit", () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'Andrei Belousov HOLDS_OFFICE Russia "defense minister" asserted narrator',
        "Andrei Belousov VISITED India asserted narrator",
      ]),
    );
  });

  it("should plan the state visit, with its dates, place and guest", () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        "Vladimir Putin VISITED India planned narrator",
        'Visit of Vladimir Putin to India PARTICIPANT Vladimir Putin "agent" planned narrator',
        "Visit of Vladimir Putin to India OCCURRED_AT India planned narrator",
      ]),
    );
    expect(events).toContain("Visit of Vladimir Putin to India 2025-12-04 2025-12-05");
  });

  it("should plan the meetings of the itinerary", () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        "Vladimir Putin MET Droupadi Murmu planned narrator",
        "Vladimir Putin MET Narendra Modi planned narrator",
      ]),
    );
  });

  it("should place the Maidan revolution in Ukraine in 2014", () => {
    expect(events).toContain("Maidan revolution 2014-01-01 2014-12-31");
    expect(lines).toContain("Maidan revolution OCCURRED_AT Ukraine asserted narrator");
  });

  it("should leave to unnamed sources what they say", () => {
    const arms = lines.filter((line) => line.includes("growing demand for Russian arms"));
    const war = lines.filter((line) => line.includes("not seeking war"));
    expect([arms.length > 0, war.length > 0]).toEqual([true, true]);
    expect([...arms, ...war].every((line) => line.endsWith(" unnamed"))).toBe(true);
  });
});
