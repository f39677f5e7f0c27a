import parser from "robots-parser";
import { ReadError } from "../read-error.ts";
import { userAgent } from "./fetch-options.ts";

/** What a site asks of programs (RFC 9309). */
export interface Robots {
  readonly allows: (url: string) => boolean;
  /** Milliseconds that it wants between two requests. */
  readonly delay: number;
}

// Its types say that it has a default export, but what it exports is the function.
const parse = parser as unknown as typeof parser.default;

const open: Robots = { allows: () => true, delay: 0 };
const closed: Robots = { allows: () => false, delay: 0 };

/** Bytes of a robots.txt that count (RFC 9309, 2.5). */
const longest = 500 * 1024;

/**
 * The rules in what a site answered for its robots.txt: none where it has no such file; all is closed while its server
 * is broken.
 */
export const robotsOf = (url: string, status: number, body: Uint8Array): Robots => {
  if (status >= 500) return closed;
  if (status !== 200) return open;
  const rules = parse(url, Buffer.from(body.subarray(0, longest)).toString("utf8"));
  return {
    allows: (address) => rules.isAllowed(address, userAgent) !== false,
    delay: (rules.getCrawlDelay(userAgent) ?? 0) * 1000,
  };
};

/** Throws where the site does not want the address to be read by programs. */
export const checkRobots = (robots: Robots, url: string): void => {
  if (!robots.allows(url))
    throw new ReadError(
      "robots",
      "The site's robots.txt does not allow programs to read it, or cannot be read itself; save the page by hand.",
      { item: url },
    );
};
