/* Talking with the page around (theme/assets/js/filtres.js), by messages:

   page -> map   {horizon: 1, filtre: {categorie: [...], rayonnement: [...], ...}, visibles: [ids] | null}
                 {horizon: 1, filtre, mots: [...], compter: [facets]}   from a page that does not list the points
                 {horizon: 1, montrer: id}   {horizon: 1, present: true}: was the map ready first?
   map -> page   {horizon: 1, pret: true, encore: true when asked}   {horizon: 1, choisi: id}   {horizon: 1, filtre: {categorie: [...]}}
                 {horizon: 1, compte: {nombre, parChoix: {"facet value": number}}}   what was asked to be counted
                 {horizon: 1, rendu: id}    the reader has closed, from the keyboard, a point that the page had asked for */

const local = window.location.protocol === "file:";
function tell(message) {
  if (framed) window.parent.postMessage({ horizon: 1, ...message }, local ? "*" : window.location.origin);
}
let last = "{}";
function follow({ filtre, visibles, mots = [], compter: facets }) {
  const before = filter.territoire;
  filter = Object.fromEntries(Object.entries(filtre).filter(([, values]) => values.length));
  visible = visibles ? new Set(visibles) : null;
  words = mots;
  const wanted = JSON.stringify(filter) + words.join(" ") + (visibles ? visibles.join() : "");
  if (wanted !== last) {
    last = wanted;
    tick(filter.categorie || []);
    applyFilter(false); // the page says the count
  }
  if (!facets) return;
  if (String(before) !== String(filter.territoire)) seeChosen();
  tell({ compte: countChoices(facets) });
}

function onMessage({ source, origin, data }) {
  if (source !== window.parent || !framed || (!local && origin !== window.location.origin)) return;
  if (!data || data.horizon !== 1) return;
  if (data.present) tell({ pret: true, encore: true });
  if (data.filtre) follow(data);
  if (typeof data.montrer === "string") showPoint(data.montrer);
}
