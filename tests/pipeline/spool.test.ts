import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpool } from "../../src/pipeline/spool.ts";

describe("createSpool", () => {
  it("should give back every value by number, in memory and from its file", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ unit: "binary" }), count: fc.integer() }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 200 }),
        async (values, memory) => {
          const spool = createSpool<(typeof values)[number]>(memory);
          for (const [index, value] of values.entries()) expect(await spool.append(value)).toBe(index);
          const order = [...values.keys()].toReversed();
          for (const index of order)
            expect(await spool.at(index)).toEqual(JSON.parse(JSON.stringify(values[index])));
          await spool.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  it("should take values between reads", async () => {
    const spool = createSpool<string>(4);
    await spool.append("first value");
    expect(await spool.at(0)).toBe("first value");
    await spool.append("second value");
    expect(await spool.at(1)).toBe("second value");
    expect(await spool.at(0)).toBe("first value");
    await spool.close();
  });

  it("should refuse a number it does not hold", async () => {
    const spool = createSpool<string>();
    await expect(spool.at(3)).rejects.toThrow(RangeError);
  });
});
