/* One form of facets and its list; filtres.js says what the markup is. */

import { cartes, envoyer } from "./cadres.js";
import { words } from "./folding.js";

const TEXTE = "mot",
  PAUSE = 500;

/** What a label says, without the count and the field that it may hold. */
function ecrit(etiquette) {
  const copie = etiquette.cloneNode(true);
  for (const autre of copie.querySelectorAll("small, input, select")) autre.remove();
  return copie.textContent.trim();
}

export class Filtre {
  constructor(formulaire) {
    this.formulaire = formulaire;
    this.liste = document.getElementById(formulaire.dataset.filtre);
    this.champs = [...formulaire.elements].filter(
      (champ) => champ.name && champ.type !== "submit" && champ.type !== "reset",
    );
    this.facettes = [...new Set(this.champs.map((champ) => champ.name))].filter((nom) => nom !== TEXTE);
    const choix = this.facettes.map((nom) => `[data-${nom}]`).join(",");
    const trouves = choix ? [...this.liste.querySelectorAll(choix)] : [...this.liste.children];
    this.elements = trouves.map((noeud) => ({
      noeud,
      cle: noeud.dataset.point || null,
      valeurs: Object.fromEntries(
        this.facettes.map((nom) => [nom, (noeud.getAttribute(`data-${nom}`) || "").split(/\s+/)]),
      ),
      plat: null,
    }));
    this.depuisAdresse();
    formulaire.addEventListener("change", (evenement) => evenement.target.name !== TEXTE && this.changer());
    formulaire.addEventListener("input", (evenement) => evenement.target.name === TEXTE && this.changer(true));
    formulaire.addEventListener("submit", (evenement) => evenement.preventDefault());
    formulaire.addEventListener("reset", () =>
      setTimeout(() => {
        this.vider();
        this.changer();
      }),
    );
    window.addEventListener("popstate", () => {
      this.depuisAdresse();
      this.appliquer();
    });
    formulaire.hidden = false;
    this.appliquer();
  }

  /** What is asked for: {facet: [values]} and the words. */
  get demande() {
    const demande = Object.fromEntries(this.facettes.map((nom) => [nom, []]));
    for (const champ of this.champs) {
      if (
        champ.name !== TEXTE &&
        champ.value &&
        ((champ.type !== "checkbox" && champ.type !== "radio") || champ.checked)
      )
        demande[champ.name].push(champ.value);
    }
    return demande;
  }

  get mot() {
    const champ = this.champs.find(({ name }) => name === TEXTE);
    return champ ? champ.value : "";
  }

  vider() {
    this.remplir(() => []);
  }

  remplir(valeursDe) {
    for (const champ of this.champs) {
      const valeurs = valeursDe(champ.name);
      if (champ.type === "checkbox" || champ.type === "radio") champ.checked = valeurs.includes(champ.value);
      else champ.value = valeurs[0] || "";
    }
  }

  /** Take the choice of the address; what it names and this form has not is said with the count. */
  depuisAdresse() {
    const adresse = new URLSearchParams(window.location.search);
    this.remplir((nom) => adresse.getAll(nom));
    const cases = this.champs.filter(({ type }) => type === "checkbox" || type === "radio");
    this.inconnus = [...new Set(cases.map(({ name }) => name))].flatMap((nom) =>
      adresse.getAll(nom).filter((valeur) => !cases.some(({ name, value }) => name === nom && value === valeur)),
    );
  }

  versAdresse(remplacer) {
    const adresse = new URL(window.location.href);
    for (const nom of [...this.facettes, TEXTE, "montrer"]) adresse.searchParams.delete(nom);
    for (const [nom, valeurs] of Object.entries(this.demande))
      for (const valeur of valeurs) adresse.searchParams.append(nom, valeur);
    if (this.mot.trim()) adresse.searchParams.set(TEXTE, this.mot.trim());
    if (adresse.href === window.location.href) return;
    window.history[remplacer ? "replaceState" : "pushState"](null, "", adresse);
  }

  changer(remplacer = false) {
    this.inconnus = [];
    this.versAdresse(remplacer);
    this.saisie = remplacer;
    this.appliquer();
  }

  /** Ask a map's choice of categories of this form, as if the reader had ticked the boxes. */
  demander(filtre) {
    const connues = Object.entries(filtre).filter(([nom]) => this.facettes.includes(nom));
    if (!connues.length) return;
    const demande = { ...this.demande, ...Object.fromEntries(connues), [TEXTE]: [this.mot] };
    this.remplir((nom) => demande[nom] || []);
    this.changer();
  }

  appliquer() {
    const demande = this.demande,
      mots = words(this.mot).split(" ").filter(Boolean);
    const choisies = this.facettes.filter((nom) => demande[nom].length);
    const comptes = new Map();
    const montres = [];
    for (const element of this.elements) {
      if (mots.length && element.plat === null) element.plat = words(element.noeud.textContent);
      const refus = choisies.filter((nom) => !demande[nom].some((valeur) => element.valeurs[nom].includes(valeur)));
      const lu = mots.every((mot) => element.plat.includes(mot));
      const garde = lu && refus.length === 0;
      if (element.noeud.hidden === garde) element.noeud.hidden = !garde;
      if (garde) montres.push(element);
      if (!lu || refus.length > 1) continue;
      for (const nom of refus.length ? refus : this.facettes) {
        for (const valeur of element.valeurs[nom]) {
          const cle = `${nom} ${valeur}`;
          comptes.set(cle, (comptes.get(cle) || 0) + 1);
        }
      }
    }
    for (const groupe of this.liste.querySelectorAll("[data-groupe]"))
      groupe.hidden = !this.elements.some(({ noeud }) => !noeud.hidden && groupe.contains(noeud));
    this.compter(comptes);
    this.annoncer(montres.length, demande);
    this.montres = montres;
    const actif = choisies.length > 0 || mots.length > 0;
    if (actif !== Boolean(this.filtreActif))
      for (const groupe of this.liste.querySelectorAll("details[data-groupe]")) groupe.open = actif;
    this.filtreActif = actif;
    this.liste.toggleAttribute("data-filtree", this.filtreActif);
    for (const cadre of cartes()) this.informer(cadre);
    this.formulaire.dispatchEvent(
      new CustomEvent("filtre", {
        bubbles: true,
        detail: { cles: montres.map(({ cle }) => cle), elements: montres.map(({ noeud }) => noeud) },
      }),
    );
  }

  /** Beside each choice, what would be shown if it were ticked. */
  compter(comptes) {
    for (const champ of this.champs) {
      if (champ.type !== "checkbox" && champ.type !== "radio") continue;
      const etiquette = champ.closest("label"),
        nombre = comptes.get(`${champ.name} ${champ.value}`) || 0;
      const place = etiquette && etiquette.querySelector("small");
      if (place) place.textContent = nombre.toLocaleString("fr-FR");
      if (etiquette) etiquette.classList.toggle("vide", nombre === 0 && !champ.checked);
    }
  }

  /** Says the count, once: while words are typed, when the reader pauses. */
  annoncer(nombre, demande) {
    const sortie = this.formulaire.querySelector("output, [role=status]");
    if (!sortie) return;
    const {
      un = "résultat affiché",
      plusieurs = "résultats affichés",
      aucun = "Rien ne correspond à ces choix.",
    } = sortie.dataset;
    const precisions = this.facettes.flatMap((nom) =>
      demande[nom].length
        ? [`${this.nomDe(nom)} ${demande[nom].map((valeur) => this.motDe(nom, valeur)).join(" ou ")}`]
        : [],
    );
    if (this.mot.trim()) precisions.push(`« ${this.mot.trim()} »`);
    const compte = nombre === 0 ? aucun : `${nombre.toLocaleString("fr-FR")} ${nombre === 1 ? un : plusieurs}`;
    const inconnus = this.inconnus.length ? `. Choix inconnu ici : ${this.inconnus.join(", ")}` : "";
    const dit = [compte, ...precisions].join(nombre === 0 && precisions.length ? " " : ", ") + inconnus;
    const dire = () => {
      if (sortie.textContent !== dit) sortie.textContent = dit;
    };
    clearTimeout(this.parole);
    if (this.saisie) this.parole = setTimeout(dire, PAUSE);
    else dire();
  }

  nomDe(facette) {
    const champ = this.champs.find(({ name }) => name === facette);
    const legende = champ.closest("fieldset") && champ.closest("fieldset").querySelector("legend");
    const etiquette = champ.labels && champ.labels[0];
    return (
      champ.dataset.nom ||
      (legende && legende.textContent.trim()) ||
      (etiquette && ecrit(etiquette)) ||
      facette
    ).toLowerCase();
  }

  motDe(facette, valeur) {
    const champ = this.champs.find(
      ({ name, value, type }) => name === facette && (type === "select-one" || value === valeur),
    );
    if (!champ) return valeur;
    if (champ.type === "select-one")
      return ([...champ.options].find(({ value }) => value === valeur) || { text: valeur }).text.trim();
    return ecrit(champ.closest("label"));
  }

  informer(cadre) {
    const cles = this.montres.map(({ cle }) => cle).filter(Boolean);
    envoyer(cadre, {
      filtre: this.demande,
      visibles: this.filtreActif && this.elements.some(({ cle }) => cle) ? cles : null,
    });
  }
}
