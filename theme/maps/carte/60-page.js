/* Talking with the page around (theme/assets/js/filters.js), by messages:

   page -> map   {horizon: 1, filter: {categorie: [...], rayonnement: [...], ...}, visible: [ids] | null}
                 {horizon: 1, filter, words: [...], count: [facets]}   from a page that does not list the points
                 {horizon: 1, show: id}   {horizon: 1, present: true}: was the map ready first?
   map -> page   {horizon: 1, ready: true, again: true when asked}   {horizon: 1, chosen: id}   {horizon: 1, filter: {categorie: [...]}}
                 {horizon: 1, counted: {total, byChoice: {"facet value": number}}}   what was asked to be counted
                 {horizon: 1, returned: id}    the reader has closed, from the keyboard, a point that the page had asked for */

const local = window.location.protocol === "file:";
function tell(message) {
  if (framed && !foreign) window.parent.postMessage({ horizon: 1, ...message }, local ? "*" : window.location.origin);
}
let last = "{}";
function follow({ filter: chosen, visible: keys, words: typed = [], count: facets }) {
  const before = filter.territoire;
  filter = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length));
  visible = keys ? new Set(keys) : null;
  sought = typed;
  const wanted = JSON.stringify(filter) + sought.join(" ") + (keys ? keys.join() : "");
  if (wanted !== last) {
    last = wanted;
    tick(filter.categorie || []);
    applyFilter(false); // the page says the count
  }
  if (!facets) return;
  if (String(before) !== String(filter.territoire)) seeChosen();
  tell({ counted: countChoices(facets) });
}

function onMessage({ source, origin, data }) {
  if (source !== window.parent || !framed || (!local && origin !== window.location.origin)) return;
  if (!data || data.horizon !== 1) return;
  if (data.present) tell({ ready: true, again: true });
  if (data.filter) follow(data);
  if (typeof data.show === "string") showPoint(data.show);
}
