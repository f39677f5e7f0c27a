import type { Command } from "commander";
import type { LinkOptions } from "../pipeline.ts";
import { UsageError } from "./report-error.ts";

export interface LinkCliOptions {
  readonly link?: string;
  readonly linkLimit?: string;
}

/** `--link` and its bound. */
export const addLinkOptions = (command: Command): Command =>
  command
    .option(
      "--link <url>",
      "look names up in a reconciliation service, such as https://wikidata.reconci.link/en/api; its answers are kept beside the store",
    )
    .option("--link-limit <names>", "ask it for at most this many names in one run (default 2000)");

/** What the options say, as the pipeline takes it; off unless asked for. */
export const linkOf = ({ link, linkLimit }: LinkCliOptions): { readonly link?: LinkOptions } => {
  if (link === undefined) return {};
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new UsageError(
      `--link takes the http or https address of a reconciliation service, without a password; ${link} is none.`,
    );
  }
  const limit = linkLimit === undefined ? undefined : Number(linkLimit);
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 1)) {
    throw new UsageError("--link-limit takes a whole number of at least 1.");
  }
  return { link: { endpoint: link, ...(limit === undefined ? {} : { limit }) } };
};
