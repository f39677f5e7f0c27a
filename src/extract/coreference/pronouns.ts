/** What a pronoun says about what it stands for. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly number: "singular" | "plural" | "either";
  readonly gender?: "female" | "male" | "neuter";
  readonly case: "subject" | "object" | "possessive" | "reflexive";
}

const row = (
  words: string,
  person: Pronoun["person"],
  number: Pronoun["number"],
  gender?: Pronoun["gender"],
): readonly (readonly [string, Pronoun])[] => {
  const cases = ["subject", "object", "possessive", "possessive", "reflexive"] as const;
  const forms = words.split(" ");
  // Backwards, so that the first of equal forms wins: "it" is a subject, "her" an object.
  return forms
    .map((form, index): readonly [string, Pronoun] => [
      form,
      { person, number, case: cases[index] ?? "subject", ...(gender ? { gender } : {}) },
    ])
    .toReversed();
};

/** Personal pronouns by lower-case form. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...row("i me my mine myself", 1, "singular"),
  ...row("we us our ours ourselves", 1, "plural"),
  ...row("you you your yours yourself", 2, "either"),
  ...row("he him his his himself", 3, "singular", "male"),
  ...row("she her her hers herself", 3, "singular", "female"),
  ...row("it it its its itself", 3, "singular", "neuter"),
  ...row("they them their theirs themselves", 3, "plural"),
]);
