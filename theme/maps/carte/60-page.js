/* Talking with the page around (theme/assets/js/filtres.js), by messages:

   page -> map   {horizon: 1, filtre: {categorie: [...], rayonnement: [...], ...}, visibles: [ids] | null}
                 {horizon: 1, filtre, mots: [...], compter: [facets]}   from a page that does not list the points
                 {horizon: 1, montrer: id}   {horizon: 1, present: true}: was the map ready first?
   map -> page   {horizon: 1, pret: true, encore: true when asked}   {horizon: 1, choisi: id}   {horizon: 1, filtre: {categorie: [...]}}
                 {horizon: 1, compte: {nombre, parChoix: {"facet value": number}}}   what was asked to be counted
                 {horizon: 1, rendu: id}    the reader has closed, from the keyboard, a point that the page had asked for */

const locale = window.location.protocol === "file:";
function dire(message) {
  if (integree) window.parent.postMessage({ horizon: 1, ...message }, locale ? "*" : window.location.origin);
}
let dernier = "{}";
function suivre({ filtre: demande, visibles: cles, mots: cherches = [], compter: facettes }) {
  const avant = filtre.territoire;
  filtre = Object.fromEntries(Object.entries(demande).filter(([, valeurs]) => valeurs.length));
  visibles = cles ? new Set(cles) : null;
  mots = cherches;
  const voulu = JSON.stringify(filtre) + mots.join(" ") + (cles ? cles.join() : "");
  if (voulu !== dernier) {
    dernier = voulu;
    cocher(filtre.categorie || []);
    filtrer(false); // the page says the count
  }
  if (!facettes) return;
  if (String(avant) !== String(filtre.territoire)) viser();
  dire({ compte: compterChoix(facettes) });
}

function entendre({ source, origin, data }) {
  if (source !== window.parent || !integree || (!locale && origin !== window.location.origin)) return;
  if (!data || data.horizon !== 1) return;
  if (data.present) dire({ pret: true, encore: true });
  if (data.filtre) suivre(data);
  if (typeof data.montrer === "string") montrer(data.montrer);
}
