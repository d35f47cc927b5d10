/* The maps of a page: frames that hear messages (theme/maps/carte/60-page.js says which). */

export const maps = () =>
  [...document.querySelectorAll("iframe")].filter((frame) =>
    /(^|\/)carte\.html([?#]|$)/.test(frame.getAttribute("src") || ""),
  );
export const isLocal = window.location.protocol === "file:";
export const send = (frame, message) =>
  frame.contentWindow.postMessage({ horizon: 1, ...message }, isLocal ? "*" : window.location.origin);
