/* What is chosen: a point, or the list of those that share a place. On a phone a card below, else a popup.
   Built from texts; links go to pages of this site. */

/** The name of a point, as data-point says it in the lists: on a map of many, with its territory. */
const keyOf = ({ territoire, categorie, id }) =>
  `${settings.whole ? `${territoire}/` : ""}${settings.layers[categorie].nature}-${id}`;

/** Every name of a point: what is a place and an association has two. */
const keysOf = (properties) => [
  keyOf(properties),
  ...(properties.association
    ? [`${settings.whole ? `${properties.territoire}/` : ""}association-${properties.association}`]
    : []),
];

/** The page of a point: its layer says where those of its kind are. */
const pageOf = ({ territoire, categorie, id }) =>
  settings.layers[categorie].page.replace("{territoire}", () => territoire).replace("{id}", () => id);

/** A page of this site, or nothing: a popup leads nowhere else. */
function safeLink(address) {
  const url = new URL(settings.root + address, window.location.href);
  return url.protocol === window.location.protocol && url.host === window.location.host ? url.href : "";
}

const target = foreign ? "_blank" : "_parent";
function linkTo(address, words, nom) {
  const attributes = { href: address, target };
  return element("a", attributes, words, element("span", { class: "invisible" }, ` : ${decode(nom)}`));
}

function pointContent({ feature: { properties } }) {
  const { nom, commune, detail = "", statut = "", association } = properties;
  const layer = settings.layers[properties.categorie];
  const territoire = settings.territoires[properties.territoire];
  const reach = reachOf(properties);
  const address = layer.page && safeLink(pageOf(properties));
  const group =
    association &&
    safeLink(settings.associations.replace("{territoire}", () => territoire.id).replace("{id}", () => association));
  const name = element("bdi", {}, decode(nom));
  const title = address ? element("a", { href: address, target }, name) : name;
  return element(
    "div",
    { class: "fiche" },
    element("p", { class: "surtitre" }, decode(layer.libelle), association ? " et association" : ""),
    element("h2", { id: "titre-bulle", tabindex: "-1" }, title),
    element(
      "p",
      { class: "ou" },
      element("bdi", {}, decode(commune)),
      settings.whole && territoire ? ` · ${decode(territoire.nom)}` : "",
    ),
    detail && element("p", {}, element("bdi", {}, decode(detail))),
    statut && element("p", {}, element("strong", {}, decode(statut))),
    reach && element("p", {}, `Attire ${decode(reach.text)}`),
    PRECISIONS[properties.precision] && element("p", { class: "note" }, PRECISIONS[properties.precision]),
    address &&
      element(
        "p",
        { class: "suite" },
        linkTo(address, layer.nature === "association" ? "Voir sa fiche" : "Voir ce lieu", nom),
        group && " ",
        group && linkTo(group, "Voir l’association", nom),
      ),
  );
}

/** The points that share a place, as one list with the name of the commune. */
function listContent(cluster, markers) {
  const communes = countBy(markers, ({ commune }) => commune);
  const ranked = [...markers].sort(({ feature: { properties: a } }, { feature: { properties: b } }) =>
    (a.commune + a.nom).localeCompare(b.commune + b.nom, "fr"),
  );
  return element(
    "div",
    { class: "fiche" },
    element("p", { class: "surtitre" }, `${markers.length.toLocaleString("fr-FR")} points`),
    element(
      "h2",
      { id: "titre-bulle", tabindex: "-1" },
      communes.length === 1 ? decode(communes[0][0]) : "Au même endroit",
    ),
    element(
      "ul",
      { class: "choix" },
      ...ranked.map((marker) => element("li", {}, choiceOf(marker, cluster, markers, communes.length > 1))),
    ),
  );
}

/** A button that goes with the content it is in: Leaflet would take it, gone, for a click on the map. */
function onPress(button, act) {
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    act();
  });
}

function choiceOf(marker, cluster, markers, withCommune) {
  const { properties } = marker.feature,
    territoire = settings.whole && settings.territoires[properties.territoire];
  const symbol = element("span", { class: territoire ? `ton-${territoire.ton}` : "" });
  symbol.innerHTML = drawing(properties); // constants alone
  const kind = decode(settings.layers[properties.categorie].libelle);
  const button = element(
    "button",
    { type: "button" },
    symbol,
    element(
      "span",
      {},
      element("bdi", {}, decode(properties.nom)),
      element("small", {}, withCommune ? `${kind}, ${decode(properties.commune)}` : kind),
    ),
  );
  onPress(button, () => openPoint(marker, () => openList(cluster, markers)));
  return button;
}

let byKeyboard = false,
  opened = null,
  asked = null,
  card = null;

/** Open the card of a point; `back`: to the list that it was chosen in. */
function openPoint(marker, back) {
  opened = marker;
  const content = pointContent(marker);
  if (back) {
    const button = element("button", { type: "button", class: "vers-liste" }, "Retour à la liste");
    onPress(button, back);
    content.append(button);
  }
  open(content, marker.getLatLng(), isExact(marker.feature.properties) ? -38 : -14, back);
  tell({ chosen: keyOf(marker.feature.properties) });
}

function openList(cluster, markers) {
  const again = Boolean(opened) && isOpen();
  opened = cluster;
  open(listContent(cluster, markers), cluster.getLatLng(), -18, again);
}

const isOpen = () => !card.hidden || Boolean(map._popup && map._popup.isOpen());

/**
 * Show what is chosen clear of the panels; the focus follows the keyboard, and what took its place. Under a finger it goes to
 * the title: a screen reader would say nothing else.
 */
function open(content, place, up, instead) {
  const { paddingTopLeft, paddingBottomRight } = margins();
  let box = card;
  if (narrow.matches) {
    map.closePopup();
    card.replaceChildren(closing(), content);
    card.hidden = false;
    card.scrollTop = 0;
    map.panInside(place, {
      paddingTopLeft: [40, 80],
      paddingBottomRight: [40, card.offsetHeight + 30],
      animate: false,
    });
  } else if (instead && map._popup && map._popup.isOpen()) {
    map._popup.options.offset = [0, up];
    box = map._popup.setLatLng(place).setContent(content).getElement();
  } else {
    closeCard();
    box = L.popup({
      maxWidth: Math.min(300, map.getSize().x - 122),
      minWidth: 180,
      maxHeight: Math.max(160, map.getSize().y - 120),
      offset: [0, up],
      autoPanPaddingTopLeft: paddingTopLeft,
      autoPanPaddingBottomRight: paddingBottomRight,
    })
      .setLatLng(place)
      .setContent(content)
      .openOn(map)
      .getElement();
  }
  if (byKeyboard || asked || instead)
    (content.querySelector("h2 a, .choix button") || box.querySelector(CLOSE)).focus({ preventScroll: true });
  else if (touch || narrow.matches) content.querySelector("h2").focus({ preventScroll: true });
}

const CLOSE = ".leaflet-popup-close-button, .fermer";
function closing() {
  const button = element("button", { type: "button", class: "fermer", "aria-label": "Fermer", title: "Fermer" }, "×");
  button.addEventListener("click", () => {
    asked = null;
    closeCard();
  });
  return button;
}

/** Whether the reader is in this box; the page around may have taken the focus since. */
const holds = (box) => document.hasFocus() && box.contains(document.activeElement);

function closeCard() {
  map.closePopup();
  if (card.hidden) return;
  const held = holds(card);
  card.hidden = true;
  if (held) focusSymbol();
}

function onPopupOpen({ popup }) {
  const box = popup.getElement();
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "titre-bulle");
  const close = box.querySelector(".leaflet-popup-close-button");
  close.setAttribute("aria-label", "Fermer");
  close.setAttribute("title", "Fermer");
}

function onPopupClose({ popup }) {
  const box = popup.getElement();
  if (box && holds(box)) focusSymbol();
}

/** Back to the symbol that the card was about. */
function focusSymbol() {
  if (asked) return;
  const target = opened && (clusters.getVisibleParent(opened) || opened);
  ((target && target.getElement && target.getElement()) || map.getContainer()).focus({ preventScroll: true });
}
