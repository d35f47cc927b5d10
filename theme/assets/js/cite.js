/* Take a figure away: its address, or the sentence that cites it with its address. What was done is said where it was asked.
   Without a clipboard (an insecure page) the link leads where it says, and no button shows. */

const FOLDS = ".chiffre, .boite";

if (navigator.clipboard) {
  for (const link of document.querySelectorAll("a[data-copier]")) if (!link.closest(FOLDS)) prepare(link.parentElement);
  for (const fold of document.querySelectorAll(FOLDS)) if (fold.open) prepare(fold);
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.open && target.matches(FOLDS)) prepare(target);
    },
    true,
  );
}

function prepare(root) {
  for (const link of root.querySelectorAll("a[data-copier]:not([data-pret])")) {
    const status = statusAfter(link);
    link.dataset.pret = "";
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // asked elsewhere
      event.preventDefault();
      if (!(await copy(stableAddress(link), status, "Lien copié"))) location.assign(link.href);
    });
    const sentence = link.parentElement.querySelector("[data-citation]");
    if (sentence) link.after(" ", citeButton(sentence, link, status));
  }
}

/** Copies the sentence and where it comes from, ready to paste in a letter. */
function citeButton(sentence, link, status) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bouton-lien";
  button.textContent = "Copier la citation";
  button.addEventListener("click", () =>
    copy(`${oneLine(sentence)} ${stableAddress(link)}`, status, "Citation copiée", "La copie n’est pas permise ici."),
  );
  return button;
}

/** The text of an element without the line ends of the page; no-break spaces stay. */
const oneLine = (element) => element.textContent.replace(/[ \t\n]+/g, " ").trim();

/** Where the anchor is, whatever the page was asked. */
function stableAddress(link) {
  const stable = new URL(link.href);
  stable.search = "";
  return stable.href;
}

/** An empty place after the links, that is read aloud when it fills. */
function statusAfter(link) {
  const status = document.createElement("span");
  status.className = "copie";
  status.setAttribute("role", "status");
  link.after(" ", status);
  return status;
}

async function copy(text, status, done, refusal = "") {
  let allowed = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    allowed = false;
  }
  status.textContent = allowed ? done : refusal;
  setTimeout(() => {
    status.textContent = "";
  }, 4000);
  return allowed;
}
