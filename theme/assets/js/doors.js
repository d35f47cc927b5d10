/* The doors of the home page ask for a territory once. The choice stays in this browser and is sent nowhere. */

const KEY = "horizon-territoire";

/** What the browser keeps; nothing where it keeps nothing (a private window, a folder). */
function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(territory) {
  try {
    if (territory) localStorage.setItem(KEY, territory);
    else localStorage.removeItem(KEY);
  } catch {
    /* The door asks again next time. */
  }
}

/** The door leads straight to the territory; its list stays behind "Un autre territoire". */
function lead(door, choice) {
  const summary = door.querySelector("summary");
  const straight = document.createElement("a");
  const place = choice.querySelector("span:not(.lettre)").cloneNode(true);
  straight.href = choice.href;
  straight.className = "porte-droite";
  straight.append(summary.querySelector("b").cloneNode(true), " ", place);
  const other = document.createElement("button");
  other.type = "button";
  other.className = "bouton-lien";
  other.textContent = "Oublier ce choix";
  other.addEventListener("click", forget);
  door.append(other);
  door.before(straight);
  summary.textContent = "Un autre territoire";
  door.classList.add("porte-autre");
}

function forget() {
  keep(null);
  window.location.reload();
}

for (const doors of document.querySelectorAll("[data-portes]")) {
  const territory = kept();
  for (const door of doors.querySelectorAll("details")) {
    const choice = territory && door.querySelector(`[data-territoire="${CSS.escape(territory)}"]`);
    if (choice) lead(door, choice);
  }
  doors.addEventListener("click", ({ target }) => {
    const chosen = target.closest("[data-territoire]");
    if (chosen) keep(chosen.dataset.territoire);
  });
}
