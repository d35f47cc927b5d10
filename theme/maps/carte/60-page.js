/* Talking with the page around (theme/assets/js/filtres.js), by messages:

   page -> map   {horizon: 1, filtre: {categorie: [...], rayonnement: [...], ...}, visibles: [ids] | null}
                 {horizon: 1, montrer: id}
   map -> page   {horizon: 1, pret: true}   {horizon: 1, choisi: id}   {horizon: 1, filtre: {categorie: [...]}}
                 {horizon: 1, rendu: id}    the reader has closed, from the keyboard, a point that the page had asked for */

const locale = window.location.protocol === "file:";
function dire(message) {
  if (integree) window.parent.postMessage({ horizon: 1, ...message }, locale ? "*" : window.location.origin);
}
let dernier = "{}";
function suivre({ filtre: demande, visibles: cles }) {
  filtre = Object.fromEntries(Object.entries(demande).filter(([, valeurs]) => valeurs.length));
  visibles = cles ? new Set(cles) : null;
  const voulu = JSON.stringify(filtre) + (cles ? cles.join() : "");
  if (voulu === dernier) return;
  dernier = voulu;
  cocher(filtre.categorie || []);
  filtrer(false); // the page says the count
}

function entendre({ source, origin, data }) {
  if (source !== window.parent || !integree || (!locale && origin !== window.location.origin)) return;
  if (!data || data.horizon !== 1) return;
  if (data.filtre) suivre(data);
  if (typeof data.montrer === "string") montrer(data.montrer);
}
