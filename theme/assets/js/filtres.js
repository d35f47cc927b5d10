/* Facets that narrow a list, and the map beside it; the page is whole without this script.

   Markup (theme/partials/filters.html, points.html and map.html write it):
     <form data-filtre="ID" hidden>             facets of the items inside the element whose id is ID
       <fieldset><legend>Catégorie</legend>
         <label><input type="checkbox" name="categorie" value="cafe"> Café <small>3</small></label>
       <select name="commune"><option value="">…   a facet may be a list too (data-nom: its name for the reader)
       <input type="search" name="mot">         words that an item's text must hold, accents and ligatures aside
       <button type="reset">
       <output aria-live="polite">              says the count: data-un="lieu affiché" data-plusieurs="lieux affichés"
     <ul id="ID"><li data-categorie="cafe" data-theme="a b" data-territoire="…" data-point="lieu-x">
                                                one item; a facet with several values holds them spaced
       [data-groupe] inside the list            hidden when all its items are; one that folds is open while a choice holds
       <a data-montrer href="#…"> in an item    shows its point (one is made when the page has a map and the item none)
     <iframe class="…" src="…/carte.html">      every map of the page follows (theme/maps/carte/60-page.js says what it hears)

   Within a facet, any of the ticked values; between facets, all. The choice lives in the address
   (?categorie=cafe&categorie=salle&mot=…); ?montrer=KEY opens the point of the item with that data-point.
   After each change the form sends "filtre" with detail {cles, elements}: exactly what is shown.
   A form with data-carte has its points in the map alone: filtre-de-carte.js says how. */

import { cartes, envoyer, locale } from "./cadres.js";
import { Filtre } from "./filtre.js";
import { FiltreDeCarte } from "./filtre-de-carte.js";

/* --- the list and the map point at one another ------------------------------------------------------------ */

function montrer(cle) {
  const [cadre] = cartes();
  if (!cadre) return;
  cadre.scrollIntoView({
    block: "nearest",
    behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
  });
  if (cadre.loading === "lazy") cadre.loading = "eager";
  attente.set(cadre, cle);
  if (prets.has(cadre)) livrer(cadre);
}

const prets = new WeakSet(),
  attente = new WeakMap();
function livrer(cadre) {
  const cle = attente.get(cadre);
  if (cle === undefined) return;
  attente.delete(cadre);
  envoyer(cadre, { montrer: cle });
}

/** Each item with a point gets a button that shows it, when a map is on the page. */
function boutons() {
  if (!cartes().length) return;
  for (const noeud of document.querySelectorAll("[data-point]")) {
    if (noeud.querySelector("[data-montrer]")) continue;
    const nom = noeud.querySelector("a, h2, h3, b");
    const bouton = document.createElement("button");
    bouton.type = "button";
    bouton.className = "montrer";
    bouton.dataset.montrer = "";
    bouton.textContent = "Voir sur la carte";
    if (nom) bouton.setAttribute("aria-label", `Voir sur la carte : ${nom.textContent.trim()}`);
    noeud.append(" ", bouton);
  }
}

const elementDe = (cle) => [...document.querySelectorAll("[data-point]")].find(({ dataset }) => dataset.point === cle);

function choisir(cle) {
  for (const noeud of document.querySelectorAll("[data-point][data-choisi]")) delete noeud.dataset.choisi;
  const noeud = elementDe(cle);
  if (noeud) noeud.dataset.choisi = "";
}

/** The reader, done with a point that the list had asked for, is back at the button. */
function rendre(cle) {
  const noeud = elementDe(cle),
    bouton = noeud && (noeud.querySelector("[data-montrer]") || noeud.querySelector("a"));
  if (!bouton || noeud.hidden) return;
  window.focus();
  bouton.focus();
}

document.addEventListener("click", (evenement) => {
  const bouton = evenement.target.closest("[data-montrer]");
  const noeud = bouton && bouton.closest("[data-point]");
  if (!noeud || !cartes().length) return;
  evenement.preventDefault();
  montrer(noeud.dataset.point);
});

const filtres = [...document.querySelectorAll("form[data-filtre]")]
  .filter((formulaire) => document.getElementById(formulaire.dataset.filtre))
  .map((formulaire) => new ("carte" in formulaire.dataset ? FiltreDeCarte : Filtre)(formulaire));
boutons();

window.addEventListener("message", ({ source, origin, data }) => {
  const cadre = cartes().find(({ contentWindow }) => contentWindow === source);
  if (!cadre || (!locale && origin !== window.location.origin) || !data || data.horizon !== 1) return;
  if (data.pret && !(data.encore && prets.has(cadre))) {
    prets.add(cadre);
    for (const filtre of filtres) filtre.informer(cadre);
    livrer(cadre);
  }
  if (data.filtre) for (const filtre of filtres) filtre.demander(data.filtre);
  if (data.compte) for (const filtre of filtres) filtre.compter(data.compte);
  if (typeof data.choisi === "string") choisir(data.choisi);
  if (typeof data.rendu === "string") rendre(data.rendu);
});

for (const cadre of cartes()) envoyer(cadre, { present: true }); // one that was ready before this script says so again
const demande = new URLSearchParams(window.location.search).get("montrer");
if (demande) montrer(demande);
