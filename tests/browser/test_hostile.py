"""Hostile text in every field comes out as text: in pages, maps, search, files."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pydantic import ValidationError

from generator.model.base import Modele
from generator.model.demarche import Demarche
from generator.model.sections import MODELES
from generator.reading.demarches import FOLDER, packaged
from generator.reading.site import SHARED
from generator.reading.source import decode
from generator.reading.tree import parse, plain
from tests.browser.chromium import serve, show_frames, watched
from tests.dossiers import MINIMAL
from tests.once import once
from tests.sites import PROJECT, addresses, construire, write
from tests.tree import tree

pytestmark = pytest.mark.site

SCRIPT = "<script>window.__hit=1</script>"
TEXT = (
    f"{SCRIPT}</script></style></title>--><img src=x onerror='window.__hit=1'>"
    "\"'`${window.__hit=1}`"
    " [x](javascript:window.__hit=1) <javascript:window.__hit=1> {{ 7*7 }} {% raw %} &lt;b&gt;"
    f' ="@/ \N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MEEM} {"m" * 90}'
)
URL = "https://exemple.fr/${window.__hit=1}/{{7*7}}"
PAGES = {"content/demarche/questionnaire/index.md": "# Une page\n\n## Petits nombres\n"}
NAMES_A_FILE = {"fichier"}
"""Fields whose text must be the name of a file."""

OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
HIT = "() => window.__hit"
SAID = "() => document.body.textContent"
POPUPS = """async () => {
  const said = [];
  for (const point of document.querySelectorAll(".leaflet-marker-icon")) {
    point.click();
    await new Promise((done) => setTimeout(done, 20));
    said.push(...[...document.querySelectorAll(".leaflet-popup")].map((e) => e.textContent));
  }
  return said;
}"""

LISTES = packaged()["vitalite-sociale"].listes


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where each text of a tree stands."""
    if isinstance(value, str):
        yield path
    elif value is not None:
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(child, (*path, key))


def put(tree: Any, path: tuple[Any, ...], text: str) -> str:
    """Put `text` at `path`; returns what was there."""
    for step in path[:-1]:
        tree = tree[step]
    old: str = tree[path[-1]]
    tree[path[-1]] = text
    return old


def plant(text: str, model: type[Modele]) -> tuple[str, int]:
    """The file `text` with every field that takes it made hostile, and how many there are."""
    tree, planted = plain(parse(text, "essai.yml")), 0
    for path in list(leaves(tree)):
        for hostile in () if path[-1] in NAMES_A_FILE else (TEXT, URL):
            old = put(tree, path, hostile)
            try:
                model.model_validate(tree, context={"listes": LISTES})
            except ValidationError:
                put(tree, path, old)
            else:
                planted += 1
                break
    return json.dumps(tree, ensure_ascii=False), planted


def model_of(path: Path) -> type[Modele]:
    """The model of a file of `territories/`."""
    if path.parent.name == FOLDER:
        return Demarche
    return (SHARED if path.parent.name == "territories" else MODELES)[path.stem]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up site that has everything, each of its texts hostile, built."""
    return once(tmp_path_factory, "hostile", build_hostile) / "projet/site"


def build_hostile(folder: Path) -> None:
    project = write(folder / "projet", MINIMAL | PAGES)
    shutil.rmtree(project / "territories")
    shutil.copytree(PROJECT / "tests/dossiers/fictif/territories", project / "territories")
    planted = 0
    for path in project.glob("territories/**/*.yml"):
        model = model_of(path)
        text, found = plant(decode(path.read_bytes(), path.name), model)
        path.write_text(text, "utf-8")
        planted += found
    assert planted > 200
    construire(project, project / "site")


@pytest.fixture
def phone(hostile: Path, browser: Browser) -> Iterator[tuple[Page, str]]:
    """A watched page as wide as a phone, and the address of the hostile site."""
    size = {"width": 360, "height": 800}
    with serve(hostile) as address, watched(browser, viewport=size) as context:
        yield context.new_page(), address


def test_no_text_runs_and_all_is_shown(phone: tuple[Page, str], hostile: Path) -> None:
    page, root = phone
    run, wide, said = [], {}, set()
    for address in addresses(hostile):
        page.goto(f"{root}/{address}")
        show_frames(page)
        run += [address for frame in page.frames if frame.evaluate(HIT)]
        if (over := page.evaluate(OVERFLOW)) > 0:
            wide[address] = over
        if TEXT.split(maxsplit=1)[0] in page.evaluate(SAID):
            said.add(address)
    assert run == []
    assert wide == {}
    written = {a for a in addresses(hostile) if "window.__hit" in (hostile / a).read_text("utf-8")}
    assert len(said) > 30
    assert {a for a in written - said if a.endswith("index.html")} == set()


def test_maps_and_search_show_it_too(phone: tuple[Page, str], hostile: Path) -> None:
    page, root = phone
    for address in addresses(hostile):
        if address.endswith("carte.html"):
            page.goto(f"{root}/{address}")
            page.wait_for_selector("html[data-pret]", state="attached")
            said = page.evaluate(POPUPS)
            assert page.evaluate(HIT) is None
            assert not said or any(SCRIPT in popup for popup in said)
    page.goto(f"{root}/recherche/index.html?q=javascript")
    expect(page.locator("[data-resultats] li").first).to_be_visible()
    page.get_by_label("Votre recherche").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_label("Votre recherche").fill(TEXT)
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.evaluate(HIT) is None
    assert page.evaluate(OVERFLOW) <= 0


def test_files_keep_plain_names(hostile: Path) -> None:
    names = [path.relative_to(hostile).as_posix() for path in hostile.rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9/._-]+", name)] == []


def test_links_go_nowhere_else(hostile: Path) -> None:
    found = {
        to
        for address in addresses(hostile)
        for name in ("href", "src", "action")
        for to in tree((hostile / address).read_text("utf-8")).values(f"[{name}]", name)
    }
    assert [to for to in found if re.match(r"\s*(?:javascript|data|vbscript):", to, re.I)] == []
