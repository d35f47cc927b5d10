/* Points and territories come column by column: what generator/maps/table.py folded is unfolded here. */

/** Lower case, without accents or ligatures. */
const simple = (ecrit) =>
  ecrit
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");

const depuisMots = (code, nom) => {
  const mots = simple(nom).match(/[a-z0-9]+/g) || [];
  return code === ""
    ? mots.join("-")
    : code
        .match(/[A-Z]|[^A-Z-]+/g)
        .map((part) => (/[A-Z]/.test(part) ? mots[part.charCodeAt(0) - 65] : part))
        .join("-");
};
const degres = (pas, par) => {
  let somme = 0;
  return pas.split(" ").map((un) => (somme += Number(un)) / par);
};
const CHIFFRES = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
function colonne(pliee, noms) {
  if (typeof pliee === "string") return pliee.split("\n");
  const { pas, par, mots, fois, rangs, valeurs } = pliee;
  if (pas !== undefined) return degres(pas, par);
  if (mots !== undefined) return mots.split("\n").map((code, rang) => depuisMots(code, texte(noms[rang])));
  const textes = valeurs.split("\n");
  if (rangs !== undefined) return [...rangs].map((rang) => textes[CHIFFRES.indexOf(rang)]);
  return fois.split(" ").flatMap((nombre, rang) => Array(Number(nombre)).fill(textes[rang]));
}

/** The rows of a table, one object each. */
function derouler(table) {
  const cles = Object.keys(table);
  if (!cles.length) return [];
  const noms = colonne(table.nom);
  const colonnes = cles.map((cle) => (cle === "nom" ? noms : colonne(table[cle], noms)));
  return noms.map((_, rang) => Object.fromEntries(cles.map((cle, k) => [cle, colonnes[k][rang]])));
}

/** What folium adds for a category is its name: its points are in the table. */
const ajouter = L.GeoJSON.prototype.addData;
const point = ({ lon, lat, ...properties }) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties,
});
L.GeoJSON.include({
  addData(donnees) {
    return ajouter.call(
      this,
      donnees && donnees.couche
        ? { type: "FeatureCollection", features: parCategorie.get(donnees.couche) || [] }
        : donnees,
    );
  },
});

/** Give the settings their territories, and each category its points. */
const parCategorie = new Map();
function deroulerReglages(recus) {
  const territoires = derouler(recus.territoires);
  for (const { territoire, ...autres } of derouler(recus.points)) {
    if (!parCategorie.has(autres.categorie)) parCategorie.set(autres.categorie, []);
    parCategorie.get(autres.categorie).push(point({ ...autres, territoire: territoires[territoire].id }));
  }
  return { ...recus, points: null, territoires: Object.fromEntries(territoires.map((un) => [un.id, un])) };
}
