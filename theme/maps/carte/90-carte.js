/* What folium calls. */

window.horizon = {
  pays,
  contour,
  bord,
  rond,
  nom,
  grappe,
  grappes: {
    showCoverageOnHover: false,
    maxClusterRadius: 44,
    zoomToBoundsOnClick: false,
    spiderfyOnMaxZoom: false,
    spiderfyDistanceMultiplier: 1.5,
    animate: false,
    spiderLegPolylineOptions: { weight: 1.5, color: "#525c6c", opacity: 0.7, interactive: false },
  },

  creer(id, recus) {
    reglages = deroulerReglages(recus);
    carte = L.map(id, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 4,
      maxZoom: 18,
      zoomSnap: 0.25,
      renderer: RENDU,
      scrollWheelZoom: !integree,
      zoomAnimation: !calme.matches,
      fadeAnimation: !calme.matches,
      dragging: !(integree && tactile),
    });
    carte.createPane("noms").style.zIndex = 450;
    L.control.zoom({ position: "topleft", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(carte);
    L.control
      .attribution({ prefix: '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>' })
      .addTo(carte);
    L.control.scale({ imperial: false }).addTo(carte);
    cadrer();
    return carte;
  },

  point: (_, lieu) => new Point(lieu),
  presenter: (_, marque) => points.push(marque),

  montrer(_, groupes) {
    grappes = groupes;
    const contenant = carte.getContainer();
    carte.on("popupopen", surOuverture).on("popupclose", surFermeture).on("zoomend moveend resize", placerNoms);
    grappes
      .on("click", ({ layer }) => ouvrir(layer))
      .on("clusterclick", surGroupe)
      .on("spiderfied unspiderfied", surDepli)
      .on("unspiderfied", () => carte.closePopup());
    contenant.addEventListener("keydown", clavier, true);
    contenant.addEventListener("focusin", amener);
    contenant.addEventListener(
      "pointerdown",
      () => {
        auClavier = false;
        demande = null;
      },
      true,
    );
    if (integree) {
      carte.on("click focus", () => carte.scrollWheelZoom.enable());
      contenant.addEventListener("mouseleave", () => carte.scrollWheelZoom.disable());
      if (tactile) deuxDoigts(contenant);
    } else {
      document.body.classList.add("seule");
      document.querySelector("[data-retour]").hidden = false;
    }
    const legende = document.querySelector("[data-legende]");
    legende.addEventListener("change", () => {
      const cases = [...legende.querySelectorAll("input")],
        coches = cases.filter((boite) => boite.checked).map((boite) => boite.value);
      dernier = null;
      filtrer();
      dire({ filtre: { categorie: coches.length === cases.length ? [] : coches } });
    });
    document.querySelector("[data-fonds]").addEventListener("click", changerFond);
    window.addEventListener("message", entendre);
    if (reglages.ensemble) nommerTerritoires();
    placerNoms();
    document.documentElement.dataset.points = points.length;
    document.documentElement.dataset.pret = "";
    const vise = new URLSearchParams(window.location.hash.slice(1)).get("montrer");
    if (vise) montrer(vise);
    dire({ pret: true });
  },
};
