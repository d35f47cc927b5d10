/* The page, projected: one idea a screen, in large type. Slides are what [data-diapo] holds and the reader sees; what filters hide is not projected.

     data-diapo               the element is one slide         data-diapo="phrases"     one slide a sentence
     data-surtitre="…"        what stands above it             [data-projeter]          the button, shown by this script

   Arrows, Page keys and Space move, Home and End go to the ends, Escape comes back; so do three buttons, and a swipe. */

const bouton = document.querySelector("[data-projeter]");
bouton.hidden = false;
bouton.addEventListener("click", projeter);

const visible = (element) => element.getClientRects().length > 0;

function diapositives() {
  return [...document.querySelectorAll("[data-diapo]")].filter(visible).flatMap((source) => {
    const surtitre = source.dataset.surtitre ?? "";
    if (source.dataset.diapo !== "phrases") return [{ surtitre, contenu: copie(source), source }];
    return phrases(source.textContent).map((phrase) => ({ surtitre, contenu: paragraphe(phrase), source }));
  });
}

const phrases = (texte) =>
  texte
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?…])\s+(?=\p{Lu})/u)
    .filter(Boolean);

function paragraphe(texte) {
  const p = document.createElement("p");
  p.textContent = texte;
  return p;
}

/** A copy without identifiers nor links: a slide is looked at. */
function copie(source) {
  const clone = source.cloneNode(true);
  clone.removeAttribute("data-diapo");
  for (const element of [clone, ...clone.querySelectorAll("[id], [aria-labelledby]")]) {
    element.removeAttribute("id");
    element.removeAttribute("aria-labelledby");
  }
  for (const lien of clone.querySelectorAll("a")) lien.replaceWith(...lien.childNodes);
  return clone;
}

function cadre() {
  const dialogue = document.createElement("dialog");
  dialogue.className = "projection";
  dialogue.setAttribute("aria-label", "Projection");
  dialogue.innerHTML = `<div class="diapo" tabindex="-1"><p class="diapo-surtitre"></p><div class="diapo-contenu"></div></div>
<div class="diapo-pied"><button type="button" data-pas="-1">Précédent</button><p role="status"></p><progress></progress><button type="button" data-pas="1">Suivant</button><button type="button" data-fermer>Revenir à la page</button></div>`;
  return dialogue;
}

async function projeter() {
  const liste = diapositives();
  const dialogue = document.body.appendChild(cadre());
  const diapo = dialogue.querySelector(".diapo");
  const progres = dialogue.querySelector("progress");
  let rang = 0;

  const montrer = (vers) => {
    rang = Math.max(0, Math.min(liste.length - 1, vers));
    const { surtitre, contenu } = liste[rang];
    dialogue.querySelector(".diapo-surtitre").textContent = surtitre;
    dialogue.querySelector(".diapo-contenu").replaceChildren(contenu);
    dialogue.querySelector("[role=status]").textContent = `${rang + 1} sur ${liste.length}`;
    progres.max = liste.length;
    progres.value = rang + 1;
    progres.setAttribute("aria-label", "Avancement");
    dialogue.querySelector('[data-pas="-1"]').disabled = rang === 0;
    dialogue.querySelector('[data-pas="1"]').disabled = rang === liste.length - 1;
    ajuster(diapo);
    diapo.scrollTop = 0;
    diapo.focus({ preventScroll: true });
  };

  const touches = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    " ": 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  dialogue.addEventListener("keydown", (evenement) => {
    const surBouton = evenement.target.closest("button");
    const pas = touches[evenement.key];
    if (
      pas === undefined ||
      (evenement.key === " " && surBouton) ||
      evenement.ctrlKey ||
      evenement.altKey ||
      evenement.metaKey
    )
      return;
    evenement.preventDefault();
    montrer(evenement.key === " " && evenement.shiftKey ? rang - 1 : rang + pas);
  });
  dialogue.addEventListener("click", ({ target }) => {
    if (target.closest("[data-fermer]")) dialogue.close();
    else if (target.closest("[data-pas]")) montrer(rang + Number(target.closest("[data-pas]").dataset.pas));
  });
  let depart = null;
  diapo.addEventListener(
    "touchstart",
    ({ changedTouches: [doigt] }) => {
      depart = doigt;
    },
    { passive: true },
  );
  diapo.addEventListener("touchend", ({ changedTouches: [doigt] }) => {
    const x = doigt.clientX - depart.clientX,
      y = doigt.clientY - depart.clientY;
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) montrer(rang + (x < 0 ? 1 : -1));
  });
  const surTaille = () => ajuster(diapo);
  const surPleinEcran = () => {
    if (!document.fullscreenElement) dialogue.close();
  };
  window.addEventListener("resize", surTaille);
  dialogue.addEventListener("close", async () => {
    window.removeEventListener("resize", surTaille);
    document.removeEventListener("fullscreenchange", surPleinEcran);
    dialogue.remove();
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
    liste[rang].source.scrollIntoView({ block: "start" });
    bouton.focus({ preventScroll: true });
  });

  // The page takes the whole screen first: what enters the top layer last lies above.
  await document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", surPleinEcran),
    () => {},
  );
  dialogue.showModal();
  montrer(0);
}

/** The largest type that lets the slide stand whole. */
function ajuster(diapo) {
  let taille = 1;
  do diapo.style.setProperty("--taille", taille);
  while (diapo.scrollHeight > diapo.clientHeight && (taille -= 0.06) > 0.4);
}
