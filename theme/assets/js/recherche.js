/* The search page: asks Pagefind for every sensible spelling, merges the answers, announces them. */
import { corrigee, mots, variantes } from './recherche-mots.js';

const racine = new URL('../../', import.meta.url);
const MONTRES = 10;

let moteur;
const charger = () => moteur ??= (async () => {
  const pagefind = await import(new URL('pagefind/pagefind.js', racine).href);
  await pagefind.options({ baseUrl: '/', excerptLength: 24, ranking: { termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.6 } });
  await pagefind.init();
  const reponse = await fetch(new URL('pagefind/mots.json', racine));
  return { pagefind, ...(await reponse.json()) };
})();

/** Results for a query, best first: {resultats, corrigee}; results are Pagefind's own, with `data()`. */
export async function chercher(requete, filtres = {}) {
  const { pagefind, composes, mots: connus } = await charger();
  let resultats = await demander(pagefind, variantes(requete, composes), filtres);
  let mieux = null;
  if (!resultats.length && (mieux = corrigee(requete, connus))) {
    resultats = await demander(pagefind, variantes(mieux, composes), filtres);
  }
  return { resultats, corrigee: resultats.length ? mieux : null };
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
  return [...meilleurs.values()].sort((un, autre) => autre.score - un.score);
}

const page = document.querySelector('[data-recherche]');
if (page) ouvrir(page);

function ouvrir(bloc) {
  const formulaire = bloc.querySelector('form');
  const champ = formulaire.elements.q;
  const annonce = bloc.querySelector('output');
  const liste = bloc.querySelector('[data-resultats]');
  formulaire.hidden = false;
  const params = new URLSearchParams(window.location.search);
  champ.value = params.get('q') ?? '';
  for (const facette of formulaire.querySelectorAll('select')) facette.value = params.get(facette.name) ?? '';
  let attente, tour = 0;
  formulaire.addEventListener('submit', (evenement) => { evenement.preventDefault(); repondre(); });
  formulaire.addEventListener('change', repondre);
  champ.addEventListener('input', () => { clearTimeout(attente); attente = setTimeout(repondre, 250); });
  if (champ.value) repondre(); else champ.focus();

  async function repondre() {
    const requete = champ.value.trim();
    const ceci = tour += 1;
    const filtres = Object.fromEntries([...formulaire.querySelectorAll('select')].filter((f) => f.value).map((f) => [f.name, f.value]));
    const adresse = new URLSearchParams(requete ? { q: requete, ...filtres } : {});
    history.replaceState(null, '', adresse.size ? `?${adresse}` : window.location.pathname);
    if (!mots(requete).length) { liste.replaceChildren(); annonce.textContent = ''; return; }
    try {
      const { resultats, corrigee: mieux } = await chercher(requete, filtres);
      const donnees = await Promise.all(resultats.slice(0, MONTRES).map((resultat) => resultat.data()));
      if (ceci !== tour) return;
      liste.replaceChildren(...donnees.map(element));
      annonce.textContent = phrase(resultats.length, requete, mieux);
    } catch {
      annonce.textContent = 'La recherche ne répond pas. Elle a besoin d’une connexion au site ; les menus, eux, restent utilisables.';
    }
  }
}

function phrase(nombre, requete, mieux) {
  if (!nombre) return `Rien trouvé pour « ${requete} ». Essayez un mot plus simple, ou un nom de commune.`;
  const debut = mieux ? `Rien pour « ${requete} » ; voici pour « ${mieux} » : ` : '';
  return `${debut}${nombre} page${nombre > 1 ? 's' : ''}${nombre > MONTRES ? `, voici les ${MONTRES} premières` : ''}.`;
}

/** One result; Pagefind's excerpt is escaped text with <mark>: it is read as text, part by part. */
function element(donnee) {
  const item = document.createElement('li');
  const titre = document.createElement('h2');
  const lien = document.createElement('a');
  lien.href = new URL(donnee.raw_url.replace(/^\//, ''), racine).href;
  lien.textContent = donnee.meta.title;
  titre.append(lien);
  const ou = document.createElement('p');
  ou.className = 'source';
  ou.textContent = Object.values(donnee.filters ?? {}).flat().join(', ');
  const extrait = document.createElement('p');
  const modele = document.createElement('template');
  modele.innerHTML = donnee.excerpt;
  for (const noeud of modele.content.childNodes) {
    const marque = noeud.nodeName === 'MARK' ? extrait.appendChild(document.createElement('mark')) : extrait;
    marque.append(noeud.textContent);
  }
  item.append(titre, ou, extrait);
  return item;
}
