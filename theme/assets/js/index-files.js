/* The indexes of the site, brought as classic scripts: pages opened from a folder (file:) have them too. */

const coming = new Map();

/**
 * What the scripts of this list have pushed so far, once the one at `address` has run. Rejects when it cannot be had;
 * the next to ask for it has it fetched again.
 */
export async function bringIndex(address, list) {
  const key = String(address);
  if (!coming.has(key)) coming.set(key, fetchScript(key));
  await coming.get(key);
  return self[list] ?? [];
}

function fetchScript(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => {
      coming.delete(address);
      script.remove();
      failed(new Error(address));
    };
    document.head.append(script);
  });
}

/** Says in `output` that an index cannot be had (`sentence`), with a button that asks for it again. */
export function sayLost(output, sentence, again) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Réessayer";
  button.addEventListener("click", again);
  output.replaceChildren(`${sentence} `, button);
}
