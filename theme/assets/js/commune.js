/* The field "Ma commune": an ARIA combobox over the names of all communes. What is typed stays in the browser. */
import { wordsOf } from "./folding.js";
import { bringIndex, sayLost } from "./index-files.js";
import { distance } from "./spelling.js";

const SHOWN = 8,
  NEAREST = 3,
  LONG = 6,
  VERY_LONG = 8;
const root = new URL("../../", import.meta.url);

/** The communes whose name has each typed word, or the beginning of it, in any order; the one of that very name first, then those that begin so. */
export function matching(communes, typed) {
  const asked = named(typed);
  const joined = asked.join("");
  if (!joined) return [];
  const found = [];
  for (const commune of communes) {
    const whole = commune.words.join("");
    const rank = isNamed(commune, typed)
      ? -1
      : whole.startsWith(joined)
        ? 0
        : asked.every((word) => commune.words.some((other) => other.startsWith(word)))
          ? 1
          : joined.length > 3 && whole.includes(joined)
            ? 2
            : 3;
    if (rank < 3) found.push([rank, commune]);
  }
  return found.sort((one, other) => one[0] - other[0]).map(([, commune]) => commune);
}

/** The words of a name, without the codes that stand beside it: "34150 Gignac". */
const named = (typed) => wordsOf(typed).filter((word) => /\p{L}/u.test(word));

/** What is typed, when it is the beginning of a code: two digits or more. */
const codeOf = (typed) => (/^[\d\s]{2,}$/.test(typed.trim()) ? typed.replace(/\s/g, "") : "");

/** Whether what is typed is its whole name, or its INSEE code. */
const isNamed = (commune, typed) =>
  commune.insee === codeOf(typed) || (named(typed).length > 0 && commune.words.join("") === named(typed).join(""));

/** The communes whose name, its beginning or one of its words is nearly what is typed; the nearest first. */
export function nearest(communes, typed) {
  const asked = named(typed).join("");
  const slips = asked.length > LONG ? 2 : 1;
  const within = asked.length < VERY_LONG ? 1 : 2;
  const far = ({ words }) => {
    const whole = words.join("");
    const entire = distance(asked, whole, slips + 1);
    if (entire <= slips || asked.length < LONG) return entire;
    const parts = [whole.slice(0, asked.length), ...words].map((part) => distance(asked, part, within + 1));
    return Math.min(...parts) <= within ? Math.min(...parts) : slips + 1;
  };
  return communes
    .map((commune) => [far(commune), commune])
    .filter(([slip]) => slip <= slips)
    .sort((one, other) => one[0] - other[0])
    .slice(0, NEAREST)
    .map(([, commune]) => commune);
}

/** The territories, with their place in the list of the page, that have communes in the département of this code. */
function around(communes, code) {
  const start = code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2);
  const starts = start === "20" ? ["2A", "2B"] : [start];
  const found = new Map();
  for (const { insee, territory, where } of communes)
    if (starts.some((each) => insee.startsWith(each))) found.set(`#communes-${territory}`, where);
  return found;
}

/** Every commune of the index: name, INSEE code, territory and département, address, words. */
export async function allCommunes(address) {
  const groups = (await bringIndex(address, "horizonCommunes")).flat();
  return groups.flatMap(([where, folder, names]) =>
    names.map(([name, end, insee]) => ({
      name,
      insee,
      where,
      territory: folder.split("/").at(-3),
      href: new URL(`${folder}${end}/index.html`, root).href,
      words: wordsOf(name),
    })),
  );
}

for (const block of document.querySelectorAll("[data-champ-commune]")) openField(block);

function openField(block) {
  const form = block.querySelector("form"),
    field = form.querySelector("input"),
    list = form.querySelector("[role=listbox]"),
    output = form.querySelector("output");
  let communes = [],
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
      if (exact.length === 1 || shown.length === 1) go(exact.length === 1 ? exact[0] : shown[0]);
      else if (shown.length) move(0);
    });
  });

  /** Once the names are there, unless the reader has left the field. */
  async function ready(act) {
    try {
      communes = await allCommunes(new URL(block.dataset.champCommune, document.baseURI));
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
    found = matching(communes, field.value);
    shown = found.slice(0, SHOWN);
    active = -1;
    list.replaceChildren(...shown.map(option));
    list.hidden = !shown.length;
    field.setAttribute("aria-expanded", String(shown.length > 0));
    field.removeAttribute("aria-activedescendant");
    say();
  }

  function say() {
    const typed = field.value.trim();
    if (!typed) output.replaceChildren();
    else if (/^[\d\s]+$/.test(typed)) output.replaceChildren(...byCode(codeOf(typed)));
    else if (shown.length) output.textContent = counted(shown.length, found.length);
    else output.replaceChildren(`Aucune commune de ce site ne s’appelle « ${typed} »`, ...nearly(typed));
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

  function option(commune, rank) {
    const item = document.createElement("li");
    item.id = `${list.id}-${rank}`;
    item.role = "option";
    item.setAttribute("aria-selected", "false");
    const where = document.createElement("small");
    where.textContent = commune.where;
    item.append(commune.name, " ", where);
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

const counted = (shown, found) =>
  found === 1 ? "Une commune proposée." : `${shown} communes proposées${found > shown ? `, sur ${found}` : ""}.`;

const go = (commune) => window.location.assign(commune.href);

const listed = (links) => links.flatMap((each, rank) => (rank ? [", ", each] : [each]));

function link(href, text) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = text;
  return a;
}
