import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { ReadError } from "../read-error.ts";

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890). */
const reserved = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  reserved.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  reserved.addSubnet(network, prefix, "ipv6");

/** Whether an IP address is this machine's, a local network's or otherwise not of the public internet. */
export const isPrivateAddress = (address: string): boolean =>
  reserved.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Where a host is, and whether any of its addresses is private. */
export interface Resolved {
  readonly addresses: readonly { readonly address: string; readonly family: number }[];
  readonly isPrivate: boolean;
}

/** The addresses of a URL's host, from the resolver of this machine. ReadError "unreachable" where there are none. */
export const resolveHost = async (url: URL): Promise<Resolved> => {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  const family = isIP(host);
  if (family !== 0) return { addresses: [{ address: host, family }], isPrivate: isPrivateAddress(host) };
  try {
    const addresses = await lookup(host, { all: true });
    return { addresses, isPrivate: addresses.some(({ address }) => isPrivateAddress(address)) };
  } catch (cause) {
    throw new ReadError("unreachable", `The host ${host} is not known; check the address and the network.`, {
      item: url.href,
      cause,
    });
  }
};
