/* Imperfect French made searchable: accents, ligatures, hyphens too many or too few, elisions, slips of the finger. */

import { LIGATURES, plain } from "./folding.js";

/** Plain letters and straight apostrophes. */
export const plat = (texte) => plain(texte).replaceAll("’", "'");

/** Words of a query without elided articles, even when the apostrophe is forgotten: "l'ecole d art" gives ecole, art. */
export const mots = (requete) =>
  plat(requete)
    .replace(/\b(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'/g, " ")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim()
    .split(/\s+/)
    .filter((mot, rang, tous) => mot && (tous.length === 1 || !/^(?:[cdjlmnst]|qu)$/.test(mot)));

/**
 * The ways to write a query that are worth asking for, the query itself first.
 * `composes` gives the written form of words with a hyphen or a ligature by their plain letters.
 */
export function variantes(requete, composes) {
  const tels = mots(requete);
  if (!tels.length) return [];
  const formes = new Set([tels.join(" ")]);
  formes.add(tels.join(" ").replaceAll("-", ""));
  formes.add(tels.join(" ").replaceAll("-", " "));
  formes.add(tels.map((mot) => composes[mot.replaceAll("-", "")] || mot).join(" "));
  for (let rang = 0; rang + 1 < tels.length; rang += 1) {
    const soude = (tels[rang] + tels[rang + 1]).replaceAll("-", "");
    const reste = (mot) => [...tels.slice(0, rang), mot, ...tels.slice(rang + 2)].join(" ");
    if (composes[soude]) formes.add(reste(composes[soude]));
    formes.add(reste(soude));
  }
  for (const [ligature, lettres] of LIGATURES) {
    for (const forme of [...formes]) if (forme.includes(lettres)) formes.add(forme.replaceAll(lettres, ligature));
  }
  return [...formes].slice(0, 8);
}

/** The query with each word that the site does not have replaced by the closest that it has, or null. */
export function corrigee(requete, connus) {
  const tels = mots(requete);
  const mieux = tels.map((mot) => (mot.length < 4 || connait(mot, connus) ? mot : proche(mot, connus) || mot));
  return mieux.some((mot, rang) => mot !== tels[rang]) ? mieux.join(" ") : null;
}

/** Whether no word of the query, nor any that starts or looks like it, is on the site: Pagefind would answer all the same. */
export const etrangere = (requete, connus) =>
  mots(requete).every(
    (mot) =>
      mot.length > 3 &&
      /^\p{L}+$/u.test(mot) &&
      !connait(mot, connus) &&
      !proche(mot, connus) &&
      ![...connus.keys()].some((connu) => connu.startsWith(mot)),
  );

/** Whether the site has the word, or its plural, its singular, or its parts. */
const connait = (mot, connus) =>
  [mot, `${mot}s`, mot.replace(/[sx]$/, ""), mot.replace(/es?$/, "")].some((forme) => connus.has(forme)) ||
  (mot.includes("-") && mot.split("-").every((partie) => partie.length < 4 || connus.has(partie)));

/** `connus` gives the words of the site, the most frequent first, as they are written, by their plain letters. */
function proche(mot, connus) {
  let meilleur = null;
  let ecart = mot.length > 7 ? 3 : 2;
  for (const [candidat, ecrit] of connus) {
    if (Math.abs(candidat.length - mot.length) >= ecart) continue;
    const trouve = distance(mot, candidat, ecart);
    if (trouve < ecart) [meilleur, ecart] = [ecrit, trouve];
  }
  return meilleur;
}

/** Letters to add, remove, change or swap, given up at `limite`. */
function distance(un, autre, limite) {
  let avant = [];
  let ligne = Array.from({ length: autre.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= un.length; i += 1) {
    const suite = [i];
    for (let j = 1; j <= autre.length; j += 1) {
      suite[j] = Math.min(ligne[j] + 1, suite[j - 1] + 1, ligne[j - 1] + (un[i - 1] === autre[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && un[i - 1] === autre[j - 2] && un[i - 2] === autre[j - 1])
        suite[j] = Math.min(suite[j], avant[j - 2] + 1);
    }
    if (Math.min(...suite) >= limite) return limite;
    [avant, ligne] = [ligne, suite];
  }
  return ligne[autre.length];
}
