"""A page as a tree, in which tests find what a reader finds: by anchor, mark or link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input", "link", "meta", "path", "circle", "line", "rect", "use"}


@dataclass
class Noeud:
    """An element."""

    nom: str
    attributs: dict[str, str]
    contenu: "list[Noeud | str]" = field(default_factory=list)

    def tous(self, nom: str = "", classe: str = "", **attributs: str | None) -> "Iterator[Noeud]":
        """Elements inside with this name, class and attributes; None: whatever the value.

        `data_point` is the attribute `data-point`.
        """
        wanted = {key.replace("_", "-"): value for key, value in attributs.items()}
        for child in self.contenu:
            if isinstance(child, Noeud):
                if child._est(nom, classe, wanted):
                    yield child
                yield from child.tous(nom, classe, **attributs)

    def un(self, nom: str = "", classe: str = "", **attributs: str | None) -> "Noeud":
        """The only one."""
        found = list(self.tous(nom, classe, **attributs))
        assert len(found) == 1, f"{len(found)} {nom} {classe} {attributs}"
        return found[0]

    @property
    def texte(self) -> str:
        """What a reader reads, each space one space."""
        return " ".join("".join(self._morceaux()).split())

    def liens(self, motif: str) -> dict[str, str]:
        """The text of each link inside whose address matches `motif`, by its only group."""
        found = {}
        for link in self.tous("a"):
            if match := re.search(motif, link.attributs.get("href", "")):
                found[match[1]] = link.texte
        return found

    def _est(self, nom: str, classe: str, wanted: dict[str, str | None]) -> bool:
        own = self.attributs
        return (
            nom in {"", self.nom}
            and (not classe or classe in own.get("class", "").split())
            and all(key in own and value in {None, own[key]} for key, value in wanted.items())
        )

    def _morceaux(self) -> Iterator[str]:
        for child in self.contenu:
            if isinstance(child, str):
                yield child
            else:
                yield from child._morceaux()
                yield " " if child.nom in {"p", "li", "div", "dt", "dd", "td", "th", "br"} else ""


class _Lecteur(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pile = [Noeud("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Noeud(tag, {name: value or "" for name, value in attrs})
        self.pile[-1].contenu.append(node)
        if tag not in _VOID:
            self.pile.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Noeud(tag, {name: value or "" for name, value in attrs})
        self.pile[-1].contenu.append(node)

    def handle_endtag(self, tag: str) -> None:
        while tag not in _VOID and len(self.pile) > 1:
            if self.pile.pop().nom == tag:
                break

    def handle_data(self, data: str) -> None:
        self.pile[-1].contenu.append(data)


def arbre(html: str) -> Noeud:
    """The elements of `html`."""
    reader = _Lecteur()
    reader.feed(html)
    return reader.pile[0]
