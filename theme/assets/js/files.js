/* A file of the site that a script reads. Opened from a folder (file:), a page may fetch none: the copy that is made for
   a key holds its text in a script beside it. */

import { isLocal } from "./frames.js";
import { bringIndex } from "./index-files.js";

/** The text of the file at `address`, counted from the page; throws when it cannot be had. */
export async function readFile(address) {
  const url = new URL(address, window.location.href.replace(/[?#].*$/, "")).href;
  if (!isLocal) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.text();
  }
  const files = await bringIndex(`${url}.js`, "horizonFichiers");
  const [, text] = files.find(([name]) => url.endsWith(`/${name}`)) ?? [];
  if (text === undefined) throw new Error(url);
  return text;
}
