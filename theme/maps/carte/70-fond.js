/* The ground: communes and their names; tiles of others when the reader asks. */

const FONDS = {
  ign: {
    url:
      "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2" +
      "&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
    credit: 'Fond : <a href="https://www.ign.fr/" target="_blank" rel="noopener">Plan IGN</a>',
  },
  osm: {
    url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    credit:
      'Fond : © <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">les contributeurs d’OpenStreetMap</a>',
  },
};

const RENDU = L.svg({ padding: 0.5 });
const chemin = (nom, { properties }, plus) => ({
  className: `${nom} ton-${properties.ton}`,
  interactive: false,
  ...plus,
});
const contour = (feature) => chemin("contour", feature);
const pays = (feature) => chemin("pays", feature);
const bord = (feature) => chemin("bord", feature, { fill: false });
const rond = (feature, lieu) => L.circle(lieu, { radius: feature.properties.rayon, ...chemin("rond", feature) });

const noms = [];
let communes = false;
const etiquette = (lieu, classe, html) =>
  L.marker(lieu, {
    interactive: false,
    keyboard: false,
    pane: "noms",
    icon: L.divIcon({ className: classe, iconSize: null, html: `<span>${html}</span>` }),
  });
function nom(feature, lieu) {
  const ecrit = etiquette(lieu, "nom commune", feature.properties.nom);
  communes = true;
  noms.push(ecrit);
  return ecrit;
}

/** Territories too many to be named on the whole country are from nearer, those alone that the page chose. */
const PRES = { territoires: 40, zoom: 8 };
const nommable = (territoire) =>
  Object.keys(reglages.territoires).length <= PRES.territoires ||
  (carte.getZoom() >= PRES.zoom && (!filtre.territoire || filtre.territoire.includes(territoire)));
function nommerTerritoires() {
  const ecrits = Object.values(reglages.territoires).map(({ id, nom: libelle, ton, lat, lon }) =>
    Object.assign(etiquette([lat, lon], `nom territoire ton-${ton}`, libelle), { territoire: id }),
  );
  noms.unshift(...ecrits);
}

const croise = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Write the names that have room: territories from afar, then communes, the most populated first.
    A name leaves its place only when a symbol stands there. */
function placerNoms() {
  const cadre = carte.getContainer().getBoundingClientRect();
  const symboles = [...carte.getPane("markerPane").children].map((marque) => {
    const { left, top, right, bottom } = marque.getBoundingClientRect();
    return [left - cadre.left, top - cadre.top, right - cadre.left, bottom - cadre.top];
  });
  const ecrits = [];
  const loin = reglages.ensemble && (carte.getZoom() < 9 || !communes);
  for (const nom of noms) {
    const { x, y } = carte.latLngToContainerPoint(nom.getLatLng());
    const territoire = "territoire" in nom;
    const visible =
      (!reglages.ensemble || territoire === loin) &&
      (!territoire || nommable(nom.territoire)) &&
      x > -40 &&
      y > -20 &&
      x < cadre.width + 40 &&
      y < cadre.height + 20;
    if (!visible && !nom._map) continue; // a name is made when it first shows
    if (!nom._map) nom.addTo(carte);
    const marque = nom.getElement();
    if (visible && !nom.large) nom.large = marque.firstChild.offsetWidth || 80;
    const demi = nom.large / 2 + 3;
    const boite = ([dx, dy]) => [x + dx - demi, y + dy - 9, x + dx + demi, y + dy + 9];
    const dessus = symboles.filter((autre) => croise([x - 4, y - 4, x + 4, y + 4], autre));
    const dy = Math.max(24, ...dessus.map((autre) => autre[3] - y + 10));
    const essais = territoire
      ? [
          [demi + 24, 0],
          [-demi - 24, 0],
          [0, dy],
          [0, -dy],
          [demi + 24, 20],
          [demi + 24, -20],
        ]
      : dessus.length
        ? [
            [0, dy],
            [0, -dy],
          ]
        : [[0, 0]];
    const place =
      visible &&
      essais.find((essai) => {
        const voulu = boite(essai);
        return (
          !ecrits.some((autre) => croise(voulu, autre)) &&
          !symboles.some((autre) => croise(voulu, autre)) &&
          (!territoire || (voulu[0] >= 0 && voulu[2] <= cadre.width))
        );
      });
    marque.classList.toggle("tue", !place);
    if (!place) continue;
    marque.firstChild.style.transform = `translate(calc(-50% + ${Math.round(place[0])}px), calc(-50% + ${Math.round(place[1])}px))`;
    ecrits.push(boite(place));
  }
}

/** One finger scrolls the page that holds the map, two move the map; who tries with one is told so. */
function deuxDoigts(contenant) {
  const avis = element("p", { class: "avis", "aria-hidden": "true" }, "Deux doigts pour déplacer la carte");
  contenant.append(avis);
  let fin;
  contenant.addEventListener(
    "touchmove",
    ({ touches }) => {
      avis.classList.toggle("vu", touches.length === 1);
      clearTimeout(fin);
      fin = setTimeout(() => avis.classList.remove("vu"), 1200);
    },
    { passive: true },
  );
}

let tuiles = null;
function changerFond(evenement) {
  const bouton = evenement.target.closest("[data-fond]");
  if (!bouton) return;
  if (tuiles) tuiles.remove();
  const choix = FONDS[bouton.dataset.fond];
  tuiles = choix ? L.tileLayer(choix.url, { maxZoom: 19, attribution: choix.credit }).addTo(carte) : null;
  document.body.classList.toggle("tuiles", Boolean(choix));
  for (const autre of document.querySelectorAll("[data-fond]"))
    autre.setAttribute("aria-pressed", String(autre === bouton));
  if (etroit.matches) bouton.closest("details").open = false;
}
