import { scoreAttribution, type AttributionPrediction } from "../evaluate/attribution.ts";
import { createClaimPredictor } from "../pipeline.ts";
import type { Evaluation } from "./commands/evaluate.ts";
import { predictGold } from "./predict-gold.ts";
import { scoreTable } from "./score-table.ts";
import { print, printJson } from "./terminal.ts";

/** `newsgraph evaluate --attribution`. */
export const evaluateAttribution: Evaluation = async (terminal, gold, options) => {
  const predictor = await createClaimPredictor();
  try {
    const { records, predictions } = await predictGold(
      terminal,
      gold,
      options,
      async ({ id, text }): Promise<AttributionPrediction> => {
        const { chains, mentions, quotations } = await predictor.facts(id, text);
        const spans = new Map(mentions.map((mention) => [mention.id, mention]));
        const speakersOf = (speaker: string | undefined): readonly (readonly [number, number])[] =>
          chains
            .filter((chain) => chain.id === speaker)
            .flatMap((chain) => chain.links.flatMap(({ mention }) => spans.get(mention) ?? []))
            .map(({ start, end }) => [start, end] as const);
        const attributions = quotations.flatMap(({ span, attribution }) =>
          attribution.kind === "narrator"
            ? []
            : [{ ...span, kind: attribution.kind, speakers: speakersOf(attribution.speaker) }],
        );
        return { id, attributions };
      },
    );
    const scores = scoreAttribution(records, predictions);
    if (options.json === true) {
      printJson(terminal, scores);
      return;
    }
    print(terminal, scoreTable("attribution", { ...scores }));
  } finally {
    await predictor.dispose();
  }
};
