/* Takes away one table of a territory, from the file that holds them all; without it, links lead to the archive. */

import { give, toCsv } from "./csv.js";
import { readFile } from "./files.js";

const address = document.querySelector("[data-tables]").dataset.tables;
const all = () => (all.asked ??= readFile(address).then(JSON.parse));

document.addEventListener("click", take);

/** Gives the table, or lets the link lead on when it cannot be had. */
async function take(event) {
  const link = event.target.closest("a[data-table]");
  if (!link) return;
  event.preventDefault();
  const { table, sorte } = link.dataset;
  try {
    const told = (await all())[table];
    if (sorte === "json") give(`${table}.json`, `${JSON.stringify(told)}\n`, "application/json");
    else give(`${table}-excel.csv`, toCsv(told.colonnes, told.lignes), "text/csv");
  } catch {
    location.href = link.href;
  }
}
