import { byCodeUnit } from "../util/compare.ts";
import { hashOf } from "../util/hash.ts";
import type { ArticleMetadata } from "../model/raw-document.ts";

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|cmpid|cmp|ncid|ocid|icid|cid|ref|referrer|referer|source|src|srcref|share|sharetype|smid|smtyp|partner|output|amp|taid|at_\w+|ns_\w+|xtor|sr_share|trk|trkid|spm|guccounter|guce_\w+|sh|s_cid|mod|ftag|intcmp|rss|feed|from|via|outputtype)$/i;

/**
 * One spelling of an article's address: https, no `www.`, port, fragment, tracking parameters, index page, AMP or
 * trailing slash; parameters sorted (RFC 3986, section 6, and what aggregators add). Undefined for what is no web address.
 */
export const canonicalUrl = (address: string): string | undefined => {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return undefined;
  const host = url.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, "");
  const path = url.pathname
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
    .replace(/\/amp\/?$/i, "/")
    .replace(/(?<=.)\/$/, "");
  const query = [...url.searchParams]
    .filter(([key]) => !tracking.test(key))
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
  return `https://${host}${path}${query ? `?${query}` : ""}`;
};

/** The host of an address without what sites put before it ("www.", "m."): the outlet where nothing names one. */
export const outletOfUrl = (address: string | undefined): string | undefined => {
  const canonical = address === undefined ? undefined : canonicalUrl(address);
  return canonical === undefined ? undefined : new URL(canonical).hostname;
};

/** An article's id: from its address, else from its source's own id, else from its text. */
export const articleId = (metadata: ArticleMetadata, outlet: string, text: string): string => {
  const url = metadata.url === undefined ? undefined : canonicalUrl(metadata.url);
  if (url !== undefined) return hashOf("url", url);
  return metadata.id === undefined ? hashOf("text", text) : hashOf("id", outlet, metadata.id);
};
