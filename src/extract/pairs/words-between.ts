const otherKin = /\b(?:niece|nephew|cousin|aunt|uncle|sister|brother|wife|husband)s?\b/i;
const parental = /\b(?:son|daughter|child|children|father|mother|parent|born|gave birth)s?\b/i;
const unwed = /\b(?:partner|girlfriend|boyfriend)s?\b/i;
const married = /\b(?:wife|husband|spouse|wed|wedding|marri\w+|marry|divorc\w+|widow\w*|bride|groom)s?\b/i;
const killing =
  /\b(?:kill\w*|murder\w*|assassin\w*|sh[oe]ot\w*|shot|gunned|sla(?:y|yed|ying|in|yings?)|slew|stab\w*|poison\w*|execut\w+|behead\w*|strangl\w+|lynch\w*|massacr\w+|bomb\w*|fir(?:e|ed|ing) (?:at|on|upon)|deaths?|dead|die[ds]?|fatal\w*|manslaughter|homicide)\b/i;
const founding =
  /\b(?:(?:co-?)?f(?:ou|u)nd\w*|establish\w*|start\w*|creat\w+|launch\w*|set(?:ting)? up|began)\b/i;
const staff =
  /\b(?:headmistress|headmaster|principal|teachers?|taught|teaches|lecturers?|professors?|staff|status)\b/i;

/**
 * Whether the words between two names, or in their sentence, name another tie than the one read: "her niece, Ann
 * Lee" is no child, "her partner" need not be a spouse, whoever has a status at a school need not have learnt there, and without a word for it nobody is killed and nothing
 * founded.
 */
export const wordsSpeakAgainst = (label: string, between: string, sentence: string): boolean => {
  if (label === "PARENT_OF") return otherKin.test(between) && !parental.test(between);
  if (label === "KILLED") return !killing.test(sentence);
  if (label === "FOUNDED") return !founding.test(sentence);
  if (label === "EMPLOYED_BY") return /\b(?:honorary|(?:co-?)?founders?)\b/i.test(between);
  if (label === "SPOUSE_OF") return unwed.test(between) && !married.test(sentence);
  return label === "EDUCATED_AT" && staff.test(between);
};
