/* Sorts a list of places by distance from a commune, or from where the device is if the reader asks: its position stays
   in it, the commune is kept in the address (?depuis=Gignac). */

const KILOMETRE = 111.2;

for (const form of document.querySelectorAll("[data-distances]")) openForm(form);

function openForm(form) {
  const list = document.getElementById(form.dataset.distances);
  const first = [...list.children];
  const select = form.querySelector("select"),
    button = form.querySelector("button"),
    output = form.querySelector("output");
  form.hidden = false;
  button.hidden = !navigator.geolocation;
  form.addEventListener("submit", (event) => event.preventDefault());
  select?.addEventListener("change", () => {
    sortFrom(select.selectedOptions[0]);
    keep(select.value && select.selectedOptions[0].text);
  });
  button.addEventListener("click", () => {
    output.textContent = "Recherche de la position…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (select) select.value = "";
        keep("");
        sort(`${coords.latitude},${coords.longitude}`, "votre position");
      },
      () => (output.textContent = "Position inconnue. Choisissez plutôt une commune."),
    );
  });

  const wanted = new URLSearchParams(window.location.search).get("depuis");
  const chosen = wanted && [...(select?.options ?? [])].find(({ value, text }) => value && text === wanted);
  if (chosen) {
    chosen.selected = true;
    sortFrom(chosen);
  }

  function sortFrom({ value, text }) {
    sort(value, text);
  }

  function sort(from, name) {
    const far = new Map(first.map((item) => [item, from ? distance(from, item.dataset.ou) : 0]));
    list.replaceChildren(...[...first].sort((one, other) => far.get(one) - far.get(other)));
    for (const item of first) {
      item.querySelector(".fiche-distance")?.remove();
      if (from) item.querySelector(".fiche-lieu, small").append(note(far.get(item)));
    }
    output.textContent = from ? `Du plus proche au plus loin de : ${name}, à vol d’oiseau.` : "";
  }
}

/** The address says from where, for who comes back to it or sends it. */
function keep(name) {
  const address = new URL(window.location.href);
  if (name) address.searchParams.set("depuis", name);
  else address.searchParams.delete("depuis");
  window.history.replaceState(null, "", address);
}

function note(kilometres) {
  const small = document.createElement("span");
  small.className = "fiche-distance";
  small.textContent = kilometres < 1 ? " – moins d’un kilomètre" : ` – ${Math.round(kilometres)}\u00a0km`;
  return small;
}

/** Kilometres as the crow flies between two "latitude,longitude" of one region. */
function distance(from, to) {
  const [lat, lon] = from.split(",").map(Number),
    [toLat, toLon] = to.split(",").map(Number);
  return KILOMETRE * Math.hypot(toLat - lat, (toLon - lon) * Math.cos((lat * Math.PI) / 180));
}
