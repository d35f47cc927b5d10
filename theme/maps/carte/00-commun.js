/* The map inside its frame, in parts that generator/maps/fichiers.py joins into one classic script (so that a map also opens
   from a USB key). folium writes the layers and calls what 90-carte.js offers. Here: what all parts share. */

const RAYONNEMENTS = {
  communal: { anneaux: 1, texte: "dans la commune" },
  intercommunal: { anneaux: 2, texte: "dans plusieurs communes du territoire" },
  "au-dela": { anneaux: 3, texte: "au-delà du territoire" },
};
const PRECISIONS = {
  commune: "Position approximative : centre de la commune",
  adresse: "Position de l’adresse",
};
const integree = window.parent !== window;
const etroit = window.matchMedia("(max-width: 56rem)");
const calme = window.matchMedia("(prefers-reduced-motion: reduce)");
const tactile = window.matchMedia("(pointer: coarse)").matches;
const points = [];
let carte,
  grappes,
  reglages,
  filtre = {},
  visibles = null,
  mots = [];

/* Texts are escaped in the file, decoded here, and only ever used as text. */
const decodeur = document.createElement("textarea");
function texte(echappe) {
  if (!echappe.includes("&")) return echappe;
  decodeur.innerHTML = echappe;
  return decodeur.value;
}

function element(nom, attributs, ...enfants) {
  const cree = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) if (valeur) cree.setAttribute(cle, valeur);
  cree.append(...enfants.filter(Boolean));
  return cree;
}
