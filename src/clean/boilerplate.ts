import type { Removal } from "../model/article.ts";
import { countWords, mapBody, remove } from "./passage.ts";
import type { Passage, PassageRule } from "./passage.ts";

interface Pattern {
  readonly kind: Removal["kind"];
  readonly pattern: RegExp;
  readonly reason: string;
  /** Passages of more words are left alone. */
  readonly words: number;
}

/** What news sites put between and after paragraphs. Each pattern is anchored and limited to short passages, so that running text stays. */
const patterns: readonly Pattern[] = [
  {
    kind: "subscribe",
    words: 40,
    reason: "asks to subscribe or sign up",
    pattern:
      /^(?:(?:please |to |you can |get |don['’]t miss )?(?:subscribe|sign[\s-]?up|sign[\s-]?in|log[\s-]?in|register)\b.{0,200}(?:newsletter|e-?mail|inbox|alerts?|account|channel|podcast|today|here|now|free|to (?:read|continue|our|the)\b).{0,100}|get (?:our|the|your) .{0,60}(?:newsletter|inbox|e-?mail).{0,80}|(?:enter|enter your) e-?mail.{0,80}|subscribe(?: now| today)?[.!]?|(?:get|receive) .{3,80}\b(?:delivered|subscriptions?|membership)\b.{0,200}(?:click here|for as little|use the code|offer|month)\b.{0,150}|already (?:a )?(?:subscriber|subscribed|registered).{0,60}|(?:this article|this content) is (?:for|reserved for|available to) subscribers.{0,60})$/iu,
  },
  {
    kind: "subscribe",
    words: 40,
    reason: "asks to follow, share or download",
    pattern:
      /^(?:(?:and )?(?:follow|like|join|find|connect with) (?:us|our|the \S+ team|[A-Z]\w+|him|her|me|@\w+)(?: \S+){0,6} (?:on|at|via) (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|google news|social media).{0,150}|follow @?\w+(?: on \w+)?[.!]?|(?:click|tap) (?:here|on the|below)\b.{0,150}|download (?:our|the) .{0,80}\bapp\b.{0,80}|share (?:this|on|via|with)\b.{0,80}|(?:have|got) (?:a )?(?:tip|story|news tip)\b.{0,120}|(?:support|donate)[^.]{0,40} (?:journalism|today|now)\b.{0,80}|(?:print|e-?mail|share|tweet|facebook|twitter|whatsapp|linkedin|reddit|copy link|save|comments?)(?:[\s|,·•/]+(?:print|e-?mail|share|tweet|facebook|twitter|whatsapp|linkedin|reddit|copy link|save|comments?)){0,10}|\d{1,5} (?:shares?|comments?|views?|likes?)|tell us what you think.{0,20}|(?:leave|post) a (?:comment|reply).{0,40}|(?:view|show|load|read) (?:all )?(?:\d+ )?comments?)$/iu,
  },
  {
    kind: "related",
    words: 40,
    reason: "points to another story",
    pattern:
      /^(?:(?:read (?:more|also|next|the full (?:story|article)|related)|also (?:read|see|watch)|more (?:great \S+(?: \S+){0,3} stories|on this(?: story)?|from \S+(?: \S+){0,4}|stories|news|like this)|see (?:also|more)|related(?: (?:stories|articles?|topics?|news|content|links?|coverage|posts?))?|recommended(?: (?:for you|stories|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|watch(?: now| more| live)?|listen(?: now)?|trending(?: now)?|most (?:read|popular|viewed)|what to read next|up next|in pictures|explore more|keep reading|continue reading|further reading)\s{0,2}(?:$|[:|»>–—].{0,250}$)|(?:READ|SEE|WATCH|ALSO READ|READ MORE|READ ALSO|RELATED|MORE)\s{0,2}[:|»>].{0,250}$)/iu,
  },
  {
    kind: "boilerplate",
    words: 60,
    reason: "rights notice",
    pattern:
      /^(?:(?:\(?(?:c|C)\)|©|copyright\b|\(copyright\)).{0,250}|all rights reserved\b.{0,150}|.{0,120}\ball rights reserved\.?$|this (?:material|article|story|content|copy|report) (?:may not|is (?:copyright|protected)|was (?:originally|first) published|(?:has|have) not been edited)\b.{0,300}|(?:the )?(?:views|opinions) expressed (?:in this|here|are)\b.{0,300}|no part of this\b.{0,200}|republish(?:ed|ing)?\b.{0,120}(?:permission|licen[cs]e|creative commons).{0,120}|(?:distributed|provided|published) by (?:syndigate|allafrica)\b.{0,150})$/iu,
  },
  {
    kind: "boilerplate",
    words: 12,
    reason: "advertisement marker",
    pattern:
      /^(?:[-–—\s]{0,3}(?:advertisement|advertising|advert|sponsored(?: content)?|promoted(?: content)?|ad|paid content|partner content|scroll (?:down )?(?:to continue|for more).{0,30}|(?:story|article) continues (?:below|after).{0,40}|loading\.{0,3}|article continues.{0,40})[-–—\s]{0,3})$/iu,
  },
  {
    kind: "notice",
    words: 80,
    reason: "cookie or privacy notice",
    pattern:
      /^(?:(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking)).{0,200}\bcookies?\b.{0,300}|(?:accept|reject|manage)(?: all)? cookies.{0,60}|(?:please )?enable javascript.{0,150}|you (?:need to|must) (?:enable|have) javascript.{0,100}|your browser (?:does not|doesn['’]t).{0,150}|this (?:video|content) (?:is not available|can ?not be (?:played|displayed|loaded)|has been removed).{0,100}|to (?:view|see|display) this (?:content|video|post).{0,200})$/iu,
  },
  {
    kind: "caption",
    words: 60,
    reason: "picture caption or credit",
    pattern:
      /^(?:(?:file |stock |handout |undated )?(?:photo(?:graph|s)?|image|picture|pic|illustration|graphic|video|credits?|photo credit|image credit|image source|photo by|image by|picture by|photographer|featured image)\s{0,2}[:|/©].{0,250}|\((?:file )?(?:photo|image|picture)[^)]{0,150}\)|.{0,300}\((?:file )?(?:photo|image|picture|photograph) ?(?:by|:|credit|courtesy|illustration)[^)]{0,120}\)\.?|.{10,300}[.!?"”]\s{0,2}(?:(?:file )?(?:photo|image|picture|photograph|credit|illustration)s?\s{0,2}[:/]|photo by|©)[^.!?]{2,80}\.?|(?:[^.!?]{2,60} ?[/|] ?)?(?:getty images|shutterstock|afp photo|ap photo|reuters photo|istock)(?: ?[/|] ?[^.!?]{2,60}){0,3}|(?:file|handout|courtesy)(?: (?:photo|image|picture))?)$/iu,
  },
  {
    kind: "boilerplate",
    words: 14,
    reason: "date line of the page",
    pattern:
      /^(?:(?:first |last |originally )?(?:published|updated|posted|modified)(?: (?:on|at|date|time))?\s{0,2}:?\s.{4,60}|\d{1,3} min(?:ute)?s? (?:read|ago)|\d{1,2} (?:hours?|days?|weeks?|months?) ago)$/iu,
  },
  {
    kind: "byline",
    words: 40,
    reason: "credits of reporting and editing",
    pattern:
      /^[([]?(?:(?:additional |with )?(?:reporting|writing|editing|inputs?|compiled|translated|edited)(?: and (?:reporting|writing|editing))? (?:by|from)\b|with (?:inputs?|additional reporting|reporting|files) (?:by|from)\b).{2,250}[)\]]?\.?$/iu,
  },
];

const match = (text: string, words: number): Pattern | undefined =>
  patterns.find((each) => words <= each.words && each.pattern.test(text));

/** Take out subscribe lines, pointers to other stories, notices, captions, credits and markers that stand as paragraphs of their own. */
export const dropBoilerplate: PassageRule = (passages) =>
  mapBody(passages, (each: Passage) => {
    const text = each.text.text;
    if (text.length > 600) return each;
    const found = match(text, countWords(text));
    return found ? remove(each, found.kind, found.reason) : each;
  });
