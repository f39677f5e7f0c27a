import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "../../src/read/fetch/private-address.ts";
import { freshFor, retryAfter } from "../../src/read/fetch/turns.ts";

describe("addresses", () => {
  it.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["100.64.0.1", true],
    ["169.254.169.254", true],
    ["172.31.255.255", true],
    ["192.168.0.1", true],
    ["0.0.0.0", true],
    ["::1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["::ffff:127.0.0.1", true],
    ["8.8.8.8", false],
    ["172.32.0.1", false],
    ["2606:4700::1111", false],
  ])("should know whether %s is of this machine or its network", (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});

describe("what headers ask for", () => {
  it("should read waits and times of freshness", () => {
    expect(retryAfter("120", 0)).toBe(120_000);
    expect(retryAfter("Tue, 05 Mar 2024 10:00:10 GMT", Date.UTC(2024, 2, 5, 10))).toBe(10_000);
    expect(retryAfter("soon", 0)).toBeUndefined();
    expect(freshFor("public, max-age=60")).toBe(60_000);
    expect(freshFor("no-cache, max-age=60")).toBe(0);
    expect(freshFor("no-store")).toBeUndefined();
    expect(freshFor(undefined)).toBe(0);
  });
});
