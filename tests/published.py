"""What is published and stays for ever: tests/addresses.txt, one address a line."""

from pathlib import Path
from posixpath import dirname, normpath

from tests.tree import Node, tree

FILE = Path(__file__).with_name("addresses.txt")
INSIDE = ("assets/", "pagefind/", "sitemap")
"""What pages use and nobody links to."""

WRITTEN = ("demarche/", "guide/")
"""Pages of text: their headings may be reworded."""

OBJECTS = (
    *("chiffre-", "boite-", "pourcentage-", "source-", "table-"),
    *("constat-", "intention-", "changement-", "risque-", "opportunite-", "proposition-"),
    *("axe-", "enjeu-axe-", "orientation-", "volet-axe-", "item-", "axe-plan-"),
    *("action-", "fiche-", "ligne-", "article-", "question-"),
    *("etape-", "evenement-", "date-"),
)
"""How the anchors of objects begin; a place has no such word before its own."""


def published() -> list[str]:
    return FILE.read_text("utf-8").splitlines()


PAGES = [address for address in published() if address.endswith(".html")]


_WRITTEN_ALONE = {"accessibilite", "donnees-personnelles", "mentions-legales"}
"""Pages of text that differ by their words alone."""
_ALIKE = {"comparer", "guide"}
"""Folders whose pages, at whatever depth, are of one kind."""


def _kind(address: str) -> str:
    """`territoires/x/actions/y/index.html` → `territoires/*/actions/*/index.html`."""
    *folders, name = address.split("/")
    if folders[:1] and folders[0] in _WRITTEN_ALONE:
        return f"texte/{name}"
    if len(folders) > 1 and folders[0] in _ALIKE:
        return f"{folders[0]}/*/{name}"
    if folders[:1] == ["demarche"] and len(folders) > 2 and folders[-1] != "imprimer":
        return f"demarche/*/{name}"
    shape = ["*" if depth in {1, 3} else folder for depth, folder in enumerate(folders)]
    return "/".join([*shape, name])


KINDS = {kind: [each for each in PAGES if _kind(each) == kind] for kind in map(_kind, PAGES)}
"""The pages of each kind: portraits, articles, pages of the guide…"""


def largest(site: Path, kind: str) -> str:
    """The page of this kind on `site` in which there is most to see."""
    return max(KINDS[kind], key=lambda address: (site / address).stat().st_size)


def here(site: Path) -> set[str]:
    """Addresses of the files of `site`, and of the anchors in its pages that others may keep."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    kept = {address for address in files if not _inside(address)}
    pages = [address for address in kept if address.endswith(".html")]
    return kept.union(*(_anchors(site, page) for page in pages))


def _inside(address: str) -> bool:
    """Whether pages use it and nobody links to it: columns that the comparison fetches too."""
    column = dirname(address) == "comparer" and not address.endswith("/index.html")
    return column or address.startswith(INSIDE)


def _anchors(site: Path, address: str) -> set[str]:
    page = tree((site / address).read_text("utf-8"))
    copied = {_target(address, link) for link in page.values("a[data-copier]", "href")}
    objects = [] if address.startswith(WRITTEN) else filter(_is_object, page.all("[id]"))
    return copied | {f"{address}#{node['id']}" for node in objects}


def _is_object(node: Node) -> bool:
    return node["id"].startswith(OBJECTS) or "data-point" in node.attributes


def _target(page: str, link: str) -> str:
    """The address that `link`, in `page`, leads to."""
    path, _, anchor = link.partition("#")
    whole = normpath(f"{dirname(page)}/{path}").lstrip("/") if path else page
    return f"{whole}#{anchor}"
