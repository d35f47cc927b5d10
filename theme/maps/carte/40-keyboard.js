/* The keyboard reaches every point, opens it, and comes back. */

function onKey(event) {
  byKeyboard = true;
  const { target } = event;
  if (event.key === "Escape") {
    if (!isOpen()) return;
    closeCard();
    if (asked) tell({ returned: asked });
    asked = null;
    event.preventDefault();
    event.stopPropagation();
  } else if ((event.key === " " || event.key === "Enter") && target.classList.contains("leaflet-marker-icon")) {
    event.preventDefault();
    target.click();
  }
}

/* Leaflet focuses the map at the first press; in a frame that scrolls the page around it, and the click is lost. */
L.Map.Keyboard.include({
  _onMouseDown() {
    if (!this._focused) this._map.getContainer().focus({ preventScroll: true });
  },
});

/** A symbol that the keyboard reaches near the edge comes whole into view (by mouse, that would lose the click). */
function bringIntoView({ target }) {
  if (!byKeyboard || !target.classList.contains("leaflet-marker-icon")) return;
  const frame = map.getContainer().getBoundingClientRect(),
    { left, top, width, height } = target.getBoundingClientRect();
  const place = map.containerPointToLatLng([left - frame.left + width / 2, top - frame.top + height / 2]);
  map.panInside(place, { padding: [40, 40], animate: false });
}
