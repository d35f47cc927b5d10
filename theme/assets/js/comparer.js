/* Which territories stand side by side: the choice is kept in the address (?avec=x,y); states, bars and verdicts follow it.
   On a phone the chapters are folded; on paper all are open. */

const formulaire = document.querySelector('[data-comparer]');
const seuil = Number(formulaire.dataset.proche);
const cases = [...formulaire.elements.avec];
const premiers = cases.slice(0, 4); // more columns than that are for those who ask
const annonce = formulaire.querySelector('output');
const chapitres = [...document.querySelectorAll('details.chapitre')];
const proche = (un, autre) => Math.abs(un - autre) <= seuil * Math.max(Math.abs(un), Math.abs(autre));
const noms = (liste) => liste.map(({ nom }) => nom).join(', ');

lireAdresse();
formulaire.hidden = false;
formulaire.addEventListener('change', (evenement) => {
  if (cases.filter((choix) => choix.checked).length < 2) {
    evenement.target.checked = true;
    annonce.textContent = 'Il faut au moins deux territoires.';
    return;
  }
  montrer();
  const choisis = cases.filter((choix) => choix.checked).map((choix) => choix.value);
  const habituel = cases.every((choix) => choix.checked === premiers.includes(choix));
  history.pushState(null, '', `${window.location.pathname}${habituel ? '' : `?avec=${choisis.join(',')}`}${window.location.hash}`);
});
window.addEventListener('popstate', () => { lireAdresse(); montrer(); });
montrer();

if (window.matchMedia('(max-width: 52rem)').matches) for (const chapitre of chapitres.slice(1)) chapitre.open = false;
ouvrirCible();
window.addEventListener('hashchange', ouvrirCible);
let ouverts = null;
window.addEventListener('beforeprint', () => {
  ouverts = chapitres.map(({ open }) => open);
  for (const chapitre of chapitres) chapitre.open = true;
});
window.addEventListener('afterprint', () => { chapitres.forEach((chapitre, rang) => { chapitre.open = ouverts[rang]; }); });

function lireAdresse() {
  const demandes = new URLSearchParams(window.location.search).get('avec')?.split(',') ?? [];
  const connus = cases.filter((choix) => demandes.includes(choix.value));
  const voulus = connus.length < 2 ? premiers : connus;
  for (const choix of cases) choix.checked = voulus.includes(choix);
}

function ouvrirCible() {
  const cible = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const chapitre = cible?.closest('details.chapitre');
  if (!chapitre || chapitre.open) return;
  chapitre.open = true;
  cible.scrollIntoView();
}

function montrer() {
  const choisis = new Set(cases.filter((choix) => choix.checked).map((choix) => choix.value));
  for (const noeud of document.querySelectorAll('main [data-avec]')) noeud.hidden = !choisis.has(noeud.dataset.avec);
  for (const noeud of document.querySelectorAll('main [data-tous]')) noeud.hidden = choisis.size < cases.length;
  for (const ligne of document.querySelectorAll('.comparaison tbody tr')) juger(ligne, choisis.size);
  annonce.textContent = `${choisis.size} territoires côte à côte.`;
}

function juger(ligne, tous) {
  const connus = [...ligne.querySelectorAll('td[data-connu]:not([hidden])')].map(({ dataset: { nom, valeur, cadre } }) => ({ nom, valeur: Number(valeur), cadre }));
  const dire = (selecteur, texte) => { const noeud = ligne.querySelector(selecteur); if (noeud) noeud.textContent = texte; };
  dire('[data-couverture]', connus.length === tous ? '' : connus.length ? `Documenté pour ${connus.length} sur ${tous}` : 'Non documenté');
  if ('propre' in ligne.dataset) dire('[data-verdict]', connus.length === 1 ? `Travaillé seulement par ${connus[0].nom}.` : '');
  if (!('mesures' in ligne.dataset)) return;
  const differe = new Set(connus.map(({ cadre }) => cadre)).size > 1;
  const dessinee = !differe && connus.length > 1;
  for (const barre of ligne.querySelectorAll('[data-barre]')) barre.hidden = !dessinee;
  dire('[data-mot]', mot(differe, connus.length, tous));
  if (connus.every(({ cadre }) => cadre !== undefined)) dire('[data-verdict]', dessinee ? phrase(connus) : '');
}

/** The words of generator/pages/rapprochement.py. */
function mot(differe, connus, tous) {
  if (differe) return 'Non comparable';
  if (!connus) return 'Non documenté';
  if (connus === 1) return 'Un seul territoire documenté';
  return connus === tous ? 'Comparable' : `Comparable pour ${connus} territoires sur ${tous}`;
}

/** The rule of generator/pages/rapprochement.py, for the territories chosen. */
function phrase(connus) {
  const valeurs = connus.map(({ valeur }) => valeur);
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  if (bas < 0 && haut > 0) {
    return `En hausse : ${noms(connus.filter(({ valeur }) => valeur > 0))}. En baisse : ${noms(connus.filter(({ valeur }) => valeur < 0))}.`;
  }
  if (proche(bas, haut)) return 'Valeurs proches.';
  const dessus = connus.filter(({ valeur }) => proche(valeur, haut));
  const dessous = connus.filter((item) => proche(item.valeur, bas) && !dessus.includes(item));
  const entre = connus.filter((item) => !dessus.includes(item) && !dessous.includes(item));
  return [`Plus élevé : ${noms(dessus)}.`, ...(entre.length ? [`Entre les deux : ${noms(entre)}.`] : []), `Plus faible : ${noms(dessous)}.`].join(' ');
}
