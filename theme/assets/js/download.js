/* Takes away exactly what a filtered list shows: as CSV for Excel, from the data files of the site; or on paper. */

import { give, toCsv } from "./csv.js";
import { readFile } from "./files.js";
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
const failure = document.createElement("p");
failure.setAttribute("role", "alert");
tools.after(failure);

button?.addEventListener("click", async () => {
  failure.textContent = "";
  try {
    take(JSON.parse(await readFile(button.dataset.telecharger)));
  } catch {
    failure.textContent = isLocal
      ? "Cette liste ne se télécharge que sur le site en ligne, ou depuis sa copie faite pour une clé."
      : "Le fichier n’a pas pu être téléchargé. Vérifiez votre connexion, puis réessayez.";
  }
});

/** Gives the rows that are shown, as a file. */
function take({ colonnes, lignes }) {
  const keys = new Set(shown().map(({ dataset }) => dataset.point));
  const kept = lignes.filter((row) => keys.has(`${row.territoire}/${row.id}`));
  give(button.dataset.nom, toCsv(colonnes, kept), "text/csv");
}
