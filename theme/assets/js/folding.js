/* French words as they are compared: capitals, accents and ligatures count for nothing. generator/model/folding.py does the same. */

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
