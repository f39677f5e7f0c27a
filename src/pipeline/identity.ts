import { basename, dirname, join } from "node:path";
import { NewsgraphError } from "../model/errors.ts";
import type { Judgement } from "../model/judgement.ts";
import type { ResolutionPair } from "../model/resolution.ts";
import { entityTypeSchema } from "../model/types.ts";
import { explainPair, type Explanation } from "../resolve/explain.ts";
import { activeJudgements } from "../resolve/judgements.ts";
import { openLedger, type Ledger } from "../resolve/ledger.ts";
import { resolve } from "../resolve/resolve.ts";
import type { JudgementRequest, JudgementResponse } from "../serve/contract.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { isRemote } from "../store/open-store.ts";
import { consolidate } from "./consolidate.ts";

/** Where the judgements about a store are kept: beside its file, or for a server in the working folder. */
export const ledgerFile = (location: string, cwd: string): string =>
  isRemote(location)
    ? join(cwd, "newsgraph-judgements.jsonl")
    : join(dirname(location), `${basename(location)}-judgements.jsonl`);

/** What a person asks for, in terms of entities; the ledger keeps it in terms of evidence. */
export type IdentityRequest =
  | JudgementRequest
  | { readonly kind: "drop"; readonly entity: string; readonly reason: string };

/** Judging identity over one store and its ledger: what the viewer and the command line share. */
export interface Identity {
  readonly ledger: Ledger;
  /** Keeps the judgement and applies it to the store. */
  judge(request: IdentityRequest): Promise<JudgementResponse>;
  undo(id: string): Promise<JudgementResponse>;
  /** Judgements that stand, oldest first. */
  standing(): Promise<readonly Judgement[]>;
  /** Pairs that wait for a person, the likeliest first. */
  review(limit?: number): Promise<readonly ResolutionPair[]>;
  /** Why two entities, or two chains given by id, are one or not, from their evidence. */
  explain(left: string, right: string): Promise<Explanation>;
}

type Subject = Judgement["subjects"][number];

const subjectsOf = async (
  store: GraphStore,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Subject>> => {
  const found = new Map<string, Subject>();
  for await (const { id, name, type } of store.chains()) {
    if (wanted.has(id)) found.set(id, { chain: id, name, type });
  }
  return found;
};

/** Chains of an entity in order of id. */
const chainsOf = async (store: GraphStore, entity: string): Promise<readonly string[]> => {
  const { rows } = await store.read("viewer-chains", { id: entity, limit: 1_000_000 });
  const chains = [...new Set(rows.map((row) => String(row["chain"])))].toSorted();
  if (chains.length === 0) {
    throw new NewsgraphError(
      "entity-unknown",
      `There is no entity ${entity} in the graph; a merge or an ingest may have changed its id.`,
      { item: entity },
    );
  }
  return chains;
};

const summaries: Readonly<Record<Judgement["kind"], string>> = {
  merge: "are one",
  apart: "are not the same",
  split: "taken out",
  rename: "renamed",
  retype: "given another type",
  drop: "dropped",
};

const summaryOf = ({ kind, subjects, value, undoes }: Judgement): string => {
  const names = [...new Set(subjects.map((subject) => subject.name))].join(", ");
  const what = `${names}: ${summaries[kind]}${value === undefined ? "" : ` (${value})`}`;
  return undoes === undefined ? `${what}.` : `Undone: ${what}.`;
};

/** Opens judging; `author` and `now` go into the ledger. */
export const createIdentity = (
  store: GraphStore,
  options: { readonly file: string; readonly author: string; readonly now?: () => Date },
): Identity => {
  const ledger = openLedger(options.file, options);
  const apply = async (judgement: Judgement): Promise<JudgementResponse> => {
    await consolidate(store, { judgements: await ledger.list() });
    return { id: judgement.id, summary: summaryOf(judgement) };
  };
  const evidence = async (request: IdentityRequest): Promise<readonly Subject[]> => {
    const chains: string[] = [];
    if ("entities" in request) {
      for (const entity of request.entities) chains.push(...(await chainsOf(store, entity)).slice(0, 1));
    } else if (request.kind === "split") {
      const own = new Set(await chainsOf(store, request.entity));
      chains.push(...request.chains.filter((chain) => own.has(chain)));
    } else {
      chains.push(...(await chainsOf(store, request.entity)).slice(0, 1));
    }
    const found = await subjectsOf(store, new Set(chains));
    const subjects = chains.flatMap((chain) => found.get(chain) ?? []);
    const least = "entities" in request ? 2 : 1;
    if (subjects.length < least) {
      throw new NewsgraphError(
        "judgement-empty",
        "None of these mentions is in the graph; show the entity again.",
        {
          item: chains.join(", "),
        },
      );
    }
    return subjects;
  };
  return {
    ledger,
    judge: async (request) => {
      const value = "value" in request ? request.value : undefined;
      if (request.kind === "retype" && !entityTypeSchema.safeParse(value).success) {
        throw new NewsgraphError("judgement-type", `${value ?? ""} is no type: PERSON, ORG, PLACE or EVENT.`);
      }
      const subjects = await evidence(request);
      return apply(await ledger.add({ kind: request.kind, subjects, value, reason: request.reason }));
    },
    undo: async (id) => apply(await ledger.undo(id)),
    standing: async () => activeJudgements(await ledger.list()),
    review: async (limit) =>
      (
        await resolve(store.chains(), {
          judgements: await ledger.list(),
          ...(limit === undefined ? {} : { reviewLimit: limit }),
        })
      ).review,
    explain: async (left, right) => {
      const [a = ""] = /:\d+-\d+$/.test(left) ? [left] : await chainsOf(store, left);
      const [b = ""] = /:\d+-\d+$/.test(right) ? [right] : await chainsOf(store, right);
      return explainPair(store.chains(), await ledger.list(), a, b);
    },
  };
};
