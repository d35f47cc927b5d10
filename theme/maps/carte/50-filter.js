/* What is shown: the boxes of the legend, and what the page asks. */

/** What a point says of itself, as the words that are sought are written; worked out once. */
function said(properties) {
  properties.said ??= words(
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
const matches = (properties) => !sought.length || sought.every((word) => said(properties).includes(word));

/** The values of a point in a facet: what is a place and an association has two categories. */
const valuesOf = (properties, facet) =>
  facet === "categorie" && properties.aussi ? [properties.categorie, properties.aussi] : [properties[facet]];

/** Whether what is chosen leaves a point out. */
const refuses = (facet, properties) =>
  filter[facet] && facet in properties && !valuesOf(properties, facet).some((value) => filter[facet].includes(value));

function isKept(properties) {
  if (visible) return visible.has(keyOf(properties));
  return matches(properties) && !Object.keys(filter).some((facet) => refuses(facet, properties));
}

/** How many points show, and for each value of each facet how many would show if it were chosen. */
function countChoices(facets) {
  const byChoice = {};
  let total = 0;
  for (const {
    feature: { properties },
  } of points) {
    const refused = facets.filter((facet) => refuses(facet, properties));
    if (refused.length > 1 || !matches(properties)) continue;
    if (!refused.length) total += 1;
    for (const facet of refused.length ? refused : facets) {
      for (const value of valuesOf(properties, facet)) {
        const choice = `${facet} ${value}`;
        byChoice[choice] = (byChoice[choice] || 0) + 1;
      }
    }
  }
  return { total, byChoice };
}

function applyFilter(announced = true) {
  const boxes = [...document.querySelectorAll("[data-legende] input")];
  const ticked = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const boxed = new Set(boxes.map((box) => box.value));
  for (const chosen of filter.categorie ?? []) if (!boxed.has(chosen)) ticked.add(chosen); // second nature of points alone
  const isTicked = (properties) => valuesOf(properties, "categorie").some((value) => ticked.has(value));
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
    sought = [];
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
