/**
 * The form under which names are looked up: no accents, case, dots or leading article, one kind of apostrophe
 * and dash. "the U.S.", "US" and "U.S" share a key, and so do "Bogotá" and "Bogota".
 */
export const gazetteerKey = (name: string): string => {
  // Most entries are plain words; normalising them all would be most of the time to load.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase().replace(/^the /, "");
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’‘`´ʼ]/g, "'")
    .replaceAll(/[‐‑–—-]/g, " ")
    .replaceAll(".", "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^the /, "");
};
