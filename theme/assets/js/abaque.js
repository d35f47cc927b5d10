/* A matrix of votes in another order of its rows or its columns. Without this script: most shared first, most favourable first. */
const BEFORE = 6; // the item and its totals

for (const matrix of document.querySelectorAll("[data-abaque]")) sortable(matrix);

function sortable(matrix) {
  const form = matrix.querySelector("form");
  const body = matrix.querySelector("tbody");
  const rows = [...body.rows];
  const count = rows.length ? rows[0].cells.length - BEFORE : 0;
  const lines = [...matrix.querySelectorAll("tr")].map((line) => ({
    line,
    votes: [...line.cells].slice(line.cells.length - count),
  }));
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (target.name === "phrases") sortRows(target.value);
    else sortColumns(target.value);
    form.querySelector("output").textContent = `${target.name} : ${target.selectedOptions[0].text}`;
  });

  function sortRows(by) {
    const order = [...rows];
    if (by === "rang-inverse") order.reverse();
    if (by === "numero") order.sort((one, other) => one.dataset.numero - other.dataset.numero);
    body.append(...order);
  }

  function sortColumns(by) {
    for (const { line, votes } of lines) line.append(...(by === "rang-inverse" ? [...votes].reverse() : votes));
  }
}
