import type { Span } from "../model/span.ts";
import type { NameLayer } from "./names.ts";

/** Abbreviations that news writes in capitals but that name no one: offices, documents, measures, illnesses. */
const notNames: ReadonlySet<string> = new Set(
  (
    "CEO CEOs CFO CTO COO CIO CMO MP MPs MLA MLAs MLC MEC MECs MEP MEPs PM CM DCM DC SP PhD MD MBA BSc MSc FIR FIRs MOU MOUs MoU MoUs NDA RTI PIL GDP GNP GST VAT IPO IPOs NGO NGOs " +
    "DNA RNA PCR RT-PCR HIV AIDS HIV/AIDS TB ICU AI TV FM IT HR PR Q&A FAQ FAQs GPS USB SUV SUVs LGBT LGBTQ LGBTQ+ LGBTQIA+ " +
    "GMT UTC EST EDT CST CDT MST PST PDT IST BST CET ET PT AM PM a.m. p.m. OK ID IDs VIP VIPs ATM ATMs SMS CCTV UAV UAVs ICBM MVP NFT NFTs ETF ETFs ESG USD EUR INR " +
    "ASAP FYI RSVP BTW LOL OMG P.S. N/A DK/NA RFP RFPs SVP EVP AVP VPs KPI ROI IRR LNG LPG HH HRH HE A.S A.S. S.A.W S.A.W. PBUH " +
    "Mr Mrs Ms Dr Sir Madam Prof Gov Lt Gen Rev Hon Sources Source Privileged Yet However Meanwhile Officials Analysts Experts"
  ).split(" "),
);

/** Words that start sentences so often that a capital there says nothing. */
const openers =
  /^(?:Yet|But|And|So|Also|Meanwhile|However|Moreover|Still|Then|Now|Here|There|This|That|These|Those|Some|Many|Most|Both|Such|Other|Another|Despite|While|When|Where|Why|How|What|Who|After|Before|During|Since|Until|Although|Though|Because|If|As|At|By|For|From|In|On|Of|Or|To|With|He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|Your|Sources?|Privileged|Officials?|Analysts?|Experts?|Insiders?|Read|Click|Subscribe|Photo|Image|Video|Updated?|Published|Share|Advertisement|Watch|Listen)$/;

const weekday =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)s?$/;

const numeral = /^(?:I{2,3}|IV|VI{1,3}|IX)$/;

/** Whether words never name a person, organisation, place or event. */
export const isJunk = (words: string): boolean =>
  notNames.has(words) ||
  openers.test(words) ||
  weekday.test(words) ||
  numeral.test(words) ||
  /^\p{Lu}{2,}s$/u.test(words);

const address = /@|:\/\/|^www\.|\.(?:com|org|net|gov|edu|html?|docx?|xlsx?|pdf|jpe?g|png)\b/i;

/** Whether a name is a proper part of an e-mail or web address or of a file's name. */
const insideAddress = (text: string, { start, end }: Span): boolean => {
  const before = /[^\s<>()[\]"“”,;]{1,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? "";
  const after = /^[^\s<>()[\]"“”,;]{1,80}/.exec(text.slice(end, end + 80))?.[0] ?? "";
  const run = before + text.slice(start, end) + after;
  return (before !== "" || /^[@_./]\S/.test(after)) && !/\s/.test(run) && address.test(run);
};

/** Drops what is written like a name but names nothing: abbreviations of offices and things, sentence openers, web addresses, days. */
export const dropJunk: NameLayer = ({ text }, names) =>
  names.filter((name) => {
    if (name.layer === "lexicon") return true;
    const words = text.slice(name.start, name.end);
    if (isJunk(words)) return false;
    // A pandemic may be an event, its virus is no name.
    if (!(name.type === "EVENT" && name.confidence > 0.6) && /^(?:covid|sars-cov)/i.test(words)) return false;
    if (insideAddress(text, name)) return false;
    return words.length > 1;
  });
