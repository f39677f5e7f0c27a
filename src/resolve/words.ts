/** Words that organisations of many countries share: a name made only of these says nothing without its country. Folded. */
export const genericOrganizationWords: ReadonlySet<string> = new Set(
  (
    "ministry department office agency bureau commission committee council court supreme high constitutional appeal appeals " +
    "parliament congress senate house assembly national federal central state people peoples government cabinet army navy " +
    "air force forces military armed police intelligence security defense foreign external affairs interior home finance " +
    "treasury trade commerce health education justice agriculture energy transport transportation environment labor " +
    "culture tourism housing planning development economy economic industry science technology information " +
    "communications bank reserve statistics election electoral party democratic republican liberal conservative " +
    "progressive socialist social communist green christian independent united front union workers movement coalition " +
    "opposition progress freedom center alliance university college school institute academy hospital museum library " +
    "church city county district municipal regional local board authority administration service services chamber " +
    "association federation league club team group company corporation press news radio television post times " +
    "guard border customs prison embassy delegation mission presidency king royal republic representatives deputies " +
    "lower upper general public prosecutor attorney inspector human rights children women youth sport sports football"
  ).split(" "),
);

/** Words that make a part of the body whose name they follow: "Eskom Board" is not Eskom. */
export const partWords: ReadonlySet<string> = new Set(
  (
    "board committee council court commission office department bureau assembly mission delegation embassy league cup youth " +
    "women school institute hospital museum library academy college team cabinet chamber police authority"
  ).split(" "),
);

/** Words for the state itself, which a nationality turns into one body. */
export const stateWords: ReadonlySet<string> = new Set(
  (
    "government parliament army navy military police congress senate cabinet embassy ministry department court forces " +
    "treasury presidency airforce"
  ).split(" "),
);

/** British and other spellings under the American one that keys use. */
export const spellings: Readonly<Record<string, string>> = {
  defence: "defense",
  labour: "labor",
  centre: "center",
  organisation: "organization",
  theatre: "theater",
  programme: "program",
  agricultural: "agriculture",
  harbour: "harbor",
  dept: "department",
  univ: "university",
  intl: "international",
  assn: "association",
  govt: "government",
  min: "ministry",
  "&": "and",
};

const acronyms =
  "un:united_nations eu:european_union imf:international_monetary_fund who:world_health_organization " +
  "wto:world_trade_organization nato:north_atlantic_treaty_organization opec:organization_petroleum_exporting_countries " +
  "unesco:united_nations_educational_scientific_cultural_organization unicef:united_nations_children_fund " +
  "unhcr:united_nations_high_commissioner_refugees undp:united_nations_development_program " +
  "unep:united_nations_environment_program unga:united_nations_general_assembly wfp:world_food_program " +
  "fao:food_agriculture_organization iaea:international_atomic_energy_agency ilo:international_labor_organization " +
  "icj:international_court_justice icc:international_criminal_court icrc:international_committee_red_cross " +
  "osce:organization_security_cooperation_europe oecd:organization_economic_cooperation_development " +
  "asean:association_southeast_asian_nations ecowas:economic_community_west_african_states oas:organization_american_states " +
  "sadc:southern_african_development_community gcc:gulf_cooperation_council ipcc:intergovernmental_panel_climate_change " +
  "ioc:international_olympic_committee fbi:federal_bureau_investigation cia:central_intelligence_agency " +
  "bbc:british_broadcasting_corporation idf:israel_defense_forces bjp:bharatiya_janata_party";

/** Acronyms that name one body wherever they are read, with the content words of its long form. */
export const longForms: ReadonlyMap<string, readonly string[]> = new Map(
  acronyms.split(" ").map((entry) => {
    const [short = "", long = ""] = entry.split(":");
    return [short, long.split("_")] as const;
  }),
);

/** Words without weight in the names of organisations and events. */
export const smallWords: ReadonlySet<string> = new Set(
  "of the and for in on at to de la le du des der die das y e".split(" "),
);

const domainWords = {
  politics:
    "president minister premier chancellor senator lawmaker governor mayor politician congressman congresswoman mp " +
    "representative secretary ambassador diplomat envoy councillor candidate king queen prince princess emperor deputy " +
    "speaker spokesman spokeswoman spokesperson party leader official commissioner",
  sport:
    "footballer striker midfielder goalkeeper defender player coach athlete runner swimmer cyclist boxer wrestler golfer " +
    "cricketer batsman bowler pitcher quarterback captain champion trainer baseman referee driver skater",
  arts:
    "actor actress singer musician writer author novelist poet painter artist director filmmaker composer guitarist " +
    "drummer rapper songwriter designer photographer comedian dancer producer screenwriter sculptor playwright pianist",
  business:
    "ceo chief executive founder cofounder chairman chairwoman entrepreneur investor billionaire banker manager owner " +
    "economist analyst trader cfo coo cto",
  science:
    "professor scientist researcher physicist chemist biologist mathematician historian philosopher engineer astronaut " +
    "psychologist linguist scholar academic dean epidemiologist virologist doctor physician surgeon",
  military: "general colonel commander admiral lieutenant sergeant soldier captain major marshal brigadier",
  law: "judge justice lawyer attorney prosecutor magistrate solicitor barrister sheriff",
  religion: "pope bishop archbishop cardinal pastor rabbi imam priest monk ayatollah",
} as const;

export type Domain = keyof typeof domainWords;

/** Walk of life of a folded role word; words of two walks ("captain") are left to the first. */
export const domainOf: ReadonlyMap<string, Domain> = new Map(
  (Object.entries(domainWords) as readonly (readonly [Domain, string])[])
    .toReversed()
    .flatMap(([domain, words]) => words.split(" ").map((word) => [word, domain] as const)),
);

const usStates =
  "alabama:al,ala alaska:ak arizona:az,ariz arkansas:ar,ark california:ca,calif,cal colorado:co,colo connecticut:ct,conn " +
  "delaware:de,del florida:fl,fla georgia:ga hawaii:hi idaho:id illinois:il,ill indiana:in,ind iowa:ia kansas:ks,kan " +
  "kentucky:ky louisiana:la maine:me maryland:md massachusetts:ma,mass michigan:mi,mich minnesota:mn,minn " +
  "mississippi:ms,miss missouri:mo montana:mt,mont nebraska:ne,neb nevada:nv,nev new_hampshire:nh new_jersey:nj " +
  "new_mexico:nm new_york:ny north_carolina:nc north_dakota:nd ohio:oh oklahoma:ok,okla oregon:or,ore " +
  "pennsylvania:pa,penn rhode_island:ri south_carolina:sc south_dakota:sd tennessee:tn,tenn texas:tx,tex utah:ut " +
  "vermont:vt virginia:va washington_state:wa,wash west_virginia:wv wisconsin:wi,wis wyoming:wy,wyo";

/** Postal and newspaper abbreviations of the states of the USA (USPS Publication 28; AP style), folded. */
export const stateAbbreviations: ReadonlyMap<string, string> = new Map(
  usStates.split(" ").flatMap((entry) => {
    const [name = "", forms = ""] = entry.split(":");
    return forms.split(",").map((form) => [form, name.replaceAll("_", " ")] as const);
  }),
);

/** Nouns of events: alone, they name whichever of their kind an article is about. */
export const genericEventWords: ReadonlySet<string> = new Set(
  (
    "war wars game games olympics paralympics election elections summit conference session cup championship championships " +
    "match festival revolution uprising protest protests trial world final finals tournament league season race attack " +
    "attacks crisis pandemic referendum convention congress forum fair week day christmas easter ramadan new year"
  ).split(" "),
);
