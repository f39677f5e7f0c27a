import { describe, expect, it } from "vitest";
import { resolveChains } from "../../../src/extract/coreference/resolve-chains.ts";
import { annotate } from "./fixtures.ts";

const namesOf = (marked: string): readonly (readonly string[])[] => {
  const { mentions, chains } = resolveChains(annotate(marked));
  const text = new Map(mentions.map((mention) => [mention.id, mention.text]));
  return chains.map((chain) => chain.links.map((link) => text.get(link.mention) ?? ""));
};

describe("names within an article", () => {
  it("should tie a family name to the full name, before and after it", () => {
    expect(
      namesOf(
        "[PERSON Belousov] in Delhi. [PERSON Andrei Belousov] met [PERSON Modi]. [PERSON Belousov] left.",
      ),
    ).toEqual([["Belousov", "Andrei Belousov", "Belousov"], ["Modi"]]);
  });

  it("should keep two people of one family name apart and give the bare name to the last one named", () => {
    expect(
      namesOf(
        "[PERSON Ana Silva] and [PERSON Rui Silva] spoke. [PERSON Ana Silva] left. [PERSON Silva] said no.",
      ),
    ).toEqual([["Ana Silva", "Ana Silva", "Silva"], ["Rui Silva"]]);
  });

  it("should tie acronyms and shortened forms of organisations to their long forms", () => {
    expect(
      namesOf(
        "[ORG Ministry of External Affairs] ([ORG MEA]) said. [ORG MEA] added. [ORG Acme Holdings Ltd] and [ORG Acme].",
      ),
    ).toEqual([
      ["Ministry of External Affairs", "MEA", "MEA"],
      ["Acme Holdings Ltd", "Acme"],
    ]);
  });

  it("should not take a part or a product for the body whose name it begins with", () => {
    expect(
      namesOf(
        "[ORG FIFA] opened the [ORG FIFA Museum]. The [ORG Eskom Board] met. [ORG Eskom] and [ORG FIFA].",
      ),
    ).toEqual([["FIFA", "FIFA"], ["FIFA Museum"], ["Eskom Board"], ["Eskom"]]);
  });

  it("should not tie two names through a span that ran over both", () => {
    expect(
      namesOf("[ORG Cruise] and [ORG General Motors] agreed. [ORG Cruise, General Motors] said so."),
    ).toEqual([["Cruise"], ["General Motors"], ["Cruise, General Motors"]]);
  });

  it("should name the chain by its fullest name and identify it by its first name mention", () => {
    const { chains } = resolveChains(annotate("[PERSON Belousov] came. Mr [PERSON Andrei Belousov] left."));
    expect(chains).toHaveLength(1);
    expect(chains[0]).toMatchObject({ id: "a1:0-8", name: "Andrei Belousov", type: "PERSON" });
  });

  it("should put every mention in exactly one chain", () => {
    const { mentions, chains } = resolveChains(
      annotate(
        "[PERSON A. Khan], [ORG Khan], [PLACE Khan] and [PERSON Ali Khan] met [PERSON 李] ([PERSON …]).",
      ),
    );
    const linked = chains.flatMap((chain) => chain.links.map((link) => link.mention));
    expect(linked.toSorted()).toEqual(mentions.map((mention) => mention.id).toSorted());
  });
});
