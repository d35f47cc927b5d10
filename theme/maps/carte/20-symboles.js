/* Symbols of points and of crowds. */

function dessin(proprietes) {
  const couche = reglages.couches[proprietes.categorie];
  const territoire = reglages.ensemble && reglages.territoires[proprietes.territoire];
  const { anneaux = 0 } = RAYONNEMENTS[proprietes.rayonnement] || {};
  const cercles = Array.from({ length: anneaux }, (_, rang) => `<circle class="anneau" r="${17.5 + 3 * rang}"/>`).join(
    "",
  );
  const large = territoire ? 10 + 7 * territoire.lettre.length : 0;
  const lettre = territoire
    ? `<rect class="pastille" x="${12 - large / 2}" y="-20.5" width="${large}" height="17" rx="8.5"/><text x="12" y="-8.6">${territoire.lettre}</text>`
    : "";
  return `<svg class="repere${proprietes.precision === "commune" ? " approximatif" : ""}" viewBox="-25 -25 50 50" aria-hidden="true"
    focusable="false" style="--c: ${territoire ? "var(--t)" : couche.teinte}">${cercles}<use class="forme" href="#forme-${couche.forme}" x="-16" y="-16"
    width="32" height="32"/><use class="icone" href="#icone-${couche.icone}" x="-8.5" y="-8.5" width="17" height="17"/>${lettre}</svg>`;
}

function nomComplet(proprietes) {
  const couche = reglages.couches[proprietes.categorie];
  return [proprietes.nom, couche.libelle, proprietes.commune].map(texte).join(", ");
}

const Repere = L.DivIcon.extend({
  options: { iconSize: [32, 32], popupAnchor: [0, -12] },
  createIcon(ancien) {
    const { proprietes } = this.options;
    const territoire = reglages.ensemble && reglages.territoires[proprietes.territoire];
    this.options.className = `point${territoire ? ` ton-${territoire.ton}` : ""}`;
    this.options.html = dessin(proprietes);
    const icone = L.DivIcon.prototype.createIcon.call(this, ancien);
    icone.setAttribute("aria-label", nomComplet(proprietes));
    icone.title = nomComplet(proprietes);
    icone.setAttribute("aria-haspopup", "dialog");
    return icone;
  },
});

const Groupe = L.DivIcon.extend({
  createIcon(ancien) {
    const cree = L.DivIcon.prototype.createIcon.call(this, ancien);
    cree.setAttribute("aria-label", this.options.nom);
    return cree;
  },
});

/** Symbols are made when they show: of ten thousand points, a reader sees fifty. */
const Point = L.Marker.extend({
  options: { riseOnHover: true, autoPanOnFocus: false },
  _initIcon() {
    this.options.icon = this.options.icon.options.proprietes
      ? this.options.icon
      : new Repere({ proprietes: this.feature.properties });
    L.Marker.prototype._initIcon.call(this);
  },
});

function roue(parts) {
  const total = parts.reduce((somme, [, part]) => somme + part, 0);
  let angle = 0;
  return parts.map(([teinte, part]) => `${teinte} ${angle}deg ${(angle += (part / total) * 360)}deg`).join(",");
}

const compter = (enfants, cle) => {
  const comptes = new Map();
  for (const {
    feature: { properties },
  } of enfants)
    comptes.set(cle(properties), (comptes.get(cle(properties)) || 0) + 1);
  return [...comptes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

/** A crowd of points: how many, and a ring that says of which families (or territories). */
function grappe(groupe) {
  const enfants = groupe.getAllChildMarkers(),
    nombre = enfants.length;
  const categories = compter(enfants, ({ categorie }) => categorie);
  const communes = compter(enfants, ({ commune }) => commune);
  const slugs = reglages.ensemble ? compter(enfants, ({ territoire }) => territoire) : [];
  const territoires = slugs.map(([slug, part]) => [reglages.territoires[slug], part]);
  const tons = new Map();
  for (const [{ ton }, part] of territoires) tons.set(`var(--ton-${ton})`, (tons.get(`var(--ton-${ton})`) || 0) + part);
  const parts = tons.size ? [...tons] : compter(enfants, ({ categorie }) => reglages.couches[categorie].teinte);
  const seul = territoires.length === 1 ? territoires[0][0] : null;
  const lettre = seul ? `<span class="lettre ton-${seul.ton}">${seul.lettre}</span> ` : "";
  const detail = categories
    .slice(0, 3)
    .map(([slug, part]) => `${part} ${texte(reglages.couches[slug].libelle)}`)
    .join(", ");
  const ou = communes.length === 1 ? `, ${texte(communes[0][0])}` : seul ? `, ${texte(seul.nom)}` : "";
  const taille = nombre < 10 ? 36 : nombre < 100 ? 42 : nombre < 1000 ? 50 : 58;
  return new Groupe({
    className: "groupe",
    iconSize: [taille, taille],
    nom: `${seul ? `${seul.lettre}, ` : ""}${nombre.toLocaleString("fr-FR")} points${ou} : ${detail}${categories.length > 3 ? "…" : ""}. Ouvrir le groupe`,
    html: `<span class="roue" style="background: conic-gradient(${roue(parts)})"></span>${lettre}<span class="nombre">${nombre.toLocaleString("fr-FR")}</span>`,
  });
}
