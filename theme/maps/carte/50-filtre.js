/* What is shown: the boxes of the legend, and what the page asks. */

/** What a point says of itself, as the words that are sought are written. */
const plat = (ecrit) =>
  simple(ecrit)
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
function dits(proprietes) {
  proprietes.plat ??= plat(
    [
      proprietes.nom,
      proprietes.commune,
      reglages.couches[proprietes.categorie].libelle,
      reglages.territoires[proprietes.territoire].nom,
    ]
      .map(texte)
      .join(" "),
  );
  return proprietes.plat;
}
const parle = (proprietes) => !mots.length || mots.every((mot) => dits(proprietes).includes(mot));

function garde(proprietes) {
  if (visibles) return visibles.has(cle(proprietes));
  return (
    parle(proprietes) &&
    Object.entries(filtre).every(
      ([facette, valeurs]) => !valeurs.length || !(facette in proprietes) || valeurs.includes(proprietes[facette]),
    )
  );
}

/** How many points show, and for each value of each facet how many would show if it were chosen. */
function compterChoix(facettes) {
  const parChoix = {};
  let nombre = 0;
  for (const {
    feature: { properties },
  } of points) {
    const refus = facettes.filter((facette) => filtre[facette] && !filtre[facette].includes(properties[facette]));
    if (refus.length > 1 || !parle(properties)) continue;
    if (!refus.length) nombre += 1;
    for (const facette of refus.length ? refus : facettes) {
      const choix = `${facette} ${properties[facette]}`;
      parChoix[choix] = (parChoix[choix] || 0) + 1;
    }
  }
  return { nombre, parChoix };
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
  document.querySelector("[data-annonce]").textContent = !dit
    ? ""
    : gardes.length === 0
      ? "Aucun point affiché"
      : gardes.length === 1
        ? "1 point affiché"
        : `${gardes.length.toLocaleString("fr-FR")} points affichés`;
}

function montrer(id) {
  const point = points.find(({ feature: { properties } }) => cle(properties) === id);
  if (!point) return;
  if (!grappes.hasLayer(point)) {
    visibles = null;
    filtre = {};
    mots = [];
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
