/* What is shown: the boxes of the legend, and what the page asks. */

/** Lower case, without accents, ligatures or punctuation: as the words that are sought are written. */
const fold = (text) =>
  text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

/** What a point says of itself, folded once. */
function said(properties) {
  properties.said ??= fold(
    [
      properties.nom,
      properties.commune,
      settings.layers[properties.categorie].libelle,
      settings.territoires[properties.territoire].nom,
    ]
      .map(decode)
      .join(" "),
  );
  return properties.said;
}
const matches = (properties) => !words.length || words.every((word) => said(properties).includes(word));

function isKept(properties) {
  if (visible) return visible.has(keyOf(properties));
  return (
    matches(properties) &&
    Object.entries(filter).every(
      ([facet, values]) => !values.length || !(facet in properties) || values.includes(properties[facet]),
    )
  );
}

/** How many points show, and for each value of each facet how many would show if it were chosen. */
function countChoices(facets) {
  const byChoice = {};
  let total = 0;
  for (const {
    feature: { properties },
  } of points) {
    const refused = facets.filter((facet) => filter[facet] && !filter[facet].includes(properties[facet]));
    if (refused.length > 1 || !matches(properties)) continue;
    if (!refused.length) total += 1;
    for (const facet of refused.length ? refused : facets) {
      const choice = `${facet} ${properties[facet]}`;
      byChoice[choice] = (byChoice[choice] || 0) + 1;
    }
  }
  return { total, byChoice };
}

function applyFilter(announced = true) {
  const boxes = [...document.querySelectorAll("[data-legende] input")];
  const ticked = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const isTicked = ({ categorie, aussi }) =>
    ticked.has(categorie) || ticked.has(aussi) || Boolean(aussi && filter.categorie?.includes(aussi));
  const kept = points.filter(({ feature: { properties } }) => isTicked(properties) && isKept(properties));
  closeCard();
  clusters.clearLayers();
  clusters.addLayers(kept);
  placeNames();
  document.documentElement.dataset.points = kept.length;
  document.querySelector("[data-annonce]").textContent = !announced
    ? ""
    : kept.length === 0
      ? "Aucun point affiché"
      : kept.length === 1
        ? "1 point affiché"
        : `${kept.length.toLocaleString("fr-FR")} points affichés`;
}

/** Open a point, whatever the filters hide. */
function showPoint(key) {
  const marker = points.find(({ feature: { properties } }) => keysOf(properties).includes(key));
  if (!marker) return;
  if (!clusters.hasLayer(marker)) {
    visible = null;
    filter = {};
    words = [];
    last = null;
    tick([]);
    applyFilter();
  }
  asked = key;
  window.focus();
  approach(marker);
}

function tick(categories) {
  for (const box of document.querySelectorAll("[data-legende] input"))
    box.checked = categories.length === 0 || categories.includes(box.value);
}
