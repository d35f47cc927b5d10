/* ?integrer=ID: the page shows this part alone, in the frame of another site. */
import { siteName } from "./site.js";

const part = document.getElementById(new URLSearchParams(window.location.search).get("integrer"));
if (part?.matches(".chiffre")) {
  const page = document.createElement("p"),
    link = document.createElement("a");
  const home = new URL(document.querySelector('link[rel="canonical"]')?.href ?? window.location.href);
  home.search = "";
  home.hash = part.id;
  link.href = home.href;
  link.textContent = document.querySelector("h1").textContent.trim();
  page.className = "petit doux";
  page.append(link, `, ${siteName()}`);
  part.querySelector("[data-integrer]")?.closest("div").remove();
  const main = document.createElement("main");
  main.className = "corps integre";
  main.append(part, page);
  document.body.replaceChildren(main);
  for (const a of document.querySelectorAll("a[href]")) a.target = "_blank";
}
