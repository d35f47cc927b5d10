/* Pagefind, which searches the text of pages: asked for every sensible spelling, its answers are merged and drawn. */
import { corrected, isForeign, flat, queryWords, spellings } from "./search-words.js";

const root = new URL("../../", import.meta.url);
/** Pages of the guide come after those that answer a resident. */
const GUIDE_WEIGHT = 0.4;

let engine;
const load = () =>
  (engine ??= (async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", root).href);
    await pagefind.options({
      baseUrl: "/",
      excerptLength: 24,
      ranking: { termFrequency: 0.6, pageLength: 0.25, termSaturation: 1.6, metaWeights: { title: 6 } },
    });
    await pagefind.init();
    const answer = await fetch(new URL("pagefind/mots.json", root));
    const { composes: compounds, mots: written } = await answer.json();
    return { pagefind, compounds, known: new Map(written.map((word) => [flat(word), word])) };
  })().catch((error) => {
    engine = undefined; // the next search asks again
    throw error;
  }));

/** Results for a query, best first: {results, corrected}; results are Pagefind's own, with `data()`. */
export async function search(query, filters = {}) {
  const { pagefind, compounds, known } = await load();
  const forms = spellings(query, compounds);
  if (forms.every((form) => isForeign(form, known))) return { results: [], corrected: null };
  const better = forms.some((form) => corrected(form, known) === null) ? null : corrected(query, known);
  for (const attempt of [better, query].filter(Boolean)) {
    const results = await ask(pagefind, spellings(attempt, compounds), filters);
    if (results.length) return { results, corrected: attempt === better ? better : null };
  }
  return { results: [], corrected: null };
}

async function ask(pagefind, forms, filters) {
  const answers = await Promise.all(forms.map((form) => pagefind.search(form, { filters })));
  const best = new Map();
  answers.forEach((answer, rank) => {
    for (const result of answer?.results ?? []) {
      const score = result.score * (rank ? 0.95 : 1);
      if (!(best.get(result.id)?.score >= score)) best.set(result.id, { ...result, score });
    }
  });
  const guide = await pagefind.search(null, { filters: { genre: "Guide" } });
  for (const { id } of guide.results) if (best.has(id)) best.get(id).score *= GUIDE_WEIGHT;
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** One result: where it is, what it says, and the parts of the page that are about it. */
export function pageElement(found) {
  const item = document.createElement("li");
  const title = document.createElement("h2");
  const { genre = [], territoire = [] } = found.filters ?? {};
  title.append(
    link(
      found.raw_url,
      territoire.reduce((said, name) => said.replace(`, ${name}`, ""), tighten(found.meta.title)),
    ),
  );
  const where = document.createElement("p");
  where.className = "resultat-ou";
  where.textContent = [...genre, ...territoire].join(" · ");
  item.append(where, title, excerpt(found.excerpt));
  const parts = (found.sub_results ?? []).filter(isNamed).slice(0, 3);
  if (parts.length) {
    const list = document.createElement("ul");
    list.className = "resultat-parties";
    for (const part of parts) {
      list.append(document.createElement("li"));
      list.lastChild.append(link(found.raw_url + part.url.slice(part.url.indexOf("#")), part.title));
    }
    item.append(list);
  }
  return item;
}

/** Whether the title or the extract of a page has a word of the query, or one that starts with the same three letters. */
export function says({ meta, excerpt }, query) {
  const said = queryWords(`${meta.title} ${excerpt.replace(/<[^>]*>/g, "")}`);
  return queryWords(query).some((word) => said.some((other) => other.startsWith(word.slice(0, 3))));
}

/** Whether a part of a page answers by its very heading. */
const isNamed = (part) => part.url.includes("#") && part.weighted_locations.some(({ weight }) => weight >= 4);

function link(address, text) {
  const a = document.createElement("a");
  a.href = new URL(address.replace(/^\//, "").replace(/\/(?=#|$)/, "/index.html"), root).href;
  a.textContent = tighten(text);
  return a;
}

/** Pagefind's excerpt is escaped text with <mark>: it is read as text, part by part. */
function excerpt(html) {
  const paragraph = document.createElement("p");
  const template = document.createElement("template");
  template.innerHTML = tighten(html);
  for (const node of template.content.childNodes) {
    const mark = node.nodeName === "MARK" ? paragraph.appendChild(document.createElement("mark")) : paragraph;
    mark.append(node.textContent);
  }
  return paragraph;
}

/** The index keeps elided articles apart: "l’ école" is shown as "l’école". */
const tighten = (text) =>
  text.replace(/(?<=(?:^|[^\p{L}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)(?:’|'|&#39;)) (?=<mark>|\p{L})/giu, "");
