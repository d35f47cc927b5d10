/* Finds things in the index of the site: exact words first, then their beginnings, then words mended. */
import { wordsOf, words } from "./folding.js";
import { distance } from "./spelling.js";

const EMPTY = new Set(
  (
    "a ai as au aux avec c ca ce ces cet cette comment d dans de des du elle en est et etre fait faire i il ils j je l la le " +
    "les leur m ma mais me mes mon n ne nos notre on ont ou par pas plus pour puis qu quand que quel quelle qui quoi s sa se ses " +
    "si son sont sur t ta te tes ton tu un une vos votre vous y ete peut veux trouver chercher cherche liste aller avoir chez devenir"
  ).split(" "),
);

/** How much a word counts by where the thing has it. */
const TITLE = 10,
  KIND = 6,
  LINE = 6,
  MORE = 4;
const BEGINNING = 0.55,
  SYNONYM = 0.5,
  NAMED = 0.5,
  FOR_ALL = 1.2,
  HERE = 1.4,
  MENDED = 5;

/** Kinds that answer most often come first; what serves few readers comes last, unless its title is asked for. */
const WEIGHT = {
  Commune: 1.3,
  Territoire: 1.2,
  Thème: 1.3,
  Axe: 0.9,
  Lieu: 1.1,
  Association: 1.1,
  Action: 1.1,
  Constat: 0.85,
  Enjeu: 0.85,
  Scénario: 0.8,
  Chiffre: 0.85,
  Fait: 0.9,
  Date: 0.8,
  Démarche: 0.9,
  Données: 0.65,
  "Mot du glossaire": 0.6,
  Guide: 0.6,
  Comparaison: 0.5,
};

/** A word without what its plural or its feminine adds: "associatives" is "associatif", "locaux" is "local". */
const stem = (word) => {
  const single = word.length > 3 ? word.replace(/([^e])aux$/, "$1al").replace(/[sx]$/, "") : word;
  return single.length > 4 ? single.replace(/e$/, "").replace(/iv$/, "if") : single;
};

/** Words with a hyphen as those who forget it write them: "tierslieu". */
const joined = (text) => (text.match(/\p{L}+(?:[-‑]\p{L}+)+/gu) ?? []).map((word) => words(word).replaceAll(" ", ""));

const meaning = (list) => {
  const kept = list.filter((word) => !EMPTY.has(word));
  return kept.length ? kept : list;
};

/**
 * What the scripts of the index gave, ready to be searched.
 * parts: [territory, folder, [[kind, title, line, address, other words], …]], where a bar
 * stands after the other words that name the thing as its title does; synonyms: [[typed…], [meant…]].
 */
export function makeIndex(parts, synonyms) {
  const things = [],
    places = new Map(),
    written = new Map(),
    spelt = new Map(),
    towns = new Map(),
    known = new Set();
  const put = (text, number, weight) => {
    for (const word of text) {
      const root = stem(word);
      if (!places.has(root)) places.set(root, new Map());
      const at = places.get(root);
      if (!(at.get(number) >= weight)) at.set(number, weight);
      if (!written.has(root)) written.set(root, word);
    }
  };
  for (const [territory, folder, rows] of parts) {
    for (const [kind, title, line, address, more] of rows) {
      const whole = folder + address;
      if (known.has(whole + kind) || (known.has(whole) && !folder)) continue;
      known.add(whole).add(whole + kind);
      const number = things.length;
      const titled = meaning(wordsOf(title));
      const said = ` ${wordsOf(`${title} ${line}`).map(stem).join(" ")} `;
      things.push({ kind, title, line, territory, address: whole, said, size: new Set(titled.map(stem)).size });
      for (const word of `${title} ${line}`.toLowerCase().match(/\p{L}+/gu) ?? [])
        if (!spelt.has(words(word))) spelt.set(words(word), word);
      put(wordsOf(title), number, TITLE);
      put(joined(title), number, TITLE);
      if (kind === "Commune")
        for (const root of titled.map(stem)) towns.set(root, (towns.get(root) ?? new Set()).add(territory));
      put(wordsOf(kind), number, KIND);
      put(wordsOf(line).filter(isWord), number, LINE);
      const [, names = "", rest] = /^(?:([^|]*)\|)?(.*)$/.exec(more);
      put(wordsOf(names), number, TITLE);
      put(wordsOf(rest).filter(isWord), number, MORE);
      put(wordsOf(territory), number, LINE);
    }
  }
  return {
    things,
    places,
    written,
    spelt,
    towns,
    synonyms: synonyms.map(([typed, meant]) => [typed.map(wordsOf), meant.map(wordsOf)]),
  };
}

const isWord = (word) => word.length > 2 || !/^\d+$/.test(word);

/**
 * The things that a query finds, best first; the query as it was mended when words of it are nowhere; and what none of
 * them has: `missing`, words of the query that nothing has; `apart`, whether nothing has the others together.
 * territories, kind: what to keep to, when some are given; here: the territory of the page where the reader was.
 */
export function find(index, query, { territories = [], kind = "", here = "" } = {}) {
  const asked = wordsOf(query);
  if (!asked.length) return { results: [], corrected: null, missing: [], apart: false };
  const kept = ({ thing }) =>
    (!territories.length || territories.includes(thing.territory)) && (!kind || thing.kind === kind);
  const better = mended(index, asked);
  const results = ranked(index, better ?? asked, here).filter(kept);
  const partial = !results.some(({ whole }) => whole === 1);
  const missing = partial ? meaning(better ?? asked).filter((word) => !isThere(index, word)) : [];
  return {
    results: results.map(({ thing }) => thing),
    missing,
    apart: partial && !missing.length,
    corrected: better ? better.map((word) => index.spelt.get(word) ?? word).join(" ") : null,
  };
}

function ranked(index, asked, here) {
  const best = new Map();
  for (const [list, share, phrase] of readings(index, asked)) {
    for (const [number, score, whole] of scores(index, meaning(list))) {
      const thing = index.things[number];
      if (phrase && !thing.said.includes(phrase)) continue;
      const total =
        score *
        share *
        (WEIGHT[thing.kind] ?? 1) *
        (thing.territory ? (thing.kind === "Page" ? 1 / FOR_ALL : 1) : FOR_ALL) *
        (here && thing.territory === here ? HERE : 1);
      const before = best.get(number);
      best.set(number, [Math.max(total, before?.[0] ?? 0), Math.max(whole, before?.[1] ?? 0)]);
    }
  }
  const found = [...best].map(([number, [score, whole]]) => ({ thing: index.things[number], score, whole, number }));
  found.sort((one, other) => other.score - one.score || one.number - other.number);
  const floor = (found[0]?.score ?? 0) * 0.1;
  return found.filter(({ score }) => score >= floor);
}

/** The query as it is typed, then with each synonym in the place of what it stands for; of several words, in their order. */
function readings(index, asked) {
  const found = [[asked, 1]];
  for (const [typed, meant] of index.synonyms) {
    for (const form of typed) {
      const at = where(asked, form);
      if (at < 0) continue;
      const rest = [...asked.slice(0, at), ...asked.slice(at + form.length)];
      if (form.length > 2) found[0][1] = SYNONYM;
      for (const other of meant) {
        const phrase = other.length > 1 ? ` ${other.map(stem).join(" ")} ` : null;
        found.push([[...rest, ...other], form.length > 1 ? 1 : SYNONYM, phrase]);
      }
    }
  }
  return found;
}

/** Where the words `form` follow one another in `asked`, or -1. */
function where(asked, form) {
  const roots = form.map(stem);
  for (let at = 0; at + roots.length <= asked.length; at += 1)
    if (roots.every((root, rank) => stem(asked[at + rank]) === root)) return at;
  return -1;
}

function scores(index, list) {
  const total = new Map(),
    matched = new Map(),
    titled = new Map();
  const roots = [...new Set(list.map(stem))];
  roots.forEach((root) => {
    const rarity = new Map();
    for (const [other, share] of forms(index, root)) {
      const at = index.places.get(other);
      const rare = Math.log(1 + index.things.length / at.size);
      for (const [number, weight] of at) {
        const score = weight * share * rare;
        if (!(rarity.get(number)?.[0] >= score)) rarity.set(number, [score, weight === TITLE ? share : 0]);
      }
    }
    for (const [number, [score, inTitle]] of rarity) {
      total.set(number, (total.get(number) ?? 0) + score);
      matched.set(number, (matched.get(number) ?? 0) + 1);
      titled.set(number, (titled.get(number) ?? 0) + inTitle);
    }
  });
  for (const root of roots) {
    for (const [number, count] of matched) {
      const { kind, territory } = index.things[number];
      if (kind !== "Page" || index.places.get(root)?.has(number) || !index.towns.get(root)?.has(territory)) continue;
      matched.set(number, count + 1); // a page of a territory answers for its communes, once another word asks for it
      total.set(number, total.get(number) + LINE * Math.log(1 + index.things.length / index.places.get(root).size));
    }
  }
  return [...total].map(([number, score]) => {
    const whole = matched.get(number) / roots.length;
    const share = titled.get(number) / Math.max(1, index.things[number].size);
    const counted = index.things[number].kind === "Commune" && share >= 1 ? Math.max(NAMED, whole) : whole;
    return [number, (score / roots.length) * counted ** 1.5 * (1 + 0.6 * Math.min(1, share)), whole];
  });
}

/** The words of the index that answer to a root: itself, and those that it begins. */
function* forms(index, root) {
  if (index.places.has(root)) yield [root, 1];
  if (root.length < 3 || /^\d+$/.test(root)) return;
  for (const other of index.places.keys())
    if (other !== root && other.startsWith(root)) yield [other, BEGINNING * Math.max(0.5, root.length / other.length)];
}

/** The query with each word that is nowhere in the index replaced by the nearest that is; null when none is. */
function mended(index, asked) {
  const better = asked.map((word) => (isKnown(index, word) ? word : (closest(index, word) ?? word)));
  return better.some((word, rank) => word !== asked[rank]) ? better : null;
}

/** Whether a word stands as it is typed; too short, it is not taken for another. */
const isKnown = (index, word) => word.length < MENDED || /\d/.test(word) || EMPTY.has(word) || isThere(index, word);

/** Whether some thing, or some synonym, has the word or begins with it. */
function isThere(index, word) {
  const root = stem(word);
  if (index.places.has(root)) return true;
  if (index.synonyms.some(([typed]) => typed.some((form) => form.some((each) => stem(each) === root)))) return true;
  for (const other of index.places.keys()) if (root.length > 2 && other.startsWith(root)) return true;
  return false;
}

function closest(index, word) {
  let best = null,
    gap = word.length > 7 ? 3 : 2;
  for (const candidate of index.written.values()) {
    if (Math.abs(candidate.length - word.length) >= gap) continue;
    const far = distance(word, candidate, gap);
    if (far < gap) [best, gap] = [candidate, far];
  }
  return best ?? cousin(index, word);
}

/** The word that begins most like this one, if it is much of it: "montarno" gives "montarnaud". */
function cousin(index, word) {
  let best = null,
    least = Math.max(5, Math.ceil(word.length * 0.6));
  for (const candidate of index.written.values()) {
    if (Math.abs(candidate.length - word.length) > 6) continue;
    let same = 0;
    while (same < word.length && word[same] === candidate[same]) same += 1;
    if (same >= least) [best, least] = [candidate, same + 1];
  }
  return best;
}

/** The theme whose words are nearest to those of a query, in spelling, if more than half of a word is there. */
export function nearestTheme(index, query) {
  let best = null,
    gap = 6;
  for (const thing of index.things.filter(({ kind }) => kind === "Thème"))
    for (const word of meaning(wordsOf(thing.title)))
      for (const asked of wordsOf(query)) {
        const far = distance(asked, word, gap);
        if (far < gap && 2 * far < asked.length) [best, gap] = [thing, far];
      }
  return best;
}
