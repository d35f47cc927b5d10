/* What part of the ground is in view, beside the panels. */

/** Room that the zoom buttons and the open panel take. */
function margins() {
  const panel = document.querySelector("details[open]");
  const right = panel && !narrow.matches ? panel.offsetWidth + 24 : 16;
  return { paddingTopLeft: [66, narrow.matches ? 66 : 16], paddingBottomRight: [right, 34] };
}

function firstView() {
  document.querySelector("[data-legende]").open = !narrow.matches && window.innerHeight > 480;
  seeAll();
}

function seeAll() {
  const {
    paddingTopLeft: [left, top],
    paddingBottomRight,
  } = margins();
  map.fitBounds(settings.bounds, {
    paddingTopLeft: [narrow.matches ? 16 : left, top],
    paddingBottomRight,
    animate: false,
  });
}

/** The territories that the page chose fill the view; all of them when it chose none. */
function seeChosen() {
  const chosen =
    filter.territoire &&
    points.filter(({ feature: { properties } }) => filter.territoire.includes(properties.territoire));
  if (!chosen || !chosen.length) return seeAll();
  map.fitBounds(L.latLngBounds(chosen.map((marker) => marker.getLatLng())), {
    ...margins(),
    maxZoom: 12,
    animate: false,
  });
  return undefined;
}

const TIGHT = { metres: 1500, points: 20 };

/** Whether a crowd is better unfolded where it is than sought further down, where the ground shows nothing more. */
function isTight(cluster) {
  const extent = cluster.getBounds();
  const metres = extent.getSouthWest().distanceTo(extent.getNorthEast());
  return (
    metres < 1 ||
    map.getZoom() >= map.getMaxZoom() ||
    (metres < TIGHT.metres && cluster.getChildCount() <= TIGHT.points)
  );
}

function unfold(cluster) {
  map.panInside(cluster.getLatLng(), {
    paddingTopLeft: [90, 110],
    paddingBottomRight: margins().paddingBottomRight.map((side) => side + 80),
    animate: false,
  });
  cluster.spiderfy();
}

/** While a crowd is unfolded, the other symbols step back. */
function onUnfold({ type, markers }) {
  const open = type === "spiderfied";
  map.getContainer().classList.toggle("ouvert", open);
  for (const marker of markers) if (marker.getElement()) marker.getElement().classList.toggle("deplie", open);
  placeNames();
}

/** Open a crowd: unfold it, or come nearer. */
function enter(cluster) {
  if (isTight(cluster)) return unfold(cluster);
  const before = map.getZoom();
  map.fitBounds(cluster.getBounds(), { ...margins(), animate: false });
  if (map.getZoom() <= before) map.setView(cluster.getLatLng(), before + 1, { animate: false });
  return undefined;
}

/** Come near a point until it stands alone or its crowd can be unfolded, then open it. */
function approach(marker) {
  const place = marker._preSpiderfyLatlng || marker.getLatLng();
  clusters.unspiderfy();
  for (let zoom = Math.max(map.getZoom(), 11); zoom <= map.getMaxZoom(); zoom += 1) {
    map.setView(place, zoom, { animate: false });
    const seen = clusters.getVisibleParent(marker);
    if (seen === marker) break;
    if (seen && isTight(seen)) {
      unfold(seen);
      break;
    }
  }
  openPopup(marker);
}
