"""Which links lead nowhere in a finished site: to no file, to no anchor, out of its folder."""

from pathlib import Path

import pytest

from generator.publishing.links import Broken, broken_links, linked
from tests.sites import Files, write

PAGES: Files = {
    "index.html": '<h1 id="haut">Accueil</h1>',
    "404.html": "<p>Rien ici</p>",
    "a/index.html": '<h2 id="dit-là">Dit là</h2><a name="ancien"></a>',
    "a/image.png": "",
    "a/carte é.html": "<p>Une carte</p>",
    "z/index.html": '<h2 id="fin">Fin</h2>',
}


def found(site: Path, root: str = "/") -> tuple[Broken, ...]:
    """What is said of the whole of `site`."""
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    pages = [(name, (site / name).read_text("utf-8")) for name in files if name.endswith(".html")]
    return broken_links([linked(pages, root)], files)


def broken(folder: Path, page: str, html: str, root: str = "/") -> list[str]:
    """What is said of the site of PAGES when `page` holds this."""
    site = write(folder, PAGES | {page: PAGES.get(page, "") + html})
    told = found(site, root)
    assert all(one.page == page for one in told)
    return [one.link for one in told]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#",
        "#ici",
        "#dit-l%C3%A0",
        "index.html",
        "index.html#ici",
        "../index.html#haut",
        "../z/index.html#fin",
        "../z/index.html?theme=x&amp;mot=y#fin",
        "image.png",
        "image.png#page=2",
        "carte%20%C3%A9.html",
        "../a/./image.png",
        "https://exemple.fr/nulle-part#rien",
        "HTTPS://exemple.fr",
        "http://exemple.fr",
        "mailto:mairie@exemple.fr",
        "data:,",
    ],
)
def test_links_that_lead_somewhere(tmp_path: Path, link: str) -> None:
    told = f'<h2 id="ici">Ici</h2><a class="x" href="{link}">Là</a>'
    assert broken(tmp_path, "a/index.html", told) == []


@pytest.mark.parametrize(
    "link",
    [
        "absente.html",
        "..",
        "../z/",
        "#haut",
        "#dit",
        "../index.html#dit-là",
        "../z/index.html#debut",
        "carte é.html#rien",
        "/index.html",
        "/z/index.html",
        "../../index.html",
        "javascript:alert()",
        "tel:112",
        "//exemple.fr/a",
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, link: str) -> None:
    assert broken(tmp_path, "a/index.html", f'<a href="{link}">Là</a>') == [link]


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="absente.png">',
        '<script src="absente.js"></script>',
        '<link rel="stylesheet" href="absente.css">',
        '<a\nid="x"\nhref="absente.html">Là</a>',
        '<a href="b&amp;c.html">Là</a>',
    ],
)
def test_whatever_holds_an_address_is_looked_at(tmp_path: Path, html: str) -> None:
    assert len(broken(tmp_path, "a/index.html", html)) == 1


def test_text_that_looks_like_a_link_is_none(tmp_path: Path) -> None:
    told = '<p>Écrivez href="absente.html" ici</p><p data-href="absente.html">Non</p>'
    assert broken(tmp_path, "a/index.html", told) == []


def test_an_old_name_is_an_anchor(tmp_path: Path) -> None:
    assert broken(tmp_path, "z/index.html", '<a href="../a/index.html#ancien">Là</a>') == []


def test_an_anchor_is_found_in_pages_read_before_and_after(tmp_path: Path) -> None:
    link = '<a href="../{0}/index.html#nulle-part">Là</a>'
    assert len(broken(tmp_path / "1", "a/index.html", link.format("z"))) == 1
    assert len(broken(tmp_path / "2", "z/index.html", link.format("a"))) == 1


@pytest.mark.parametrize(
    ("root", "link", "whole"),
    [
        ("/", "/index.html", True),
        ("/", "/", True),
        ("/", "/absente.html", False),
        ("/hp/", "/hp/a/index.html", True),
        ("/hp/", "/hp/", True),
        ("/hp/", "/index.html", False),
        ("/espace%20commun/", "/espace%20commun/a/image.png", True),
    ],
)
def test_the_page_of_errors_counts_from_the_root(
    tmp_path: Path, root: str, link: str, whole: bool
) -> None:
    found = broken(tmp_path, "404.html", f'<a href="{link}">Là</a>', root)
    assert found == ([] if whole else [link])


def test_what_is_wrong_is_told_once_sorted_and_in_french(tmp_path: Path) -> None:
    twice = '<a href="y.html">Là</a><a href="x.html">Là</a><a href="x.html">Encore</a>'
    site = write(tmp_path, PAGES | {"z/index.html": twice, "a/index.html": '<a href="#w">Là</a>'})
    assert [str(one) for one in found(site)] == [
        "a/index.html : le lien « #w » ne mène à rien",
        "z/index.html : le lien « x.html » ne mène à rien",
        "z/index.html : le lien « y.html » ne mène à rien",
    ]
