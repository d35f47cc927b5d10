/* The picture of the thread: an object shows, up and down, what it hangs on. Without this script its links lead to the list below. */
for (const picture of document.querySelectorAll("[data-trame]")) follow(picture);

function follow(picture) {
  const boxes = new Map([...picture.querySelectorAll("[data-noeud]")].map((link) => [link.dataset.noeud, link]));
  const lines = [...picture.querySelectorAll("path")];
  const neighbours = { upstream: new Map(), downstream: new Map() };
  for (const {
    dataset: { de, a },
  } of lines) {
    neighbours.downstream.set(de, (neighbours.downstream.get(de) ?? new Set()).add(a));
    neighbours.upstream.set(a, (neighbours.upstream.get(a) ?? new Set()).add(de));
  }
  const legend = picture.appendChild(document.createElement("div"));
  legend.className = "trame-legende";
  legend.hidden = true;
  const sentence = legend.appendChild(document.createElement("p"));
  sentence.setAttribute("role", "status");
  const toList = legend.appendChild(document.createElement("a"));
  toList.textContent = "Le lire en liste";
  let fixed = null;

  const walk = (start, links) => {
    const seen = new Set();
    const queue = [start];
    while (queue.length)
      for (const next of links.get(queue.pop()) ?? []) if (!seen.has(next)) queue.push((seen.add(next), next));
    return seen;
  };

  /** `named`: the sentence says the whole of a box that is not open. */
  const show = (node, named = false) => {
    const upstream = node ? walk(node, neighbours.upstream) : new Set();
    const downstream = node ? walk(node, neighbours.downstream) : new Set();
    const up = new Set([...upstream, node]),
      down = new Set([...downstream, node]);
    picture.toggleAttribute("data-suivi", Boolean(node));
    for (const [key, link] of boxes) {
      link.classList.toggle("sur-le-fil", up.has(key) || down.has(key));
      link.classList.toggle("choisi", key === node);
    }
    for (const line of lines) {
      const { de, a } = line.dataset;
      line.classList.toggle("sur-le-fil", (up.has(de) && up.has(a)) || (down.has(de) && down.has(a)));
    }
    legend.hidden = !node;
    if (!node) return;
    const counts = `${count(upstream.size, "en amont")}, ${count(downstream.size, "en aval")}.`;
    sentence.textContent = named
      ? `${boxes.get(node).textContent.trim()} : ${counts}`
      : counts.replace(/^./, (first) => first.toUpperCase());
    toList.href = boxes.get(node).getAttribute("href");
  };

  const fix = (node) => {
    fixed = node;
    show(node);
  };
  const nodeOf = (element) => element.closest("[data-noeud]")?.dataset.noeud ?? null;
  picture.addEventListener("pointerover", ({ target, pointerType }) => {
    const over = nodeOf(target);
    if (pointerType === "mouse") show(over ?? fixed, over !== null && over !== fixed);
  });
  picture.addEventListener("pointerleave", () => show(fixed));
  picture.addEventListener("focusin", ({ target }) => {
    if (nodeOf(target)) show(nodeOf(target));
  });
  picture.addEventListener("focusout", ({ relatedTarget }) => {
    if (!picture.contains(relatedTarget)) show(fixed);
  });
  picture.addEventListener("click", (event) => {
    const node = nodeOf(event.target);
    if (!node || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    fix(fixed === node ? null : node);
  });
  picture.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") fix(null);
  });
}

function count(number, where) {
  return number ? `${number} ${number > 1 ? "choses" : "chose"} ${where}` : `rien ${where}`;
}
