/* The map inside its frame, in parts that generator/maps/fichiers.py joins into one classic script (so that a map also opens
   from a USB key), after theme/assets/js/folding.js. folium writes the layers and calls what 90-map.js offers. Here: what all parts share. */

const PRECISIONS = {
  rue: "Position approximative : la rue ou le lieu-dit",
  commune: "Position approximative : centre de la commune",
  adresse: "Position de l’adresse",
};
const framed = window.parent !== window;
/** Whether the page around is of another site: nothing is said to it, and links open beside it. */
const foreign = framed && window.location.protocol !== "file:" && !isOurs();
function isOurs() {
  try {
    return Boolean(window.parent.location.href);
  } catch {
    return false;
  }
}
const narrow = window.matchMedia("(max-width: 47.99rem)");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const touch = window.matchMedia("(pointer: coarse)").matches;
const points = [];
let map,
  clusters,
  settings,
  filter = {},
  visible = null,
  sought = [];

/* Texts are escaped in the file, decoded here, and only ever used as text. */
const decoder = document.createElement("textarea");
function decode(escaped) {
  if (!escaped.includes("&")) return escaped;
  decoder.innerHTML = escaped;
  return decoder.value;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}
