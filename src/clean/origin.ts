import { agencyAmong, agencyOf } from "./agencies.ts";
import { sliceMapped } from "./mapped-text.ts";
import { bodyIndexes, remove } from "./passage.ts";
import type { Passage } from "./passage.ts";

export interface Origin {
  readonly passages: readonly Passage[];
  readonly agency?: string;
}

const signOff = /(?:\s{1,3}|(?<=[.!?"”’]))(?:[—–-]{1,2}\s{0,2}|\()([\p{L}.\s/&-]{2,40})\)?\.?$/u;

/**
 * The agency that an article names as its origin: in its dateline or byline, or as a sign-off behind the last sentence
 * ("… he said. — SPA", a last line "AFP"), which is taken out.
 */
export const originAgency = (
  passages: readonly Passage[],
  named: readonly (string | undefined)[],
): Origin => {
  let agency: string | undefined;
  for (const name of named) agency ??= name === undefined ? undefined : (agencyAmong(name) ?? undefined);
  const end = bodyIndexes(passages).at(-1);
  const last = end === undefined ? undefined : passages[end];
  const withAgency = (result: readonly Passage[], found: string | undefined): Origin => ({
    passages: result,
    ...((agency ?? found) === undefined ? {} : { agency: agency ?? found ?? "" }),
  });
  if (end === undefined || !last) return withAgency(passages, undefined);
  const text = last.text.text;
  const alone = text.length < 60 ? agencyAmong(text.replace(/^[—–\s(-]{1,6}|[)\s.]{1,6}$/gu, "")) : undefined;
  if (
    alone &&
    /^[—–\s(-]{0,4}[\p{L}.\s/&,-]{2,50}[)\s.]{0,3}$/u.test(text) &&
    bodyIndexes(passages).length > 1
  )
    return withAgency(
      passages.map((each, index) => (index === end ? remove(each, "byline", "sign-off of an agency") : each)),
      alone,
    );
  const tail = signOff.exec(text.slice(-60));
  const found =
    tail?.[1] === undefined
      ? undefined
      : tail[1]
          .split("/")
          .map((part) => agencyOf(part))
          .find((part) => part !== undefined);
  if (!tail || !found) return withAgency(passages, undefined);
  const at = text.length - tail[0].length;
  return withAgency(
    [
      ...passages.slice(0, end),
      { ...last, text: sliceMapped(last.text, 0, at) },
      remove({ ...last, text: sliceMapped(last.text, at) }, "byline", "sign-off of an agency"),
      ...passages.slice(end + 1),
    ],
    found,
  );
};
