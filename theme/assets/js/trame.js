/* The picture of the thread: an object shows, up and down, what it hangs on. Without this script its links lead to the list below. */
for (const trame of document.querySelectorAll("[data-trame]")) suivre(trame);

function suivre(trame) {
  const cases = new Map([...trame.querySelectorAll("[data-noeud]")].map((lien) => [lien.dataset.noeud, lien]));
  const traits = [...trame.querySelectorAll("path")];
  const voisins = { amont: new Map(), aval: new Map() };
  for (const {
    dataset: { de, a },
  } of traits) {
    voisins.aval.set(de, (voisins.aval.get(de) ?? new Set()).add(a));
    voisins.amont.set(a, (voisins.amont.get(a) ?? new Set()).add(de));
  }
  const legende = trame.appendChild(document.createElement("div"));
  legende.className = "trame-legende";
  legende.hidden = true;
  const phrase = legende.appendChild(document.createElement("p"));
  phrase.setAttribute("role", "status");
  const versListe = legende.appendChild(document.createElement("a"));
  versListe.textContent = "Le lire en liste";
  let fixe = null;

  const marcher = (depart, sens) => {
    const vus = new Set();
    const file = [depart];
    while (file.length)
      for (const suivant of sens.get(file.pop()) ?? []) if (!vus.has(suivant)) file.push((vus.add(suivant), suivant));
    return vus;
  };

  const montrer = (noeud) => {
    const amont = noeud ? marcher(noeud, voisins.amont) : new Set();
    const aval = noeud ? marcher(noeud, voisins.aval) : new Set();
    const haut = new Set([...amont, noeud]),
      bas = new Set([...aval, noeud]);
    trame.toggleAttribute("data-suivi", Boolean(noeud));
    for (const [cle, lien] of cases) {
      lien.classList.toggle("sur-le-fil", haut.has(cle) || bas.has(cle));
      lien.classList.toggle("choisi", cle === noeud);
    }
    for (const trait of traits) {
      const { de, a } = trait.dataset;
      trait.classList.toggle("sur-le-fil", (haut.has(de) && haut.has(a)) || (bas.has(de) && bas.has(a)));
    }
    legende.hidden = !noeud;
    if (!noeud) return;
    phrase.textContent = `${cases.get(noeud).textContent.trim()} : ${compte(amont.size, "en amont")}, ${compte(aval.size, "en aval")}.`;
    versListe.href = cases.get(noeud).getAttribute("href");
  };

  const fixer = (noeud) => {
    fixe = noeud;
    montrer(noeud);
  };
  const noeudDe = (cible) => cible.closest("[data-noeud]")?.dataset.noeud ?? null;
  trame.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse") montrer(noeudDe(target) ?? fixe);
  });
  trame.addEventListener("pointerleave", () => montrer(fixe));
  trame.addEventListener("focusin", ({ target }) => {
    if (noeudDe(target)) montrer(noeudDe(target));
  });
  trame.addEventListener("focusout", ({ relatedTarget }) => {
    if (!trame.contains(relatedTarget)) montrer(fixe);
  });
  trame.addEventListener("click", (evenement) => {
    const noeud = noeudDe(evenement.target);
    if (!noeud || evenement.ctrlKey || evenement.metaKey) return;
    evenement.preventDefault();
    fixer(fixe === noeud ? null : noeud);
  });
  trame.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") fixer(null);
  });
}

function compte(nombre, ou) {
  return nombre ? `${nombre} ${nombre > 1 ? "choses" : "chose"} ${ou}` : `rien ${ou}`;
}
