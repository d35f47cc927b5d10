/* Symbols of points and of crowds. */

/** What is exact has a tip that shows where; what stands in the middle of its street or commune has none. */
const isExact = ({ precision }) => precision !== "commune" && precision !== "rue";
/** How far a point attracts, where it is known: a text, and as many rings. */
const reachOf = ({ rayonnement }) => settings.rayonnements[rayonnement];
const SIDE = touch ? 44 : 32,
  TIP = 25;

function drawing(properties) {
  const layer = settings.layers[properties.categorie];
  const territoire = settings.whole && settings.territoires[properties.territoire];
  const { rings = 0 } = reachOf(properties) || {};
  const circles = Array.from({ length: rings }, (_, rank) => `<circle class="anneau" r="${17.5 + 3 * rank}"/>`).join(
    "",
  );
  const width = territoire ? 10 + 7 * territoire.lettre.length : 0;
  const letter = territoire
    ? `<rect class="pastille" x="${12 - width / 2}" y="-20.5" width="${width}" height="17" rx="8.5"/><text x="12" y="-8.6">${territoire.lettre}</text>`
    : "";
  const tip = isExact(properties) ? '<path class="pointe" d="M-7 9 0 25 7 9Z"/>' : "";
  return `<svg class="repere${tip ? "" : " approximatif"}" viewBox="-25 -25 50 50" aria-hidden="true"
    focusable="false" style="--c: ${territoire ? "var(--t)" : layer.teinte}">${circles}${tip}<use class="forme" href="#forme-${layer.forme}" x="-16" y="-16"
    width="32" height="32"/><use class="icone" href="#icone-${layer.icone}" x="-8.5" y="-8.5" width="17" height="17"/>${letter}</svg>`;
}

function fullName(properties) {
  const { nom, categorie, commune, association } = properties;
  const kind = decode(settings.layers[categorie].libelle) + (association ? " et association" : "");
  return [decode(nom), kind, decode(commune)].join(", ");
}

const PointIcon = L.DivIcon.extend({
  options: { iconSize: [SIDE, SIDE] },
  createIcon(old) {
    const { properties } = this.options;
    const territoire = settings.whole && settings.territoires[properties.territoire];
    this.options.className = `point${territoire ? ` ton-${territoire.ton}` : ""}`;
    this.options.html = drawing(properties);
    this.options.iconAnchor = [SIDE / 2, SIDE / 2 + (isExact(properties) ? TIP : 0)];
    const icon = L.DivIcon.prototype.createIcon.call(this, old);
    icon.setAttribute("aria-label", fullName(properties));
    icon.title = fullName(properties);
    icon.setAttribute("aria-haspopup", "dialog");
    return icon;
  },
});

const ClusterIcon = L.DivIcon.extend({
  createIcon(old) {
    const icon = L.DivIcon.prototype.createIcon.call(this, old);
    icon.setAttribute("aria-label", this.options.name);
    return icon;
  },
});

/** Symbols are made when they show: of ten thousand points, a reader sees fifty. */
const PointMarker = L.Marker.extend({
  options: { riseOnHover: true, autoPanOnFocus: false },
  _initIcon() {
    this.options.icon = this.options.icon.options.properties
      ? this.options.icon
      : new PointIcon({ properties: this.feature.properties });
    L.Marker.prototype._initIcon.call(this);
  },
});

/** A point of a layer: its feature says what is its own, this adds what goes without saying. */
const pointOf = (categorie) => (feature, place) => {
  const { properties } = feature;
  properties.categorie = categorie;
  properties.rayonnement ??= "non-documente";
  properties.territoire = settings.slugs[properties.territoire];
  const marker = new PointMarker(place);
  points.push(marker);
  return marker;
};

function wheel(parts) {
  const total = parts.reduce((sum, [, part]) => sum + part, 0);
  let angle = 0;
  return parts.map(([hue, part]) => `${hue} ${angle}deg ${(angle += (part / total) * 360)}deg`).join(",");
}

const countBy = (markers, key) => {
  const counts = new Map();
  for (const {
    feature: { properties },
  } of markers)
    counts.set(key(properties), (counts.get(key(properties)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

/** A crowd of points: how many, and a ring that says of which families (or territories). */
function clusterIcon(cluster) {
  const markers = cluster.getAllChildMarkers(),
    total = markers.length;
  const categories = countBy(markers, ({ categorie }) => categorie);
  const communes = countBy(markers, ({ commune }) => commune);
  const slugs = settings.whole ? countBy(markers, ({ territoire }) => territoire) : [];
  const territoires = slugs.map(([slug, part]) => [settings.territoires[slug], part]);
  const tones = new Map();
  for (const [{ ton }, part] of territoires)
    tones.set(`var(--ton-${ton})`, (tones.get(`var(--ton-${ton})`) || 0) + part);
  const parts = tones.size ? [...tones] : countBy(markers, ({ categorie }) => settings.layers[categorie].teinte);
  const alone = territoires.length === 1 ? territoires[0][0] : null;
  const letter = alone ? `<span class="lettre ton-${alone.ton}">${alone.lettre}</span> ` : "";
  const detail = categories
    .slice(0, 3)
    .map(([slug, part]) => `${part} ${decode(settings.layers[slug].libelle)}`)
    .join(", ");
  const where = communes.length === 1 ? `, ${decode(communes[0][0])}` : alone ? `, ${decode(alone.nom)}` : "";
  const size = total < 10 ? 36 : total < 100 ? 42 : total < 1000 ? 50 : 58;
  return new ClusterIcon({
    className: "groupe",
    iconSize: [size, size],
    name: `${alone ? `${alone.lettre}, ` : ""}${total.toLocaleString("fr-FR")} points${where} : ${detail}${categories.length > 3 ? "…" : ""}. Ouvrir le groupe`,
    html: `<span class="roue" style="background: conic-gradient(${wheel(parts)})"></span>${letter}<span class="nombre">${total.toLocaleString("fr-FR")}</span>`,
  });
}
