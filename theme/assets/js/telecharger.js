/* Takes away exactly what a filtered list shows: as CSV for Excel, from the data files of the site; or on paper. */

import { locale } from "./cadres.js";

const outils = document.querySelector("[data-outils]");
const choix = document.querySelector("[data-choix]");
const montres = () => [...document.querySelectorAll("[data-point]")].filter((noeud) => !noeud.hidden);
outils.hidden = false;
dire();
document.addEventListener("filtre", dire);
addEventListener("beforeprint", dire);

/** What was chosen, for paper; nothing shown is nothing to take away. */
function dire() {
  for (const bouton of outils.querySelectorAll("button")) bouton.disabled = !montres().length;
  choix.textContent = document.querySelector("form[data-filtre] output").textContent;
  choix.hidden = false;
}

const bouton = outils.querySelector("[data-telecharger]");
if (bouton && locale) bouton.replaceWith("Le téléchargement de cette liste ne marche que sur le site en ligne. ");
const echec = document.createElement("p");
echec.setAttribute("role", "alert");
outils.after(echec);

bouton?.addEventListener("click", async () => {
  echec.textContent = "";
  try {
    prendre(await donnees(bouton.dataset.telecharger));
  } catch {
    echec.textContent = "Le fichier n’a pas pu être téléchargé. Vérifiez votre connexion, puis réessayez.";
  }
});

/** What a data file of the site holds. */
async function donnees(adresse) {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${reponse.status} ${adresse}`);
  return reponse.json();
}

/** Gives the rows that are shown, as a file. */
function prendre({ colonnes, lignes }) {
  const cles = new Set(montres().map(({ dataset }) => dataset.point));
  const gardees = lignes.filter((ligne) => cles.has(`${ligne.territoire}/${ligne.id}`));
  const noms = Object.keys(colonnes);
  const csv = [noms, ...gardees.map((ligne) => noms.map((nom) => ligne[nom]))]
    .map((rang) => rang.map(cellule).join(";"))
    .join("\r\n");
  const lien = document.createElement("a");
  lien.href = URL.createObjectURL(new Blob(["\ufeff", csv, "\r\n"], { type: "text/csv" }));
  lien.download = bouton.dataset.nom;
  lien.click();
  URL.revokeObjectURL(lien.href);
}

/** A cell that Excel reads in French and never runs; the same as in the file of the whole table. */
function cellule(valeur) {
  if (Array.isArray(valeur)) return cellule(valeur.map((une) => une.replaceAll("|", "¦")).join(" | "));
  if (valeur === null || valeur === undefined) return "";
  if (typeof valeur === "number") return String(valeur).replace(".", ",");
  const texte = /^(0\d+|\d{4}-\d{2})$/.test(valeur)
    ? `="${valeur}"`
    : /^[=+\-@\t\r]/.test(valeur)
      ? `'${valeur}`
      : valeur;
  return /[;"\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
