/* What folium calls. */

window.horizon = {
  country,
  neighbour,
  departement,
  outline,
  border,
  disc,
  communeName,
  pointOf,
  clusterIcon,
  clusterOptions: {
    showCoverageOnHover: false,
    maxClusterRadius: 50,
    zoomToBoundsOnClick: false,
    spiderfyOnMaxZoom: false,
    animate: false,
  },

  create(id, { territoires, ...others }) {
    settings = {
      ...others,
      slugs: territoires.map((each) => each.id),
      territoires: Object.fromEntries(territoires.map((each) => [each.id, each])),
    };
    card = document.querySelector("[data-carton]");
    map = L.map(id, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 4,
      maxZoom: 18,
      zoomSnap: 0.25,
      renderer: RENDERER,
      scrollWheelZoom: !framed,
      zoomAnimation: !calm.matches,
      fadeAnimation: !calm.matches,
      dragging: !(framed && touch),
    });
    map.createPane("names").style.zIndex = 450;
    L.control.zoom({ position: "topleft", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(map);
    L.control
      .attribution({ prefix: '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>' })
      .addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    viewOnceThere();
    return map;
  },

  show(drawn) {
    clusters = drawn;
    const container = map.getContainer();
    map.on("popupopen", onPopupOpen).on("popupclose", onPopupClose).on("zoomend moveend resize", placeNames);
    clusters
      .on("click", ({ layer: marker }) => openPoint(marker))
      .on("clusterclick", ({ layer: cluster }) => enter(cluster));
    map.on("click", closeCard);
    narrow.addEventListener("change", closeCard);
    for (const place of [container, card]) place.addEventListener("keydown", onKey, true);
    container.addEventListener("focusin", bringIntoView);
    container.addEventListener(
      "pointerdown",
      () => {
        byKeyboard = false;
        asked = null;
      },
      true,
    );
    if (framed) {
      map.on("click focus", () => map.scrollWheelZoom.enable());
      container.addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
      if (touch) twoFingers(container);
    } else {
      document.body.classList.add("seule");
      document.querySelector("[data-retour]").hidden = false;
    }
    const legend = document.querySelector("[data-legende]");
    legend.addEventListener("change", () => {
      const boxes = [...legend.querySelectorAll("input")],
        ticked = boxes.filter((box) => box.checked).map((box) => box.value);
      last = null;
      applyFilter();
      tell({ filter: { categorie: ticked.length === boxes.length ? [] : ticked } });
    });
    document.querySelector("[data-fonds]").addEventListener("click", changeGround);
    window.addEventListener("message", onMessage);
    if (settings.whole) nameTerritoires();
    placeNames();
    document.documentElement.dataset.points = points.length;
    document.documentElement.dataset.pret = "";
    const wanted = new URLSearchParams(window.location.hash.slice(1)).get("montrer");
    if (wanted) showPoint(wanted);
    tell({ ready: true });
  },
};
