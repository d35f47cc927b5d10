"""« Mon dossier »: a workbook goes out, comes back, and is written once somebody says yes."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from generator.derived.output import Page
from generator.derived.reste import reste
from generator.desk.asked import ADDRESS, Answer, Asked, refusal
from generator.desk.begun import Refused, wanted
from generator.desk.cells import mistakes
from generator.model.demarche import Demarche
from generator.model.folding import slug
from generator.pages.layout.gabarit import remplir
from generator.reading.demarches import read_demarches
from generator.reading.problem import Problem, Problems
from generator.reading.remote import GEO
from generator.reading.site import HOME
from generator.tasks.classeur import Read, read_content, written
from generator.tasks.commencer import Commence, commence
from generator.tasks.nouveau import DEFAULT
from generator.tasks.reste import read_alone
from generator.theme import THEME
from generator.workbook.change import told
from generator.writing.files import BACKUP, write_all

_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Waiting:
    """A workbook that was read and not yet accepted: kept in memory, never in a file."""

    name: str
    content: bytes
    found: Read

    @property
    def mark(self) -> str:
        """What tells it from any other workbook, and from what the same one would change later."""
        said = "\n".join(told(self.found.changes)).encode()
        return blake2b(self.content + said, digest_size=16).hexdigest()


@dataclass
class Desk:
    """The pages of « Mon dossier » for the project in `root`.

    `lay`: puts the layout around a page. `wrote`: called once files have changed.
    """

    root: Path
    port: int
    token: str
    lay: Callable[[Page], bytes]
    wrote: Callable[[], None]
    api: str = GEO
    waiting: dict[str, Waiting] = field(default_factory=dict)
    begun: dict[str, Commence] = field(default_factory=dict)
    """What was found of a dossier that has just begun, until it is shown."""

    def answer(self, asked: Asked) -> Answer:
        """The answer to any request under `ADDRESS`."""
        if why := refusal(asked, self.port, self.token):
            return Answer("403 Forbidden", why.encode(), "text/plain; charset=utf-8")
        try:
            return self._answered(asked)
        except OSError as error:
            said = f"Le disque a refusé : {error.strerror or error} ({error.filename or ''})."
            return Answer("500 Internal Server Error", said.encode(), "text/plain; charset=utf-8")

    def _answered(self, asked: Asked) -> Answer:
        words = unquote(asked.path).removeprefix(f"/{ADDRESS}").split("/")
        match (asked.method, words):
            case ("GET" | "HEAD", [""]):
                return self._home()
            case ("GET" | "HEAD", ["", _]) if f"{asked.path}/" == f"/{ADDRESS}":
                return Answer("303 See Other", more=(("Location", f"/{ADDRESS}"),))
            case ("GET" | "HEAD", ["desk.css"]):
                return Answer("200 OK", (THEME / "desk/desk.css").read_bytes(), "text/css")
            case ("POST", ["nouveau"]):
                return self._begin(asked.fields)
            case (method, [name, what]) if name in self._folders():
                return self._of(method, name, what, asked)
        return Answer(
            "404 Not Found", "Cette page n’existe pas.".encode(), "text/plain; charset=utf-8"
        )

    def _of(self, method: str, name: str, what: str, asked: Asked) -> Answer:
        """The answer about one dossier."""
        try:
            match (method, what):
                case ("GET" | "HEAD", ""):
                    return self._dossier(name)
                case ("GET" | "HEAD", _) if what == f"{name}.xlsx":
                    disposition = ("Content-Disposition", f'attachment; filename="{what}"')
                    return Answer("200 OK", written(self.root, name), _XLSX, (disposition,))
                case ("POST", "lire"):
                    return self._read(name, asked.file)
                case ("POST", "ecrire"):
                    return self._write(name, asked.fields.get("lu", ""))
        except Problems as found:
            return self._dossier(name, found.problems)
        return Answer("303 See Other", more=(("Location", f"/{ADDRESS}{name}/"),))

    def _home(self, wrong: str = "", said: Mapping[str, str] | None = None) -> Answer:
        return self._page(
            "",
            "Mon dossier",
            "accueil",
            territoires=self._folders(),
            demarches=list(self._demarches().values()),
            faux=wrong,
            dit=defaultdict(str, said or {"demarche": DEFAULT}),
        )

    def _begin(self, said: Mapping[str, str]) -> Answer:
        demarches = self._demarches()
        try:
            new = wanted(said, demarches, self.api)
            begun = commence(self.root, new.asked, new.demarche, demarches.values(), self.api)
        except Refused as refused:
            return self._home(str(refused), said)
        except FileExistsError:
            return self._home(f"Il y a déjà un dossier « {slug(said.get('nom', ''))} ».", said)
        identifiant = new.asked.identifiant
        self.begun[identifiant] = replace(begun, trouve=(*new.told, *begun.trouve))
        self.wrote()
        return Answer("303 See Other", more=(("Location", f"/{ADDRESS}{identifiant}/"),))

    def _dossier(self, name: str, problems: tuple[Problem, ...] = (), done: str = "") -> Answer:
        dossier, found = read_alone(self.root, name)
        errors = [each for each in found if each.gravite == "erreur"]
        return self._page(
            f"{name}/",
            dossier.territoire.nom if dossier else name,
            "dossier",
            nom=name,
            titre=dossier.territoire.nom if dossier else name,
            etapes=reste(dossier) if dossier else (),
            problems=[*problems, *(each for each in errors if each not in problems)],
            doutes=[each for each in found if each.gravite in {"avertissement", "conseil"}],
            ecrit=done,
            commence=self.begun.pop(name, None),
            pages=f"territoires/{name}/",
        )

    def _read(self, name: str, file: tuple[str, bytes] | None, again: bool = False) -> Answer:
        if file is None:
            return self._dossier(name)
        classeur, content = file
        found = read_content(self.root, name, content, classeur)
        shown = Waiting(classeur, content, found)
        self.waiting.pop(name, None)
        if not found.wrong and found.texts:
            self.waiting[name] = shown
        return self._page(
            f"{name}/lire",
            f"{classeur}, lu",
            "lecture",
            nom=name,
            dossier=f"{ADDRESS}{name}/",
            classeur=classeur,
            feuilles=mistakes(found, content, classeur),
            faux=found.wrong,
            changements=list(told(found.changes)),
            fichiers=list(found.texts),
            encore=again,
            lu=shown.mark,
        )

    def _write(self, name: str, mark: str) -> Answer:
        """Write what was shown and accepted; what would now change otherwise is shown again.

        `mark`: what the accepted page showed; another workbook may have been read since.
        """
        waiting = self.waiting.pop(name, None)
        if waiting is None:
            return self._dossier(name)
        now = read_content(self.root, name, waiting.content, waiting.name)
        if now != waiting.found or mark != waiting.mark:
            return self._read(name, (waiting.name, waiting.content), again=True)
        write_all(self.root / HOME / name, now.texts)
        self.wrote()
        return self._dossier(name, done=f"{', '.join(now.texts)}. Avant : {BACKUP}/")

    def _page(self, place: str, title: str, template: str, **values: object) -> Answer:
        body = remplir(f"desk/{template}", f"{ADDRESS}{place}", jeton=self.token, **values)
        page = Page(f"{ADDRESS}{place}", title, title, "Mon dossier", body, hors_recherche=True)
        return Answer("200 OK", self.lay(page))

    def _folders(self) -> list[str]:
        home = self.root / HOME
        return sorted(path.parent.name for path in home.glob("*/territoire.yml"))

    def _demarches(self) -> Mapping[str, Demarche]:
        return read_demarches(self.root / HOME, HOME).connues
