/* The page, projected: one idea a screen, in large type. Slides are what [data-diapo] holds and the reader sees; what filters hide is not projected.

     data-diapo               the element is one slide         data-diapo="phrases"     one slide a sentence
     data-surtitre="…"        what stands above it             [data-projeter="…"]      the button, shown by this script;
                                                               its value says at the foot of every slide what the text is

   Arrows, Page keys and Space move, Home and End go to the ends, Escape comes back to the button; so do three buttons, a list of the slides, and a swipe. */

const button = document.querySelector("[data-projeter]");
button.hidden = false;
button.addEventListener("click", project);

/** What is folded is seen when its fold is, unless it is hidden itself. */
const visible = (element) =>
  getComputedStyle(element).display !== "none" &&
  (element.closest("details:not([open])") ?? element).getClientRects().length > 0;

function findSlides() {
  return [...document.querySelectorAll("[data-diapo]")].filter(visible).flatMap((source) => {
    const above = source.dataset.surtitre ?? "";
    if (source.dataset.diapo !== "phrases") return [{ above, content: copyOf(source) }];
    return sentences(source.textContent).map((sentence) => ({ above, content: paragraph(sentence) }));
  });
}

const sentences = (text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?…])\s+(?=\p{Lu})/u)
    .filter(Boolean);

function paragraph(text) {
  const p = document.createElement("p");
  p.textContent = text;
  return p;
}

/** What the slide is called in the list: its heading, else its first words. */
function nameOf({ content }) {
  const heading = content.matches("h1, h2, h3, h4, h5") ? content : content.querySelector("h1, h2, h3, h4, h5");
  const text = (heading ?? content).textContent.replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A copy without identifiers nor links: a slide is looked at. */
function copyOf(source) {
  const clone = source.cloneNode(true);
  clone.removeAttribute("data-diapo");
  for (const element of [clone, ...clone.querySelectorAll("[id], [aria-labelledby]")]) {
    element.removeAttribute("id");
    element.removeAttribute("aria-labelledby");
  }
  for (const link of clone.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return clone;
}

function makeDialog() {
  const dialog = document.createElement("dialog");
  dialog.className = "projection";
  dialog.setAttribute("aria-label", "Projection");
  dialog.innerHTML = `<div class="diapo" tabindex="-1"><p class="diapo-surtitre"></p><div class="diapo-contenu"></div></div>
<p class="diapo-dit"></p><div class="diapo-pied"><button type="button" data-pas="-1">Précédent</button><p role="status"></p><progress></progress><button type="button" data-pas="1">Suivant</button><select aria-label="Aller à"></select><button type="button" data-fermer>Revenir à la page</button></div>`;
  return dialog;
}

async function project() {
  const slides = findSlides();
  const dialog = document.body.appendChild(makeDialog());
  const slide = dialog.querySelector(".diapo");
  const progress = dialog.querySelector("progress");
  const list = dialog.querySelector("select");
  list.append(...slides.map((one, number) => new Option(`${number + 1}. ${nameOf(one)}`, number)));
  list.addEventListener("change", () => show(Number(list.value)));
  dialog.querySelector(".diapo-dit").textContent = button.dataset.projeter;
  let rank = 0;

  const show = (to) => {
    rank = Math.max(0, Math.min(slides.length - 1, to));
    const { above, content } = slides[rank];
    dialog.querySelector(".diapo-surtitre").textContent = above;
    dialog.querySelector(".diapo-contenu").replaceChildren(content);
    dialog.querySelector("[role=status]").textContent = `${rank + 1} sur ${slides.length}`;
    list.value = rank;
    progress.max = slides.length;
    progress.value = rank + 1;
    progress.setAttribute("aria-label", "Avancement");
    dialog.querySelector('[data-pas="-1"]').disabled = rank === 0;
    dialog.querySelector('[data-pas="1"]').disabled = rank === slides.length - 1;
    fit(slide);
    slide.scrollTop = 0;
    slide.focus({ preventScroll: true });
  };

  const steps = {
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
  dialog.addEventListener("keydown", (event) => {
    if (event.target === list) return;
    const onButton = event.target.closest("button");
    const step = steps[event.key];
    if (step === undefined || (event.key === " " && onButton) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(event.key === " " && event.shiftKey ? rank - 1 : rank + step);
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target.closest("[data-fermer]")) dialog.close();
    else if (target.closest("[data-pas]")) show(rank + Number(target.closest("[data-pas]").dataset.pas));
  });
  let start = null;
  slide.addEventListener(
    "touchstart",
    ({ changedTouches: [finger] }) => {
      start = finger;
    },
    { passive: true },
  );
  slide.addEventListener("touchend", ({ changedTouches: [finger] }) => {
    const x = finger.clientX - start.clientX,
      y = finger.clientY - start.clientY;
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) show(rank + (x < 0 ? 1 : -1));
  });
  const onResize = () => fit(slide);
  const onFullscreen = () => {
    if (!document.fullscreenElement) dialog.close();
  };
  window.addEventListener("resize", onResize);
  dialog.addEventListener("close", async () => {
    window.removeEventListener("resize", onResize);
    document.removeEventListener("fullscreenchange", onFullscreen);
    dialog.remove();
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
    button.focus();
  });

  // The page takes the whole screen first: what enters the top layer last lies above.
  await document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", onFullscreen),
    () => {},
  );
  dialog.showModal();
  show(0);
}

/** The largest type that lets the slide stand whole. */
function fit(slide) {
  let size = 1;
  do slide.style.setProperty("--taille", size);
  while (slide.scrollHeight > slide.clientHeight && (size -= 0.06) > 0.4);
}
