/* Facets that narrow a list, and the map beside it; the page is whole without this script.

   Markup (theme/partials/filters.html, points.html and map.html write it):
     <form data-filtre="ID" hidden>             facets of the items inside the element whose id is ID
       <fieldset><legend>Catégorie</legend>
         <label><input type="checkbox" name="categorie" value="cafe"> Café <small>3</small></label>
       <select name="commune"><option value="">…   a facet may be a list too (data-nom: its name for the reader)
       <input type="search" name="mot">         words that an item's text must hold, accents and ligatures aside
       <button type="reset">
       <output aria-live="polite">              says the count: data-un="lieu affiché" data-plusieurs="lieux affichés"
                                              data-aucun="Aucun lieu"; a facet with data-ailleurs="ailleurs" says where else
     <ul id="ID"><li data-categorie="cafe" data-theme="a b" data-territoire="…" data-point="lieu-x">
                                                one item; a facet with several values holds them spaced
       [data-groupe] inside the list            hidden when all its items are; one that folds is open while a choice holds,
                                                and says how many show; data-groupe="a": first in the list when "a" is chosen
       <a data-montrer href="#…"> in an item    shows its point (one is made when the page has a map and the item none)
     <a data-suit>, <nav data-sommaire>       a link that carries the choice on; links to items, hidden with them
     <iframe class="…" src="…/carte.html">      every map of the page follows (theme/maps/carte/60-page.js says what it hears)

   Within a facet, any of the ticked values; between facets, all. The choice lives in the address
   (?categorie=cafe&categorie=salle&mot=…); ?montrer=KEY opens the point of the item with that data-point.
   After each change the form sends "filter" with detail {keys, elements}: exactly what is shown.
   A form with data-carte has its points in the map alone: map-filter.js says how. */

import { Filter } from "./filter.js";
import { isLocal, maps, send } from "./frames.js";
import { MapFilter } from "./map-filter.js";
import { reveal } from "./tabs.js";

/* --- the list and the map point at one another ------------------------------------------------------------ */

function showPoint(key) {
  const [frame] = maps();
  if (!frame) return;
  reveal(frame);
  frame.scrollIntoView({
    block: "nearest",
    behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
  });
  if (frame.loading === "lazy") frame.loading = "eager";
  waiting.set(frame, key);
  if (ready.has(frame)) deliver(frame);
}

const ready = new WeakSet(),
  waiting = new WeakMap();
function deliver(frame) {
  const key = waiting.get(frame);
  if (key === undefined) return;
  waiting.delete(frame);
  send(frame, { show: key });
}

/** Links that carry the choice on take it along; a list of what is on the page names what shows. */
function follow() {
  for (const link of document.querySelectorAll("a[data-suit]")) link.search = window.location.search;
  for (const link of document.querySelectorAll("[data-sommaire] a"))
    link.closest("li").hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest("[hidden]"));
}

/** Each item with a point gets a button that shows it, when a map is on the page. */
function addButtons() {
  if (!maps().length) return;
  for (const node of document.querySelectorAll("[data-point]")) {
    if (node.querySelector("[data-montrer]")) continue;
    const name = node.querySelector("a, h2, h3, b");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "montrer";
    button.dataset.montrer = "";
    button.textContent = "Voir sur la carte";
    if (name) button.setAttribute("aria-label", `Voir sur la carte : ${name.textContent.trim()}`);
    node.append(" ", button);
  }
}

const itemOf = (key) => [...document.querySelectorAll("[data-point]")].find(({ dataset }) => dataset.point === key);

function markChosen(key) {
  for (const node of document.querySelectorAll("[data-point][data-choisi]")) delete node.dataset.choisi;
  const node = itemOf(key);
  if (node) node.dataset.choisi = "";
}

/** The reader, done with a point that the list had asked for, is back at the button. */
function takeBackFocus(key) {
  const node = itemOf(key),
    button = node && (node.querySelector("[data-montrer]") || node.querySelector("a"));
  if (!button || node.hidden) return;
  reveal(button);
  window.focus();
  button.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-montrer]");
  const node = button && button.closest("[data-point]");
  if (!node || !maps().length) return;
  event.preventDefault();
  showPoint(node.dataset.point);
});

document.addEventListener("filter", follow);

const filters = [...document.querySelectorAll("form[data-filtre]")]
  .filter((form) => document.getElementById(form.dataset.filtre))
  .map((form) => new ("carte" in form.dataset ? MapFilter : Filter)(form));
addButtons();

window.addEventListener("message", ({ source, origin, data }) => {
  const frame = maps().find(({ contentWindow }) => contentWindow === source);
  if (!frame || (!isLocal && origin !== window.location.origin) || !data || data.horizon !== 1) return;
  if (data.ready && !(data.again && ready.has(frame))) {
    ready.add(frame);
    for (const filter of filters) filter.tell(frame);
    deliver(frame);
  }
  if (data.filter) for (const filter of filters) filter.ask(data.filter);
  if (data.counted) for (const filter of filters) filter.receive?.(data.counted);
  if (typeof data.chosen === "string") markChosen(data.chosen);
  if (typeof data.returned === "string") takeBackFocus(data.returned);
});

for (const frame of maps()) send(frame, { present: true }); // one that was ready before this script says so again
const wanted = new URLSearchParams(window.location.search).get("montrer");
if (wanted) showPoint(wanted);
