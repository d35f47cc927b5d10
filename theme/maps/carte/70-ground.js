/* The ground: communes and their names; tiles of others when the reader asks. */

const GROUNDS = {
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

const RENDERER = L.svg({ padding: 0.5 });
const path = (name, { properties }, more) => ({
  className: `${name} ton-${properties.ton}`,
  interactive: false,
  ...more,
});
const country = (feature) => path("pays", feature);
const neighbour = (feature) => path("voisin", feature);
const departement = (feature) => path("departement", feature, { fill: false });
const outline = (feature) => path("contour", feature);
const border = (feature) => path("bord", feature, { fill: false });
const disc = (feature, place) => L.circle(place, { radius: feature.properties.rayon, ...path("rond", feature) });

const names = [];
let communesNamed = false;
const label = (place, classes, html) =>
  L.marker(place, {
    interactive: false,
    keyboard: false,
    pane: "names",
    icon: L.divIcon({ className: classes, iconSize: null, html: `<span>${html}</span>` }),
  });
function communeName(feature, place) {
  const written = label(place, "nom commune", feature.properties.nom);
  communesNamed = true;
  names.push(written);
  return written;
}

/** Territories too many to be named on the whole country are from nearer, those alone that the page chose. */
const NEAR = { territoires: 40, zoom: 8 };
const canBeNamed = (territoire) =>
  Object.keys(settings.territoires).length <= NEAR.territoires ||
  (map.getZoom() >= NEAR.zoom && (!filter.territoire || filter.territoire.includes(territoire)));
function nameTerritoires() {
  const shown = new Set(points.map(({ feature: { properties } }) => properties.territoire));
  const written = Object.values(settings.territoires).map(({ id, nom, ton, lat, lon }) =>
    Object.assign(label([lat, lon], `nom territoire ton-${ton}`, nom), { territoire: id, hasPoints: shown.has(id) }),
  );
  names.unshift(...written);
}

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
const around = ([left, top, right, bottom], by) => [left - by, top - by, right + by, bottom + by];

/** Write the names that have room: territories from afar, then communes, the most populated first.
    A commune leaves its place only when a symbol stands there. The name of a territory stands beside the symbol of its
    place, or beside a dot that comes with it, and away from all others; where it cannot, it is left out. */
function placeNames() {
  const frame = map.getContainer().getBoundingClientRect();
  const symbols = [...map.getPane("markerPane").children].map((symbol) => {
    const { left, top, right, bottom } = symbol.getBoundingClientRect();
    return [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top];
  });
  const written = [];
  const far = settings.whole && (map.getZoom() < 9 || !communesNamed);
  for (const name of names) {
    const { x, y } = map.latLngToContainerPoint(name.getLatLng());
    const ofTerritoire = "territoire" in name;
    const inView =
      (!settings.whole || ofTerritoire === far) &&
      (!ofTerritoire || canBeNamed(name.territoire)) &&
      x > -40 &&
      y > -20 &&
      x < frame.width + 40 &&
      y < frame.height + 20;
    if (!inView && !name._map) continue; // a name is made when it first shows
    if (!name._map) name.addTo(map);
    const node = name.getElement();
    if (inView && !name.width) name.width = node.firstChild.offsetWidth || 80;
    const half = name.width / 2 + 3;
    const box = ([dx, dy]) => [x + dx - half, y + dy - 9, x + dx + half, y + dy + 9];
    const spot = around([x, y, x, y], 5);
    const above = symbols.filter((other) => overlap(spot, other));
    const covered = ofTerritoire && !name.hasPoints && above.length > 0; // by the symbol of another
    const dx = half + (above.length ? 24 : 8);
    const dy = Math.max(above.length || !ofTerritoire ? 24 : 16, ...above.map((other) => other[3] - y + 10));
    const others = symbols
      .filter((other) => !above.includes(other))
      .map((other) => around(other, ofTerritoire ? 8 : 0));
    const tries = ofTerritoire
      ? [
          [dx, 0],
          [-dx, 0],
          [0, dy],
          [0, -dy],
          ...(above.length
            ? [
                [dx, 20],
                [dx, -20],
              ]
            : []),
        ]
      : above.length
        ? [
            [0, dy],
            [0, -dy],
          ]
        : [[0, 0]];
    const place =
      inView &&
      !covered &&
      tries.find((shift) => {
        const wanted = box(shift);
        return (
          !written.some((other) => overlap(wanted, other) || (ofTerritoire && overlap(spot, other))) &&
          !above.concat(others).some((other) => overlap(wanted, other)) &&
          (!ofTerritoire || (wanted[0] >= 0 && wanted[2] <= frame.width))
        );
      });
    node.classList.toggle("tue", !place);
    if (!place) continue;
    node.firstChild.style.transform = `translate(calc(-50% + ${Math.round(place[0])}px), calc(-50% + ${Math.round(place[1])}px))`;
    written.push(box(place), ...(ofTerritoire ? [spot] : []));
  }
}

/** One finger scrolls the page that holds the map, two move the map; who tries with one is told so. */
function twoFingers(container) {
  const notice = element("p", { class: "avis", "aria-hidden": "true" }, "Deux doigts pour déplacer la carte");
  container.append(notice);
  let end;
  container.addEventListener(
    "touchmove",
    ({ touches }) => {
      notice.classList.toggle("vu", touches.length === 1);
      clearTimeout(end);
      end = setTimeout(() => notice.classList.remove("vu"), 1200);
    },
    { passive: true },
  );
}

let tiles = null;
function changeGround(event) {
  const button = event.target.closest("[data-fond]");
  if (!button) return;
  if (tiles) tiles.remove();
  const choice = GROUNDS[button.dataset.fond];
  tiles = choice ? L.tileLayer(choice.url, { maxZoom: 19, attribution: choice.credit }) : null;
  if (tiles) comeBackWithout(tiles).addTo(map);
  document.body.classList.toggle("tuiles", Boolean(choice));
  for (const other of document.querySelectorAll("[data-fond]"))
    other.setAttribute("aria-pressed", String(other === button));
  if (narrow.matches) button.closest("details").open = false;
}

/** Where no tile comes (there is no connection), the communes come back, and the map says why. */
function comeBackWithout(layer) {
  const forget = () => layer.off("tileerror");
  return layer.once("tileload", forget).once("tileerror", () => {
    if (layer !== tiles) return;
    forget();
    document.querySelector('[data-fond=""]').click();
    const notice = element("p", { class: "avis vu", role: "alert" }, "Ce fond de carte demande une connexion.");
    map.getContainer().append(notice);
    setTimeout(() => notice.remove(), 5000);
  });
}
