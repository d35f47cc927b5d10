/* Popups: built from texts, with one link, to a page of this site. */

/** The name of a point, as data-point says it in the lists: on a map of many, with its territory. */
const keyOf = ({ territoire, categorie, id }) =>
  `${settings.whole ? `${territoire}/` : ""}${settings.layers[categorie].nature}-${id}`;

/** The page of a point: its layer says where those of its kind are. */
const pageOf = ({ territoire, categorie, id }) =>
  settings.layers[categorie].page.replace("{territoire}", () => territoire).replace("{id}", () => id);

/** A page of this site, or nothing: a popup leads nowhere else. */
function safeLink(address) {
  const url = new URL(settings.root + address, window.location.href);
  return url.protocol === window.location.protocol && url.host === window.location.host ? url.href : "";
}

function popupContent({ feature: { properties } }) {
  const { nom, commune, detail = "", statut = "" } = properties;
  const layer = settings.layers[properties.categorie];
  const territoire = settings.territoires[properties.territoire];
  const reach = RAYONNEMENTS[properties.rayonnement];
  const address = layer.page && safeLink(pageOf(properties));
  const name = element("bdi", {}, decode(nom));
  const title = address ? element("a", { href: address, target: "_parent" }, name) : name;
  return element(
    "div",
    { class: "fiche" },
    element("p", { class: "surtitre" }, decode(layer.libelle)),
    element("h2", { id: "titre-bulle" }, title),
    element(
      "p",
      { class: "ou" },
      element("bdi", {}, decode(commune)),
      settings.whole && territoire ? ` · ${decode(territoire.nom)}` : "",
    ),
    detail && element("p", {}, element("bdi", {}, decode(detail))),
    statut && element("p", {}, element("strong", {}, decode(statut))),
    reach && element("p", {}, `Attire ${reach.text}`),
    PRECISIONS[properties.precision] && element("p", { class: "note" }, PRECISIONS[properties.precision]),
    address &&
      element(
        "p",
        { class: "suite" },
        element(
          "a",
          { href: address, target: "_parent" },
          layer.nature === "association" ? "Voir sa fiche" : "Voir ce lieu",
          element("span", { class: "invisible" }, ` : ${decode(nom)}`),
        ),
      ),
  );
}

let byKeyboard = false,
  opened = null,
  asked = null;

/** Open the popup of a point, clear of the panels. */
function openPopup(marker) {
  const { paddingTopLeft, paddingBottomRight } = margins();
  opened = marker;
  L.popup(
    {
      maxWidth: Math.min(280, map.getSize().x - 122),
      minWidth: 160,
      autoPanPaddingTopLeft: paddingTopLeft,
      autoPanPaddingBottomRight: paddingBottomRight,
    },
    marker,
  )
    .setLatLng(marker.getLatLng())
    .setContent(popupContent(marker))
    .openOn(map);
}

function onPopupOpen({ popup }) {
  const box = popup.getElement();
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "titre-bulle");
  const close = box.querySelector(".leaflet-popup-close-button");
  close.setAttribute("aria-label", "Fermer");
  close.setAttribute("title", "Fermer");
  tell({ chosen: keyOf(opened.feature.properties) });
  if (byKeyboard || asked) (box.querySelector("h2 a") || close).focus({ preventScroll: true });
}

function onPopupClose({ popup }) {
  const box = popup.getElement();
  if (box && box.contains(document.activeElement)) focusSymbol();
}

/** Back to the symbol that the popup was about. */
function focusSymbol() {
  if (asked) return;
  const target = opened && clusters.getVisibleParent(opened);
  ((target && target.getElement()) || map.getContainer()).focus({ preventScroll: true });
}
