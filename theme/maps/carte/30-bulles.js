/* Popups: built from texts, with one link, to a page of this site. */

/** The name of a point, as data-point says it in the lists: on a map of many, with its territory. */
const cle = ({ territoire, categorie, id }) =>
  `${reglages.ensemble ? `${territoire}/` : ""}${reglages.couches[categorie].nature}-${id}`;
const page = ({ page: abregee, territoire, id }) =>
  abregee.replace("~", () => `territoires/${territoire}/`).replaceAll("*", () => id);

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
  return element(
    "div",
    { class: "fiche" },
    element("p", { class: "surtitre" }, texte(couche.libelle)),
    element("h2", { id: "titre-bulle" }, titre),
    element(
      "p",
      { class: "ou" },
      element("bdi", {}, proprietes.commune),
      reglages.ensemble && territoire ? ` · ${texte(territoire.nom)}` : "",
    ),
    proprietes.detail && element("p", {}, element("bdi", {}, proprietes.detail)),
    proprietes.statut && element("p", {}, element("strong", {}, proprietes.statut)),
    portee && element("p", {}, `Attire ${portee.texte}`),
    PRECISIONS[proprietes.precision] && element("p", { class: "note" }, PRECISIONS[proprietes.precision]),
    adresse &&
      element(
        "p",
        { class: "suite" },
        element(
          "a",
          { href: adresse, target: "_parent" },
          couche.nature === "association" ? "Voir sa fiche" : "Voir ce lieu",
          element("span", { class: "invisible" }, ` : ${proprietes.nom}`),
        ),
      ),
  );
}

let auClavier = false,
  origine = null,
  demande = null;

/** Open the popup of a point, clear of the panels. */
function ouvrir(marque) {
  const { paddingTopLeft, paddingBottomRight } = marges();
  origine = marque;
  L.popup(
    {
      maxWidth: Math.min(280, carte.getSize().x - 122),
      minWidth: 160,
      autoPanPaddingTopLeft: paddingTopLeft,
      autoPanPaddingBottomRight: paddingBottomRight,
    },
    marque,
  )
    .setLatLng(marque.getLatLng())
    .setContent(bulle(marque))
    .openOn(carte);
}

function surOuverture({ popup }) {
  const boite = popup.getElement();
  boite.setAttribute("role", "dialog");
  boite.setAttribute("aria-labelledby", "titre-bulle");
  const fermer = boite.querySelector(".leaflet-popup-close-button");
  fermer.setAttribute("aria-label", "Fermer");
  fermer.setAttribute("title", "Fermer");
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
