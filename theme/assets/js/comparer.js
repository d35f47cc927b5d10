/* Which territories stand side by side: the choice is kept in the address (?avec=x,y); rows, bars and verdicts follow it.
   The page holds the columns of a dozen territories; any other is fetched when it is chosen.
   On a phone the chapters are folded; on paper they are open. */

import { juger } from "./comparer-regle.js";
import { words } from "./folding.js";

const formulaire = document.querySelector("[data-comparer]");
const seuil = Number(formulaire.dataset.proche);
const annonce = formulaire.querySelector("output");
const champ = formulaire.elements.ajouter;
const autres = new Map(
  [...formulaire.querySelectorAll("datalist option")].map((option) => [option.dataset.identifiant, option.value]),
);
const chapitres = [...document.querySelectorAll("details.chapitre")];
const cases = () => [...formulaire.querySelectorAll('[name="avec"]')];
const ici = (id) => cases().some(({ value }) => value === id);
const cochees = () => cases().filter((choix) => choix.checked);
const premiers = cases()
  .slice(0, 4)
  .map(({ value }) => value); // more columns than that are for those who ask

formulaire.hidden = false;
document.querySelector("[data-sans-script]")?.remove();
formulaire.addEventListener("submit", (evenement) => evenement.preventDefault());
formulaire.addEventListener("change", (evenement) => {
  if (evenement.target === champ) return void ajouter();
  if (cochees().length < 2) {
    evenement.target.checked = true;
    annonce.textContent = "Il faut au moins deux territoires.";
    return;
  }
  retenir();
  montrer();
});
champ?.addEventListener("input", ({ inputType }) => {
  if (!inputType || inputType === "insertReplacementText") ajouter();
}); // picked from the list
window.addEventListener("popstate", suivreAdresse);
suivreAdresse();

if (window.matchMedia("(max-width: 52rem)").matches) for (const chapitre of chapitres.slice(1)) chapitre.open = false;
ouvrirCible();
window.addEventListener("hashchange", ouvrirCible);
let ouverts = null;
window.addEventListener("beforeprint", () => {
  ouverts = chapitres.map(({ open }) => open);
  for (const chapitre of chapitres) if (!chapitre.querySelector("#chiffres")) chapitre.open = true; // those are many: printed when they are open
});
window.addEventListener("afterprint", () => {
  chapitres.forEach((chapitre, rang) => {
    chapitre.open = ouverts[rang];
  });
});

/** Show what the address asks for; what it names and nobody knows is left out, what cannot be fetched is said. */
async function suivreAdresse() {
  const demandes = [...new Set(new URLSearchParams(window.location.search).get("avec")?.split(",") ?? [])];
  const manquants = await apporter(demandes.filter((id) => autres.has(id)));
  const connus = demandes.filter(ici);
  const voulus = connus.length < 2 ? premiers : connus;
  for (const choix of cases()) choix.checked = voulus.includes(choix.value);
  montrer(manquants, connus.length < Math.max(2, demandes.length) && demandes[0] !== undefined && !manquants.length);
}

/** Keep the choice in the address, so that it can be sent to somebody. */
function retenir() {
  const choisis = cochees().map(({ value }) => value);
  const habituel = choisis.join() === premiers.join();
  history.pushState(
    null,
    "",
    `${window.location.pathname}${habituel ? "" : `?avec=${choisis.join(",")}`}${window.location.hash}`,
  );
}

/** The territory that was named stands beside the others; how it is written does not matter. */
async function ajouter() {
  const nom = champ.value.trim();
  if (!nom) return;
  const connus = [...autres, ...cases().map(({ value }) => [value, nomDe(tete(value))])];
  const [id] = connus.find(([, autre]) => words(autre) === words(nom)) ?? [];
  if (!id) {
    annonce.textContent = `Aucun territoire ne s’appelle « ${nom} ». Choisissez dans la liste qui s’ouvre en écrivant.`;
    return;
  }
  champ.value = "";
  const manquants = await apporter([id]);
  if (!manquants.length) {
    cases().find(({ value }) => value === id).checked = true;
    retenir();
  }
  montrer(manquants);
}

/** Fetch the columns that are not here yet, and set them in the order asked for; the identifiers of those that cannot be had. */
async function apporter(demandes) {
  const pages = await Promise.all(demandes.map((id) => (ici(id) ? null : colonne(id))));
  demandes.forEach((id, rang) => {
    if (pages[rang] && !ici(id)) poser(id, pages[rang]);
  });
  return demandes.filter((id) => !ici(id));
}

/** The file with the column of a territory; null when it cannot be had. */
async function colonne(id) {
  try {
    const reponse = await fetch(new URL(`${id}.html`, window.location.href.replace(/[?#].*$/, "")));
    const page = new DOMParser().parseFromString(reponse.ok ? await reponse.text() : "", "text/html");
    return page.querySelector("thead [data-avec]") ? page : null;
  } catch {
    return null;
  }
}

/** Set the column of a territory beside those that are here: a cell a row, said to be undocumented where it is silent. */
function poser(id, colonne) {
  const entete = colonne.querySelector("thead [data-avec]");
  for (const rangee of document.querySelectorAll(".comparaison thead tr")) rangee.append(entete.cloneNode(true));
  const presents = cases().map(({ value }) => value);
  for (const ligne of colonne.querySelectorAll("tbody tr"))
    if (!document.getElementById(ligne.id)) accueillir(ligne, presents);
  for (const ligne of document.querySelectorAll(".comparaison tbody tr")) {
    if (!ligne.querySelector(`td[data-avec="${CSS.escape(id)}"]`))
      ligne.append(colonne.getElementById(ligne.id)?.querySelector("td") ?? silence(entete));
  }
  for (const question of colonne.querySelectorAll("[data-question]")) {
    const reponses = document.querySelector(`[data-question="${question.dataset.question}"] ul`);
    for (const reponse of question.querySelectorAll("li[data-avec]"))
      reponses.insertBefore(reponse, reponses.querySelector("[data-tous]"));
  }
  const choix = formulaire.querySelector(".choix").cloneNode(true),
    boite = choix.querySelector("input");
  boite.value = id;
  choix.querySelector("span").replaceChildren(...entete.cloneNode(true).childNodes);
  formulaire.querySelector("fieldset").append(choix, "\n");
}

/** A question that nobody here answers yet. */
function accueillir(ligne, presents) {
  const nouvelle = ligne.cloneNode(true),
    sienne = nouvelle.querySelector("td");
  sienne.before(...presents.map((id) => silence(tete(id))));
  const chapitre = document.getElementById(ligne.closest(".chapitre").querySelector("h2").id).closest(".chapitre");
  chapitre.querySelector("tbody").append(nouvelle);
}

/** The cell of a territory that says nothing of a question; `tete` heads its column. */
function silence(tete) {
  const muette = document.createElement("td"),
    nom = document.createElement("span"),
    phrase = document.createElement("span");
  muette.className = tete.className;
  muette.dataset.avec = tete.dataset.avec;
  nom.className = "case-nom";
  nom.append(...tete.cloneNode(true).childNodes);
  phrase.className = "absence";
  phrase.textContent = `${nomDe(tete)}\u00a0: non documenté.`;
  muette.append(nom, phrase);
  return muette;
}

/** The name at the head of a column, without its letter. */
function nomDe(tete) {
  const copie = tete.cloneNode(true);
  copie.querySelector(".lettre")?.remove();
  return copie.textContent.trim();
}

function ouvrirCible() {
  const cible = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const chapitre = cible?.closest("details.chapitre");
  if (!chapitre || chapitre.open) return;
  chapitre.open = true;
  cible.scrollIntoView();
}

/** What heads the column of a territory. */
function tete(id) {
  return document.querySelector(`.comparaison thead [data-avec="${CSS.escape(id)}"]`);
}

function montrer(manquants = [], inconnus = false) {
  const choisis = cochees().map(({ value: id }) => ({ id, nom: nomDe(tete(id)) }));
  for (const noeud of document.querySelectorAll("main [data-avec]"))
    noeud.hidden = !choisis.some(({ id }) => id === noeud.dataset.avec);
  juger(choisis, seuil);
  const absents = manquants.map((id) => `${autres.get(id)} n’a pas pu être chargé, réessayez avec une connexion.`);
  if (inconnus) absents.push("L’adresse demandait autre chose, que ce site ne connaît pas.");
  annonce.textContent = [`${choisis.length} territoires côte à côte.`, ...absents].join(" ");
}
