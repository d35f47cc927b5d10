/* One form of facets and its list; filters.js says what the markup is. */

import { words } from "./folding.js";
import { maps, send } from "./frames.js";

const TEXT = "mot",
  PAUSE = 500,
  PLACES = ["commune", "territoire"];

/** What a label says, without the count and the field that it may hold. */
function written(label) {
  const copy = label.cloneNode(true);
  for (const other of copy.querySelectorAll("small, input, select")) other.remove();
  return copy.textContent.trim();
}

const isBox = ({ type }) => type === "checkbox" || type === "radio";

/** Whether two words differ by one letter at most: changed, missing, added, or two that changed places. */
function isNear(one, other) {
  if (other.startsWith(one)) return true;
  if (one.length < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}

/** The same words sought in the whole site, where other words that mean the same are known. */
function searchLink(text) {
  const form = document.querySelector("form.chercher");
  if (!form) return null;
  const link = document.createElement("a");
  link.href = form.action;
  link.search = new URLSearchParams({ q: text });
  link.textContent = `Chercher «\u00a0${text}\u00a0» dans tout le site`;
  return link;
}

export class Filter {
  near = "";

  constructor(form) {
    this.form = form;
    this.list = document.getElementById(form.dataset.filtre);
    this.fields = [...form.elements].filter(({ name, type }) => name && type !== "submit" && type !== "reset");
    this.facets = [...new Set(this.fields.map(({ name }) => name))].filter((name) => name !== TEXT);
    const selector = this.facets.map((facet) => `[data-${facet}]`).join(",");
    const nodes = selector ? [...this.list.querySelectorAll(selector)] : [...this.list.children];
    this.items = nodes.map((node) => ({
      node,
      key: node.dataset.point || null,
      values: Object.fromEntries(
        this.facets.map((facet) => [facet, (node.getAttribute(`data-${facet}`) || "").split(/\s+/)]),
      ),
      words: null,
    }));
    this.readAddress();
    form.addEventListener("change", ({ target }) => target.name !== TEXT && this.change());
    form.addEventListener("input", ({ target }) => target.name === TEXT && this.change(true));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () =>
      setTimeout(() => {
        this.fill(() => []);
        this.change();
      }),
    );
    window.addEventListener("popstate", () => {
      this.readAddress();
      this.apply();
    });
    form.hidden = false;
    this.apply();
  }

  /** What is asked for: {facet: [values]}. */
  get asked() {
    const asked = Object.fromEntries(this.facets.map((facet) => [facet, []]));
    for (const field of this.fields) {
      if (field.name !== TEXT && field.value && (!isBox(field) || field.checked)) asked[field.name].push(field.value);
    }
    return asked;
  }

  /** The words that are asked for, as they are typed. */
  get text() {
    const field = this.fields.find(({ name }) => name === TEXT);
    return field ? field.value : "";
  }

  fill(valuesOf) {
    for (const field of this.fields) {
      const values = valuesOf(field.name);
      if (isBox(field)) field.checked = values.includes(field.value);
      else field.value = values[0] || "";
    }
  }

  /** Take the choice of the address; what it names and this form has not is said with the count. */
  readAddress() {
    const address = new URLSearchParams(window.location.search);
    this.fill((name) => address.getAll(name));
    const boxes = this.fields.filter(isBox);
    this.unknown = [...new Set(boxes.map(({ name }) => name))].flatMap((facet) =>
      address.getAll(facet).filter((wanted) => !boxes.some(({ name, value }) => name === facet && value === wanted)),
    );
  }

  writeAddress(isTyping) {
    const address = new URL(window.location.href);
    for (const name of [...this.facets, TEXT, "montrer"]) address.searchParams.delete(name);
    for (const [facet, values] of Object.entries(this.asked))
      for (const value of values) address.searchParams.append(facet, value);
    if (this.text.trim()) address.searchParams.set(TEXT, this.text.trim());
    if (address.href === window.location.href) return;
    window.history[isTyping ? "replaceState" : "pushState"](null, "", address);
  }

  /** While words are typed, the address changes in place and the count waits for a pause. */
  change(isTyping = false) {
    this.unknown = [];
    this.writeAddress(isTyping);
    this.isTyping = isTyping;
    this.apply();
  }

  /** Ask a map's choice of categories of this form, as if the reader had ticked the boxes. */
  ask(filter) {
    const known = Object.entries(filter).filter(([facet]) => this.facets.includes(facet));
    if (!known.length) return;
    const asked = { ...this.asked, ...Object.fromEntries(known), [TEXT]: [this.text] };
    this.fill((name) => asked[name] || []);
    this.change();
  }

  apply() {
    const asked = this.asked,
      sought = words(this.text).split(" ").filter(Boolean);
    const chosen = this.facets.filter((facet) => asked[facet].length);
    const isSaid = this.finder(sought);
    const counts = new Map();
    const shown = [];
    for (const item of this.items) {
      const refused = chosen.filter((facet) => !asked[facet].some((value) => item.values[facet].includes(value)));
      const isFound = isSaid(item);
      const isKept = isFound && refused.length === 0;
      if (item.node.hidden === isKept) item.node.hidden = !isKept;
      if (isKept) shown.push(item);
      if (!isFound || refused.length > 1) continue;
      for (const facet of refused.length ? refused : this.facets) {
        for (const value of item.values[facet]) {
          const choice = `${facet} ${value}`;
          counts.set(choice, (counts.get(choice) || 0) + 1);
        }
      }
    }
    this.group(asked);
    this.writeCounts(counts);
    this.near = shown.length ? "" : this.nearby(chosen, asked, isSaid);
    this.announce(shown.length, asked);
    this.shown = shown;
    this.unfold(chosen.length > 0 || sought.length > 0);
    this.list.toggleAttribute("data-filtree", this.isActive);
    this.form.toggleAttribute("data-filtree", this.isActive);
    for (const frame of maps()) this.tell(frame);
    this.form.dispatchEvent(
      new CustomEvent("filter", {
        bubbles: true,
        detail: { keys: shown.map(({ key }) => key), elements: shown.map(({ node }) => node) },
      }),
    );
  }

  /** A group without items hides; one that folds counts those that show; that of a chosen value comes first. */
  group(asked) {
    for (const group of this.list.querySelectorAll("[data-groupe]")) {
      const count = this.items.filter(({ node }) => !node.hidden && group.contains(node)).length;
      group.hidden = !count;
      const said = group.matches("details") && group.querySelector("summary > small");
      if (said) said.textContent = count.toLocaleString("fr-FR");
    }
    this.groups ??= [...this.list.children].filter(({ dataset }) => dataset.groupe);
    const chosen = Object.values(asked).flat();
    const rank = ({ dataset }) => (chosen.includes(dataset.groupe) ? 0 : 1);
    const ordered = [...this.groups].sort((one, other) => rank(one) - rank(other));
    const before = [...this.list.children].filter(({ dataset }) => dataset.groupe);
    if (ordered.some((group, place) => group !== before[place])) this.list.append(...ordered);
  }

  /** Whether an item says all these words; when no item does, one slip of the finger a word is forgiven. */
  finder(sought) {
    if (!sought.length) return () => true;
    for (const item of this.items) item.words ??= words(item.node.textContent);
    const exact = (item) => sought.every((word) => item.words.includes(word));
    if (this.items.some(exact)) return exact;
    return (item) => sought.every((word) => item.words.split(" ").some((said) => isNear(word, said)));
  }

  /** Where there would be something: without one of the choices, first of all the same thing in another place. */
  nearby(chosen, asked, isSaid) {
    if (chosen.length < 2 && !(chosen.length && this.text.trim())) return "";
    const found = chosen.map((left) => ({
      left,
      count: this.items.filter(
        (item) =>
          isSaid(item) &&
          chosen.every((facet) => facet === left || asked[facet].some((value) => item.values[facet].includes(value))),
      ).length,
    }));
    const best = found.reduce((most, one) => (one.count > most.count ? one : most));
    const { left, count } = found.find(({ left, count }) => count && PLACES.includes(left)) ?? best;
    return count ? ` ; ${count.toLocaleString("fr-FR")} ${this.elsewhere(left)}` : "";
  }

  /** Where things are that a facet leaves out. */
  elsewhere(facet) {
    const field = this.fields.find(({ name }) => name === facet);
    return field.closest("[data-ailleurs]")?.dataset.ailleurs ?? `sans le choix «\u00a0${this.nameOf(facet)}\u00a0»`;
  }

  /** Groups that fold are open while a choice holds; what undoes it shows then, and stays under a finger. */
  unfold(isActive) {
    if (isActive !== Boolean(this.isActive))
      for (const group of this.list.querySelectorAll("details[data-groupe]")) group.open = isActive;
    this.isActive = isActive;
    const reset = this.form.querySelector("[type=reset]");
    if (reset && reset !== document.activeElement) reset.hidden = !isActive;
  }

  /** Beside each choice, what would be shown if it were ticked. */
  writeCounts(counts) {
    for (const field of this.fields.filter(isBox)) {
      const label = field.closest("label"),
        count = counts.get(`${field.name} ${field.value}`) || 0;
      const place = label && label.querySelector("small");
      if (place) place.textContent = count.toLocaleString("fr-FR");
      if (label) label.classList.toggle("vide", count === 0 && !field.checked);
    }
  }

  /** Says the count, once: while words are typed, when the reader pauses. */
  announce(count, asked) {
    const output = this.form.querySelector("output, [role=status]");
    if (!output) return;
    const {
      un: one = "résultat affiché",
      plusieurs: several = "résultats affichés",
      aucun: none = "Rien ne correspond à ces choix.",
    } = output.dataset;
    const details = this.facets.flatMap((facet) =>
      asked[facet].length
        ? [this.phraseOf(facet, asked[facet].map((value) => this.wordOf(facet, value)).join(" ou "))]
        : [],
    );
    const text = this.text.trim();
    if (text) details.push(`«\u00a0${text}\u00a0»`);
    const search = text && count === 0 ? searchLink(text) : null;
    const counted = count === 0 ? none : `${count.toLocaleString("fr-FR")} ${count === 1 ? one : several}`;
    const unknown = this.unknown.length ? `. Choix inconnu ici : ${this.unknown.join(", ")}` : "";
    const told = search && details.length === 1 ? "Rien de ce nom" : "";
    const joined = [counted, ...details].join(count === 0 && details.length ? " " : ", ") + this.near;
    const said = (told || joined) + unknown + (search ? ". " : "");
    const say = () => {
      if (output.textContent !== said + (search?.textContent ?? ""))
        output.replaceChildren(said, ...(search ? [search] : []));
    };
    clearTimeout(this.speaking);
    if (this.isTyping) this.speaking = setTimeout(say, PAUSE);
    else say();
  }

  /** What is chosen in a facet, as the sentence goes on. */
  phraseOf(facet, chosen) {
    const field = this.fields.find(({ name }) => name === facet);
    const phrase = field.closest("[data-phrase]")?.dataset.phrase;
    if (!phrase) return `${this.nameOf(facet)} ${chosen}`;
    return phrase
      .replace("{}", chosen)
      .replace(/^à Le /, "au ")
      .replace(/^à Les /, "aux ");
  }

  nameOf(facet) {
    const field = this.fields.find(({ name }) => name === facet);
    const legend = field.closest("fieldset") && field.closest("fieldset").querySelector("legend");
    const label = field.labels && field.labels[0];
    return (
      field.dataset.nom ||
      (legend && legend.textContent.trim()) ||
      (label && written(label)) ||
      facet
    ).toLowerCase();
  }

  wordOf(facet, wanted) {
    const field = this.fields.find(
      ({ name, value, type }) => name === facet && (type === "select-one" || value === wanted),
    );
    if (!field) return wanted;
    if (field.type === "select-one")
      return ([...field.options].find(({ value }) => value === wanted) || { text: wanted }).text.trim();
    return written(field.closest("label"));
  }

  tell(frame) {
    const keys = this.shown.map(({ key }) => key).filter(Boolean);
    send(frame, {
      filter: this.asked,
      visible: this.isActive && this.items.some(({ key }) => key) ? keys : null,
    });
  }
}
