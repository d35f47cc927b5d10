// What a page gains from scripts; each page reads and works without them. Nothing is fetched that the page does not need.
openTarget();
window.addEventListener("load", openTarget); // the address may be looked up only then
window.addEventListener("hashchange", openTarget);
for (const menu of document.querySelectorAll(":is(.navigation, .menu) > .repli")) closeMenu(menu);

if (document.querySelector("form[data-filtre], [data-point]")) import("./filters.js");
if (document.querySelector("[data-copier]")) import("./cite.js");
if (document.querySelector("[data-outils]")) import("./download.js");
if (document.querySelector("[data-tables]")) import("./tables.js");
if (document.querySelector("[data-comparer]")) import("./compare.js");
if (document.querySelector("[data-distances]")) import("./distances.js");
if (document.querySelector("[data-integrer]")) import("./embed.js");
if (new URLSearchParams(window.location.search).has("integrer")) import("./embedded.js");
if (document.querySelector("[data-portes]")) import("./doors.js");
if (document.querySelector("[data-champ-commune]")) import("./commune.js");
if (document.querySelector("[data-recherche]")) import("./search.js");
if (document.querySelector("[data-trame]")) import("./thread.js");
if (document.querySelector("[data-ailleurs]")) import("./elsewhere.js");
if (document.querySelector("[data-abaque]")) import("./abaque.js");
if (document.querySelector("[data-ecouter]") && window.speechSynthesis) import("./listen.js");
if (document.querySelector("[data-projeter]")) import("./projection.js");
window.addEventListener("beforeprint", sayAddress);
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".repli-large")) fold.open = true;
});
printPage(document.querySelectorAll("[data-imprimer]"));

// A menu goes with the key that says so and with a tap beside it; the one that lies over the page, once the focus has
// gone on to what it covers.
function closeMenu(menu) {
  const button = menu.querySelector("summary");
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    button.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.open || menu.contains(target)) return;
    menu.open = false;
    if (document.activeElement.tabIndex < 0) button.focus({ preventScroll: true });
  });
  if (!menu.closest(".navigation")) return;
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
}

// What an address names opens, with all that it is folded in.
function openTarget() {
  const target = document.querySelector(":target");
  const folds = [];
  for (
    let fold = target?.closest("details:not([open])");
    fold;
    fold = fold.parentElement.closest("details:not([open])")
  )
    folds.push(fold);
  for (const fold of folds) fold.open = true;
  if (folds.length) target.scrollIntoView({ behavior: "instant" });
}

// On paper, the address that was asked: with what the reader chose, and the host that the page may not know.
function sayAddress() {
  const sheet = document.querySelector("style[data-adresse]");
  if (!sheet) return;
  const address = new URL(document.querySelector('link[rel="canonical"]')?.href ?? window.location.href);
  address.search = window.location.search;
  address.hash = "";
  const told = address.href.replace(/["<\\]/g, encodeURIComponent);
  sheet.textContent = sheet.textContent.replace(sheet.dataset.adresse, () => told);
  sheet.dataset.adresse = told;
}

// A button that prints the page shows itself only here: without scripts it could not.
function printPage(buttons) {
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const alone = document.getElementById(button.dataset.imprimer);
      alone?.classList.add("imprime-seul");
      window.print();
      alone?.classList.remove("imprime-seul");
    });
  }
}
