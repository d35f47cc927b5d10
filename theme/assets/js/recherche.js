/* The search page: asks Pagefind for every sensible spelling, merges the answers, announces them. */
import { locale } from "./cadres.js";
import { corrigee, etrangere, mots, plat, variantes } from "./recherche-mots.js";

const racine = new URL("../../", import.meta.url);
const MONTRES = 10;
/** Pages of the guide come after those that answer a resident. */
const POUR_QUI_PUBLIE = 0.4;

let moteur;
const charger = () =>
  (moteur ??= (async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", racine).href);
    await pagefind.options({
      baseUrl: "/",
      excerptLength: 24,
      ranking: { termFrequency: 0.6, pageLength: 0.25, termSaturation: 1.6, metaWeights: { title: 6 } },
    });
    await pagefind.init();
    const reponse = await fetch(new URL("pagefind/mots.json", racine));
    const { composes, mots: ecrits } = await reponse.json();
    return { pagefind, composes, connus: new Map(ecrits.map((mot) => [plat(mot), mot])) };
  })());

/** Results for a query, best first: {resultats, corrigee}; results are Pagefind's own, with `data()`. */
export async function chercher(requete, filtres = {}) {
  const { pagefind, composes, connus } = await charger();
  const formes = variantes(requete, composes);
  if (formes.every((forme) => etrangere(forme, connus))) return { resultats: [], corrigee: null };
  const mieux = formes.some((forme) => corrigee(forme, connus) === null) ? null : corrigee(requete, connus);
  for (const essai of [mieux, requete].filter(Boolean)) {
    const resultats = await demander(pagefind, variantes(essai, composes), filtres);
    if (resultats.length) return { resultats, corrigee: essai === mieux ? mieux : null };
  }
  return { resultats: [], corrigee: null };
}

async function demander(pagefind, formes, filtres) {
  const reponses = await Promise.all(formes.map((forme) => pagefind.search(forme, { filters: filtres })));
  const meilleurs = new Map();
  reponses.forEach((reponse, rang) => {
    for (const resultat of reponse?.results ?? []) {
      const score = resultat.score * (rang ? 0.95 : 1);
      if (!(meilleurs.get(resultat.id)?.score >= score)) meilleurs.set(resultat.id, { ...resultat, score });
    }
  });
  const guide = await pagefind.search(null, { filters: { genre: "Guide" } });
  for (const { id } of guide.results) if (meilleurs.has(id)) meilleurs.get(id).score *= POUR_QUI_PUBLIE;
  return [...meilleurs.values()].sort((un, autre) => autre.score - un.score);
}

const page = document.querySelector("[data-recherche]");
if (page) ouvrir(page);

function ouvrir(bloc) {
  const formulaire = bloc.querySelector("form");
  const champ = formulaire.elements.q;
  const annonce = bloc.querySelector("output");
  const liste = bloc.querySelector("[data-resultats]");
  if (locale) {
    annonce.textContent =
      "La recherche ne marche que sur le site en ligne ; ici, les menus mènent partout, et les listes ont leurs filtres.";
    return;
  }
  formulaire.hidden = false;
  const params = new URLSearchParams(window.location.search);
  champ.value = params.get("q") ?? "";
  for (const facette of formulaire.querySelectorAll("select")) facette.value = params.get(facette.name) ?? "";
  let attente,
    tour = 0;
  formulaire.addEventListener("submit", (evenement) => {
    evenement.preventDefault();
    repondre();
  });
  formulaire.addEventListener("change", repondre);
  champ.addEventListener("input", () => {
    clearTimeout(attente);
    attente = setTimeout(repondre, 250);
  });
  if (champ.value) repondre();
  else champ.focus();

  /** The kinds of pages, known once the index is there. */
  async function genres({ pagefind }) {
    const choix = formulaire.elements.genre;
    const { genre = {} } = await pagefind.filters();
    if (choix.options.length > 1) return;
    choix.append(
      ...Object.keys(genre)
        .sort((un, autre) => un.localeCompare(autre, "fr"))
        .map((nom) => new Option(nom)),
    );
    choix.value = params.get("genre") ?? "";
  }

  async function repondre() {
    const requete = champ.value.trim();
    if (requete)
      await charger()
        .then(genres)
        .catch(() => {});
    const ceci = (tour += 1);
    const filtres = Object.fromEntries(
      [...formulaire.querySelectorAll("select")].filter((f) => f.value).map((f) => [f.name, f.value]),
    );
    const adresse = new URLSearchParams(requete ? { q: requete, ...filtres } : {});
    history.replaceState(null, "", adresse.size ? `?${adresse}` : window.location.pathname);
    if (!mots(requete).length) {
      liste.replaceChildren();
      annonce.textContent = "";
      return;
    }
    try {
      const { resultats, corrigee: mieux } = await chercher(requete, filtres);
      const donnees = await Promise.all(resultats.slice(0, MONTRES).map((resultat) => resultat.data()));
      if (ceci !== tour) return;
      liste.replaceChildren(...donnees.map(element));
      annonce.textContent = phrase(resultats.length, requete, mieux);
    } catch {
      annonce.textContent =
        "La recherche ne répond pas. Elle a besoin d’une connexion au site ; les menus, eux, restent utilisables.";
    }
  }
}

function phrase(nombre, requete, mieux) {
  if (!nombre) return `Rien trouvé pour « ${requete} ». Essayez un mot plus simple, ou un nom de commune.`;
  const debut = mieux ? `Rien pour « ${requete} » ; voici pour « ${mieux} » : ` : "";
  return `${debut}${nombre} page${nombre > 1 ? "s" : ""}${nombre > MONTRES ? `, voici les ${MONTRES} premières` : ""}.`;
}

/** One result: where it is, what it says, and the parts of the page that are about it. */
function element(donnee) {
  const item = document.createElement("li");
  const titre = document.createElement("h2");
  const { genre = [], territoire = [] } = donnee.filters ?? {};
  titre.append(
    lien(
      donnee.raw_url,
      territoire.reduce((dit, nom) => dit.replace(`, ${nom}`, ""), resserre(donnee.meta.title)),
    ),
  );
  const ou = document.createElement("p");
  ou.className = "resultat-ou";
  ou.textContent = [...genre, ...territoire].join(" · ");
  item.append(ou, titre, extrait(donnee.excerpt));
  const parties = (donnee.sub_results ?? []).filter(nommee).slice(0, 3);
  if (parties.length) {
    const liste = document.createElement("ul");
    liste.className = "resultat-parties";
    for (const partie of parties) {
      liste.append(document.createElement("li"));
      liste.lastChild.append(lien(donnee.raw_url + partie.url.slice(partie.url.indexOf("#")), partie.title));
    }
    item.append(liste);
  }
  return item;
}

/** Whether a part of a page answers by its very heading. */
const nommee = (partie) => partie.url.includes("#") && partie.weighted_locations.some(({ weight }) => weight >= 4);

function lien(adresse, texte) {
  const a = document.createElement("a");
  a.href = new URL(adresse.replace(/^\//, "").replace(/\/(?=#|$)/, "/index.html"), racine).href;
  a.textContent = resserre(texte);
  return a;
}

/** Pagefind's excerpt is escaped text with <mark>: it is read as text, part by part. */
function extrait(html) {
  const paragraphe = document.createElement("p");
  const modele = document.createElement("template");
  modele.innerHTML = resserre(html);
  for (const noeud of modele.content.childNodes) {
    const marque = noeud.nodeName === "MARK" ? paragraphe.appendChild(document.createElement("mark")) : paragraphe;
    marque.append(noeud.textContent);
  }
  return paragraphe;
}

/** The index keeps elided articles apart: "l’ école" is shown as "l’école". */
const resserre = (texte) =>
  texte.replace(/(?<=(?:^|[^\p{L}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)(?:’|'|&#39;)) (?=<mark>|\p{L})/giu, "");
