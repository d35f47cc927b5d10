/* The indexes of the site, brought as classic scripts: pages opened from a folder (file:) have them too. */

const coming = new Map();

/** What the scripts of this list have pushed so far, once the one at `address` has run; an absent one adds nothing. */
export function bringIndex(address, list) {
  const key = String(address);
  if (!coming.has(key))
    coming.set(
      key,
      new Promise((done) => {
        const script = document.createElement("script");
        script.src = key;
        script.onload = script.onerror = done;
        document.head.append(script);
      }),
    );
  return coming.get(key).then(() => self[list] ?? []);
}
