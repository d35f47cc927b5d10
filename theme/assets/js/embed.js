/* « Intégrer »: the lines that put a map or a figure of this page into another site, its height chosen by the reader.

   Markup: <button data-integrer="what the frame shows" data-titre="its title" data-licence="under which it is given" hidden>. */

import { siteName } from "./site.js";

const HEIGHTS = { Petite: 320, Moyenne: 480, Grande: 640 };

for (const button of document.querySelectorAll("[data-integrer]")) {
  button.hidden = false;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => toggle(button));
}

function toggle(button) {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) button.nextElementSibling.remove();
  else button.after(panel(button));
}

function panel(button) {
  const made = document.createElement("div"),
    text = document.createElement("textarea"),
    heights = document.createElement("select"),
    copy = document.createElement("button"),
    said = document.createElement("output");
  made.className = "integrer";
  for (const [name, pixels] of Object.entries(HEIGHTS)) heights.add(new Option(`${name} (${pixels} pixels)`, pixels));
  heights.selectedIndex = button.dataset.integrer.startsWith("?") ? 0 : 1;
  text.readOnly = true;
  text.rows = 6;
  const write = () => (text.value = lines(button, heights.value));
  heights.addEventListener("change", write);
  write();
  copy.type = "button";
  copy.textContent = "Copier";
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", () =>
    navigator.clipboard.writeText(text.value).then(
      () => (said.textContent = "Lignes copiées"),
      () => text.select(),
    ),
  );
  made.append(labelled("Hauteur", heights), labelled("Lignes à coller dans la page", text), copy, " ", said);
  if (!/^https?:/.test(base().href)) said.textContent = "Ces lignes ne serviront qu’une fois le site en ligne.";
  return made;
}

function labelled(words, field) {
  const label = document.createElement("label");
  label.append(`${words} `, field);
  return label;
}

/** The address of this page where it is published. */
const base = () =>
  new URL(document.querySelector('link[rel="canonical"]')?.href ?? window.location.pathname, window.location);

function lines({ dataset: { integrer, titre, licence } }, height) {
  const where = document.querySelector('meta[name="territoire"]')?.content;
  const title = escaped(where && !titre.includes(where) ? `${titre}, ${where}` : titre);
  const page = base();
  const shown = new URL(integrer, page);
  return [
    `<iframe src="${escaped(shown.href)}" title="${title}" width="100%" height="${height}"`,
    '  style="border:0" loading="lazy"></iframe>',
    `<p><a href="${escaped(page.href)}">${title}</a>, ${escaped(siteName())}, ${licence}</p>`,
  ].join("\n");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
