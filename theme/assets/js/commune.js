/* The field "Ma commune": an ARIA combobox over the names of all communes, and of dossiers. What is typed stays in the
   browser, until the reader asks the whole site for it. */
import {
  allCommunes,
  allDossiers,
  around,
  codeOf,
  dossiersMatching,
  isNamed,
  matching,
  nearest,
  searchFor,
} from "./commune-names.js";
import { sayLost } from "./index-files.js";

const SHOWN = 8;

for (const block of document.querySelectorAll("[data-champ-commune]")) openField(block);

function openField(block) {
  const form = block.querySelector("form"),
    field = form.querySelector("input"),
    list = form.querySelector("[role=listbox]"),
    output = form.querySelector("output");
  let communes = [],
    dossiers = [],
    found = [],
    shown = [],
    active = -1;
  form.hidden = false;
  field.addEventListener("focus", () => ready(() => field.value && update()), { once: true });
  field.addEventListener("input", () => ready(update));
  field.addEventListener("blur", () => close());
  field.addEventListener("keydown", onKey);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ready(() => {
      update();
      const exact = communes.filter((commune) => isNamed(commune, field.value));
      const only = [exact, shown, shown.filter(isDossier)].find(({ length }) => length === 1);
      if (only) go(only[0]);
      else if (shown.length) move(0);
      else if (!codeOf(field.value)) output.querySelector("a")?.click();
    });
  });

  /** Once the names are there, unless the reader has left the field. */
  async function ready(act) {
    try {
      const index = new URL(block.dataset.champCommune, document.baseURI);
      communes = await allCommunes(index);
      dossiers = await allDossiers(index);
    } catch {
      return sayLost(output, "La liste des communes n’a pas pu être chargée.", () => {
        field.focus();
        ready(update);
      });
    }
    if (document.activeElement === field) act();
    return undefined;
  }

  function update() {
    found = proposed(field.value);
    shown = found.slice(0, SHOWN);
    active = -1;
    list.replaceChildren(...shown.map(option));
    list.hidden = !shown.length;
    field.setAttribute("aria-expanded", String(shown.length > 0));
    field.removeAttribute("aria-activedescendant");
    say();
  }

  /** The commune of that very name, the dossiers, then the other communes. */
  function proposed(typed) {
    const towns = matching(communes, typed);
    const exact = towns.filter((commune) => isNamed(commune, typed));
    return [...new Set([...exact, ...dossiersMatching(dossiers, typed), ...towns])];
  }

  function say() {
    const typed = field.value.trim();
    if (!typed) output.replaceChildren();
    else if (/^[\d\s]+$/.test(typed)) output.replaceChildren(...byCode(codeOf(typed)));
    else if (shown.length) output.textContent = counted(shown, found.length);
    else
      output.replaceChildren(`Aucune commune de ce site ne s’appelle « ${typed} »`, ...nearly(typed), ...beyond(typed));
  }

  /** How to go on with a code: the commune whose INSEE code it is, the communes of its département, else the name. */
  function byCode(code) {
    const exact = communes.filter(({ insee }) => insee === code).map((commune) => link(commune.href, commune.name));
    const near = code && [...around(communes, code)].map(([href, where]) => link(href, where));
    const told = exact.length ? [`${code} est le code Insee de `, ...listed(exact), ". Si c’est un code postal, "] : [];
    if (!near.length) return ["Tapez le nom de la commune : ce site n’en connaît pas avec ce code."];
    return [...told, `${told.length ? "t" : "T"}apez le nom, ou choisissez dans la liste : `, ...listed(near), "."];
  }

  function nearly(typed) {
    const near = nearest(communes, typed);
    if (!near.length) return [", ni presque."];
    return [". Presque le même nom : ", ...listed(near.map(({ href, name }) => link(href, name))), "."];
  }

  /** What the field does not know, and where to go on. */
  function beyond(typed) {
    const territories = new Set(communes.map(({ territory }) => territory)).size;
    const known = territories === 1 ? "d’un territoire seulement" : `de ${territories} territoires seulement`;
    return [
      ` Ce champ connaît les communes ${known}. `,
      link(searchFor(typed), `Chercher « ${typed} » dans tout le site`),
    ];
  }

  function option(commune, rank) {
    const item = document.createElement("li");
    item.id = `${list.id}-${rank}`;
    item.role = "option";
    item.setAttribute("aria-selected", "false");
    const where = document.createElement("small");
    where.textContent = commune.where;
    item.append(commune.title ?? commune.name, " ", where);
    item.addEventListener("click", () => go(commune));
    return item;
  }

  function move(rank) {
    if (!shown.length) return;
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (rank + shown.length) % shown.length;
    const item = list.children[active];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", item.id);
  }

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function onKey(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = () => move(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      if (!list.hidden) step();
      else
        ready(() => {
          update();
          step();
        });
    } else if (event.key === "Escape") {
      if (list.hidden) {
        field.value = "";
        say();
      }
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(shown[active]);
    }
  }
}

const isDossier = ({ title }) => Boolean(title);

/** How many names are proposed, of how many. */
function counted(shown, found) {
  const files = shown.filter(isDossier).length,
    towns = shown.length - files;
  const parts = [
    files && (files === 1 ? "un dossier" : `${files} dossiers`),
    towns && (towns === 1 ? "une commune" : `${towns} communes`),
  ];
  const said = parts.filter(Boolean).join(" et ");
  const agreed = `proposé${files ? "" : "e"}${shown.length > 1 ? "s" : ""}`;
  const rest = found > shown.length ? `, sur ${found}` : "";
  return `${said[0].toUpperCase()}${said.slice(1)} ${agreed}${rest}.`;
}

const go = (commune) => window.location.assign(commune.href);

const listed = (links) => links.flatMap((each, rank) => (rank ? [", ", each] : [each]));

function link(href, text) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = text;
  return a;
}
