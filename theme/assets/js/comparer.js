/* Which territories stand side by side: the choice is kept in the address (?avec=x,y), verdicts follow it. */

const formulaire = document.querySelector('[data-comparer]');
const seuil = Number(formulaire.dataset.proche);
const cases = [...formulaire.elements.avec];
const annonce = formulaire.querySelector('output');
const proche = (un, autre) => Math.abs(un - autre) <= seuil * Math.max(Math.abs(un), Math.abs(autre));
const noms = (liste) => liste.map(([, nom]) => nom).join(', ');

const demandes = new URLSearchParams(window.location.search).get('avec')?.split(',');
if (demandes) {
  const connus = cases.filter((choix) => demandes.includes(choix.value));
  if (connus.length > 1) cases.forEach((choix) => { choix.checked = connus.includes(choix); });
}
formulaire.hidden = false;
formulaire.addEventListener('change', (evenement) => {
  if (cases.filter((choix) => choix.checked).length < 2) {
    evenement.target.checked = true;
    annonce.textContent = 'Il faut au moins deux territoires.';
    return;
  }
  montrer();
  const choisis = cases.filter((choix) => choix.checked).map((choix) => choix.value);
  const tous = choisis.length === cases.length;
  history.replaceState(null, '', `${window.location.pathname}${tous ? '' : `?avec=${choisis.join(',')}`}${window.location.hash}`);
});
montrer();

function montrer() {
  const choisis = new Set(cases.filter((choix) => choix.checked).map((choix) => choix.value));
  for (const noeud of document.querySelectorAll('.comparaison [data-avec]')) noeud.hidden = !choisis.has(noeud.dataset.avec);
  for (const ligne of document.querySelectorAll('.comparaison tbody tr')) juger(ligne);
  annonce.textContent = `${choisis.size} territoires côte à côte.`;
}

function juger(ligne) {
  const verdict = ligne.querySelector('[data-verdict]');
  if (!verdict) return;
  const connus = [...ligne.querySelectorAll('td[data-valeur]:not([hidden])')].map((noeud) => [Number(noeud.dataset.valeur), noeud.dataset.nom]);
  if (connus.length) verdict.textContent = phrase(connus);
}


/** The rule of generator/pages/rapprochement.py, for the territories chosen. */
function phrase(connus) {
  if (connus.length < 2) return '';
  const valeurs = connus.map(([valeur]) => valeur);
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  if (bas < 0 && haut > 0) {
    return `En hausse : ${noms(connus.filter(([valeur]) => valeur > 0))}. En baisse : ${noms(connus.filter(([valeur]) => valeur < 0))}.`;
  }
  if (proche(bas, haut)) return 'Valeurs proches.';
  const dessus = connus.filter(([valeur]) => proche(valeur, haut));
  const dessous = connus.filter((item) => proche(item[0], bas) && !dessus.includes(item));
  const entre = connus.filter((item) => !dessus.includes(item) && !dessous.includes(item));
  return [`Plus élevé : ${noms(dessus)}.`, ...(entre.length ? [`Entre les deux : ${noms(entre)}.`] : []), `Plus faible : ${noms(dessous)}.`].join(' ');
}
