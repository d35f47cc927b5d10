/* The search page: things first, from an index of ours that works in a folder too; then pages, which Pagefind searches. */
import { isLocal } from "./frames.js";
import { words } from "./folding.js";
import { bringIndex, sayLost } from "./index-files.js";
import { pageElement, search } from "./pagefind.js";
import { find, makeIndex, nearestTheme } from "./things.js";

const root = new URL("../../", import.meta.url);
const SHOWN = 10,
  PAGES = 5,
  PARTS = 12;

const block = document.querySelector("[data-recherche]");
if (block) openSearch(block);

/**
 * The index of things; `withPages`: those of the whole site too. When each territory has a part of its own, some come:
 * first those that the query names.
 */
async function indexFor(query, territories, withPages) {
  const file = (name) => new URL(`assets/index/${name}`, root).href;
  await bringIndex(file("choses.js"), "horizonChoses");
  if (withPages) await bringIndex(file("pages.js"), "horizonChoses");
  const asked = words(query);
  const parts = (self.horizonParties ?? [])
    .flat()
    .map((part) => [territories.includes(part[0]) || wanted(asked, part[0], part[2]) ? 0 : 1, part])
    .sort((one, other) => one[0] - other[0])
    .slice(0, PARTS)
    .map(([, part]) => part);
  await Promise.all(parts.map(([, name]) => bringIndex(file(name), "horizonChoses")));
  const all = self.horizonChoses ?? [];
  if (indexFor.count !== all.length) {
    indexFor.count = all.length;
    indexFor.made = makeIndex(all, (self.horizonSynonymes ?? []).flat());
  }
  return indexFor.made;
}

/** Whether a long word of the query is in the name of a territory or of one of its communes; `asked`, `towns`: plain words. */
const wanted = (asked, name, towns) =>
  asked.split(" ").some((word) => word.length > 3 && `${words(name)} ${towns}`.includes(word));

function openSearch(block) {
  const form = block.querySelector("form"),
    field = form.elements.q,
    output = block.querySelector("output"),
    list = block.querySelector("[data-resultats]"),
    others = block.querySelector("[data-pages]"),
    more = block.querySelector("[data-suite]"),
    all = block.querySelector("[data-tout]"),
    empty = block.querySelector("[data-rien]");
  const params = new URLSearchParams(window.location.search);
  const here = params.get("ici") ?? "";
  let waiting,
    turn = 0;
  field.value = field.value || (params.get("q") ?? "");
  for (const name of ["territoire", "demarche"])
    if (form.elements[name]) form.elements[name].value = params.get(name) ?? "";
  const asked = params.get("genre");
  if (asked) form.elements.genre.add(new Option(asked, asked, true, true)); // the kinds come with the index
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    reply();
  });
  all.addEventListener("click", async () => {
    for (const select of form.querySelectorAll("select")) select.value = "";
    await reply();
    (list.querySelector("a") ?? field).focus();
  });
  form.addEventListener("change", ({ target }) => target !== field && reply()); // words are heard as they are typed
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(reply, 200);
  });
  if (field.value) reply();
  else if (document.activeElement === document.body) field.focus();

  async function reply() {
    clearTimeout(waiting);
    const mine = (turn += 1),
      query = field.value.trim();
    const territories = chosen();
    writeAddress(query);
    if (!query) return clear();
    const ready = (withPages) => indexFor(query, [...territories, here], withPages).catch(() => lost(mine));
    if (!indexFor.made) {
      output.textContent = "Recherche en cours…";
      const first = await ready(false);
      if (first && mine === turn) show(find(first, query, { territories, here }).results.slice(0, SHOWN));
      if (!first) return;
    }
    const index = await ready(true);
    if (!index || mine !== turn) return;
    fillKinds(index);
    const kind = form.elements.genre.value;
    const { results, corrected, missing, apart } = find(index, query, { territories, kind, here });
    show(results.slice(0, SHOWN));
    more.hidden = results.length <= SHOWN;
    more.onclick = () => {
      show(results);
      more.hidden = true;
      list.children[SHOWN]?.querySelector("a").focus();
    };
    const filters = [...form.querySelectorAll("select")]
      .filter(({ value }) => value)
      .map(({ selectedOptions: [o] }) => o.text);
    const left = results.length || !filters.length ? 0 : find(index, query, { here }).results.length;
    output.textContent = left
      ? withoutFilters(query, filters, left)
      : sentence(results.length, query, corrected, missing, apart);
    all.hidden = !left;
    empty.hidden = results.length > 0 || left > 0;
    if (!empty.hidden) suggest(nearestTheme(index, query));
    others.hidden = true;
    if (!isLocal && !kind) await addPages(corrected ?? query, territories, results.slice(0, SHOWN), mine);
  }

  /** The territories to keep to, those of a démarche when no territory is chosen; none: all. */
  function chosen() {
    const { territoire, demarche } = form.elements;
    if (territoire.value) return [territoire.value];
    return demarche?.value ? demarche.selectedOptions[0].dataset.territoires.split("|") : [];
  }

  function show(results) {
    list.replaceChildren(...results.map(thingElement));
  }

  function clear() {
    list.replaceChildren();
    output.textContent = "";
    for (const part of [others, more, all, empty]) part.hidden = true;
  }

  /** The index has not come: whether there is something is not known. */
  function lost(mine) {
    if (mine !== turn) return;
    clear();
    sayLost(output, "La recherche n’a pas pu être chargée.", () => {
      field.focus();
      reply();
    });
  }

  /** Pages whose text has the words, after the things and without those that are among them. */
  async function addPages(query, territories, things, mine) {
    const shown = new Set(things.map(({ address }) => `/${address.replace(/#.*$/, "")}`));
    const filters = territories.length ? { territoire: { any: territories } } : {};
    const { results } = await search(query, filters).catch(() => ({ results: null }));
    if (!results && mine === turn) output.append(" Le texte des pages n’a pas pu être cherché.");
    if (!results) return;
    const data = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    if (mine !== turn) return;
    const left = data.filter(({ raw_url: address }) => !shown.has(address.replace(/index\.html$/, ""))).slice(0, PAGES);
    others.querySelector("ol").replaceChildren(...left.map(pageElement));
    others.hidden = !left.length;
    if (left.length) empty.hidden = true;
  }

  /** Every kind of thing that has come so far, without those that name one page of the site. */
  function fillKinds(index) {
    const select = form.elements.genre,
      [all, ...known] = select.options,
      chosen = select.value;
    const counts = new Map();
    for (const { kind, territory } of index.things) counts.set(kind, (counts.get(kind) ?? 0) + (territory ? 2 : 1));
    const kinds = [...counts.keys()].filter((kind) => counts.get(kind) > 1).sort((a, b) => a.localeCompare(b, "fr"));
    if (kinds.join() === known.map(({ value }) => value).join()) return;
    select.replaceChildren(all, ...kinds.map((name) => new Option(name)));
    select.value = kinds.includes(chosen) ? chosen : "";
  }

  function suggest(theme) {
    const place = empty.querySelector("[data-theme]");
    place.replaceChildren(...(theme ? ["Le thème le plus proche : ", link(theme.address, theme.title), "."] : []));
  }

  function writeAddress(query) {
    const address = new URLSearchParams(query ? { q: query } : {});
    for (const select of form.querySelectorAll("select")) if (select.value) address.set(select.name, select.value);
    if (here) address.set("ici", here);
    history.replaceState(null, "", String(address) ? `?${address}` : window.location.pathname);
  }
}

function sentence(count, query, better, missing, apart) {
  if (!count) return `Rien trouvé pour « ${query} ».`;
  const said = `${count} résultat${count > 1 ? "s" : ""}`;
  const near = `voici ce qui s’en approche : ${said}.`;
  if (missing.length) return `Rien sur ${missing.map((word) => `« ${asTyped(query, word)} »`).join(", ")} ; ${near}`;
  if (apart) return `Rien qui réunisse tous ces mots ; ${near}`;
  return better ? `Rien pour « ${query} » ; voici pour « ${better} » : ${said}.` : `${said}.`;
}

/** Nothing with these filters, something without them. */
const withoutFilters = (query, filters, count) =>
  `Rien pour « ${query} » avec ${filters.map((name) => `« ${name} »`).join(" et ")} ; ` +
  `${count} résultat${count > 1 ? "s" : ""} ailleurs.`;

/** A plain word as it stands in the query, with its capitals and accents. */
const asTyped = (query, word) => query.match(/[\p{L}\p{N}]+/gu).find((other) => words(other) === word) ?? word;

/** A thing: its kind and its territory, then its title, then one line. */
function thingElement({ kind, title, line, territory, address }) {
  const item = document.createElement("li"),
    where = document.createElement("p"),
    heading = document.createElement("h2"),
    text = document.createElement("p");
  where.className = "resultat-ou";
  where.textContent = [kind, territory].filter((said) => said && said !== title).join(" · ");
  heading.append(link(address, title));
  text.textContent = line;
  item.append(where, heading, ...(line ? [text] : []));
  return item;
}

function link(address, text) {
  const a = document.createElement("a");
  a.href = new URL(address.replace(/(^|\/)(?=#|$)/, "$1index.html"), root).href;
  a.textContent = text;
  return a;
}
