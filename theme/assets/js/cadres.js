/* The maps of a page: frames that hear messages (theme/maps/carte/60-page.js says which). */

export const cartes = () =>
  [...document.querySelectorAll("iframe")].filter((cadre) =>
    /(^|\/)carte\.html([?#]|$)/.test(cadre.getAttribute("src") || ""),
  );
export const locale = window.location.protocol === "file:";
export const envoyer = (cadre, message) =>
  cadre.contentWindow.postMessage({ horizon: 1, ...message }, locale ? "*" : window.location.origin);
