/* Imperfect French made searchable: accents, ligatures, hyphens too many or too few, elisions, slips of the finger. */

import { LIGATURES, plain } from "./folding.js";
import { distance } from "./spelling.js";

/** Plain letters and straight apostrophes. */
export const flat = (text) => plain(text).replaceAll("’", "'");

/** Words of a query without elided articles, even when the apostrophe is forgotten: "l'ecole d art" gives ecole, art. */
export const queryWords = (query) =>
  flat(query)
    .replace(/\b(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'/g, " ")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim()
    .split(/\s+/)
    .filter((word, rank, all) => word && (all.length === 1 || !/^(?:[cdjlmnst]|qu)$/.test(word)));

/**
 * The ways to write a query that are worth asking for, the query itself first.
 * `compounds` gives the written form of words with a hyphen or a ligature by their plain letters.
 */
export function spellings(query, compounds) {
  const asked = queryWords(query);
  if (!asked.length) return [];
  const forms = new Set([asked.join(" ")]);
  forms.add(asked.join(" ").replaceAll("-", ""));
  forms.add(asked.join(" ").replaceAll("-", " "));
  forms.add(asked.map((word) => compounds[word.replaceAll("-", "")] || word).join(" "));
  for (let rank = 0; rank + 1 < asked.length; rank += 1) {
    const joined = (asked[rank] + asked[rank + 1]).replaceAll("-", "");
    const rest = (word) => [...asked.slice(0, rank), word, ...asked.slice(rank + 2)].join(" ");
    if (compounds[joined]) forms.add(rest(compounds[joined]));
    forms.add(rest(joined));
  }
  for (const [ligature, letters] of LIGATURES) {
    for (const form of [...forms]) if (form.includes(letters)) forms.add(form.replaceAll(letters, ligature));
  }
  return [...forms].slice(0, 8);
}

/** The query with each word that the site does not have replaced by the closest that it has, or null. */
export function corrected(query, known) {
  const asked = queryWords(query);
  const better = asked.map((word) => (word.length < 4 || isKnown(word, known) ? word : closest(word, known) || word));
  return better.some((word, rank) => word !== asked[rank]) ? better.join(" ") : null;
}

/** Whether no word of the query, nor any that starts or looks like it, is on the site: Pagefind would answer all the same. */
export const isForeign = (query, known) =>
  queryWords(query).every(
    (word) =>
      word.length > 3 &&
      /^\p{L}+$/u.test(word) &&
      !isKnown(word, known) &&
      !closest(word, known) &&
      ![...known.keys()].some((other) => other.startsWith(word)),
  );

/** Whether the site has the word, or its plural, its singular, or its parts. */
const isKnown = (word, known) =>
  [word, `${word}s`, word.replace(/[sx]$/, ""), word.replace(/es?$/, "")].some((form) => known.has(form)) ||
  (word.includes("-") && word.split("-").every((part) => part.length < 4 || known.has(part)));

/** `known` gives the words of the site, the most frequent first, as they are written, by their plain letters. */
function closest(word, known) {
  let best = null;
  let gap = word.length > 7 ? 3 : 2;
  for (const [candidate, written] of known) {
    if (Math.abs(candidate.length - word.length) >= gap) continue;
    const found = distance(word, candidate, gap);
    if (found < gap) [best, gap] = [written, found];
  }
  return best;
}
