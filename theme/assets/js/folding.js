/* French words as they are compared: capitals, accents and ligatures count for nothing. generator/model/folding.py does the
   same. Maps have this file too (generator/maps/fichiers.py). */

/** Small letters that are written out. */
export const LIGATURES = [
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
];

/** Small letters, without accents or ligatures: "L’Œuvre" gives "l’oeuvre". */
export const plain = (text) =>
  LIGATURES.reduce(
    (folded, [ligature, letters]) => folded.replaceAll(ligature, letters),
    text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, ""),
  );

/** The words, plain, one space between two: "Saint-Œuf, l’Île" gives "saint oeuf l ile". */
export const words = (text) =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const SHORT = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

/** The words one by one, what names shorten written out: "St-Jean" gives "saint", "jean". */
export const wordsOf = (text) =>
  words(text)
    .split(" ")
    .filter(Boolean)
    .map((word) => SHORT[word] ?? word);
