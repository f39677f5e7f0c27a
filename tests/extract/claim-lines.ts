import { createExtractor, type ExtractedFacts } from "../../src/extract/extractor.ts";
import type { Span } from "../../src/model/span.ts";
import { annotateMarked } from "./marked.ts";

/** The facts of a marked text, published on Monday 1 December 2025. */
export const factsOf = async (marked: string): Promise<ExtractedFacts> => {
  const extractor = await createExtractor();
  return extractor.extract(annotateMarked(marked, { publishedAt: "2025-12-01" }));
};

/** Claims as short lines: "MET(Ann Lee, Bob Fox) planned". Asserted and positive go without saying. */
export const claimLines = async (marked: string): Promise<readonly string[]> => {
  const facts = await factsOf(marked);
  const text = (span: Span): string => facts.article.text.slice(span.start, span.end);
  return facts.claims.map((claim) => {
    const parts = [text(claim.subject.span)];
    if (claim.object) parts.push(text(claim.object.span));
    if (claim.value !== undefined) parts.push(`"${claim.value}"`);
    const firm = [
      claim.modality === "asserted" ? [] : [claim.modality],
      claim.polarity === "positive" ? [] : ["negative"],
      claim.attribution.kind === "narrator" ? [] : [claim.attribution.kind],
    ].flat();
    return [`${claim.type}(${parts.join(", ")})`, ...firm].join(" ");
  });
};
