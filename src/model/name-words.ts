/** Words of address and rank that stand before a person's name and are no part of it; folded, without full stops. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mme monsieur sen senator rep " +
    "representative gov governor pres president vice minister premier chancellor chairman chairwoman king queen " +
    "prince princess pope imam sheikh sheik ayatollah rabbi rev reverend father sister brother saint st gen " +
    "general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral sgt sergeant cpl " +
    "corporal pvt private judge justice hon honourable honorable secretary ambassador mayor attorney chief " +
    "detective inspector officer deputy archbishop bishop cardinal emperor empress duke duchess count countess " +
    "baron baroness shri smt haji hajj ustad doctor coach"
  ).split(" "),
);

/** Honorifics that tell a gender. */
export const honorificGender: Readonly<Record<string, "female" | "male">> = {
  mr: "male",
  sir: "male",
  lord: "male",
  king: "male",
  prince: "male",
  emperor: "male",
  duke: "male",
  baron: "male",
  monsieur: "male",
  pope: "male",
  shri: "male",
  father: "male",
  brother: "male",
  chairman: "male",
  mrs: "female",
  ms: "female",
  miss: "female",
  dame: "female",
  lady: "female",
  madam: "female",
  madame: "female",
  mme: "female",
  queen: "female",
  princess: "female",
  empress: "female",
  duchess: "female",
  countess: "female",
  baroness: "female",
  smt: "female",
  sister: "female",
  chairwoman: "female",
};

/** Words after a person's family name that don't tell who it is. */
export const generationSuffixes: ReadonlySet<string> = new Set(
  "jr sr ii iii iv vi vii viii phd md qc kc esq mp obe cbe".split(" "),
);

/** Particles that belong to the family name after them ("van der Bellen", "al-Assad", "bin Salman"). */
export const nameParticles: ReadonlySet<string> = new Set(
  "van von der den de del della di da dos du la le el al bin ben ibn abu ter ten zu af av".split(" "),
);

/** Legal forms of companies, which articles drop after the first mention. */
export const companySuffixes: ReadonlySet<string> = new Set(
  (
    "inc incorporated corp corporation co company companies ltd limited plc llc llp lp ag gmbh sa se nv bv ab as asa " +
    "oyj oy spa srl sarl kk pte pty pvt pjsc ojsc jsc ooo zao pao holdings holding group international"
  ).split(" "),
);
