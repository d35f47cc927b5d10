/* The map inside its frame. folium writes the layers and calls what is here; the page around it talks through
   messages (see theme/assets/js/filtres.js). A classic script, so that a map also opens from a USB key.

   page -> map   {horizon: 1, filtre: {categorie: [...], rayonnement: [...], ...}, visibles: [ids] | null}
                 {horizon: 1, montrer: id}
   map -> page   {horizon: 1, pret: true}   {horizon: 1, choisi: id}   {horizon: 1, filtre: {categorie: [...]}}
                 {horizon: 1, rendu: id}    the reader has closed, from the keyboard, a point that the page had asked for */
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
  const etroit = window.matchMedia("(max-width: 56rem)");
  const calme = window.matchMedia("(prefers-reduced-motion: reduce)");
  const tactile = window.matchMedia("(pointer: coarse)").matches;
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

  const Groupe = L.DivIcon.extend({
    createIcon(ancien) {
      const cree = L.DivIcon.prototype.createIcon.call(this, ancien);
      cree.setAttribute("aria-label", this.options.nom);
      return cree;
    },
  });

  /** Symbols are made when they show: of ten thousand points, a reader sees fifty. */
  const Point = L.Marker.extend({
    options: { riseOnHover: true, autoPanOnFocus: false },
    _initIcon() {
      this.options.icon = this.options.icon.options.proprietes ? this.options.icon : new Repere({ proprietes: this.feature.properties });
      L.Marker.prototype._initIcon.call(this);
    },
  });

  function roue(parts) {
    const total = parts.reduce((somme, [, part]) => somme + part, 0);
    let angle = 0;
    return parts.map(([teinte, part]) => `${teinte} ${angle}deg ${angle += (part / total) * 360}deg`).join(",");
  }

  const compter = (enfants, cle) => {
    const comptes = new Map();
    for (const { feature: { properties } } of enfants) comptes.set(cle(properties), (comptes.get(cle(properties)) || 0) + 1);
    return [...comptes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };

  /** A crowd of points: how many, and a ring that says of which families (or territories). */
  function grappe(groupe) {
    const enfants = groupe.getAllChildMarkers(), nombre = enfants.length;
    const categories = compter(enfants, ({ categorie }) => categorie);
    const communes = compter(enfants, ({ commune }) => commune);
    const slugs = reglages.ensemble ? compter(enfants, ({ territoire }) => territoire) : [];
    const territoires = slugs.map(([slug, part]) => [reglages.territoires[slug], part]);
    const parts = territoires.length
      ? territoires.map(([{ ton }, part]) => [`var(--ton-${ton})`, part])
      : compter(enfants, ({ categorie }) => reglages.couches[categorie].teinte);
    const lettre = territoires.length === 1
      ? `<span class="lettre ton-${territoires[0][0].ton}">${territoires[0][0].lettre}</span>` : "";
    const detail = categories.slice(0, 3).map(([slug, part]) => `${part} ${texte(reglages.couches[slug].libelle)}`).join(", ");
    const ou = communes.length === 1 ? `, ${texte(communes[0][0])}` : territoires.length === 1 ? `, ${texte(territoires[0][0].nom)}` : "";
    const taille = nombre < 10 ? 36 : nombre < 100 ? 42 : nombre < 1000 ? 50 : 58;
    return new Groupe({
      className: "groupe", iconSize: [taille, taille],
      nom: `${nombre} points${ou} : ${detail}${categories.length > 3 ? "…" : ""}. Ouvrir le groupe`,
      html: `<span class="roue" style="background: conic-gradient(${roue(parts)})"></span><span class="nombre">${nombre}</span>${lettre}`,
    });
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

  /** A popup is made at the first call; from then on Leaflet opens and closes it. */
  function ouvrir(marque) {
    if (!marque.getPopup()) marque.bindPopup(bulle, { maxWidth: 280, minWidth: 180, autoPanPadding: [12, 12] });
    marque.openPopup();
  }

  let auClavier = false, origine = null, demande = null;

  function surOuverture({ popup }) {
    const boite = popup.getElement();
    boite.setAttribute("role", "dialog");
    boite.setAttribute("aria-labelledby", "titre-bulle");
    const fermer = boite.querySelector(".leaflet-popup-close-button");
    fermer.setAttribute("aria-label", "Fermer");
    fermer.setAttribute("title", "Fermer");
    origine = popup._source;
    dire({ choisi: cle(origine.feature.properties) });
    if (auClavier || demande) (boite.querySelector("h2 a") || fermer).focus({ preventScroll: true });
  }

  function surFermeture({ popup }) {
    const boite = popup.getElement();
    if (boite && boite.contains(document.activeElement)) rendreFocus();
  }

  /** Back to the symbol that the popup was about. */
  function rendreFocus() {
    if (demande) return;
    const cible = origine && grappes.getVisibleParent(origine);
    ((cible && cible.getElement()) || carte.getContainer()).focus({ preventScroll: true });
  }

  /* --- keyboard ------------------------------------------------------------------------------------------- */

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
    const cadre = carte.getContainer().getBoundingClientRect(), { left, top, width, height } = target.getBoundingClientRect();
    const lieu = carte.containerPointToLatLng([left - cadre.left + width / 2, top - cadre.top + height / 2]);
    carte.panInside(lieu, { padding: [40, 40], animate: false });
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
    if (grappes._spiderfied === layer) setTimeout(poser);
    else carte.once("moveend", () => setTimeout(poser));
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
    placerNoms();
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
      dernier = null;
      cocher([]);
      filtrer();
    }
    demande = id;
    window.focus();
    grappes.zoomToShowLayer(point, () => setTimeout(() => {
      if (!point.getElement()) grappes.getVisibleParent(point).spiderfy(); // the end of a zoom folds crowds again
      ouvrir(point);
    }));
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
  let dernier = "{}";
  function suivre({ filtre: demande, visibles: cles }) {
    filtre = Object.fromEntries(Object.entries(demande).filter(([, valeurs]) => valeurs.length));
    visibles = cles ? new Set(cles) : null;
    const voulu = JSON.stringify(filtre) + (cles ? cles.join() : "");
    if (voulu === dernier) return;
    dernier = voulu;
    cocher(filtre.categorie || []);
    filtrer();
  }

  function entendre({ source, origin, data }) {
    if (source !== window.parent || !integree || (!locale && origin !== window.location.origin)) return;
    if (!data || data.horizon !== 1) return;
    if (data.filtre) suivre(data);
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
  const etiquette = (lieu, classe, html) => L.marker(lieu, {
    interactive: false, keyboard: false, pane: "noms", icon: L.divIcon({ className: classe, iconSize: null, html: `<span>${html}</span>` }),
  });
  function nom(feature, lieu) {
    const ecrit = etiquette(lieu, "nom commune", feature.properties.nom);
    noms.push(ecrit);
    return ecrit;
  }

  function nommerTerritoires() {
    const ecrits = Object.values(reglages.territoires).map(({ nom: libelle, ton, centre }) =>
      etiquette(centre, `nom territoire ton-${ton}`, libelle).addTo(carte));
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
    const loin = reglages.ensemble && carte.getZoom() < 9;
    for (const nom of noms) {
      const marque = nom.getElement(), { x, y } = carte.latLngToContainerPoint(nom.getLatLng());
      const territoire = marque.classList.contains("territoire");
      const visible = (!reglages.ensemble || territoire === loin) && x > -40 && y > -20 && x < cadre.width + 40 && y < cadre.height + 20;
      if (visible && !nom.large) nom.large = marque.firstChild.offsetWidth || 80;
      const demi = nom.large / 2 + 3;
      const boite = ([dx, dy]) => [x + dx - demi, y + dy - 9, x + dx + demi, y + dy + 9];
      const dessus = symboles.filter((autre) => croise([x - 4, y - 4, x + 4, y + 4], autre));
      const dy = Math.max(24, ...dessus.map((autre) => autre[3] - y + 10));
      const essais = territoire
        ? [[demi + 24, 0], [-demi - 24, 0], [0, dy], [0, -dy], [demi + 24, 20], [demi + 24, -20]] : dessus.length ? [[0, dy], [0, -dy]] : [[0, 0]];
      const place = visible && essais.find((essai) => {
        const voulu = boite(essai);
        return !ecrits.some((autre) => croise(voulu, autre)) && !symboles.some((autre) => croise(voulu, autre))
          && (!territoire || (voulu[0] >= 0 && voulu[2] <= cadre.width));
      });
      marque.classList.toggle("tue", !place);
      if (!place) continue;
      marque.firstChild.style.transform = `translate(calc(-50% + ${Math.round(place[0])}px), calc(-50% + ${Math.round(place[1])}px))`;
      ecrits.push(boite(place));
    }
  }

  /** Beside the panels, not under them. */
  function cadrer() {
    const panneau = document.querySelector("[data-legende]");
    panneau.open = !etroit.matches && window.innerHeight > 480;
    const droite = panneau.open && !etroit.matches ? panneau.offsetWidth + 24 : 16;
    const haut = etroit.matches ? 66 : 16;
    carte.fitBounds(reglages.cadre, { paddingTopLeft: [etroit.matches ? 16 : 66, haut], paddingBottomRight: [droite, 34], animate: false });
  }

  /** One finger scrolls the page that holds the map, two move the map; who tries with one is told so. */
  function deuxDoigts(contenant) {
    const avis = element("p", { class: "avis", "aria-hidden": "true" }, "Deux doigts pour déplacer la carte");
    contenant.append(avis);
    let fin;
    contenant.addEventListener("touchmove", ({ touches }) => {
      avis.classList.toggle("vu", touches.length === 1);
      clearTimeout(fin);
      fin = setTimeout(() => avis.classList.remove("vu"), 1200);
    }, { passive: true });
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
        zoomControl: false, attributionControl: false, minZoom: 4, maxZoom: 18, zoomSnap: 0.25, renderer: RENDU,
        scrollWheelZoom: !integree, zoomAnimation: !calme.matches, fadeAnimation: !calme.matches,
        dragging: !(integree && tactile),
      });
      carte.createPane("noms").style.zIndex = 450;
      L.control.zoom({ position: "topleft", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(carte);
      L.control.attribution({ prefix: '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>' }).addTo(carte);
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
      grappes.on("click", ({ layer }) => layer.getPopup() || ouvrir(layer)).on("clusterclick", suivreGroupe).on("spiderfied unspiderfied", placerNoms);
      contenant.addEventListener("keydown", clavier, true);
      contenant.addEventListener("focusin", amener);
      contenant.addEventListener("pointerdown", () => { auClavier = false; demande = null; }, true);
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
        const cases = [...legende.querySelectorAll("input")], coches = cases.filter((boite) => boite.checked).map((boite) => boite.value);
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
})();
