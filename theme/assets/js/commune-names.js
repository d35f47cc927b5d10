/* The names that the field "Ma commune" knows: communes, and dossiers, of which some have no list of communes. */

import { wordsOf } from "./folding.js";
import { bringIndex } from "./index-files.js";
import { distance } from "./spelling.js";

const NEAREST = 3,
  LONG = 6,
  VERY_LONG = 8,
  TELLING = 3;
const root = new URL("../../", import.meta.url);

/** The communes whose name has each typed word, or the beginning of it, in any order; the one of that very name first, then those that begin so. */
export function matching(communes, typed) {
  const asked = named(typed);
  const joined = asked.join("");
  if (!joined) return [];
  const found = [];
  for (const commune of communes) {
    const whole = commune.words.join("");
    const rank = isNamed(commune, typed)
      ? -1
      : whole.startsWith(joined)
        ? 0
        : asked.every((word) => commune.words.some((other) => other.startsWith(word)))
          ? 1
          : joined.length > 3 && whole.includes(joined)
            ? 2
            : 3;
    if (rank < 3) found.push([rank, commune]);
  }
  return found.sort((one, other) => one[0] - other[0]).map(([, commune]) => commune);
}

/** The dossiers whose name begins so, or whose every typed word begins one of its words that tell it from others. */
export function dossiersMatching(dossiers, typed) {
  const asked = named(typed);
  const joined = asked.join("");
  if (joined.length < TELLING) return [];
  return dossiers.filter(
    ({ words }) =>
      words.join("").startsWith(joined) ||
      asked.every((word) => words.some((other) => other.length > TELLING && other.startsWith(word))),
  );
}

/** The words of a name, without the codes that stand beside it: "34150 Gignac". */
const named = (typed) => wordsOf(typed).filter((word) => /\p{L}/u.test(word));

/** What is typed, when it is the beginning of a code: two digits or more. */
export const codeOf = (typed) => (/^[\d\s]{2,}$/.test(typed.trim()) ? typed.replace(/\s/g, "") : "");

/** Whether what is typed is its whole name, or its INSEE code. */
export const isNamed = (commune, typed) =>
  commune.insee === codeOf(typed) || (named(typed).length > 0 && commune.words.join("") === named(typed).join(""));

/** The communes whose name, its beginning or one of its words is nearly what is typed; the nearest first. */
export function nearest(communes, typed) {
  const asked = named(typed).join("");
  const slips = asked.length > LONG ? 2 : 1;
  const within = asked.length < VERY_LONG ? 1 : 2;
  const far = ({ words }) => {
    const whole = words.join("");
    const entire = distance(asked, whole, slips + 1);
    if (entire <= slips || asked.length < LONG) return entire;
    const parts = [whole.slice(0, asked.length), ...words].map((part) => distance(asked, part, within + 1));
    return Math.min(...parts) <= within ? Math.min(...parts) : slips + 1;
  };
  return communes
    .map((commune) => [far(commune), commune])
    .filter(([slip]) => slip <= slips)
    .sort((one, other) => one[0] - other[0])
    .slice(0, NEAREST)
    .map(([, commune]) => commune);
}

/** The territories, with their place in the list of the page, that have communes in the département of this code. */
export function around(communes, code) {
  const start = code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2);
  const starts = start === "20" ? ["2A", "2B"] : [start];
  const found = new Map();
  for (const { insee, territory, where } of communes)
    if (starts.some((each) => insee.startsWith(each))) found.set(`#communes-${territory}`, where);
  return found;
}

/** Every commune of the index: name, INSEE code, territory and département, address, words. */
export async function allCommunes(address) {
  const groups = (await bringIndex(address, "horizonCommunes")).flat();
  return groups.flatMap(([where, folder, names]) =>
    names.map(([name, end, insee]) => ({
      name,
      insee,
      where,
      territory: folder.split("/").at(-3),
      href: new URL(`${folder}${end}/index.html`, root).href,
      words: wordsOf(name),
    })),
  );
}

/** Every dossier of the index: name, nature and départements, address, words. Those of the communes come with it. */
export async function allDossiers(address) {
  return (await bringIndex(address, "horizonDossiers")).flat().map(([name, where, folder]) => ({
    name,
    where,
    title: `Le dossier ${name}`,
    href: new URL(`${folder}index.html`, root).href,
    words: wordsOf(name),
  }));
}

/** Where the whole site is searched for what is typed. */
export const searchFor = (typed) => new URL(`recherche/index.html?q=${encodeURIComponent(typed)}`, root).href;
