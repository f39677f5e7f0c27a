import type { NameLayer, NameSpan } from "./names.ts";

const heads =
  "(?:Act|Law|Bill|Decree(?:-Law)?|Article|Section|Code|Policy|Plan|Programme|Program|Project|Strategy|Agenda|Initiative|Index|Report|Survey|Study|" +
  "Handbook|Guide|Charter|Constitution|Resolutions?|Protocol|Agreement|Contract|Period|Era|Prize|Award|Medal|Order|" +
  "Fund|Scheme|Model|Assessment|Goals?|System|Statement|Declaration)";
const named = new RegExp(
  `^(?:[\\p{Lu}\\p{N}(]\\S*\\s+|(?:and|of|for|the)\\s+)*?${heads}(?:,?\\s+(?:[(\\d]|No\\b|(?:of|for|on|to|with)\\s).*)?$`,
  "u",
);

/** Laws, plans, works and prizes are named like events, and happen to no one. */
export const readDocuments: NameLayer = ({ text }, names) =>
  names.map((name): NameSpan =>
    name.type === "EVENT" && name.layer !== "lexicon" && named.test(text.slice(name.start, name.end))
      ? { ...name, type: "MISC", layer: "document" }
      : name,
  );
