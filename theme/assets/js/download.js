/* Takes away exactly what a filtered list shows: as CSV for Excel, from the data files of the site; or on paper. */

import { give, toCsv } from "./csv.js";
import { isLocal } from "./frames.js";

const tools = document.querySelector("[data-outils]");
const choice = document.querySelector("[data-choix]");
const shown = () => [...document.querySelectorAll("[data-point]")].filter((node) => !node.hidden);
tools.hidden = false;
say();
document.addEventListener("filter", say);
addEventListener("beforeprint", say);

/** What was chosen, for paper; nothing shown is nothing to take away. */
function say() {
  for (const button of tools.querySelectorAll("button")) button.disabled = !shown().length;
  choice.textContent = document.querySelector("form[data-filtre] output").textContent;
  choice.hidden = false;
}

const button = tools.querySelector("[data-telecharger]");
if (button && isLocal) button.replaceWith("Le téléchargement de cette liste ne marche que sur le site en ligne. ");
const failure = document.createElement("p");
failure.setAttribute("role", "alert");
tools.after(failure);

button?.addEventListener("click", async () => {
  failure.textContent = "";
  try {
    take(await load(button.dataset.telecharger));
  } catch {
    failure.textContent = "Le fichier n’a pas pu être téléchargé. Vérifiez votre connexion, puis réessayez.";
  }
});

/** What a data file of the site holds. */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Gives the rows that are shown, as a file. */
function take({ colonnes, lignes }) {
  const keys = new Set(shown().map(({ dataset }) => dataset.point));
  const kept = lignes.filter((row) => keys.has(`${row.territoire}/${row.id}`));
  give(button.dataset.nom, toCsv(colonnes, kept), "text/csv");
}
