/* What part of the ground is in view, beside the panels. */

/** Room that the zoom buttons and the open panel take. */
function margins() {
  const panel = document.querySelector("details[open]");
  const right = panel && !narrow.matches ? panel.offsetWidth + 24 : 16;
  return { paddingTopLeft: [66, narrow.matches ? 66 : 16], paddingBottomRight: [right, 34] };
}

/** Pixels that a map takes at least. */
const ROOM = 100;

/** The first view, once there is room for one: a map may be made in a tab that nobody has opened yet. */
function viewOnceThere() {
  const { x, y } = map.getSize();
  if (Math.min(x, y) > ROOM) return firstView();
  map.setView(L.latLngBounds(settings.bounds).getCenter(), 6, { animate: false });
  const watcher = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = map.getContainer();
    if (Math.min(clientWidth, clientHeight) <= ROOM) return;
    watcher.disconnect();
    map.invalidateSize({ animate: false, pan: false });
    firstView();
  });
  watcher.observe(map.getContainer());
  return undefined;
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

/** Whether a crowd is better told as a list than sought further down, where the ground shows nothing more. */
function isTight(cluster) {
  const extent = cluster.getBounds();
  const metres = extent.getSouthWest().distanceTo(extent.getNorthEast());
  return (
    metres < 1 ||
    map.getZoom() >= map.getMaxZoom() ||
    (metres < TIGHT.metres && cluster.getChildCount() <= TIGHT.points)
  );
}
const isOfOneCommune = (markers) =>
  countBy(markers, ({ territoire, commune }) => `${territoire} ${commune}`).length === 1;

/** Open a crowd: the list of its points when they share a place, else come nearer. */
function enter(cluster) {
  const markers = cluster.getAllChildMarkers();
  if (isTight(cluster) || isOfOneCommune(markers)) return openList(cluster, markers);
  const before = map.getZoom();
  map.fitBounds(cluster.getBounds(), { ...margins(), animate: false });
  if (map.getZoom() <= before) map.setView(cluster.getLatLng(), before + 1, { animate: false });
  if (byKeyboard) focusFirst(markers);
  return undefined;
}

/** From the keyboard, the focus goes on to the first of the points that were in a crowd. */
function focusFirst(markers) {
  const first = markers.map((marker) => clusters.getVisibleParent(marker)).find((seen) => seen && seen.getElement());
  if (first) first.getElement().focus({ preventScroll: true });
}

/** Come near a point until it stands alone or in a crowd that is a list, then open it. */
function approach(marker) {
  for (let zoom = Math.max(map.getZoom(), 11); zoom <= map.getMaxZoom(); zoom += 1) {
    map.setView(marker.getLatLng(), zoom, { animate: false });
    const seen = clusters.getVisibleParent(marker);
    if (!seen || seen === marker || isTight(seen) || isOfOneCommune(seen.getAllChildMarkers())) break;
  }
  openPoint(marker);
}
