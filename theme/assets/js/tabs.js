/* On a narrow screen, the parts of [data-onglets] (sections with a heading) are tabs; on a wide one, and without
   scripts, they stand beside or after one another. A map comes when its tab is first chosen. */

import { wake } from "./frames.js";

const narrow = window.matchMedia("(max-width: 63.99rem)");
const groups = [...document.querySelectorAll("[data-onglets]")].map(openGroup);

document.addEventListener("click", ({ target }) => {
  const link = target.closest?.('a[href^="#"]');
  if (link) goTo(link.hash);
});
window.addEventListener("hashchange", () => goTo(window.location.hash));
goTo(window.location.hash);

/** What an address names is shown, and the reader is there: the link that led to it may have gone with its tab. */
function goTo(hash) {
  const node = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  const group = node && groups.find(({ panels }) => panels.some((panel) => panel.contains(node)));
  if (!group) return;
  reveal(node);
  const panel = group.panels.find((each) => each.contains(node));
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
  node.scrollIntoView({ behavior: "instant" });
}

/** Shows the part that holds this node, when it is in a tab. */
export function reveal(node) {
  for (const { panels, choose } of groups) {
    const rank = panels.findIndex((panel) => panel.contains(node));
    if (rank >= 0) choose(rank);
  }
}

function openGroup(group) {
  const panels = [...group.children];
  const list = document.createElement("div");
  list.className = "onglets";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", group.dataset.onglets);
  const tabs = panels.map((panel) => {
    const tab = document.createElement("button"),
      heading = panel.querySelector("h2");
    panel.id ||= `${heading.id}-panneau`;
    Object.assign(tab, { type: "button", id: `${heading.id}-onglet`, textContent: heading.dataset.onglet });
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    list.append(tab);
    return tab;
  });
  let chosen = 0;
  group.before(list);

  function write() {
    list.hidden = !narrow.matches;
    for (const [rank, panel] of panels.entries()) {
      const isHidden = narrow.matches && rank !== chosen;
      if (!isHidden) panel.querySelectorAll("iframe").forEach(wake);
      panel.hidden = isHidden;
      panel.toggleAttribute("data-panneau", narrow.matches);
      tabs[rank].setAttribute("aria-selected", String(rank === chosen));
      tabs[rank].tabIndex = rank === chosen ? 0 : -1;
      if (narrow.matches) panel.setAttribute("role", "tabpanel");
      else panel.removeAttribute("role");
    }
  }
  function choose(rank, withFocus = false) {
    chosen = rank;
    write();
    if (withFocus) tabs[rank].focus();
  }
  list.addEventListener("click", ({ target }) => {
    if (tabs.includes(target)) choose(tabs.indexOf(target));
  });
  list.addEventListener("keydown", (event) => {
    const last = tabs.length - 1;
    const to = {
      ArrowRight: chosen === last ? 0 : chosen + 1,
      ArrowLeft: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to, true);
  });
  narrow.addEventListener("change", write);
  write();
  return { panels, choose };
}
