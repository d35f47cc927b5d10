/* The maps of a page: frames that hear messages (theme/maps/carte/60-page.js says which). */

export const maps = () =>
  [...document.querySelectorAll("iframe")].filter((frame) =>
    /(^|\/)carte\.html([?#]|$)/.test(frame.getAttribute("src") || frame.dataset.src || ""),
  );

/** A frame in a tab comes when it is to be seen or asked something: browsers fetch at once even the late ones that hide. */
export function wake(frame) {
  if (frame.dataset.src) frame.src = frame.dataset.src;
  delete frame.dataset.src;
}

export const isLocal = window.location.protocol === "file:";
export const send = (frame, message) =>
  frame.contentWindow.postMessage({ horizon: 1, ...message }, isLocal ? "*" : window.location.origin);
