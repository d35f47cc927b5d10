/* Take a figure away: its address, or the sentence that cites it with its address. What was done is said where it was asked.
   Without a clipboard (an insecure page) the link leads where it says, and no button shows. */

const PLIS = ".chiffre, .boite";

if (navigator.clipboard) {
  for (const lien of document.querySelectorAll("a[data-copier]")) if (!lien.closest(PLIS)) preparer(lien.parentElement);
  for (const pli of document.querySelectorAll(PLIS)) if (pli.open) preparer(pli);
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.open && target.matches(PLIS)) preparer(target);
    },
    true,
  );
}

function preparer(racine) {
  for (const lien of racine.querySelectorAll("a[data-copier]:not([data-pret])")) {
    const dit = annonce(lien);
    lien.dataset.pret = "";
    lien.addEventListener("click", async (evenement) => {
      if (evenement.ctrlKey || evenement.metaKey || evenement.shiftKey || evenement.altKey) return; // asked elsewhere
      evenement.preventDefault();
      if (!(await copie(adresse(lien), dit, "Lien copié"))) location.assign(lien.href);
    });
    const phrase = lien.parentElement.querySelector("[data-citation]");
    if (phrase) lien.after(" ", bouton(phrase, lien, dit));
  }
}

/** Copies the sentence and where it comes from, ready to paste in a letter. */
function bouton(phrase, lien, dit) {
  const bouton = document.createElement("button");
  bouton.type = "button";
  bouton.className = "bouton-lien";
  bouton.textContent = "Copier la citation";
  bouton.addEventListener("click", () =>
    copie(`${phrase.textContent.trim()} ${adresse(lien)}`, dit, "Citation copiée", "La copie n’est pas permise ici."),
  );
  return bouton;
}

/** Where the anchor is, whatever the page was asked. */
function adresse(lien) {
  const stable = new URL(lien.href);
  stable.search = "";
  return stable.href;
}

/** An empty place after the links, that is read aloud when it fills. */
function annonce(lien) {
  const dit = document.createElement("span");
  dit.className = "copie";
  dit.setAttribute("role", "status");
  lien.after(" ", dit);
  return dit;
}

async function copie(texte, dit, fait, refus = "") {
  let permis = true;
  try {
    await navigator.clipboard.writeText(texte);
  } catch {
    permis = false;
  }
  dit.textContent = permis ? fait : refus;
  setTimeout(() => {
    dit.textContent = "";
  }, 4000);
  return permis;
}
