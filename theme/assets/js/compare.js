/* Which territories stand side by side. All, and each two, are pages of their own, where generator/derived/comparaison says
   what compares; here a reader makes any other choice, kept in the address (?avec=x,y), and every value tells its own
   definition, period and scope: this script judges nothing. A choice never leaves the page; one that has a page of its
   own is given a link to it.
   The page of all holds a dozen columns; any other is fetched when it is chosen. Other pages send there who adds one.
   On a phone the chapters are folded; on paper they are open. */

import { readFile } from "./files.js";
import { words } from "./folding.js";

const form = document.querySelector("[data-comparer]");
const said = form.querySelector("output");
const field = form.elements?.ajouter;
const elsewhere = form.dataset.ailleurs; // the page where a territory is set beside these, when it is not this one
const others = new Map(
  [...form.querySelectorAll("datalist option")].map((option) => [option.dataset.identifiant, option.value]),
);
const pages = [...document.querySelectorAll("[data-choix]")].map((link) => ({
  ids: link.dataset.choix.split(","),
  link,
}));
const chapters = () => [...document.querySelectorAll("details.chapitre")];
const boxes = () => [...form.querySelectorAll('[name="avec"]')];
const ticked = () =>
  boxes()
    .filter((box) => box.checked)
    .map(({ value }) => value);
const chosen = () => (boxes().length ? ticked() : judged);
const heads = () => [...document.querySelector(".comparaison thead").querySelectorAll("[data-avec]")];
const here = (id) => heads().some(({ dataset }) => dataset.avec === id);
const judged = heads().map(({ dataset }) => dataset.avec); // those that the verdicts of this page are about
const isKnown = (id) => here(id) || others.has(id) || pages.some(({ ids }) => ids.includes(id));
const same = (some, other) => some.length === other.length && some.every((id) => other.includes(id));

document.querySelector("[data-sans-script]")?.remove();
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => {
  if (event.target === field) return void add();
  if (ticked().length < 2) {
    event.target.checked = true;
    said.textContent = "Il faut au moins deux territoires.";
    return;
  }
  keep();
});
field?.addEventListener("input", ({ inputType }) => {
  if (!inputType || inputType === "insertReplacementText") add();
}); // picked from the list
window.addEventListener("popstate", () => followAddress());
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) followAddress();
}); // back from another page
followAddress(!history.state?.isChosen);

if (window.matchMedia("(max-width: 47.99rem)").matches) for (const chapter of chapters().slice(1)) chapter.open = false;
openTarget();
window.addEventListener("hashchange", openTarget);
let open = null;
window.addEventListener("beforeprint", () => {
  open = new Map(chapters().map((chapter) => [chapter, chapter.open]));
  for (const chapter of chapters()) if (!chapter.querySelector("#chiffres")) chapter.open = true; // those are many: printed when they are open
});
window.addEventListener("afterprint", () => {
  for (const [chapter, wasOpen] of open) chapter.open = wasOpen;
});

/**
 * Show what the address asks for; what it names and nobody knows is said, and so is what cannot be fetched.
 * isNew: the address comes from elsewhere, and may lead to a page of its own; a choice made here never does.
 */
async function followAddress(isNew = false) {
  const asked = [...new Set(new URLSearchParams(window.location.search).get("avec")?.split(",") ?? [])];
  const known = asked.filter(isKnown),
    isOdd = asked.length > 0 && known.length < Math.max(2, asked.length);
  const page = isNew && pageOf(known);
  if (page) return void window.location.replace(isOdd ? page + window.location.search : page);
  if (elsewhere && known.some((id) => !here(id)))
    return void window.location.replace(elsewhere + window.location.search);
  const missing = await fetchAll(known.filter((id) => others.has(id)));
  const found = known.filter(here);
  const wanted = found.length < 2 ? judged : found;
  for (const box of boxes()) box.checked = wanted.includes(box.value);
  show(missing, isOdd);
  if (isNew && field && window.location.hash === "#ajouter") {
    form.closest("details").open = true;
    field.focus();
  }
}

/** The address of the page of these territories, if they have one other than this. */
function pageOf(chosen) {
  return pages.find(({ ids, link }) => same(ids, chosen) && !link.hasAttribute("aria-current"))?.link.href;
}

/** Keep the choice in the address, so that it can be sent to somebody. */
function keep() {
  const kept = ticked();
  const search = same(kept, judged) ? "" : `?avec=${kept.join(",")}`;
  history.pushState({ isChosen: true }, "", `${window.location.pathname}${search}${window.location.hash}`);
  show();
}

/** The territory that was named stands beside the others; how it is written does not matter. */
async function add() {
  const name = field.value.trim();
  if (!name) return;
  const found = named(name);
  if (found.length !== 1) {
    said.textContent = found.length
      ? `Plusieurs territoires s’appellent ainsi\u00a0: ${found.map(([, other]) => other).join(", ")}.`
      : `Aucun territoire ne s’appelle « ${name} ». Choisissez dans la liste qui s’ouvre en écrivant.`;
    return;
  }
  const [[id, whole]] = found;
  field.value = "";
  if (elsewhere && !here(id))
    return void window.location.assign(`${elsewhere}?avec=${[...chosen(), id].join(",")}#ajouter`);
  const missing = await fetchAll([id]);
  if (missing.length) return void show(missing);
  const box = boxes().find(({ value }) => value === id);
  if (!box) return void (said.textContent = `${whole} est déjà là.`);
  box.checked = true;
  keep();
}

/** The territories of a name: that very name, else those that begin so, else those with a word that does. */
function named(name) {
  const typed = words(name),
    known = new Map([...heads().map((head) => [head.dataset.avec, nameIn(head)]), ...others]);
  const all = [...known].map((each) => [each, ` ${words(each[1])} `]);
  const exact = all.filter(([, plain]) => plain === ` ${typed} `);
  const first = all.filter(([, plain]) => plain.startsWith(` ${typed}`));
  const inside = all.filter(([, plain]) => plain.includes(` ${typed}`));
  return [exact, first, inside].find(({ length }) => length)?.map(([each]) => each) ?? [];
}

/** Fetch the columns that are not here yet, and set them in the order asked for; the identifiers of those that cannot be had. */
async function fetchAll(ids) {
  const pages = await Promise.all(ids.map((id) => (here(id) ? null : fetchColumn(id))));
  ids.forEach((id, rank) => {
    if (pages[rank] && !here(id)) place(id, pages[rank]);
  });
  return ids.filter((id) => !here(id));
}

/** The file with the column of a territory; null when it cannot be had. */
async function fetchColumn(id) {
  try {
    const page = new DOMParser().parseFromString(await readFile(`${id}.html`), "text/html");
    return page.querySelector("thead [data-avec]") ? page : null;
  } catch {
    return null;
  }
}

/** Set the column of a territory beside those that are here, a cell a row. */
function place(id, column) {
  const head = column.querySelector("thead [data-avec]"),
    present = heads();
  for (const row of document.querySelectorAll(".comparaison thead tr")) row.append(head.cloneNode(true));
  for (const chapter of column.querySelectorAll("details.chapitre")) welcome(chapter, present);
  for (const row of document.querySelectorAll(".comparaison tbody tr")) {
    if (!row.querySelector(`td[data-avec="${CSS.escape(id)}"]`))
      row.append(column.getElementById(row.id)?.querySelector("td") ?? silence(row, head));
  }
  for (const question of column.querySelectorAll("[data-question]")) {
    const answers = document.querySelector(`[data-question="${question.dataset.question}"] ul`);
    answers?.append(...question.querySelectorAll("ul > li[data-avec]"));
  }
  const choice = form.querySelector(".choix").cloneNode(true);
  choice.querySelector("input").value = id;
  choice.querySelector("span").replaceChildren(...head.cloneNode(true).childNodes);
  form.querySelector("fieldset").append(choice, "\n");
}

/** The questions, and the chapter, that nobody here was asked yet. */
function welcome(chapter, present) {
  const id = chapter.querySelector("h2").id;
  if (!document.getElementById(id)) {
    const added = chapter.cloneNode(true);
    added.querySelector("thead").replaceWith(document.querySelector(".comparaison thead").cloneNode(true));
    added.querySelector("tbody").replaceChildren();
    chapters().at(-1).after(added);
  }
  const body = document.getElementById(id).closest("details.chapitre").querySelector("tbody");
  for (const row of chapter.querySelectorAll("tbody tr")) {
    if (document.getElementById(row.id)) continue;
    const added = row.cloneNode(true);
    added.querySelector("td").before(...present.map((head) => silence(row, head)));
    body.append(added);
  }
}

/** The cell of a territory that was not asked the question of a row, which says what that means. */
function silence(row, head) {
  const cell = document.createElement("td"),
    gap = document.createElement("span"),
    sentence = document.createElement("span");
  cell.className = head.className;
  cell.dataset.avec = head.dataset.avec;
  gap.className = "absence";
  sentence.textContent = `${nameIn(head)}\u00a0: ${row.dataset.absence}.`;
  if (row.dataset.absence === "non documenté") {
    const dash = document.createElement("span");
    dash.ariaHidden = "true";
    dash.textContent = "—";
    sentence.className = "invisible";
    gap.classList.add("muet");
    gap.append(dash, " ");
  }
  gap.append(sentence);
  cell.append(gap);
  return cell;
}

/** The name at the head of a column, without its letter. */
function nameIn(head) {
  const copy = head.cloneNode(true);
  copy.querySelector(".lettre")?.remove();
  return copy.textContent.trim();
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const chapter = target?.closest("details.chapitre");
  if (!chapter || chapter.open) return;
  chapter.open = true;
  target.scrollIntoView();
}

/** Show the columns that are ticked, and the rows that one of them answers; verdicts only where they are about these. */
function show(missing = [], isOdd = false) {
  const words = boxes().length ? choose(ticked()) : [];
  words.push(...missing.map((id) => `${others.get(id)} n’a pas pu être chargé, réessayez avec une connexion.`));
  if (isOdd) words.push("L’adresse demandait autre chose, que ce site ne connaît pas.");
  said.textContent = words.join(" ");
  const page = boxes().length ? pageOf(ticked()) : null;
  if (page) said.append(" ", link(page, "Voir la page qui dit ce qui se compare"), ".");
  form.hidden = !words.length && !field;
  const fold = form.closest("details");
  if (fold && (missing.length || isOdd)) fold.open = true;
  form.dataset.comparer = "dit"; // the page follows its address
}

function link(address, text) {
  const a = document.createElement("a");
  a.href = address;
  a.textContent = text;
  return a;
}

function choose(chosen) {
  const isFree = !same(chosen, judged);
  for (const node of document.querySelectorAll("main [data-avec]")) node.hidden = !chosen.includes(node.dataset.avec);
  for (const row of document.querySelectorAll(".comparaison tbody tr"))
    row.hidden = !row.querySelector("td[data-connu]:not([hidden])") || (!isFree && row.hasAttribute("data-libre"));
  for (const table of document.querySelectorAll(".comparaison"))
    table.hidden = !table.querySelector("tbody tr:not([hidden])");
  document.documentElement.classList.toggle("choix-libre", isFree);
  const questions = [...document.querySelectorAll("[data-question]")];
  for (const question of questions)
    question.hidden =
      !question.querySelector("ul > li:not([hidden])") || (isFree && question.dataset.question === "seuls");
  const salient = document.querySelector(".saillants");
  if (salient) salient.hidden = questions.every(({ hidden }) => hidden);
  return [
    `${chosen.length} territoires côte à côte.`,
    ...(isFree
      ? [
          "Pour ce choix, la page ne juge pas ce qui se compare\u00a0: chaque chiffre dit sa définition, sa période et son périmètre. Les questions sans réponse ne sont pas montrées.",
        ]
      : []),
  ];
}
