import iconv from "iconv-lite";

export const isRtf = (text: string): boolean => text.startsWith("{\\rtf");

const destinations =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|header[lrf]?|footer[lrf]?|footnote|annotation|object|themedata|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|expandedcolortbl|fldinst|bkmkstart|bkmkend|shppict|nonshppict|mmathPr)$/;

const symbols: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};

const token =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z\d])|([{}])|([\r\n]+)|([^\\{}\r\n]+)/giy;

interface Group {
  readonly hidden: boolean;
  readonly skipAfterUnicode: number;
}

/** The text of a Rich Text Format document (Microsoft RTF 1.9.1): paragraphs as lines, formatting and pictures left out. */
export const rtfText = (source: string): string => {
  const codePage = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 300))?.[1];
  const encoding = codePage && iconv.encodingExists(`cp${codePage}`) ? `cp${codePage}` : "windows-1252";
  const stack: Group[] = [];
  let group: Group = { hidden: false, skipAfterUnicode: 1 };
  let skip = 0;
  let opened = false;
  let text = "";
  const put = (value: string): void => {
    if (!group.hidden) text += value;
  };
  for (const match of source.matchAll(token)) {
    const [, word, parameter, hex, symbol, brace, , plain] = match;
    if (brace === "{") {
      stack.push(group);
      opened = true;
      continue;
    }
    if (brace === "}") group = stack.pop() ?? { hidden: false, skipAfterUnicode: 1 };
    else if (word !== undefined) {
      if (opened && destinations.test(word)) group = { ...group, hidden: true };
      else if (word === "uc") group = { ...group, skipAfterUnicode: Number(parameter ?? 1) };
      else if (word === "u") {
        const code = Number(parameter ?? 0);
        put(String.fromCharCode(code < 0 ? code + 65_536 : code));
        skip = group.skipAfterUnicode;
      } else put(symbols[word] ?? "");
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else put(iconv.decode(Buffer.from([Number.parseInt(hex, 16)]), encoding));
    } else if (symbol !== undefined) {
      if (symbol === "*" && opened) group = { ...group, hidden: true };
      else if (symbol === "\n" || symbol === "\r") put("\n");
      else if (symbol === "~") put("\u00a0");
      else if (symbol === "_") put("-");
      else if (/[\\{}]/.test(symbol)) put(symbol);
    } else if (plain !== undefined) {
      put(plain.slice(skip));
      skip = Math.max(0, skip - plain.length);
    }
    opened = false;
  }
  return text.replace(/\r\n?/g, "\n");
};
