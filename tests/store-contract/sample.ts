import type { Story } from "../../src/model/story.ts";
import { type Draft, makeFacts } from "./make-facts.ts";

/** Six articles of four outlets about one visit, with a copy, a denial, a plan and an unnamed source. */
export const drafts: readonly Draft[] = [
  {
    id: "visit-1",
    outlet: "Gazette",
    publishedAt: "2025-12-01",
    title: "Belousov arrives",
    says: [
      { subject: "Belousov", type: "VISITED", object: "India", from: "2025-12-01" },
      { subject: "Belousov", type: "LEADS", object: "Ministry", confidence: 0.95 },
      {
        subject: "Putin",
        type: "MET",
        object: "Modi",
        modality: "planned",
        from: "2025-12-04",
        to: "2025-12-05",
        speaker: "Peskov",
      },
      {
        subject: "Summit",
        type: "PARTICIPANT",
        object: "Putin",
        modality: "planned",
        value: "guest",
        from: "2025-12-04",
        to: "2025-12-05",
      },
      {
        subject: "Summit",
        type: "OCCURRED_AT",
        object: "Delhi",
        modality: "planned",
        from: "2025-12-04",
        to: "2025-12-05",
      },
    ],
  },
  {
    id: "visit-2",
    outlet: "Courier",
    publishedAt: "2025-12-02T08:00:00Z",
    title: "Belousov arrives in India",
    says: [
      { subject: "Belousov", type: "VISITED", object: "India", from: "2025-12-01" },
      { subject: "Belousov", type: "LEADS", object: "Ministry" },
    ],
  },
  {
    id: "denial",
    outlet: "Tribune",
    publishedAt: "2025-12-03",
    says: [
      { subject: "Peskov", type: "VISITED", object: "Crimea", modality: "alleged", unnamed: true },
      { subject: "Peskov", type: "VISITED", object: "Crimea", polarity: "negative", speaker: "Putin" },
      { subject: "Acme", type: "SUPPLIES", object: "Ministry", unnamed: true },
    ],
  },
  {
    id: "sanctions",
    outlet: "Tribune",
    publishedAt: "2025-11-20",
    says: [
      { subject: "Acme", type: "SANCTIONED_BY", object: "UN" },
      { subject: "Globex", type: "OWNS", object: "Acme" },
      {
        subject: "Ivanov",
        type: "HOLDS_OFFICE",
        object: "Globex",
        value: "chairman",
        from: "2020-01-01",
        to: "2024-12-31",
      },
    ],
  },
  {
    id: "talks",
    outlet: "Herald",
    publishedAt: "2025-12-04",
    says: [
      { subject: "Putin", type: "MET", object: "Modi", from: "2025-12-04" },
      { subject: "Modi", type: "MET", object: "Belousov", from: "2025-12-01" },
      { subject: "Summit", type: "OCCURRED_AT", object: "Delhi" },
    ],
  },
  { id: "undated", outlet: "Herald", says: [{ subject: "Ivanov", type: "RESIDES_IN", object: "Moscow" }] },
];

export const facts = drafts.map((draft) => makeFacts(draft));

/** visit-2 copies visit-1; the others stand alone. */
export const stories: readonly Story[] = [
  {
    id: "story:visit-1",
    title: "Belousov arrives",
    origin: "Gazette",
    articles: [
      { articleId: "visit-1" },
      { articleId: "visit-2", copyOf: { articleId: "visit-1", similarity: 0.83 } },
    ],
  },
  ...["denial", "sanctions", "talks", "undated"].map((id) => ({
    id: `story:${id}`,
    title: `Title of ${id}`,
    articles: [{ articleId: id }],
  })),
];
