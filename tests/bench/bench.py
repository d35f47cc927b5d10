"""How long the site takes to build, and how much memory, from three dossiers to all of France.

`make bench` measures 3, 30 and 300 dossiers; `make bench N="3 30 1254"` any others. For each, in
one run: our build from nothing, once more, and after one edit, without the search index, then from
nothing with it; then plain mkdocs-material building the same pages from Markdown, out of the nav,
with its own search. Trust the ratios: machines differ. Figures of a day: tests/bench/README.md.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from tests.bench.dossiers import project
from tests.browser.chromium import chromium, serve, show_frames
from tests.sites import HORIZON, PROJECT, construire

SIZES = (3, 30, 300)
COMPARED_UP_TO = 300
"""Beyond, Material takes longer than anybody waits."""
OFTEN = 0.25
"""Seconds between two looks at the memory of the family of processes: to look costs time too."""

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
    """Seconds by the wall clock and of processor, and megabytes at the peak, of a command.

    The memory is that of the command and of all that it starts, together.
    """

    wall: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.wall:6.1f} s ({self.processor:6.1f} s proc., {self.megabytes:4.0f} Mo)"


def cost(*command: str | Path) -> Cost:
    """What running `command` costs."""
    ended = Event()
    peak = [0.0]
    before, start = os.times(), time.monotonic()
    running = subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    watch = Thread(target=_watch, args=(running.pid, ended, peak))
    watch.start()
    status = running.wait()
    wall, after = time.monotonic() - start, os.times()
    ended.set()
    watch.join()
    assert status == 0, command
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    return Cost(wall, spent, peak[0])


def _watch(root: int, ended: Event, peak: list[float]) -> None:
    while not ended.wait(OFTEN):
        peak[0] = max(peak[0], _family(root))


def _family(root: int) -> float:
    """Megabytes that a process and its descendants hold, shared pages counted once (Linux)."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            stat = (folder / "stat").read_text()
            parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
    known, grown = {root}, True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in known} - known
        known |= more
        grown = bool(more)
    return sum(map(_held, known))


def _held(pid: int) -> float:
    """Megabytes that a process holds, what it shares with others counted in parts."""
    with suppress(OSError):
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
        return int(found[1]) / 1024 if found else 0.0
    return 0.0


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
    """Measure and print; returns our processor seconds a dossier, from nothing, without index."""
    with TemporaryDirectory(prefix="horizon-bench-") as name:
        root = project(Path(name) / "projet", dossiers)
        asked = (root / "mkdocs.yml").read_text("utf-8")
        indexed = asked.replace("- horizon: {papier: true, hors_ligne: true}", "- horizon")
        plain = indexed.replace("- horizon", "- horizon: {recherche: false}")
        (root / "mkdocs.yml").write_text(plain, "utf-8")
        cold, warm = ours(root), ours(root)
        edited = next(root.glob("territories/*/lieux.yml"))
        text = edited.read_text("utf-8")
        edited.write_text(re.sub(r"( nom: )(\w)", r"\1Notre \2", text, count=1), "utf-8")
        assert edited.read_text("utf-8") != text
        after = ours(root)
        shutil.rmtree(root / ".horizon")
        shutil.rmtree(root / "site")
        (root / "mkdocs.yml").write_text(indexed, "utf-8")
        searched = ours(root)
        pages = to_markdown(root / "site", Path(name) / "material")
        print(f"{dossiers} dossiers, {pages} pages", flush=True)
        told = {"de rien": cold, "à nouveau": warm, "après un changement": after}
        for what, spent in {**told, "de rien, avec l’index": searched}.items():
            print(f"    {what:<22} {spent}", flush=True)
        if dossiers <= COMPARED_UP_TO:
            theirs = cost(
                sys.executable, "-m", "tests.bench.bench", "material", Path(name) / "material"
            )
            print(
                f"    {'mkdocs-material':<22} {theirs} ; rapport à l’horloge : "
                f"{cold.wall / theirs.wall:.2f} sans index, "
                f"{searched.wall / theirs.wall:.2f} avec",
                flush=True,
            )
    return cold.processor / dossiers


def ours(root: Path) -> Cost:
    """What our command costs, the last site where it stands."""
    return cost(HORIZON, "construire", "--dossier", root)


def weigh() -> None:
    """Print what Chromium loads of the heaviest pages, compressed, and in how many requests."""
    with TemporaryDirectory(prefix="horizon-bench-") as name, chromium() as browser:
        site = Path(name) / "site"
        construire(PROJECT, site)
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


def material(root: Path) -> None:
    """Build `root` with mkdocs-material, once, in this process."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    began = time.monotonic()
    costs = {size: measure(size) for size in sizes}
    least, most = min(sizes, key=lambda s: abs(s - 30)), max(sizes)
    print(f"Processeur par dossier, de {least} à {most} : × {costs[most] / costs[least]:.2f}")
    weigh()
    print(f"Durée de la mesure : {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["material"]:
        material(Path(sys.argv[2]))
    else:
        main()
