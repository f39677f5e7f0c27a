import { scoreEvents } from "../evaluate/events.ts";
import { createClaimPredictor } from "../pipeline.ts";
import type { Evaluation } from "./commands/evaluate.ts";
import { predictGold } from "./predict-gold.ts";
import { scoreTable } from "./score-table.ts";
import { print, printJson } from "./terminal.ts";

/** `newsgraph evaluate --events`. */
export const evaluateEvents: Evaluation = async (terminal, gold, options) => {
  const predictor = await createClaimPredictor();
  try {
    const { records, predictions } = await predictGold(terminal, gold, options, async ({ id, text }) => {
      const { chains, mentions } = await predictor.facts(id, text);
      const spans = new Map(mentions.map((mention) => [mention.id, mention]));
      const events = chains.flatMap(({ event, links }) =>
        links.flatMap(({ mention }) => {
          const span = spans.get(mention);
          return event && span ? [{ start: span.start, end: span.end, type: event.eventType }] : [];
        }),
      );
      return { id, events };
    });
    const scores = scoreEvents(records, predictions);
    if (options.json === true) {
      printJson(terminal, scores);
      return;
    }
    const { byType, ...all } = scores;
    print(terminal, scoreTable("event", { ...all, ...byType }));
  } finally {
    await predictor.dispose();
  }
};
