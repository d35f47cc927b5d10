/* Points come column by column: what generator/maps/layer.py folded is unfolded here. */

const lignes = (colonne) => {
  if (typeof colonne === "string") return colonne.split("\n");
  const valeurs = colonne.valeurs.split("\n");
  return colonne.rangs.split(" ").map((rang) => valeurs[rang]);
};
const degres = (colonne) => {
  let somme = 0;
  return colonne === "" ? [] : colonne.split(" ").map((pas) => (somme += Number(pas)) / 1e5);
};
function feuilleter({ lon, lat, textes }) {
  const est = degres(lon), nord = degres(lat);
  const noms = Object.keys(textes), colonnes = noms.map((nom) => lignes(textes[nom]));
  return est.map((_, rang) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [est[rang], nord[rang]] },
    properties: Object.fromEntries(noms.map((nom, k) => [nom, colonnes[k][rang]])),
  }));
}
const ajouter = L.GeoJSON.prototype.addData;
L.GeoJSON.include({
  addData(donnees) {
    return ajouter.call(this, donnees && donnees.colonnes
      ? { type: "FeatureCollection", features: feuilleter(donnees.colonnes) } : donnees);
  },
});
