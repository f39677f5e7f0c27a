import type { Span } from "../../model/span.ts";

/** A sum of money in a text: its ISO 4217 code where the sign is clear, and its value in units. */
export interface Amount extends Span {
  readonly value: string;
}

const signs: Readonly<Record<string, string>> = {
  $: "USD", us$: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₦": "NGN", "₩": "KRW", rs: "INR",
  a$: "AUD", c$: "CAD", nz$: "NZD", hk$: "HKD", s$: "SGD", r$: "BRL", dollars: "USD", euros: "EUR", euro: "EUR", pounds: "GBP",
  rupees: "INR", yen: "JPY", yuan: "CNY", rubles: "RUB", roubles: "RUB", naira: "NGN", rand: "ZAR", shillings: "KES", francs: "CHF",
  won: "KRW", pesos: "MXN", lira: "TRY", riyals: "SAR", dirhams: "AED",
}; // prettier-ignore

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, k: 1e3, lakh: 1e5, crore: 1e7,
}; // prettier-ignore

const before =
  /(?<sign>(?:US|A|C|NZ|HK|S|R)?\$|[€£¥₹₽₦₩]|\bRs\.?)\s?(?<number>\d[\d,]{0,15}(?:\.\d{1,4})?)(?:[\s-]?(?<scale>thousand|million|billion|trillion|lakh|crore|bn|mn|m|b|k)\b)?/giu;
const after =
  /\b(?<number>\d[\d,]{0,15}(?:\.\d{1,4})?)(?:\s(?<scale>thousand|million|billion|trillion|lakh|crore))?\s(?<sign>dollars|euros?|pounds|rupees|yen|yuan|rou?bles|naira|rand|shillings|francs|won|pesos|lira|riyals|dirhams)\b/giu;

/** Finds sums of money: "$5.2 billion", "3 million euros". Values like "USD 5200000000". */
export const amounts = (text: string, span: Span): readonly Amount[] => {
  const part = text.slice(span.start, span.end);
  return [before, after]
    .flatMap((pattern) => [...part.matchAll(pattern)])
    .flatMap((match) => {
      const { sign, number, scale } = match.groups ?? {};
      const currency = signs[(sign ?? "").toLowerCase().replace(".", "")];
      const value = Number((number ?? "").replaceAll(",", "")) * (scales[(scale ?? "").toLowerCase()] ?? 1);
      if (currency === undefined || !Number.isFinite(value)) return [];
      const start = span.start + match.index;
      return [{ start, end: start + match[0].length, value: `${currency} ${Number(value.toPrecision(12))}` }];
    });
};
