/* A page read aloud by a French voice of the device itself: one that would send the text elsewhere is not used. */
const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary";
const SILENT =
  "nav, form, button, svg, pre, script, style, details:not([open]), .provenance, .source, [aria-hidden=true]";
const speech = window.speechSynthesis;
const button = document.querySelector("[data-ecouter]");
let active = false;
let reading = 0; // counts up with each start and stop: what an older reading ends is not followed

offer();
speech.addEventListener?.("voiceschanged", offer);
button.addEventListener("click", () => (active ? stop() : start()));
window.addEventListener("pagehide", stop);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") stop();
});

function voice() {
  return speech.getVoices().find(({ lang, localService }) => localService && /^fr\b/i.test(lang));
}

function offer() {
  button.hidden = !voice();
}

function start() {
  speech.cancel();
  turn(true);
  say([...blocks()], ++reading);
}

function stop() {
  if (!active) return;
  reading += 1;
  speech.cancel();
  mark(null);
  turn(false);
}

function turn(on) {
  active = on;
  button.textContent = on ? "Arrêter" : "Écouter";
  button.classList.toggle("ecouter-lit", on);
}

function say([first, ...rest], current) {
  if (current !== reading) return;
  if (!first) return stop();
  const [block, text] = first;
  const told = new SpeechSynthesisUtterance(text);
  told.voice = voice();
  told.lang = "fr-FR";
  told.onend = () => say(rest, current);
  told.onerror = () => current === reading && stop();
  mark(block);
  speech.speak(told);
}

function mark(block) {
  document.querySelector(".se-lit")?.classList.remove("se-lit");
  block?.classList.add("se-lit");
  block?.scrollIntoView({ block: "nearest" });
}

// What is shown of the page, block by block, each with its own words: a list inside an item comes after it.
function blocks() {
  const told = new Map();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const block = holder.closest(BLOCKS);
    if (block && !holder.closest(SILENT)) told.set(block, (told.get(block) ?? "") + walker.currentNode.data);
  }
  return [...told].map(([block, text]) => [block, text.replace(/\s+/g, " ").trim()]).filter(([, text]) => text);
}
