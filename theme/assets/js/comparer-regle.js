/* What the comparison says of the territories that stand side by side, once a reader has chosen them: the same words, states,
   scale and reasons as generator/pages/comparer writes for those that the page came with. */

/* regle.py: FACETTES */
const FACETTES = [
  ["définition", "la définition", "Définition différente"],
  ["période", "la période", "Période différente"],
  ["périmètre", "le périmètre", "Périmètre différent"],
  ["unité", "l’unité", "Unité différente"],
];
const POINTS = "\u00a0: ",
  ENTRE = "\u00a0; ";

const noms = (liste) => liste.map(({ nom }) => nom).join(", ");
const un = (noeud, selecteur) => noeud.querySelector(selecteur);
const tous = (noeud, selecteur) => [...noeud.querySelectorAll(selecteur)];
const dire = (noeud, selecteur, texte) => {
  const trouve = un(noeud, selecteur);
  if (trouve) trouve.textContent = texte;
};
const plusGrand = (liste, valeur) => liste.reduce((un, autre) => (valeur(autre) > valeur(un) ? autre : un));

/** Judge every row, chapter and question of the page for `choisis`, a list of {id, nom}; values within `seuil` are close. */
export function juger(choisis, seuil) {
  const seuls = un(document, '[data-question="seuls"]');
  const changes = new Map(
    choisis.map(({ id }) => [id, tous(seuls, "li[data-avec]").find(({ dataset }) => dataset.avec === id)]),
  );
  const changementsConnus = [...changes.values()].every((reponse) => un(reponse, "[data-grand]"));
  for (const ligne of tous(document, ".comparaison tbody tr")) jugerLigne(ligne, choisis, seuil, changementsConnus);
  for (const chapitre of tous(document, "details.chapitre")) jugerChapitre(chapitre);
  for (const question of tous(document, "[data-question]"))
    question.hidden = !tous(question, "li[data-avec]").some(({ hidden }) => !hidden);
  jugerSeuls(seuls, [...changes.values()]);
}

function jugerLigne(ligne, choisis, seuil, changementsConnus) {
  const cases = choisis.map(({ id, nom }) => ({
    nom,
    case: tous(ligne, "td").find(({ dataset }) => dataset.avec === id),
  }));
  const connus = cases.filter((item) => "connu" in item.case.dataset);
  ligne.hidden = !connus.length;
  if (!connus.length) return;
  const muets = cases.filter((item) => !connus.includes(item));
  const { differe, note, raisons } = un(ligne, ".compare-mesure")
    ? chiffres(connus, muets)
    : un(ligne, ".serie")
      ? series(connus)
      : mots(ligne, connus);
  const mesuree = "mesures" in ligne.dataset,
    seul = "propre" in ligne.dataset && changementsConnus && connus.length === 1 && choisis.length > 1;
  dire(ligne, "[data-mot]", mot(mesuree || differe, differe, connus.length, choisis.length));
  dire(
    ligne,
    "[data-verdict]",
    seul
      ? `Un seul des territoires comparés l’a travaillé${POINTS}${connus[0].nom}.`
      : connus[0].mesure && !differe
        ? verdict(connus, seuil)
        : "",
  );
  if (!mesuree) return;
  dire(ligne, "[data-note]", note);
  dessiner(connus, connus.length > 1 && !differe);
  const liste = un(ligne, ".pourquoi ul");
  for (const ancienne of tous(liste, "[data-raison]")) ancienne.remove();
  liste.append(
    ...raisons.map((texte) => {
      const raison = Object.assign(document.createElement("li"), { textContent: texte });
      raison.dataset.raison = "";
      return raison;
    }),
  );
}

const mots = (ligne, connus) => ({ differe: "differe" in ligne.dataset && connus.length > 1 });

/** A row of key figures: which stand in it, whether they compare, its range and why. chiffres.py: _row */
function chiffres(connus, muets) {
  for (const item of connus) {
    item.mesures = tous(item.case, ".compare-mesure").map((noeud) => {
      const { valeur, annee, evolution, date, texte, facettes } = noeud.dataset,
        dites = JSON.parse(facettes);
      return {
        noeud,
        valeur: Number(valeur),
        annee: Number(annee),
        evolution: evolution !== undefined,
        date,
        texte,
        facettes: dites,
        cadre: dites.map(([cle]) => cle).join(" | "),
      };
    });
  }
  const cadre = cadreCommun(connus);
  for (const item of connus) {
    const ordre = (mesure) => [mesure.cadre === cadre ? 0 : 1, -mesure.annee, mesure.cadre];
    item.mesure = item.mesures.reduce((un, autre) => (avant(ordre(autre), ordre(un)) ? autre : un));
    item.valeur = item.mesure.valeur;
    for (const mesure of item.mesures) mesure.noeud.hidden = mesure !== item.mesure;
  }
  const differe = new Set(connus.map(({ mesure }) => mesure.cadre)).size > 1;
  return {
    differe,
    note: etendue(
      connus.map(({ mesure }) => mesure),
      differe,
    ),
    raisons: raisonsDe(connus, muets),
  };
}

/** The frame that most territories know; of equals, the latest year. chiffres.py: _shared_frame */
function cadreCommun(connus) {
  const cadres = new Map();
  connus.forEach(({ mesures }, rang) => {
    for (const { cadre, annee } of mesures)
      cadres.set(cadre, { annee, qui: (cadres.get(cadre)?.qui ?? new Set()).add(rang) });
  });
  const ordre = (cadre) => [cadres.get(cadre).qui.size, cadres.get(cadre).annee, cadre];
  return [...cadres.keys()].reduce((un, autre) => (avant(ordre(un), ordre(autre)) ? autre : un));
}

/** Whether the list `un` stands before `autre`, as Python orders tuples. */
function avant(un, autre) {
  const rang = un.findIndex((valeur, k) => valeur !== autre[k]);
  return rang >= 0 && un[rang] < autre[rang];
}

/** The years of each territory. annees.py: annees */
function series(connus) {
  const annees = connus.map((item) => tous(item.case, ".serie li").map(({ dataset }) => dataset.annee));
  const partagees = annees[0].filter((annee) => annees.every((autres) => autres.includes(annee))).sort();
  const points = connus
    .flatMap((item) => tous(item.case, ".serie li"))
    .map((point) => ({ valeur: Number(un(point, "[data-trait]").dataset.trait), texte: un(point, "b").textContent }));
  const bas = plusGrand(points, ({ valeur }) => -valeur),
    haut = plusGrand(points, ({ valeur }) => valeur);
  return {
    differe: !partagees.length,
    note: `habitants, ensemble des communes, de ${bas.texte} à ${haut.texte}`,
    raisons: [
      partagees.length ? `Connu pour tous${POINTS}${partagees.join(", ")}.` : "Aucune année n’est connue pour tous.",
    ],
  };
}

/** Bars of all territories on one scale, zero included. ligne.py: bornes, zero, part */
function dessiner(connus, dessinee) {
  const traits = connus
    .flatMap((item) => tous(item.case, "[data-trait]"))
    .filter((trait) => !trait.closest(".compare-mesure")?.hidden);
  const valeurs = traits.map(({ dataset }) => Number(dataset.trait));
  const bas = Math.min(0, ...valeurs),
    haut = Math.max(0, ...valeurs),
    longueur = haut - bas || 1;
  traits.forEach((trait, rang) => {
    const piste = trait.parentElement;
    piste.hidden = !dessinee;
    piste.classList.toggle("compare-signee", bas < 0);
    piste.style.setProperty("--zero", `${((-100 * bas) / longueur).toFixed(2)}%`);
    trait.style.setProperty("--part", `${((100 * Math.abs(valeurs[rang])) / longueur).toFixed(2)}%`);
  });
}

/* ligne.py: Ligne.mot; rapprochement.py: en_mots */
function mot(mesuree, differe, connus, choisis) {
  if (differe) return "Non comparable";
  if (!mesuree) return connus < choisis ? `Documenté pour ${connus} sur ${choisis}` : "";
  if (connus === 1) return "Un seul territoire documenté";
  return connus === choisis ? "Comparable" : `Comparable pour ${connus} territoires sur ${choisis}`;
}

/* rapprochement.py: verdict */
function verdict(connus, seuil) {
  if (connus.length < 2) return "";
  const valeurs = connus.map(({ valeur }) => valeur),
    bas = Math.min(...valeurs),
    haut = Math.max(...valeurs);
  const signes = (dits) =>
    [1, 0, -1].map((signe, rang) => [dits[rang], connus.filter(({ valeur }) => Math.sign(valeur) === signe)]);
  if (connus[0].mesure.evolution) return enMots(signes(["En hausse", "Stable", "En baisse"]));
  if (bas < 0 && haut > 0) return enMots(signes(["Au-dessus de zéro", "À zéro", "En dessous de zéro"]));
  if (bas !== haut && !(bas * haut)) return enMots([["À zéro", connus.filter(({ valeur }) => !valeur)]]);
  const [moins, plus] = [Math.abs(bas), Math.abs(haut)].sort((un, autre) => un - autre);
  if (moins === plus) return "Même valeur.";
  return plus - moins <= seuil * plus ? "Valeurs proches." : `Écart de 1 à ${rapport(plus / moins)}.`;
}

/** One decimal, none from ten on. */
function rapport(fois) {
  const decimales = fois < 10 ? 1 : 0;
  return (Math.floor(fois * 10 ** decimales + 0.5) / 10 ** decimales).toLocaleString("fr-FR", {
    minimumFractionDigits: decimales,
    maximumFractionDigits: decimales,
  });
}

const enMots = (groupes) =>
  groupes
    .filter(([, liste]) => liste.length)
    .map(([dit, liste]) => `${dit}${POINTS}${noms(liste)}.`)
    .join(" ");

/* chiffres.py: _span */
function etendue(mesures, differe) {
  const unites = [...new Set(mesures.map(({ facettes }) => facettes[3][1]))].join(" ou ");
  const dates = [...new Set(mesures.map(({ date }) => date))].sort().join(" ou ");
  const bas = plusGrand(mesures, ({ valeur }) => -valeur),
    haut = plusGrand(mesures, ({ valeur }) => valeur);
  return `${unites}, ${dates}${differe || bas.valeur === haut.valeur ? "" : `, de ${bas.texte} à ${haut.texte}`}`;
}

/* regle.py: raisons */
function raisonsDe(connus, muets) {
  const dites = FACETTES.map(([nom, article, differente], rang) => {
    const reponses = connus.map((item) => {
      const [cle, mots, source] = item.mesure.facettes[rang];
      return { nom: item.nom, cle, mots, source };
    });
    const [{ mots, source }] = reponses;
    if (new Set(reponses.map(({ cle }) => cle)).size > 1)
      return `${differente}${POINTS}${reponses.map((reponse) => `${reponse.nom}, ${reponse.mots}`).join(ENTRE)}.`;
    if (connus.length === 1) return `${nom[0].toUpperCase()}${nom.slice(1)}${POINTS}${mots}.`;
    return source
      ? `La même source ne précise pas ${article}${POINTS}«\u00a0${source}\u00a0».`
      : `Même ${nom}${POINTS}${mots}.`;
  });
  return muets.length ? [...dites, `Non documenté${POINTS}${noms(muets)}.`] : dites;
}

/* By chapter, the questions that came without a row. */
const MUETTES = new WeakMap();

/** What none of the territories documents is said in one sentence; a chapter with neither rows nor sentence is not there. chapitres.py: _chapitre */
function jugerChapitre(chapitre) {
  const phrase = un(chapitre, "[data-absentes]"),
    lignes = tous(chapitre, "tbody tr");
  const libelle = (ligne) => un(ligne, "[data-libelle]").textContent;
  if (!MUETTES.has(phrase))
    MUETTES.set(
      phrase,
      tous(phrase, "[data-ligne]").map((dit) => ({
        id: `ligne-${dit.dataset.ligne}`,
        texte: dit.textContent.replace(/\s*;\s*$/, ""),
      })),
    );
  const sansLigne = MUETTES.get(phrase)
    .filter(({ id }) => !document.getElementById(id))
    .map(({ texte }) => texte);
  const muettes = [
    ...sansLigne,
    ...lignes.filter(({ hidden, dataset }) => hidden && !("libre" in dataset)).map(libelle),
  ];
  const pleine = lignes.some(({ hidden }) => !hidden);
  un(chapitre, "table").hidden = !pleine;
  phrase.hidden = !muettes.length;
  phrase.textContent = `Documenté pour aucun des territoires comparés${POINTS}${muettes.join(ENTRE)}.`;
  chapitre.hidden = !pleine && !muettes.length;
  const entree = un(document, `.sommaire a[href="#${un(chapitre, "h2").id}"]`);
  if (entree) entree.parentElement.hidden = chapitre.hidden;
}

/** Who worked alone on a great change, and which ones all worked on; `reponses`, one a territory. saillants.py: _seuls */
function jugerSeuls(question, reponses) {
  const grands = reponses.map(
    (reponse) =>
      new Set(
        tous(reponse, "[data-grand]")
          .map(({ dataset }) => dataset.grand)
          .filter(Boolean),
      ),
  );
  const connu = reponses.map((reponse) => Boolean(un(reponse, "[data-grand]")));
  reponses.forEach((reponse, rang) => {
    const objets = tous(reponse, "[data-grand]");
    for (const objet of objets)
      objet.hidden =
        "ensemble" in objet.dataset || grands.some((autres, k) => k !== rang && autres.has(objet.dataset.grand));
    const seul = objets.some(({ hidden }) => !hidden),
      autres = connu.some((each, k) => k !== rang && each);
    if (objets.length) objets[0].parentElement.hidden = !seul;
    dire(
      reponse,
      "[data-dit]",
      seul
        ? ` est le seul ${autres ? "des territoires comparés à avoir travaillé, d’après les sources" : "dont les sources documentent les grands changements"}\u00a0:`
        : `\u00a0: ${connu[rang] ? "aucun n’est documenté" : "grands changements non documentés"}.`,
    );
  });
  const attribues = reponses.map((reponse) =>
    tous(reponse, "[data-grand]:not([data-ensemble])").map(({ dataset }) => dataset.grand),
  );
  const partages = tous(document, "tr[data-propre]").filter(({ id }) =>
    attribues.every((each) => each.includes(id.replace("ligne-", ""))),
  );
  const ensemble = un(question, "li[data-tous]") ?? creerTous(question);
  ensemble.hidden = !partages.length;
  dire(
    ensemble,
    "[data-dit]",
    `Dans tous les territoires comparés${POINTS}${partages.map((ligne) => un(ligne, "[data-libelle]").textContent).join(ENTRE)}.`,
  );
}

function creerTous(question) {
  const reponse = document.createElement("li");
  reponse.dataset.tous = "";
  reponse.innerHTML = '<a href="#changements"><span data-dit></span></a>';
  un(question, "ul").append(reponse);
  return reponse;
}
