/* « Et ailleurs ? »: three things that other territories decided on the same themes. Without this script, links to the themes. */
import { bringIndex } from "./index-files.js";

const root = new URL("../../", import.meta.url);
const SHOWN = 3;

for (const fold of document.querySelectorAll("[data-ailleurs]")) {
  if (fold.open) show(fold);
  fold.addEventListener("toggle", () => show(fold));
}

/** Once; when the examples cannot be had, the links to the themes stay alone until the fold opens again. */
async function show(fold) {
  if (!fold.open || fold.querySelector("li")) return;
  const file = new URL("assets/index/ailleurs.js", root);
  const [examples = {}] = await bringIndex(file, "horizonAilleurs").catch(() => []);
  const { ailleurs, ici } = fold.dataset;
  const found = ailleurs.split(" ").map((theme) => (examples[theme] ?? []).filter((row) => row[4] !== ici));
  const longest = Math.max(0, ...found.map((rows) => rows.length));
  const turns = Array.from({ length: longest }, (_, turn) => found.map((rows) => rows[turn])).flat();
  const kept = new Map(turns.filter(Boolean).map((row) => [row[3], row]));
  fold.querySelector("ul").replaceChildren(...[...kept.values()].slice(0, SHOWN).map(item));
}

function item([title, who, source, address]) {
  const line = document.createElement("li"),
    link = document.createElement("a"),
    said = document.createElement("small");
  link.href = new URL(address, root).href;
  link.textContent = title;
  said.textContent = `${who}. Source : ${source}`;
  line.append(link, " ", said);
  return line;
}
