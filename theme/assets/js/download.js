/* Takes away exactly what a filtered list shows: as CSV for Excel, from the data files of the site; or on paper. */

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
  const names = Object.keys(colonnes);
  const csv = [names, ...kept.map((row) => names.map((name) => row[name]))]
    .map((cells) => cells.map(cell).join(";"))
    .join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", csv, "\r\n"], { type: "text/csv" }));
  link.download = button.dataset.nom;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A cell that Excel reads in French and never runs; the same as in the file of the whole table. */
function cell(value) {
  if (Array.isArray(value)) return cell(value.map((one) => one.replaceAll("|", "¦")).join(" | "));
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = /^(0\d+|\d{4}-\d{2})$/.test(value) ? `="${value}"` : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
