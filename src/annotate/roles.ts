import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";

/** Heads of titles and offices. */
const heads =
  "(?:President|Premier|Chancellor|Minister|Secretary|Secretary-General|Ambassador|Envoy|Nuncio|Consul|Commissioner|Governor|Mayor|Senator|Sen|Representative|Rep|Congressman|Congresswoman|" +
  "Speaker|Lawmaker|Legislator|MP|MLA|MEP|Leader|Chairman|Chairwoman|Chairperson|Chair|Chief|Director|Director-General|Officer|CEO|CFO|CTO|COO|Executive|Manager|Head|Founder|Co-founder|Owner|Partner|Editor|" +
  "General|Admiral|Marshal|Colonel|Major|Captain|Lieutenant|Sergeant|Inspector|Superintendent|Commander|Commandant|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Insp|" +
  "Judge|Justice|Attorney|Prosecutor|Lawyer|Advocate|Spokesman|Spokeswoman|Spokesperson|Adviser|Advisor|Aide|Counsel|Analyst|Economist|Professor|Prof|Doctor|Dr|Scientist|Researcher|Historian|" +
  "King|Queen|Prince|Princess|Emperor|Sultan|Emir|Sheikh|Crown Prince|Pope|Cardinal|Archbishop|Bishop|Rabbi|Imam|Ayatollah|Reverend|Rev|Father|Pastor|" +
  "Coach|Manager|Captain|Player|Striker|Midfielder|Defender|Goalkeeper|Singer|Actor|Actress|Writer|Author|Journalist|Reporter|Correspondent|Photographer|Artist|Activist|Candidate|Deputy|Councillor|Councilor|Detective|Trainer|Champion|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)";
const head = new RegExp(`^${heads}s?\\.?$`, "i");
const modifier =
  /^(?:prime|foreign|defen[cs]e|interior|finance|home|health|education|trade|energy|justice|labou?r|agriculture|transport|environment|culture|tourism|industry|commerce|deputy|vice|acting|interim|former|ex|late|then|incumbent|outgoing|newly|elected|president-elect|elect|first|second|third|chief|senior|junior|general|special|top|state|federal|national|regional|provincial|local|municipal|city|party|opposition|government|military|army|navy|naval|air|force|police|security|intelligence|press|external|internal|affairs|executive|managing|associate|assistant|joint|under|high|supreme|court|district|attorney|crown|grand|lead|head|principal|public|information|economic|economy|planning|development|social|women|youth|sports?|water|power|oil|petroleum|mining|technology|science|central|bank|house|senate|majority|minority|human|rights|world|union|club|team|company|of|for|the|and|&)$/i;
/** Titles of address that say no role. */
const address = /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Dr|Prof)\.?$/i;

interface RoleBefore {
  readonly role: string;
  readonly country?: string;
}

/** The words of the role that ends right before a person's name, walking left from its head noun. */
const roleBefore = (source: NameText, name: NameSpan, names: readonly NameSpan[]): RoleBefore | undefined => {
  const sentence = source.sentences.find(({ start, end }) => start <= name.start && name.start < end);
  const from = Math.max(sentence?.start ?? 0, name.start - 120);
  const before = source.text.slice(from, name.start);
  if (!/[\p{L}.]\s+$/u.test(before)) return undefined;
  const words = [...before.matchAll(/\S+/g)];
  if (!head.test(words.at(-1)?.[0] ?? "")) return undefined;
  let first = words.length - 1;
  let country: string | undefined;
  for (let index = first - 1; index >= 0; index--) {
    const word = words[index]?.[0] ?? "";
    const at = from + (words[index]?.index ?? 0);
    if (/[,;:.!?"”’)]$/.test(word) && !/['’]s$/.test(word) && !/^(?:U\.S|U\.K)\.$/.test(word)) break;
    const bare = word.replace(/['’]s$/, "");
    const origin = gazetteer().demonym(bare) ?? gazetteer().country(bare);
    const inName = names.some(
      (each) => each !== name && each.type !== "PERSON" && each.start <= at && at < each.end,
    );
    if (!origin && !inName && !head.test(word) && !modifier.test(word)) break;
    country ??= origin?.code;
    first = index;
  }
  while (first < words.length - 1 && /^(?:of|for|the|and|&|then|late)$/i.test(words[first]?.[0] ?? ""))
    first += 1;
  const role = before.slice(words[first]?.index ?? 0).trim();
  return { role, ...(country !== undefined && { country }) };
};

const leadingTitle = new RegExp(
  `^(?:(?:(?:Former|Foreign|Defen[cs]e|Interior|Finance|Vice|Prime|Deputy|Acting|Crown|Police|Army)\\s+){0,3}${heads}\\.?\\s+)(?=\\p{Lu}[\\p{L}'’.-]+)`,
  "u",
);
/** Titles that belong to a name as it is known ("Prince Harry", "Pope Francis", "Queen Elizabeth"). */
const keptTitle =
  /^(?:King|Queen|Prince|Princess|Pope|Sheikh|Sultan|Emperor|Lord|Lady|Sir|Dame|Father|Saint|Crown Prince|Imam|Ayatollah)\b/;

/** A person's name without the title that the encoder left in it. */
const withoutTitle = (text: string, name: NameSpan): NameSpan => {
  const words = text.slice(name.start, name.end);
  if (keptTitle.test(words)) return name;
  const title = leadingTitle.exec(words)?.[0];
  return title === undefined || title.length >= words.length
    ? name
    : { ...name, start: name.start + title.length };
};

/** Takes titles off people's names and keeps them, with the nationality before them, as attributes. */
export const readRoles: NameLayer = (source, names) =>
  names.map((name): NameSpan => {
    if (name.type !== "PERSON") return name;
    const bare = withoutTitle(source.text, name);
    const found = roleBefore(source, bare, names);
    if (!found) return bare;
    const role = found.role;
    return {
      ...bare,
      ...(!address.test(role) && { role }),
      ...(found.country !== undefined && { country: found.country }),
    };
  });
