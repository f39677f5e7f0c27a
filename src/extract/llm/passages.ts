/** Characters of one request, about 1,500 tokens. */
const longest = 6000;

/** Cuts a text at paragraphs into passages for one request each; a longer paragraph is cut at a space. */
export const passagesOf = (text: string): readonly string[] => {
  const passages: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + longest);
    if (end < text.length) {
      const paragraph = text.lastIndexOf("\n", end);
      const space = text.lastIndexOf(" ", end);
      end = paragraph > start ? paragraph : space > start ? space : end;
    }
    const passage = text.slice(start, end);
    if (passage.trim() !== "") passages.push(passage);
    start = end === start ? end + 1 : end;
  }
  return passages;
};
