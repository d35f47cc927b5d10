/* What is shown: the boxes of the legend, and what the page asks. */

function garde(proprietes) {
  if (visibles) return visibles.has(cle(proprietes));
  return Object.entries(filtre).every(([facette, valeurs]) =>
    !valeurs.length || !(facette in proprietes) || valeurs.includes(proprietes[facette]));
}

function filtrer(dit = true) {
  const cases = [...document.querySelectorAll("[data-legende] input")];
  const coches = new Set(cases.filter((boite) => boite.checked).map((boite) => boite.value));
  const gardes = points.filter(({ feature: { properties } }) => coches.has(properties.categorie) && garde(properties));
  carte.closePopup();
  grappes.clearLayers();
  grappes.addLayers(gardes);
  placerNoms();
  document.documentElement.dataset.points = gardes.length;
  document.querySelector("[data-annonce]").textContent = !dit ? "" :
    gardes.length === 0 ? "Aucun point affiché" : gardes.length === 1 ? "1 point affiché" : `${gardes.length} points affichés`;
}

function montrer(id) {
  const point = points.find(({ feature: { properties } }) => cle(properties) === id);
  if (!point) return;
  if (!grappes.hasLayer(point)) {
    visibles = null;
    filtre = {};
    dernier = null;
    cocher([]);
    filtrer();
  }
  demande = id;
  window.focus();
  approcher(point);
}

function cocher(categories) {
  for (const boite of document.querySelectorAll("[data-legende] input"))
    boite.checked = categories.length === 0 || categories.includes(boite.value);
}
