/** Comments, quoted texts and names, and the semicolons between statements. */
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|;/gu;

/** The statements of a Cypher script, parted by semicolons as in cypher-shell; what holds comments only is none. */
export const splitStatements = (script: string): readonly string[] => {
  const statements: string[] = [];
  let start = 0;
  let bare = "";
  let from = 0;
  const take = (end: number): void => {
    if (bare.trim() !== "") statements.push(script.slice(start, end).trim());
    bare = "";
  };
  for (const match of script.matchAll(token)) {
    bare += script.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === ";") {
      take(match.index);
      start = from;
    } else if (!match[0].startsWith("/")) bare += match[0];
  }
  bare += script.slice(from);
  take(script.length);
  return statements;
};
