import { gazetteer } from "../gazetteer/gazetteer.ts";
import { generationSuffixes, honorifics, nameParticles } from "../model/name-words.ts";
import { foldedWords } from "../util/fold.ts";

/** A person's name cut into parts; folded. */
export interface PersonName {
  readonly words: readonly string[];
  /** Empty for a name of one word. */
  readonly given: string;
  readonly middle: readonly string[];
  /** With its particles, joined by spaces. */
  readonly family: string;
  /** "jr", "sr", or the number of a ruler ("iv"); empty where none is told. */
  readonly generation: string;
}

const generations: ReadonlySet<string> = new Set("jr sr i ii iii iv v vi vii viii".split(" "));

const beforeTitles: ReadonlySet<string> = new Set(
  "defense defence foreign prime external affairs interior home finance former acting first deputy state".split(
    " ",
  ),
);

/** Forms of address that are part of no name in any language and that only the name's own stage has to know. */
const courtesies: ReadonlySet<string> = new Set("he hrh hh hm sri smt sayyid".split(" "));

/** Where the name begins after "Mr", or after a whole office ("Russian Defense Minister"). */
const afterTitle = (words: readonly string[]): number => {
  let start = 0;
  for (const [index, word] of words.slice(0, -1).entries()) {
    if (honorifics.has(word) || (courtesies.has(word) && words.length - index > 2)) start = index + 1;
    else if (!beforeTitles.has(word) && gazetteer().demonym(word) === undefined) break;
  }
  return start;
};

const article = /^(?:al|el)-(?=..)/;
const servant = /^(abd[eu]l|abu|ibn|bin)-(?=..)/;

/** The Arabic article and what compounds with it as words of their own, under one spelling: "El-Sisi", "el Sisi" and "Al Sisi". */
const withoutCompounds = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    const next = words[index + 1];
    if (word === "el" && index > 0 && next !== undefined) return ["al"];
    if (article.test(word)) return ["al", word.slice(3)];
    const compound = servant.exec(word);
    return compound ? [compound[1] ?? "", word.slice(compound[0].length)] : [word];
  });

/** A family name without the article that some papers leave out: "al khasawneh" and "khasawneh". */
export const bareFamily = (family: string): string => family.replace(/^al /, "");

/** Parses a name in the order given–family; titles and generation suffixes are dropped. */
export const personName = (text: string): PersonName => {
  const all = withoutCompounds(foldedWords(text));
  const start = afterTitle(all);
  let end = all.length;
  while (end > start + 1 && generationSuffixes.has(all[end - 1] ?? "")) end -= 1;
  // "Nana Andu I" and "Elizabeth Smith 1": a number behind a full name counts its bearers.
  while (end > start + 2 && /^(?:i|v|x|xi{1,3}|xiv|xv|\d{1,2})$/.test(all[end - 1] ?? "")) end -= 1;
  const generation = all.slice(end).find((word) => generations.has(word)) ?? "";
  const words = all.slice(start, end);
  // "Al-Sisi" alone is a family name like "Sisi".
  const lone = words.length === 2 && words[0] === "al" ? [words.join(" ")] : words;
  if (lone.length < 2) return { words: lone, given: "", middle: [], family: lone[0] ?? "", generation };
  let family = words.length - 1;
  while (family > 1 && nameParticles.has(words[family - 1] ?? "")) family -= 1;
  return {
    words,
    given: words[0] ?? "",
    middle: words.slice(1, family),
    family: words.slice(family).join(" "),
    generation,
  };
};

const nicknames =
  "william:bill,will,billy,willie,liam robert:bob,rob,bobby,robbie richard:dick,rick,rich,ricky james:jim,jimmy,jamie " +
  "john:johnny,jack,jon joseph:joe,joey thomas:tom,tommy michael:mike,mick,mikey,mickey charles:charlie,chuck,chas " +
  "edward:ed,eddie,ted,ned,teddy david:dave,davy daniel:dan,danny matthew:matt anthony:tony christopher:chris,kit " +
  "nicholas:nick,nicky alexander:alex,sasha,sandy,aleksandr,alexandre,alejandro andrew:andy,drew benjamin:ben,benny,benji " +
  "samuel:sam,sammy stephen:steve,steven,stevie gregory:greg kenneth:ken,kenny ronald:ron,ronnie donald:don,donnie " +
  "timothy:tim jeffrey:jeff,geoff,geoffrey lawrence:larry,laurence patrick:pat,paddy peter:pete philip:phil,phillip " +
  "raymond:ray frederick:fred,freddie,freddy gerald:gerry,jerry eugene:gene walter:walt henry:harry,hank,hal " +
  "vladimir:volodya,vova zachary:zach,zack jonathan:jon,jonny joshua:josh nathaniel:nate,nathan theodore:ted,theo " +
  "leonard:leo,len,lenny albert:al,bert francis:frank,frankie franklin:frank arthur:art victor:vic vincent:vince,vinny " +
  "elizabeth:liz,beth,betty,eliza,lisa,bess margaret:maggie,meg,peggy,marge katherine:kate,kathy,katie,catherine,kathryn,kat " +
  "patricia:pat,patty,tricia jennifer:jen,jenny rebecca:becky susan:sue,suzy deborah:debbie,deb barbara:barb,barbie " +
  "victoria:vicky,tori alexandra:alex,sandra,sasha christina:tina,chris,christine jacqueline:jackie kimberly:kim " +
  "pamela:pam cynthia:cindy sandra:sandy abigail:abby samantha:sam dorothy:dot,dottie virginia:ginny theresa:terry,tess " +
  "judith:judy josephine:jo,josie amanda:mandy nancy:nan gabriel:gabe isaac:ike jacob:jake maxwell:max maximilian:max " +
  "mohammed:muhammad,mohamed,mohammad,muhammed,mohamad yusuf:yousef,youssef,yousuf,joseph hussein:husayn,hossein,husain " +
  "sergei:sergey,serguei andrei:andrey,andrej dmitri:dmitry,dmitriy,dimitri yuri:yury,iouri evgeny:yevgeny,evgeni,yevgeni " +
  "mikhail:misha,michail nikolai:nikolay,nicolai alexei:alexey,aleksei,aleksey volodymyr:vladimir " +
  "oleksandr:alexander,aleksandr sergiy:sergei kirill:kyrylo ekaterina:yekaterina,katya";

const canonical = new Map<string, Set<string>>();
for (const entry of nicknames.split(" ")) {
  const [formal = "", short = ""] = entry.split(":");
  for (const name of [formal, ...short.split(",")]) {
    const known = canonical.get(name) ?? new Set<string>();
    known.add(formal);
    canonical.set(name, known);
  }
}

/** The formal names that a given name can be short for, itself among them. */
export const formalNames = (given: string): ReadonlySet<string> => canonical.get(given) ?? new Set([given]);

/**
 * A name's sound in letters, under which transliterations of one name meet: "Belousov", "Byelousov" and
 * "Bielousow"; "Gaddafi" and "Qadhafi". For blocking and as evidence, never as identity.
 */
export const skeleton = (word: string): string => {
  const letters = word
    .replaceAll(/[^a-z]/g, "")
    .replaceAll(/sh?ch|tsch|tch|ch|cz|tj/g, "c")
    .replaceAll(/sch|sh|sz/g, "s")
    .replaceAll(/zh|dj|dzh/g, "j")
    .replaceAll(/kh|gh|q|ck/g, "k")
    .replaceAll(/ph/g, "f")
    .replaceAll(/[wv]/g, "v")
    .replaceAll(/th|dh/g, "d")
    .replaceAll(/ts|tz/g, "z")
    .replaceAll(/x/g, "ks");
  const [first = ""] = letters;
  const rest = letters
    .slice(1)
    .replaceAll(/[aeiouyjh]/g, "")
    .replaceAll(/(.)\1+/g, "$1");
  return `${/[aeiouyj]/.test(first) ? "a" : first}${rest}`;
};

/** Optimal string alignment distance, stopped at `limit`. */
export const editDistance = (left: string, right: string, limit: number): number => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
      }
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
};
