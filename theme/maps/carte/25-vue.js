/* What part of the ground is in view, beside the panels. */

/** Room that the zoom buttons and the open panel take. */
function marges() {
  const panneau = document.querySelector("details[open]");
  const droite = panneau && !etroit.matches ? panneau.offsetWidth + 24 : 16;
  return { paddingTopLeft: [66, etroit.matches ? 66 : 16], paddingBottomRight: [droite, 34] };
}

function cadrer() {
  document.querySelector("[data-legende]").open = !etroit.matches && window.innerHeight > 480;
  voirTout();
}

function voirTout() {
  const {
    paddingTopLeft: [gauche, haut],
    paddingBottomRight,
  } = marges();
  carte.fitBounds(reglages.cadre, {
    paddingTopLeft: [etroit.matches ? 16 : gauche, haut],
    paddingBottomRight,
    animate: false,
  });
}

/** The territories that the page chose fill the view; all of them when it chose none. */
function viser() {
  const choisis =
    filtre.territoire &&
    points.filter(({ feature: { properties } }) => filtre.territoire.includes(properties.territoire));
  if (!choisis || !choisis.length) return voirTout();
  carte.fitBounds(L.latLngBounds(choisis.map((marque) => marque.getLatLng())), {
    ...marges(),
    maxZoom: 12,
    animate: false,
  });
  return undefined;
}

const SERRE = { metres: 1500, points: 20 };

/** Whether a crowd is better unfolded where it is than sought further down, where the ground shows nothing more. */
function serre(groupe) {
  const etendue = groupe.getBounds();
  const metres = etendue.getSouthWest().distanceTo(etendue.getNorthEast());
  return (
    metres < 1 ||
    carte.getZoom() >= carte.getMaxZoom() ||
    (metres < SERRE.metres && groupe.getChildCount() <= SERRE.points)
  );
}

function deplier(groupe) {
  carte.panInside(groupe.getLatLng(), {
    paddingTopLeft: [90, 110],
    paddingBottomRight: marges().paddingBottomRight.map((cote) => cote + 80),
    animate: false,
  });
  groupe.spiderfy();
}

/** While a crowd is unfolded, the other symbols step back. */
function surDepli({ type, markers }) {
  const ouvert = type === "spiderfied";
  carte.getContainer().classList.toggle("ouvert", ouvert);
  for (const marque of markers) if (marque.getElement()) marque.getElement().classList.toggle("deplie", ouvert);
  placerNoms();
}

/** Open a crowd: unfold it, or come nearer. */
function entrer(groupe) {
  if (serre(groupe)) return deplier(groupe);
  const avant = carte.getZoom();
  carte.fitBounds(groupe.getBounds(), { ...marges(), animate: false });
  if (carte.getZoom() <= avant) carte.setView(groupe.getLatLng(), avant + 1, { animate: false });
  return undefined;
}

/** Come near a point until it stands alone or its crowd can be unfolded, then open it. */
function approcher(marque) {
  const lieu = marque._preSpiderfyLatlng || marque.getLatLng();
  grappes.unspiderfy();
  for (let zoom = Math.max(carte.getZoom(), 11); zoom <= carte.getMaxZoom(); zoom += 1) {
    carte.setView(lieu, zoom, { animate: false });
    const vu = grappes.getVisibleParent(marque);
    if (vu === marque) break;
    if (vu && serre(vu)) {
      deplier(vu);
      break;
    }
  }
  ouvrir(marque);
}
