/* Facets of a list by territory, whose points only the map holds: the map counts, the list and the form say.

   Markup (theme/partials/territories.html writes it):
     <form data-filtre="ID" data-carte hidden>
     <ul id="ID"><li data-points="12"><a href="…/x/carte/index.html">Nom</a> <small>10 lieux, 2 associations</small></li>
   The territory of an item is in its link, and the list to choose one from is made here: a thousand names weigh enough once. */

import { cartes, envoyer } from "./cadres.js";
import { Filtre } from "./filtre.js";
import { words } from "./folding.js";

const ATTENTE = 200;

function nommer(formulaire) {
  const choix = formulaire.querySelector("select[name=territoire]");
  for (const noeud of document.querySelectorAll(`#${formulaire.dataset.filtre} > li`)) {
    const lien = noeud.querySelector("a");
    noeud.dataset.territoire = lien.pathname.split("/").at(-3);
    if (choix) choix.add(new Option(lien.textContent, noeud.dataset.territoire));
  }
}

export class FiltreDeCarte extends Filtre {
  constructor(formulaire) {
    nommer(formulaire);
    super(formulaire);
  }

  /** Words are sought in thousands of points: once the reader has paused. */
  changer(remplacer = false) {
    clearTimeout(this.attente);
    if (remplacer) this.attente = setTimeout(() => super.changer(true), ATTENTE);
    else super.changer();
  }

  get mots() {
    return words(this.mot).split(" ").filter(Boolean);
  }

  appliquer() {
    const choisi = this.mots.length > 0 || Object.values(this.demande).some((valeurs) => valeurs.length);
    if (!choisi && !this.compte)
      this.annoncer(
        this.elements.reduce((somme, { noeud }) => somme + Number(noeud.dataset.points), 0),
        this.demande,
      );
    for (const cadre of cartes()) {
      if (choisi && cadre.loading === "lazy") cadre.loading = "eager";
      this.informer(cadre);
    }
  }

  informer(cadre) {
    envoyer(cadre, { filtre: this.demande, mots: this.mots, compter: this.facettes, visibles: null });
  }

  /** What the map counted: how many points show, and how many each choice would show. */
  compter({ nombre, parChoix }) {
    this.compte = true;
    super.compter(new Map(Object.entries(parChoix)));
    this.annoncer(nombre, this.demande);
    for (const element of this.elements)
      this.ecrire(element, parChoix[`territoire ${element.noeud.dataset.territoire}`] || 0);
  }

  /** One territory: hidden without points, else how many it shows; its link keeps the choice. */
  ecrire({ noeud, valeurs }, nombre) {
    const { territoire = [], ...autres } = this.demande;
    noeud.hidden = nombre === 0 || (territoire.length > 0 && !territoire.includes(valeurs.territoire[0]));
    const dit = noeud.querySelector("small"),
      lien = noeud.querySelector("a"),
      total = Number(noeud.dataset.points);
    dit.dataset.tous ??= dit.textContent;
    dit.textContent =
      nombre === total ? dit.dataset.tous : `${nombre.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`;
    const suite = new URLSearchParams(
      Object.entries(autres).flatMap(([nom, choix]) => choix.map((valeur) => [nom, valeur])),
    );
    if (this.mot.trim()) suite.set("mot", this.mot.trim());
    lien.search = suite.toString();
  }
}
