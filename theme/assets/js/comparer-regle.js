/* What the comparison says of the territories that stand side by side, once a reader has chosen them: the same words, states,
   scale and reasons as generator/pages/comparer writes for those that the page came with. */

/* regle.py: FACETTES */
const FACETTES = [['Même définition', 'Définition', 'Définition différente'], ['Même période', 'Période', 'Période différente'],
  ['Même périmètre', 'Périmètre', 'Périmètre différent'], ['Même unité', 'Unité', 'Unité différente']];
const POINTS = '\u00a0: ', ENTRE = '\u00a0; ';

const noms = (liste) => liste.map(({ nom }) => nom).join(', ');
const un = (noeud, selecteur) => noeud.querySelector(selecteur);
const tous = (noeud, selecteur) => [...noeud.querySelectorAll(selecteur)];
const dire = (noeud, selecteur, texte) => { const trouve = un(noeud, selecteur); if (trouve) trouve.textContent = texte; };
const plusGrand = (liste, valeur) => liste.reduce((un, autre) => (valeur(autre) > valeur(un) ? autre : un));

/** Judge every row, chapter and question of the page for `choisis`, a list of {id, nom}; values within `seuil` are close. */
export function juger(choisis, seuil) {
  for (const ligne of tous(document, '.comparaison tbody tr')) jugerLigne(ligne, choisis, seuil);
  for (const chapitre of tous(document, 'details.chapitre')) jugerChapitre(chapitre);
  for (const question of tous(document, '[data-question]')) question.hidden = !tous(question, 'li[data-avec]').some(({ hidden }) => !hidden);
  jugerSeuls(choisis);
}

function jugerLigne(ligne, choisis, seuil) {
  const cases = choisis.map(({ id, nom }) => ({ nom, case: tous(ligne, 'td').find(({ dataset }) => dataset.avec === id) }));
  const connus = cases.filter((item) => 'connu' in item.case.dataset);
  ligne.hidden = !connus.length;
  if (!connus.length) return;
  const chiffree = Boolean(un(ligne, '[data-cadre]'));
  if (chiffree) retenir(connus);
  const differe = 'differe' in ligne.dataset ? connus.length > 1 : chiffree && new Set(connus.map(({ mesure }) => mesure.dataset.cadre)).size > 1;
  const mesuree = 'mesures' in ligne.dataset;
  dire(ligne, '[data-mot]', mot(mesuree || differe, differe, connus.length, choisis.length));
  if ('propre' in ligne.dataset) dire(ligne, '[data-verdict]', connus.length === 1 && choisis.length > 1 ? `Un seul des territoires comparés l’a travaillé${POINTS}${connus[0].nom}.` : '');
  if (mesuree) dessiner(cases, connus.length > 1 && !differe);
  if (!chiffree) return;
  const valeurs = connus.map(({ nom, mesure }) => ({ nom, valeur: Number(mesure.dataset.valeur) }));
  dire(ligne, '[data-verdict]', connus.length > 1 && !differe ? verdict(valeurs, seuil) : '');
  dire(ligne, '[data-note]', etendue(connus));
  const liste = un(ligne, '.pourquoi ul');
  for (const ancienne of tous(liste, '[data-raison]')) ancienne.remove();
  liste.append(...raisons(connus, cases.filter((item) => !connus.includes(item))).map((texte) => {
    const raison = Object.assign(document.createElement('li'), { textContent: texte });
    raison.dataset.raison = '';
    return raison;
  }));
}

/** Of each territory's figures on one question, keep in sight that whose frame most of them share; else its latest. chiffres.py: _best_frame, _ranked */
function retenir(connus) {
  const compte = new Map();
  for (const item of connus) {
    item.mesures = tous(item.case, '[data-cadre]');
    for (const { dataset: { cadre } } of item.mesures) compte.set(cadre, (compte.get(cadre) ?? 0) + 1);
  }
  const commun = [...compte.keys()].reduce((un, autre) => (compte.get(autre) > compte.get(un) || (compte.get(autre) === compte.get(un) && autre > un) ? autre : un));
  for (const item of connus) {
    item.mesure = item.mesures.find(({ dataset }) => dataset.cadre === commun) ?? plusGrand(item.mesures, ({ dataset }) => Number(dataset.annee));
    for (const mesure of item.mesures) mesure.hidden = mesure !== item.mesure;
  }
}

/** Bars of all territories on one scale, zero included. ligne.py: bornes, zero, part */
function dessiner(cases, dessinee) {
  const traits = cases.flatMap((item) => tous(item.case, '[data-trait]')).filter((trait) => !trait.closest('.compare-mesure')?.hidden);
  const valeurs = traits.map(({ dataset }) => Number(dataset.trait));
  const bas = Math.min(0, ...valeurs), haut = Math.max(0, ...valeurs), longueur = haut - bas || 1;
  traits.forEach((trait, rang) => {
    const piste = trait.parentElement;
    piste.hidden = !dessinee;
    piste.classList.toggle('compare-signee', bas < 0);
    piste.style.setProperty('--zero', `${(-100 * bas / longueur).toFixed(2)}%`);
    trait.style.setProperty('--part', `${(100 * Math.abs(valeurs[rang]) / longueur).toFixed(2)}%`);
  });
}

/* ligne.py: Ligne.mot; rapprochement.py: en_mots */
function mot(mesuree, differe, connus, choisis) {
  if (differe) return 'Non comparable';
  if (!mesuree) return connus < choisis ? `Documenté pour ${connus} sur ${choisis}` : '';
  if (connus === 1) return 'Un seul territoire documenté';
  return connus === choisis ? 'Comparable' : `Comparable pour ${connus} territoires sur ${choisis}`;
}

/* rapprochement.py: verdict */
function verdict(connus, seuil) {
  const proche = (un, autre) => Math.abs(un - autre) <= seuil * Math.max(Math.abs(un), Math.abs(autre));
  const valeurs = connus.map(({ valeur }) => valeur), bas = Math.min(...valeurs), haut = Math.max(...valeurs);
  if (bas < 0 && haut > 0) {
    return `En hausse${POINTS}${noms(connus.filter(({ valeur }) => valeur > 0))}. En baisse${POINTS}${noms(connus.filter(({ valeur }) => valeur < 0))}.`;
  }
  if (proche(bas, haut)) return bas === haut ? 'Même valeur.' : 'Valeurs proches.';
  const dessus = connus.filter(({ valeur }) => proche(valeur, haut));
  const dessous = connus.filter((item) => proche(item.valeur, bas) && !dessus.includes(item));
  const entre = connus.filter((item) => !dessus.includes(item) && !dessous.includes(item));
  return [['Plus élevé', dessus], ['Entre les deux', entre], ['Plus faible', dessous]]
    .filter(([, liste]) => liste.length).map(([dit, liste]) => `${dit}${POINTS}${noms(liste)}.`).join(' ');
}

/* chiffres.py: _range */
function etendue(connus) {
  const mesures = connus.map(({ mesure: { dataset } }) => dataset), valeur = ({ valeur: dite }) => Number(dite);
  const dates = [...new Set(mesures.map(({ date }) => date))].sort().join(' ou ');
  const bas = plusGrand(mesures, (mesure) => -valeur(mesure)), haut = plusGrand(mesures, valeur);
  return `${JSON.parse(mesures[0].facettes)[3]}, ${dates}${valeur(bas) < valeur(haut) ? `, de ${bas.texte} à ${haut.texte}` : ''}`;
}

/* regle.py: raisons */
function raisons(connus, muets) {
  const dites = FACETTES.map(([meme, seule, differente], rang) => {
    const reponses = connus.map(({ nom, mesure }) => [nom, JSON.parse(mesure.dataset.facettes)[rang]]);
    if (new Set(reponses.map(([, mots]) => mots)).size > 1) return `${differente}${POINTS}${reponses.map(([nom, mots]) => `${nom}, ${mots}`).join(ENTRE)}.`;
    return `${connus.length > 1 ? meme : seule}${POINTS}${reponses[0][1]}.`;
  });
  return muets.length ? [...dites, `Non documenté${POINTS}${noms(muets)}.`] : dites;
}

/* By chapter, the questions that came without a row. */
const MUETTES = new WeakMap();

/** What none of the territories documents is said in one sentence; a chapter with neither rows nor sentence is not there. chapitres.py: _chapitre */
function jugerChapitre(chapitre) {
  const phrase = un(chapitre, '[data-absentes]'), lignes = tous(chapitre, 'tbody tr');
  const libelle = (ligne) => un(ligne, '[data-libelle]').textContent;
  if (!MUETTES.has(phrase)) MUETTES.set(phrase, tous(phrase, '[data-ligne]').map((dit) => ({ id: `ligne-${dit.dataset.ligne}`, texte: dit.textContent.replace(/\s*;\s*$/, '') })));
  const sansLigne = MUETTES.get(phrase).filter(({ id }) => !document.getElementById(id)).map(({ texte }) => texte);
  const muettes = [...sansLigne, ...lignes.filter(({ hidden, dataset }) => hidden && !('libre' in dataset)).map(libelle)];
  const pleine = lignes.some(({ hidden }) => !hidden);
  un(chapitre, 'table').hidden = !pleine;
  phrase.hidden = !muettes.length;
  phrase.textContent = `Documenté pour aucun des territoires comparés${POINTS}${muettes.join(ENTRE)}.`;
  chapitre.hidden = !pleine && !muettes.length;
  const entree = un(document, `.sommaire a[href="#${un(chapitre, 'h2').id}"]`);
  if (entree) entree.parentElement.hidden = chapitre.hidden;
}

/** Who worked alone on a great change, and which ones all worked on. saillants.py: _seuls */
function jugerSeuls(choisis) {
  const question = un(document, '[data-question="seuls"]');
  const reponses = choisis.map(({ id }) => tous(question, 'li[data-avec]').find(({ dataset }) => dataset.avec === id));
  const grands = reponses.map((reponse) => new Set(tous(reponse, '[data-grand]').map(({ dataset }) => dataset.grand).filter(Boolean)));
  reponses.forEach((reponse, rang) => {
    const objets = tous(reponse, '[data-grand]');
    for (const objet of objets) objet.hidden = grands.some((autres, k) => k !== rang && autres.has(objet.dataset.grand));
    const seul = objets.some(({ hidden }) => !hidden);
    if (objets.length) objets[0].parentElement.hidden = !seul;
    dire(reponse, '[data-dit]', seul ? ` est le seul des territoires comparés à avoir travaillé, d’après les sources${POINTS.trimEnd()}`
      : grands[rang].size ? '\u00a0: aucun qui lui soit propre.' : '\u00a0: grands changements non documentés.');
  });
  const partages = tous(document, 'tr[data-propre]').filter(({ id }) => grands.every((each) => each.has(id.replace('ligne-', ''))));
  const tousEnsemble = un(question, 'li[data-tous]') ?? creerTous(question);
  tousEnsemble.hidden = !partages.length;
  dire(tousEnsemble, '[data-dit]', `Dans tous les territoires comparés${POINTS}${partages.map((ligne) => un(ligne, '[data-libelle]').textContent).join(ENTRE)}.`);
}

function creerTous(question) {
  const reponse = document.createElement('li');
  reponse.dataset.tous = '';
  reponse.innerHTML = '<a href="#changements"><span data-dit></span></a>';
  un(question, 'ul').append(reponse);
  return reponse;
}
