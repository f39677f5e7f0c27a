import { describe, expect, it } from "vitest";
import { scoreEntities } from "../../src/evaluate/entities.ts";

const text = "The Kora Group’s Mara Lund left Lagos.";
const gold = [
  {
    id: "a",
    text,
    entities: [
      { start: 0, end: 16, type: "ORG" },
      { start: 17, end: 26, type: "PERSON" },
      { start: 32, end: 37, type: "PLACE" },
      { start: 4, end: 8, type: "OTHER" },
      { start: 27, end: 31, type: "EVENT", named: false },
    ],
  },
];

describe("scoreEntities", () => {
  it("should ignore articles, possessives, unnamed mentions and other types", () => {
    const entities = [
      { start: 4, end: 14, type: "ORG" },
      { start: 17, end: 26, type: "PERSON" },
      { start: 32, end: 37, type: "PLACE" },
      { start: 32, end: 37, type: "NORP" },
    ];
    const { micro, byType, errors } = scoreEntities(gold, [{ id: "a", entities }]);
    expect([micro.precision, micro.recall, micro.f1]).toEqual([100, 100, 100]);
    expect(byType.EVENT).toMatchObject({ gold: 0, predicted: 0, f1: 0 });
    expect(errors).toEqual([]);
  });

  it("should count errors by kind and name the worst documents", () => {
    const entities = [
      { start: 4, end: 8, type: "ORG" },
      { start: 17, end: 26, type: "ORG" },
      { start: 27, end: 31, type: "EVENT" },
    ];
    const { micro, byType, errors, worst } = scoreEntities(gold, [{ id: "a", entities }]);
    expect(micro).toMatchObject({ right: 0, predicted: 2, gold: 3 });
    expect(byType.EVENT.predicted).toBe(1);
    expect(errors.map(({ kind }) => kind)).toEqual(["boundary", "type", "missed", "spurious"]);
    expect(worst).toEqual([{ id: "a", errors: 4, gold: 3 }]);
  });

  it("should count a document without predictions as missed", () => {
    expect(scoreEntities(gold, []).micro).toMatchObject({ right: 0, predicted: 0, gold: 3, f1: 0 });
  });
});
