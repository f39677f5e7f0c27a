import type { AnnotatedArticle } from "../model/annotation.ts";
import { attributeClaims } from "./attributes/attribute-claims.ts";
import { lifeDates } from "./attributes/life-dates.ts";
import { combineClaims } from "./claims/combine.ts";
import { saidOnce } from "./claims/said-once.ts";
import type { ClaimDraft } from "./claims/draft.ts";
import { resolveChains } from "./coreference/resolve-chains.ts";
import { datedEvents } from "./events/dated-events.ts";
import type { EventOutcome } from "./events/event-chains.ts";
import { findEvents } from "./events/find-events.ts";
import { modelClaims } from "./pairs/model-claims.ts";
import type { PairModel } from "./pairs/pair-model.ts";
import { attributionsOf, type Attributions } from "./quotations/attribution.ts";
import { statementClaims } from "./quotations/statements.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { plausiblePlaces } from "./relations/geography.ts";
import { partyMembers } from "./relations/party-members.ts";
import { placeClaims, withLargerPlaces } from "./relations/place-rules.ts";
import { nounClaims } from "./relations/noun-rules.ts";
import { roleVerbClaims } from "./relations/role-verbs.ts";
import { seatClaims } from "./relations/seat-rules.ts";
import { verbClaims } from "./relations/verb-rules.ts";
import { relativeTimes } from "./time/relative-times.ts";
import { timesOf, type Times } from "./time/sentence-times.ts";
import { viewOf, type ArticleView } from "./view.ts";

/** Everything that rules and model read in an article, before claims are finished. */
export interface Reading {
  readonly view: ArticleView;
  readonly registry: Registry;
  readonly attributions: Attributions;
  readonly times: Times;
  readonly events: EventOutcome;
  readonly drafts: readonly ClaimDraft[];
}

/** Events with the times that the text gives, then with those that hang on an event: "two weeks before the visit". */
const withRelativeTimes = (
  view: ArticleView,
  registry: Registry,
): { readonly times: Times; readonly events: EventOutcome } => {
  const given = timesOf(view);
  const events = findEvents(view, registry, given);
  const relative = relativeTimes(view, datedEvents(view, events));
  if (relative.length === 0) return { times: given, events };
  const times = timesOf(view, relative);
  return { times, events: findEvents(view, registry, times) };
};

/** What every extractor needs of an article: coreference, who says what, times and events. */
export const readContext = (annotated: AnnotatedArticle): Omit<Reading, "drafts"> => {
  const view = viewOf(annotated, resolveChains(annotated));
  const registry = createRegistry(view);
  const { times, events } = withRelativeTimes(view, registry);
  return { view, registry, times, attributions: attributionsOf(view), events };
};

/** Reads an article with all rules, and with the model where there is one and the article carries its encoding. */
export const readArticle = async (
  annotated: AnnotatedArticle,
  model: PairModel | undefined,
  minimumConfidence: number,
): Promise<Reading> => {
  const context = readContext(annotated);
  const { view, registry, times, attributions, events } = context;
  const learned =
    model && annotated.encoding ? await modelClaims(view, registry, annotated.encoding, model) : [];
  const stated = [
    ...view.sentences.flatMap((sentence) => [
      ...nounClaims(view, registry, sentence),
      ...verbClaims(view, registry, sentence),
      ...roleVerbClaims(view, registry, sentence),
      ...attributeClaims(view, registry, sentence),
      ...placeClaims(view, registry, sentence),
      ...seatClaims(view, sentence),
      ...lifeDates(view, registry, times, sentence),
    ]),
    ...events.drafts,
    ...statementClaims(view, attributions),
    ...learned,
  ];
  const found = saidOnce(view, combineClaims(partyMembers(view, plausiblePlaces(view, stated))));
  const drafts = combineClaims(withLargerPlaces(found)).filter(
    (draft) => draft.confidence >= minimumConfidence,
  );
  return { ...context, drafts };
};
