/* Which territories stand side by side: the choice is kept in the address (?avec=x,y); rows, bars and verdicts follow it.
   The page holds the columns of a dozen territories; any other is fetched when it is chosen.
   On a phone the chapters are folded; on paper all are open. */

import { juger } from './comparer-regle.js';

const formulaire = document.querySelector('[data-comparer]');
const seuil = Number(formulaire.dataset.proche);
const annonce = formulaire.querySelector('output');
const champ = formulaire.elements.ajouter;
const autres = new Map([...formulaire.querySelectorAll('datalist option')].map((option) => [option.dataset.identifiant, option.value]));
const chapitres = [...document.querySelectorAll('details.chapitre')];
const cases = () => [...formulaire.querySelectorAll('[name="avec"]')];
const cochees = () => cases().filter((choix) => choix.checked);
const premiers = cases().slice(0, 4).map(({ value }) => value); // more columns than that are for those who ask

formulaire.hidden = false;
document.querySelector('[data-sans-script]')?.remove();
formulaire.addEventListener('submit', (evenement) => evenement.preventDefault());
formulaire.addEventListener('change', (evenement) => {
  if (evenement.target === champ) return;
  if (cochees().length < 2) {
    evenement.target.checked = true;
    annonce.textContent = 'Il faut au moins deux territoires.';
    return;
  }
  retenir();
  montrer();
});
champ?.addEventListener('input', ajouter);
champ?.addEventListener('keydown', ({ key }) => { if (key === 'Enter') ajouter(); });
window.addEventListener('popstate', suivreAdresse);
suivreAdresse();

if (window.matchMedia('(max-width: 52rem)').matches) for (const chapitre of chapitres.slice(1)) chapitre.open = false;
ouvrirCible();
window.addEventListener('hashchange', ouvrirCible);
let ouverts = null;
window.addEventListener('beforeprint', () => {
  ouverts = chapitres.map(({ open }) => open);
  for (const chapitre of chapitres) chapitre.open = true;
});
window.addEventListener('afterprint', () => { chapitres.forEach((chapitre, rang) => { chapitre.open = ouverts[rang]; }); });

/** Show what the address asks for; those that it names and nobody knows are left out. */
async function suivreAdresse() {
  const demandes = new URLSearchParams(window.location.search).get('avec')?.split(',') ?? [];
  await Promise.all(demandes.filter((id) => autres.has(id)).map(apporter));
  const connus = demandes.filter((id) => cases().some(({ value }) => value === id));
  const voulus = connus.length < 2 ? premiers : connus;
  for (const choix of cases()) choix.checked = voulus.includes(choix.value);
  montrer();
}

/** Keep the choice in the address, so that it can be sent to somebody. */
function retenir() {
  const choisis = cochees().map(({ value }) => value);
  const habituel = choisis.join() === premiers.join();
  history.pushState(null, '', `${window.location.pathname}${habituel ? '' : `?avec=${choisis.join(',')}`}${window.location.hash}`);
}

/** The territory whose name was written in full stands beside the others. */
async function ajouter() {
  const [id] = [...autres].find(([, nom]) => nom === champ.value.trim()) ?? [];
  const present = cases().find(({ value }) => value === id);
  if (!id || !(present || await apporter(id))) return;
  champ.value = '';
  cases().find(({ value }) => value === id).checked = true;
  retenir();
  montrer();
}

/** Fetch the column of a territory, unless it is here; whether it is here now. */
async function apporter(id) {
  const ici = () => cases().some(({ value }) => value === id);
  if (ici()) return true;
  try {
    const reponse = await fetch(new URL(`${id}.html`, window.location.href.replace(/[?#].*$/, '')));
    if (!reponse.ok) throw new Error(reponse.statusText);
    const texte = await reponse.text();
    if (!ici()) poser(id, new DOMParser().parseFromString(texte, 'text/html'));
    return true;
  } catch {
    annonce.textContent = `${autres.get(id)} n’a pas pu être chargé. Réessayez avec une connexion.`;
    return false;
  }
}

/** Set the column of a territory beside those that are here: a cell a row, said to be undocumented where it is silent. */
function poser(id, colonne) {
  const tete = colonne.querySelector('thead [data-avec]');
  for (const rangee of document.querySelectorAll('.comparaison thead tr')) rangee.append(tete.cloneNode(true));
  const presents = cases().map(({ value }) => value);
  for (const ligne of colonne.querySelectorAll('tbody tr')) if (!document.getElementById(ligne.id)) accueillir(ligne, presents);
  for (const ligne of document.querySelectorAll('.comparaison tbody tr')) {
    if (!ligne.querySelector(`td[data-avec="${CSS.escape(id)}"]`)) ligne.append(colonne.getElementById(ligne.id)?.querySelector('td') ?? silence(tete));
  }
  for (const question of colonne.querySelectorAll('[data-question]')) {
    const reponses = document.querySelector(`[data-question="${question.dataset.question}"] ul`);
    for (const reponse of question.querySelectorAll('li[data-avec]')) reponses.insertBefore(reponse, reponses.querySelector('[data-tous]'));
  }
  const choix = formulaire.querySelector('.choix').cloneNode(true), boite = choix.querySelector('input');
  boite.value = id;
  choix.querySelector('span').replaceChildren(...tete.cloneNode(true).childNodes);
  formulaire.querySelector('fieldset').append(choix, '\n');
}

/** A question that nobody here answers yet. */
function accueillir(ligne, presents) {
  const tetes = document.querySelector('.comparaison thead');
  const nouvelle = ligne.cloneNode(true), sienne = nouvelle.querySelector('td');
  sienne.before(...presents.map((id) => silence(tetes.querySelector(`[data-avec="${CSS.escape(id)}"]`))));
  const chapitre = document.getElementById(ligne.closest('.chapitre').querySelector('h2').id).closest('.chapitre');
  chapitre.querySelector('tbody').append(nouvelle);
}

/** The cell of a territory that says nothing of a question; `tete` heads its column. */
function silence(tete) {
  const muette = document.createElement('td'), nom = document.createElement('span'), phrase = document.createElement('span');
  muette.className = tete.className;
  muette.dataset.avec = tete.dataset.avec;
  nom.className = 'case-nom';
  nom.append(...tete.cloneNode(true).childNodes);
  phrase.className = 'absence';
  phrase.textContent = `${nomDe(tete)}\u00a0: non documenté.`;
  muette.append(nom, phrase);
  return muette;
}

/** The name at the head of a column, without its letter. */
function nomDe(tete) {
  const copie = tete.cloneNode(true);
  copie.querySelector('.lettre')?.remove();
  return copie.textContent.trim();
}

function ouvrirCible() {
  const cible = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const chapitre = cible?.closest('details.chapitre');
  if (!chapitre || chapitre.open) return;
  chapitre.open = true;
  cible.scrollIntoView();
}

function montrer() {
  const tetes = document.querySelector('.comparaison thead');
  const choisis = cochees().map(({ value: id }) => ({ id, nom: nomDe(tetes.querySelector(`[data-avec="${CSS.escape(id)}"]`)) }));
  for (const noeud of document.querySelectorAll('main [data-avec]')) noeud.hidden = !choisis.some(({ id }) => id === noeud.dataset.avec);
  juger(choisis, seuil);
  annonce.textContent = `${choisis.length} territoires côte à côte.`;
}
