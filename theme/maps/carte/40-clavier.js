/* The keyboard reaches every point, opens it, and comes back. */

function clavier(evenement) {
  auClavier = true;
  const cible = evenement.target;
  if (evenement.key === "Escape") {
    if (carte._popup && carte._popup.isOpen()) {
      carte.closePopup();
      if (demande) dire({ rendu: demande });
      demande = null;
    } else if (grappes._spiderfied) {
      const groupe = grappes._spiderfied;
      grappes.unspiderfy();
      if (groupe.getElement()) groupe.getElement().focus({ preventScroll: true });
    } else return;
    evenement.preventDefault();
    evenement.stopPropagation();
  } else if ((evenement.key === " " || evenement.key === "Enter") && cible.classList.contains("leaflet-marker-icon")) {
    evenement.preventDefault();
    cible.click();
  }
}

/* Leaflet focuses the map at the first press; in a frame that scrolls the page around it, and the click is lost. */
L.Map.Keyboard.include({
  _onMouseDown() {
    if (!this._focused) this._map.getContainer().focus({ preventScroll: true });
  },
});

/** A symbol that the keyboard reaches near the edge comes whole into view (by mouse, that would lose the click). */
function amener({ target }) {
  if (!auClavier || !target.classList.contains("leaflet-marker-icon")) return;
  const cadre = carte.getContainer().getBoundingClientRect(),
    { left, top, width, height } = target.getBoundingClientRect();
  const lieu = carte.containerPointToLatLng([left - cadre.left + width / 2, top - cadre.top + height / 2]);
  carte.panInside(lieu, { padding: [40, 40], animate: false });
}

/** A crowd opens; from the keyboard, the focus goes on to the first of its points. */
function surGroupe({ layer }) {
  const enfants = layer.getAllChildMarkers();
  entrer(layer);
  if (!auClavier) return;
  const premier = enfants
    .map((enfant) => grappes.getVisibleParent(enfant))
    .find((vu) => vu && vu !== layer && vu.getElement());
  if (premier) premier.getElement().focus({ preventScroll: true });
}
