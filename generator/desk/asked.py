"""What a browser asks and what it is answered, and who may ask: this machine, this page."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final
from urllib.parse import parse_qs

from generator.workbook.container import MAX_BYTES

ADDRESS: Final = "mon-dossier/"

LONGEST: Final = MAX_BYTES + 100_000
"""Bytes of a form, the workbook in it included."""

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_SAFE: Final = ("GET", "HEAD")
_SAME: Final = ("same-origin", "none")


@dataclass(frozen=True)
class Asked:
    """One request: `fields` of its form, and the file dropped in it with its name."""

    method: str
    path: str
    headers: Mapping[str, str]
    fields: Mapping[str, str] = field(default_factory=dict)
    file: tuple[str, bytes] | None = None

    @classmethod
    def of(cls, environ: Mapping[str, Any]) -> "Asked":
        """What WSGI tells of a request; a form that is too long, or none, has no fields."""
        path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "ignore")
        headers = {
            key.removeprefix("HTTP_").lower().replace("_", "-"): str(value)
            for key, value in environ.items()
            if key.startswith("HTTP_")
        }
        method = str(environ["REQUEST_METHOD"])
        length = str(environ.get("CONTENT_LENGTH") or "")
        if method in _SAFE or not length.isdecimal():
            return cls(method, path, headers)
        if int(length) > LONGEST:
            _drain(environ["wsgi.input"], int(length))
            return cls(method, path, headers)
        body = environ["wsgi.input"].read(int(length))
        fields, file = _form(str(environ.get("CONTENT_TYPE") or ""), body)
        return cls(method, path, headers, fields, file)


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    status: str
    content: bytes = b""
    kind: str = "text/html; charset=utf-8"
    more: tuple[tuple[str, str], ...] = ()

    @property
    def headers(self) -> list[tuple[str, str]]:
        """No other page may read, frame, keep or guess it."""
        return [
            ("Content-Type", self.kind),
            ("Content-Length", str(len(self.content))),
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", "frame-ancestors 'none'; form-action 'self'"),
            ("X-Frame-Options", "DENY"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "same-origin"),
            *self.more,
        ]


def refusal(asked: Asked, port: int, token: str) -> str | None:
    """Why this request is not answered, in French; None: it comes from a page of ours, here."""
    host = asked.headers.get("host", "")
    if host not in {_netloc(name, port) for name in LOOPBACK}:
        return "Cette page ne répond qu’à l’adresse de cette machine."
    mine = asked.headers.get("origin") in {None, f"http://{host}"}
    if not mine or asked.headers.get("sec-fetch-site", "none") not in _SAME:
        return "Une autre page a demandé ceci : rien n’est fait."
    if asked.method in _SAFE:
        return None
    if asked.method != "POST":
        return "Cette demande n’est pas comprise."
    if not hmac.compare_digest(asked.fields.get("jeton", "").encode(), token.encode()):
        return (
            "Le formulaire est d’un aperçu qui a été arrêté, ou son fichier dépasse "
            f"{MAX_BYTES // 1_000_000} Mo : rechargez la page, puis recommencez."
        )
    return None


def _drain(body: BinaryIO, length: int) -> None:
    """Let a browser send what it began to send, within reason: before, it reads no answer."""
    left = min(length, 20 * LONGEST)
    while left > 0 and (read := len(body.read(min(left, 1_000_000)))):
        left -= read


def _netloc(name: str, port: int) -> str:
    shown = f"[{name}]" if ":" in name else name
    return shown if port == 80 else f"{shown}:{port}"


def _form(kind: str, body: bytes) -> tuple[dict[str, str], tuple[str, bytes] | None]:
    """The fields of a form, and its file; nothing when it cannot be read."""
    if kind.startswith("application/x-www-form-urlencoded"):
        try:
            read = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        except ValueError:
            return {}, None
        return {name: values[0] for name, values in read.items()}, None
    mark = re.fullmatch(r'multipart/form-data;.*?boundary="?([^";]+)"?.*', kind)
    fields: dict[str, str] = {}
    file = None
    for part in (b"\r\n" + body).split(f"\r\n--{mark[1]}".encode()) if mark else ():
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        said = head.decode("utf-8", "replace")
        name = re.search(r'[; ]name="([^"]*)"', said)
        given = re.search(r'filename="([^"]*)"', said)
        if name and given and content:
            file = (re.split(r"[\\/]", given[1])[-1] or "classeur.xlsx", content)
        elif name and not given:
            fields[name[1]] = content.decode("utf-8", "replace")
    return fields, file
