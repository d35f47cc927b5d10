/* Facets of a list by territory, whose points only the map holds: the map counts, the list and the form say.

   Markup (theme/partials/territories.html writes it):
     <form data-filtre="ID" data-carte hidden>
     <ul id="ID"><li data-points="12"><a href="…/x/carte/index.html">Nom</a> <small>10 lieux, 2 associations</small></li>
   The territory of an item is in its link, and the list to choose one from is made here: a thousand names weigh enough once. */

import { Filter } from "./filter.js";
import { words } from "./folding.js";
import { maps, send, wake } from "./frames.js";

const PAUSE = 200;

function nameTerritoires(form) {
  const choice = form.querySelector("select[name=territoire]");
  for (const node of document.querySelectorAll(`#${form.dataset.filtre} > li`)) {
    const link = node.querySelector("a");
    node.dataset.territoire = link.pathname.split("/").at(-3);
    if (choice) choice.add(new Option(link.textContent, node.dataset.territoire));
  }
}

export class MapFilter extends Filter {
  constructor(form) {
    nameTerritoires(form);
    super(form);
  }

  /** Words are sought in thousands of points: once the reader has paused. */
  change(isTyping = false) {
    clearTimeout(this.waiting);
    if (isTyping) this.waiting = setTimeout(() => super.change(true), PAUSE);
    else super.change();
  }

  get words() {
    return words(this.text).split(" ").filter(Boolean);
  }

  apply() {
    const isActive = this.words.length > 0 || Object.values(this.asked).some((values) => values.length);
    if (!isActive && !this.isCounted)
      this.announce(
        this.items.reduce((sum, { node }) => sum + Number(node.dataset.points), 0),
        this.asked,
      );
    for (const frame of maps()) {
      if (isActive) wake(frame);
      if (isActive && frame.loading === "lazy") frame.loading = "eager";
      this.tell(frame);
    }
  }

  tell(frame) {
    send(frame, { filter: this.asked, words: this.words, count: this.facets, visible: null });
  }

  /** What the map counted: how many points show, and how many each choice would show. */
  receive({ total, byChoice }) {
    this.isCounted = true;
    this.writeCounts(new Map(Object.entries(byChoice)));
    this.announce(total, this.asked);
    for (const item of this.items) this.writeItem(item, byChoice[`territoire ${item.node.dataset.territoire}`] || 0);
  }

  /** One territory: hidden without points, else how many it shows; its link keeps the choice. */
  writeItem({ node, values }, count) {
    const { territoire = [], ...others } = this.asked;
    node.hidden = count === 0 || (territoire.length > 0 && !territoire.includes(values.territoire[0]));
    const said = node.querySelector("small"),
      link = node.querySelector("a"),
      total = Number(node.dataset.points);
    said.dataset.tous ??= said.textContent;
    said.textContent =
      count === total ? said.dataset.tous : `${count.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`;
    const search = new URLSearchParams(
      Object.entries(others).flatMap(([facet, chosen]) => chosen.map((value) => [facet, value])),
    );
    if (this.text.trim()) search.set("mot", this.text.trim());
    link.search = search.toString();
  }
}
