"""How long the site takes to build, and how much memory, from three dossiers to all of France.

`make bench` measures 3, 30 and 300 dossiers; `make bench N="3 30 1254"` any others. For each, in
one run: our build without and with the search index, then plain mkdocs-material building the
same pages from Markdown, out of the nav, with its own search. Trust the ratios: machines differ.
"""

import gzip
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from generator.plugin import build
from tests.bench.dossiers import project
from tests.browser.chromium import chromium, serve, show_frames
from tests.sites import PROJECT

SIZES = (3, 30, 300)
COMPARED_UP_TO = 300
"""Beyond, Material takes longer than anybody waits."""

MATERIAL = """\
site_name: Les mêmes pages
docs_dir: docs
theme: {name: material, language: fr, font: false}
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, footnotes, tables, toc]
nav: [index.md]
validation:
  links: {not_found: ignore, unrecognized_links: ignore, anchors: ignore}
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of processor, and megabytes at the peak, of one command."""

    seconds: float
    megabytes: float


def cost(*arguments: str | Path) -> Cost:
    """What running this file with `arguments` in a process of its own costs."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "tests.bench.bench", *arguments]
    done = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(spent, int(done.stdout.split()[-1]) / 1024)


MARKS = {
    **{"h1": "\n\n# ", "h2": "\n\n## ", "h3": "\n\n### ", "li": "\n- ", "tr": "\n- "},
    **{"p": "\n\n", "dt": "\n\n", "dd": "\n\n", "ul": "\n\n", "a": " [", "b": " **"},
}


class Text(HTMLParser):
    """The text of <main> as Markdown: headings, lists, paragraphs, links; tables as lists."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.target = ""
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside |= tag == "main"
        self.target = dict(attrs).get("href") or "" if tag == "a" else self.target
        self.parts.append(MARKS.get(tag, " ") if self.inside else "")

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"
        if self.inside and tag in {"a", "b"}:
            self.parts.append(f"]({self.target}) " if tag == "a" else "** ")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.parts.append(" ".join(data.split()))


def to_markdown(site: Path, folder: Path) -> int:
    """Write the pages of `site` as a plain Material project; returns how many."""
    pages = sorted(site.rglob("index.html"))
    for path in pages:
        reader = Text()
        reader.feed(path.read_text("utf-8"))
        page = folder / "docs" / path.relative_to(site).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(re.sub(r"\n{3,}", "\n\n", "".join(reader.parts)), "utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    return len(pages)


def measure(dossiers: int) -> float:
    """Measure and print one line; returns our seconds a dossier, without index."""
    with TemporaryDirectory(prefix="horizon-bench-") as name:
        root = project(Path(name) / "projet", dossiers)
        settings = (root / "mkdocs.yml").read_text("utf-8")
        indexed = cost("ours", root)
        (root / "mkdocs.yml").write_text(
            settings.replace("- horizon: {papier: true}", "- horizon: {recherche: false}"), "utf-8"
        )
        plain = cost("ours", root)
        pages = to_markdown(root / "site", Path(name) / "material")
        ratio = "–"
        if dossiers <= COMPARED_UP_TO:
            material = cost("material", Path(name) / "material")
            ratio = (
                f"{plain.seconds / material.seconds:.2f} sans, "
                f"{indexed.seconds / material.seconds:.2f} avec "
                f"(Material {material.seconds:.0f} s, {material.megabytes:.0f} Mo)"
            )
    each = plain.seconds / dossiers
    print(
        f"{dossiers:>5} dossiers, {pages:>6} pages : {plain.seconds:6.1f} s sans index, "
        f"{indexed.seconds:6.1f} s avec ; {plain.megabytes:4.0f} Mo ; "
        f"{1000 * each:4.0f} ms par dossier ; rapport à Material : {ratio}",
        flush=True,
    )
    return each


def weigh() -> None:
    """Print what Chromium loads of the heaviest pages, compressed, and in how many requests."""
    with TemporaryDirectory(prefix="horizon-bench-") as name, chromium() as browser:
        site = Path(name) / "site"
        build(PROJECT / "mkdocs.yml", site, strict=False)
        with serve(site) as address:
            for kind, wanted in (("sans carte", False), ("avec carte", True)):
                loads = {
                    path.relative_to(site).as_posix(): _load(browser, address, path, site)
                    for path in sorted(site.rglob("index.html"))
                    if ("<iframe" in path.read_text("utf-8")) == wanted
                }
                heaviest = max(loads, key=lambda path: loads[path])
                weight, requests = loads[heaviest]
                most = max(requests for _, requests in loads.values())
                print(
                    f"Page la plus lourde, {kind} : {heaviest}, {weight / 1000:.0f} Ko compressés, "
                    f"{requests} requêtes ({most} au plus sur les autres)"
                )


def _load(browser: Browser, address: str, path: Path, site: Path) -> tuple[int, int]:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{address}/{path.relative_to(site).as_posix()}")
    show_frames(page)
    page.close()
    files = [site / to.lstrip("/") for to in asked]
    return sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file()), len(
        asked
    )


def run(engine: str, root: Path) -> None:
    """Build `root` once, in this process."""
    shutil.rmtree(root / "site", ignore_errors=True)
    if engine == "ours":
        build(root / "mkdocs.yml", root / "site", strict=False)
    else:
        from mkdocs.commands.build import build as material_build
        from mkdocs.config import load_config

        material_build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    began = time.monotonic()
    costs = {size: measure(size) for size in sizes}
    least, most = min(sizes, key=lambda s: abs(s - 30)), max(sizes)
    print(f"Temps par dossier, de {least} à {most} : × {costs[most] / costs[least]:.2f}")
    weigh()
    print(f"Durée de la mesure : {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["material"]):
        run(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
