import type { EntityType } from "../../model/types.ts";

/** What the head of a noun phrase says about what it stands for. */
export interface HeadNoun {
  readonly type: EntityType;
  readonly gender?: "female" | "male";
  readonly plural: boolean;
}

const male =
  "man boy father dad son brother husband uncle nephew grandfather grandson king prince emperor businessman chairman " +
  "spokesman congressman fisherman policeman actor gentleman boyfriend monk priest pope imam lord duke baron waiter " +
  "salesman statesman frontman groom widower cameraman sportsman cleric";
const female =
  "woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter queen princess empress " +
  "businesswoman chairwoman spokeswoman congresswoman policewoman actress lady girlfriend nun heroine duchess " +
  "baroness waitress bride widow hostess stateswoman sportswoman";
const person =
  "person child kid baby teenager adult citizen resident native immigrant refugee migrant minister president premier " +
  "chancellor leader official officer diplomat ambassador envoy senator lawmaker legislator politician governor mayor " +
  "councillor councilor deputy secretary chief head boss director manager executive ceo chairperson chair founder " +
  "cofounder co-founder owner entrepreneur investor billionaire tycoon banker economist analyst expert professor " +
  "teacher lecturer scholar academic scientist researcher physicist chemist biologist mathematician engineer architect " +
  "doctor physician surgeon nurse psychologist lawyer attorney prosecutor judge justice magistrate defendant plaintiff " +
  "suspect victim witness convict prisoner inmate detainee accused killer murderer attacker gunman shooter terrorist " +
  "militant rebel fighter soldier general colonel commander captain admiral lieutenant sergeant veteran pilot astronaut " +
  "driver journalist reporter editor writer author novelist poet playwright columnist blogger vlogger photographer " +
  "artist painter sculptor designer composer musician singer guitarist drummer pianist rapper songwriter producer " +
  "filmmaker screenwriter dancer comedian performer celebrity star presenter host broadcaster player footballer striker " +
  "goalkeeper midfielder defender batsman bowler cricketer baseman pitcher quarterback athlete runner swimmer cyclist " +
  "boxer wrestler golfer coach trainer referee umpire champion winner candidate nominee contender incumbent successor " +
  "predecessor rival opponent challenger ally aide adviser advisor assistant spokesperson representative delegate " +
  "negotiator mediator activist campaigner dissident opponent protester whistleblower philanthropist volunteer worker " +
  "employee colleague friend neighbor neighbour partner spouse parent sibling cousin relative guest visitor tourist " +
  "traveler traveller passenger customer client patient student pupil graduate dean rector principal chaplain bishop " +
  "archbishop cardinal pastor rabbi preacher saint god goddess deity figure individual character hero guide translator " +
  "interpreter historian philosopher critic curator librarian farmer chef cook actor model programmer developer " +
  "inventor explorer agent spy detective inspector commissioner investigator auditor regulator trader broker dealer " +
  "landlord tenant buyer seller speaker member follower fan supporter believer guy fellow mathematician linguist " +
  "dictator ruler monarch tsar shah sultan emir heir statesperson peacekeeper policymaker newcomer native-speaker";
const organization =
  "company firm corporation business enterprise conglomerate startup start-up manufacturer maker automaker carmaker " +
  "airline carrier bank lender insurer retailer supplier contractor operator utility publisher broadcaster newspaper " +
  "magazine daily weekly agency bureau organization organisation institution institute association federation union " +
  "league club team squad side band group alliance coalition bloc party movement government ministry department " +
  "administration regime junta cabinet parliament congress senate assembly legislature council committee commission " +
  "panel court tribunal police army navy military force corps brigade battalion militia gang cartel university college " +
  "school academy hospital clinic church foundation charity trust fund ngo nonprofit watchdog regulator authority board " +
  "service network channel station studio label orchestra choir museum theatre theater library laboratory lab consortium " +
  "venture subsidiary unit division branch office chamber embassy consulate mission delegation staff crew faculty jury " +
  "franchise chain brewery refinery syndicate think-tank secretariat exchange society order community tribe";
const place =
  "country nation republic kingdom state province region county district territory city town village capital " +
  "municipality borough suburb neighborhood neighbourhood area island islands archipelago peninsula continent river " +
  "lake sea ocean bay gulf strait mountain valley desert forest park square street road bridge airport port harbor " +
  "harbour border base camp prison jail stadium arena building tower palace temple mosque cathedral hotel beach coast " +
  "site location place homeland metropolis hometown birthplace enclave settlement colony planet resort";
const event =
  "war conflict battle invasion attack assault bombing shooting massacre strike raid operation offensive siege coup " +
  "revolution uprising revolt rebellion riot protest demonstration rally march meeting summit conference session " +
  "forum talks negotiations visit trip tour ceremony election vote referendum poll campaign race trial hearing " +
  "lawsuit case verdict tournament championship cup match game final olympics festival event concert exhibition " +
  "crash accident disaster earthquake quake flood hurricane storm cyclone typhoon tsunami fire wildfire blaze explosion " +
  "blast pandemic epidemic outbreak crisis famine drought scandal deal agreement treaty accord pact ceasefire truce " +
  "merger acquisition takeover bid funeral wedding anniversary celebration incident murder killing assassination " +
  "stampede convention congress exercise drill drills incursion standoff";

const irregular: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  wife: "wives",
};

const pluralOf = (word: string): string => {
  if (irregular[word]) return irregular[word];
  if (/(?:man)$/.test(word)) return word.replace(/man$/, "men");
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
};

const nouns = new Map<string, HeadNoun>();

const add = (words: string, type: EntityType, gender?: "female" | "male"): void => {
  for (const word of words.split(" ")) {
    const told = gender ? { gender } : {};
    if (!nouns.has(word)) nouns.set(word, { type, plural: false, ...told });
    const plural = pluralOf(word);
    if (!nouns.has(plural)) nouns.set(plural, { type, plural: true, ...told });
  }
};

add(male, "PERSON", "male");
add(female, "PERSON", "female");
add(person, "PERSON");
add(organization, "ORG");
add(place, "PLACE");
add(event, "EVENT");
nouns.set("islands", { type: "PLACE", plural: true });
nouns.set("talks", { type: "EVENT", plural: true });

/** What a folded head noun stands for; undefined for nouns that name none of the four types. */
export const headNoun = (word: string): HeadNoun | undefined => nouns.get(word);
