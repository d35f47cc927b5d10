/* The map inside its frame. folium writes the layers and calls what is here; the page around it talks through
   messages (see theme/assets/js/filtres.js). A classic script, so that a map also opens from a USB key.

   page -> map   {horizon: 1, filtre: {categorie: [...], rayonnement: [...], ...}, visibles: [ids] | null}
                 {horizon: 1, montrer: id}
   map -> page   {horizon: 1, pret: true}   {horizon: 1, choisi: id}   {horizon: 1, filtre: {categorie: [...]}} */
(function () {
  "use strict";

  const FONDS = {
    ign: {
      url: "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"
        + "&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
      credit: 'Fond : <a href="https://www.ign.fr/" target="_blank" rel="noopener">Plan IGN</a>',
    },
    osm: {
      url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
      credit: 'Fond : © <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">les contributeurs d’OpenStreetMap</a>',
    },
  };
  const RAYONNEMENTS = {
    communal: { anneaux: 1, texte: "dans la commune" },
    intercommunal: { anneaux: 2, texte: "dans plusieurs communes du territoire" },
    "au-dela": { anneaux: 3, texte: "au-delà du territoire" },
  };
  const PRECISIONS = {
    commune: "Position approximative : centre de la commune",
    adresse: "Position de l’adresse",
  };
  const integree = window.parent !== window;
  const etroit = window.matchMedia("(max-width: 40rem)");
  const points = [];
  let carte, grappes, reglages, filtre = {}, visibles = null;

  /* --- texts: escaped in the file, decoded here, and only ever used as text ------------------------------- */

  const decodeur = document.createElement("textarea");
  function texte(echappe) {
    if (!echappe.includes("&")) return echappe;
    decodeur.innerHTML = echappe;
    return decodeur.value;
  }

  function element(nom, attributs, ...enfants) {
    const cree = document.createElement(nom);
    for (const [cle, valeur] of Object.entries(attributs)) if (valeur) cree.setAttribute(cle, valeur);
    cree.append(...enfants.filter(Boolean));
    return cree;
  }

  /* --- columns: what generator/maps/layer.py folded ------------------------------------------------------- */

  const lignes = (colonne) => {
    if (typeof colonne === "string") return colonne.split("\n");
    const valeurs = colonne.valeurs.split("\n");
    return colonne.rangs.split(" ").map((rang) => valeurs[rang]);
  };
  const degres = (colonne) => {
    let somme = 0;
    return colonne === "" ? [] : colonne.split(" ").map((pas) => (somme += Number(pas)) / 1e5);
  };
  function deplier({ lon, lat, textes }) {
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
        ? { type: "FeatureCollection", features: deplier(donnees.colonnes) } : donnees);
    },
  });

  /* --- symbols -------------------------------------------------------------------------------------------- */

  function dessin(proprietes) {
    const couche = reglages.couches[proprietes.categorie];
    const territoire = reglages.ensemble && reglages.territoires[proprietes.territoire];
    const { anneaux = 0 } = RAYONNEMENTS[proprietes.rayonnement] || {};
    const cercles = Array.from({ length: anneaux }, (_, rang) => `<circle class="anneau" r="${17.5 + 3 * rang}"/>`).join("");
    const lettre = territoire
      ? `<circle class="pastille" cx="12" cy="-12" r="8.5"/><text x="12" y="-8.6">${territoire.lettre}</text>` : "";
    return `<svg class="repere${proprietes.precision === "commune" ? " approximatif" : ""}" viewBox="-25 -25 50 50" aria-hidden="true"
      focusable="false" style="--c: ${territoire ? "var(--t)" : couche.teinte}">${cercles}<use class="forme" href="#forme-${couche.forme}" x="-16" y="-16"
      width="32" height="32"/><use class="icone" href="#icone-${couche.icone}" x="-8.5" y="-8.5" width="17" height="17"/>${lettre}</svg>`;
  }

  function nomComplet(proprietes) {
    const couche = reglages.couches[proprietes.categorie];
    return [proprietes.nom, couche.libelle, proprietes.commune].map(texte).join(", ");
  }

  const Repere = L.DivIcon.extend({
    options: { iconSize: [32, 32], popupAnchor: [0, -12] },
    createIcon(ancien) {
      const { proprietes } = this.options;
      const territoire = reglages.ensemble && reglages.territoires[proprietes.territoire];
      this.options.className = `point${territoire ? ` ton-${territoire.ton}` : ""}`;
      this.options.html = dessin(proprietes);
      const icone = L.DivIcon.prototype.createIcon.call(this, ancien);
      icone.setAttribute("aria-label", nomComplet(proprietes));
      icone.setAttribute("aria-haspopup", "dialog");
      return icone;
    },
  });

  function icone(nombre, parts, nom) {
    let angle = 0;
    const total = parts.reduce((somme, [, part]) => somme + part, 0);
    const arcs = parts.map(([teinte, part]) => {
      const debut = angle;
      angle += (part / total) * 360;
      return `${teinte} ${debut}deg ${angle}deg`;
    });
    const Groupe = L.DivIcon.extend({
      createIcon(ancien) {
        const cree = L.DivIcon.prototype.createIcon.call(this, ancien);
        cree.setAttribute("aria-label", nom);
        return cree;
      },
    });
    const taille = nombre < 10 ? 36 : nombre < 100 ? 42 : 50;
    return new Groupe({
      className: "groupe", iconSize: [taille, taille],
      html: `<span class="roue" style="background: conic-gradient(${arcs.join(",")})"></span><span class="nombre">${nombre}</span>`,
    });
  }

  /** A crowd of points: how many, and a ring that says of which families (or territories). */
  function grappe(groupe) {
    const enfants = groupe.getAllChildMarkers();
    const compte = new Map(), familles = new Map();
    for (const { feature: { properties } } of enfants) {
      const teinte = reglages.ensemble
        ? `var(--ton-${reglages.territoires[properties.territoire].ton})` : reglages.couches[properties.categorie].teinte;
      familles.set(teinte, (familles.get(teinte) || 0) + 1);
      compte.set(properties.categorie, (compte.get(properties.categorie) || 0) + 1);
    }
    const tri = [...compte].sort((a, b) => b[1] - a[1]).slice(0, 3);
    const detail = tri.map(([slug, nombre]) => `${nombre} ${texte(reglages.couches[slug].libelle)}`).join(", ");
    const suite = compte.size > 3 ? "…" : "";
    const communes = new Set(enfants.slice(0, 400).map(({ feature }) => feature.properties.commune));
    const ou = communes.size === 1 ? `, ${texte([...communes][0])}` : "";
    return icone(enfants.length, [...familles].sort(), `${enfants.length} points${ou} : ${detail}${suite}. Ouvrir le groupe`);
  }

  /* --- popups --------------------------------------------------------------------------------------------- */

  /** The name of a point, as data-point says it in the lists: on a map of many, with its territory. */
  const cle = ({ territoire, id }) => (reglages.ensemble ? `${texte(territoire)}/` : "") + texte(id);
  const page = ({ page: abregee, territoire, id }) =>
    abregee.replace("~", () => `territoires/${territoire}/`).replaceAll("*", () => id.slice(id.indexOf("-") + 1));

  /** A page of this site, or nothing: a popup leads nowhere else. */
  function lienSur(adresse) {
    const url = new URL(reglages.racine + adresse, window.location.href);
    return url.protocol === window.location.protocol && url.host === window.location.host ? url.href : "";
  }

  function bulle({ feature: { properties } }) {
    const proprietes = Object.fromEntries(Object.entries(properties).map(([nom, valeur]) => [nom, texte(valeur)]));
    const couche = reglages.couches[properties.categorie];
    const territoire = reglages.territoires[properties.territoire];
    const portee = RAYONNEMENTS[proprietes.rayonnement];
    const adresse = proprietes.page && lienSur(page(proprietes));
    const nom = element("bdi", {}, proprietes.nom);
    const titre = adresse ? element("a", { href: adresse, target: "_parent" }, nom) : nom;
    return element("div", { class: "fiche" },
      element("p", { class: "surtitre" }, texte(couche.libelle)),
      element("h2", { id: "titre-bulle" }, titre),
      element("p", { class: "ou" }, element("bdi", {}, proprietes.commune),
        reglages.ensemble && territoire ? ` · ${texte(territoire.nom)}` : ""),
      proprietes.detail && element("p", {}, element("bdi", {}, proprietes.detail)),
      proprietes.statut && element("p", {}, element("strong", {}, proprietes.statut)),
      portee && element("p", {}, `Attire ${portee.texte}`),
      PRECISIONS[proprietes.precision] && element("p", { class: "note" }, PRECISIONS[proprietes.precision]),
      adresse && element("p", { class: "suite" }, element("a", { href: adresse, target: "_parent" },
        properties.nature === "association" ? "Voir sa fiche" : "Voir ce lieu", element("span", { class: "invisible" }, ` : ${proprietes.nom}`))));
  }

  let auClavier = false, origine = null;

  function surOuverture({ popup }) {
    const boite = popup.getElement();
    boite.setAttribute("role", "dialog");
    boite.setAttribute("aria-labelledby", "titre-bulle");
    const fermer = boite.querySelector(".leaflet-popup-close-button");
    fermer.setAttribute("aria-label", "Fermer");
    fermer.setAttribute("title", "Fermer");
    origine = popup._source;
    dire({ choisi: cle(origine.feature.properties) });
    if (auClavier) (boite.querySelector("h2 a") || fermer).focus({ preventScroll: true });
  }

  function surFermeture({ popup }) {
    const boite = popup.getElement();
    if (boite && boite.contains(document.activeElement)) rendreFocus();
  }

  function rendreFocus() {
    const cible = origine && grappes.getVisibleParent(origine);
    ((cible && cible.getElement()) || carte.getContainer()).focus({ preventScroll: true });
  }

  /* --- keyboard ------------------------------------------------------------------------------------------- */

  function clavier(evenement) {
    auClavier = true;
    const cible = evenement.target;
    if (evenement.key === "Escape") {
      if (carte._popup && carte._popup.isOpen()) {
        const boite = carte._popup.getElement(), dedans = boite.contains(document.activeElement);
        carte.closePopup();
        if (dedans) rendreFocus();
      } else if (grappes._spiderfied) {
        const groupe = grappes._spiderfied;
        grappes.unspiderfy();
        if (groupe.getElement()) groupe.getElement().focus({ preventScroll: true });
      } else return;
      evenement.preventDefault();
      evenement.stopPropagation();
    } else if (evenement.key === " " && cible.classList.contains("leaflet-marker-icon")) {
      evenement.preventDefault();
      cible.click();
    }
  }

  /** After a group opened from the keyboard, the focus goes on to the first of its points. */
  function suivreGroupe({ layer, originalEvent }) {
    const parClavier = auClavier && originalEvent;
    if (!parClavier) return;
    const enfants = layer.getAllChildMarkers();
    const poser = () => {
      const premier = enfants.map((enfant) => grappes.getVisibleParent(enfant)).find((vu) => vu && vu.getElement() && vu !== layer);
      if (premier) premier.getElement().focus({ preventScroll: true });
    };
    grappes.once("spiderfied", () => setTimeout(poser));
    carte.once("moveend", () => setTimeout(poser, 60));
  }

  /* --- what is shown -------------------------------------------------------------------------------------- */

  function garde(proprietes) {
    if (visibles) return visibles.has(cle(proprietes));
    return Object.entries(filtre).every(([facette, valeurs]) =>
      !valeurs.length || !(facette in proprietes) || valeurs.includes(proprietes[facette]));
  }

  function filtrer() {
    const cases = [...document.querySelectorAll("[data-legende] input")];
    const coches = new Set(cases.filter((boite) => boite.checked).map((boite) => boite.value));
    const gardes = points.filter(({ feature: { properties } }) => coches.has(properties.categorie) && garde(properties));
    carte.closePopup();
    grappes.clearLayers();
    grappes.addLayers(gardes);
    document.documentElement.dataset.points = gardes.length;
    document.querySelector("[data-annonce]").textContent =
      gardes.length === 0 ? "Aucun point affiché" : gardes.length === 1 ? "1 point affiché" : `${gardes.length} points affichés`;
  }

  function montrer(id) {
    const point = points.find(({ feature: { properties } }) => cle(properties) === id);
    if (!point) return;
    if (!grappes.hasLayer(point)) {
      visibles = null;
      filtre = {};
      cocher([]);
      filtrer();
    }
    grappes.zoomToShowLayer(point, () => {
      if (carte.getZoom() < 12 && point._icon && !grappes._spiderfied) carte.setView(point.getLatLng(), 12, { animate: false });
      point.openPopup();
    });
  }

  function cocher(categories) {
    for (const boite of document.querySelectorAll("[data-legende] input"))
      boite.checked = categories.length === 0 || categories.includes(boite.value);
  }

  /* --- talking with the page ------------------------------------------------------------------------------ */

  const locale = window.location.protocol === "file:";
  function dire(message) {
    if (integree) window.parent.postMessage({ horizon: 1, ...message }, locale ? "*" : window.location.origin);
  }
  function entendre({ source, origin, data }) {
    if (source !== window.parent || !integree || (!locale && origin !== window.location.origin)) return;
    if (!data || data.horizon !== 1) return;
    if (data.filtre) {
      filtre = data.filtre;
      visibles = data.visibles ? new Set(data.visibles) : null;
      cocher(filtre.categorie || []);
      filtrer();
    }
    if (typeof data.montrer === "string") montrer(data.montrer);
  }

  /* --- the ground ----------------------------------------------------------------------------------------- */

  const RENDU = L.svg({ padding: 0.5 });
  const chemin = (nom, { properties }, plus) => ({ className: `${nom} ton-${properties.ton}`, interactive: false, ...plus });
  const contour = (feature) => chemin("contour", feature);
  const pays = (feature) => chemin("pays", feature);
  const bord = (feature) => chemin("bord", feature, { fill: false });
  const rond = (feature, lieu) => L.circle(lieu, { radius: feature.properties.rayon, ...chemin("rond", feature) });

  const noms = [];
  function nom(feature, lieu) {
    const { properties } = feature;
    const etiquette = L.marker(lieu, {
      interactive: false, keyboard: false, pane: "noms",
      icon: L.divIcon({ className: "commune", iconSize: null, html: `<span>${properties.nom}</span>` }),
    });
    noms.push(etiquette);
    return etiquette;
  }

  /** Write the names that have room, the most populated commune first. */
  function deplacerNoms() {
    const zoom = carte.getZoom(), libres = [];
    const montres = !reglages.ensemble || zoom >= 9;
    for (const etiquette of noms) {
      const marque = etiquette.getElement();
      if (!marque) continue;
      const { x, y } = carte.latLngToContainerPoint(etiquette.getLatLng());
      const texteNom = marque.firstChild;
      if (!etiquette.large) etiquette.large = texteNom.offsetWidth || 80;
      const boite = [x - etiquette.large / 2 - 4, y - 10, x + etiquette.large / 2 + 4, y + 10];
      const gene = libres.some((autre) => boite[0] < autre[2] && boite[2] > autre[0] && boite[1] < autre[3] && boite[3] > autre[1]);
      marque.classList.toggle("tue", !montres || gene);
      if (!gene) libres.push(boite);
    }
    for (const marque of document.querySelectorAll(".territoire")) marque.classList.toggle("tue", zoom >= 9);
  }

  function nommerTerritoires() {
    for (const { nom: libelle, lettre, ton, centre } of Object.values(reglages.territoires)) {
      L.marker(centre, {
        interactive: false, keyboard: false, pane: "noms",
        icon: L.divIcon({ className: `territoire ton-${ton}`, iconSize: null, html: `<b>${lettre}</b><span>${libelle}</span>` }),
      }).addTo(carte);
    }
  }

  let tuiles = null;
  function changerFond(evenement) {
    const bouton = evenement.target.closest("[data-fond]");
    if (!bouton) return;
    if (tuiles) tuiles.remove();
    const choix = FONDS[bouton.dataset.fond];
    tuiles = choix ? L.tileLayer(choix.url, { maxZoom: 19, attribution: choix.credit }).addTo(carte) : null;
    document.body.classList.toggle("tuiles", Boolean(choix));
    for (const autre of document.querySelectorAll("[data-fond]")) autre.setAttribute("aria-pressed", String(autre === bouton));
    if (etroit.matches) bouton.closest("details").open = false;
  }

  /* --- called by the page that folium writes -------------------------------------------------------------- */

  window.horizon = {
    pays, contour, bord, rond, nom, grappe,
    grappes: {
      showCoverageOnHover: false, maxClusterRadius: 44, spiderfyDistanceMultiplier: 1.5, animate: false,
      spiderLegPolylineOptions: { weight: 1.5, color: "#525c6c", opacity: 0.7, interactive: false },
    },

    creer(id, recus) {
      reglages = recus;
      carte = L.map(id, {
        zoomControl: false, attributionControl: false, minZoom: 4, maxZoom: 18, zoomSnap: 0.5, renderer: RENDU,
        scrollWheelZoom: !integree, zoomAnimation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      });
      carte.createPane("noms").style.zIndex = 450;
      L.control.zoom({ position: "topleft", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(carte);
      L.control.attribution({ prefix: '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>' }).addTo(carte);
      L.control.scale({ imperial: false }).addTo(carte);
      carte.fitBounds(reglages.cadre, { padding: [16, 16], animate: false });
      return carte;
    },

    point: (feature, lieu) => L.marker(lieu, { icon: new Repere({ proprietes: feature.properties }), riseOnHover: true }),

    presenter(feature, marque) {
      marque.bindPopup(bulle, { maxWidth: 280, minWidth: 180, autoPanPadding: [12, 12] });
      points.push(marque);
    },

    montrer(_, groupes) {
      grappes = groupes;
      const contenant = carte.getContainer();
      carte.on("popupopen", surOuverture).on("popupclose", surFermeture).on("zoomend moveend resize", deplacerNoms);
      grappes.on("clusterclick", suivreGroupe);
      contenant.addEventListener("keydown", clavier, true);
      contenant.addEventListener("pointerdown", () => { auClavier = false; }, true);
      if (integree) {
        carte.on("click focus", () => carte.scrollWheelZoom.enable());
        contenant.addEventListener("mouseleave", () => carte.scrollWheelZoom.disable());
      } else document.querySelector("[data-retour]").hidden = false;
      const legende = document.querySelector("[data-legende]");
      legende.open = !etroit.matches;
      legende.addEventListener("change", () => {
        const cases = [...legende.querySelectorAll("input")], coches = cases.filter((boite) => boite.checked).map((boite) => boite.value);
        filtrer();
        dire({ filtre: { categorie: coches.length === cases.length ? [] : coches } });
      });
      document.querySelector("[data-fonds]").addEventListener("click", changerFond);
      window.addEventListener("message", entendre);
      if (reglages.ensemble) nommerTerritoires();
      deplacerNoms();
      document.documentElement.dataset.points = points.length;
      document.documentElement.dataset.pret = "";
      const demande = new URLSearchParams(window.location.hash.slice(1)).get("montrer");
      if (demande) montrer(demande);
      dire({ pret: true });
    },
  };
})();
