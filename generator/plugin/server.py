"""The preview of the site in a browser, and « Mon dossier » beside it."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from typing import Any, Final

from click import ClickException
from mkdocs.livereload import LiveReloadServer

from generator.desk.asked import ADDRESS, LOOPBACK, Answer, Asked
from generator.desk.banner import banner
from generator.desk.desk import Desk
from generator.plugin.live import Live, log
from generator.reading.site import HOME

AWAY: Final = "« Mon dossier » ne s’ouvre que si l’aperçu est à 127.0.0.1."


class Server(LiveReloadServer):
    """Shows a site whose pages are made when they are asked for."""

    def __init__(self, live: Live, host: str, port: int) -> None:
        super().__init__(live.again, host, port, str(live.site))
        self.live = live
        self.desk: Desk | None = None
        if host in LOOPBACK:
            root = live.config_file.parent
            self.desk = Desk(root, port, token_urlsafe(), live.lay, self._look_again)

    def _serve_request(
        self, environ: Mapping[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if f"{path}/".startswith(f"/{ADDRESS}"):
            return self._dossier(environ, start_response)
        if self.live.preview is None and not path.startswith(("/livereload/", "/assets/")):
            environ = {**environ, "PATH_INFO": "/"}
        elif not path.startswith("/livereload/"):
            folder = "index.html" if path.endswith("/") else ""
            self.live.ask(posixpath.normpath(f"{path}{folder}").lstrip("/"))
        return super()._serve_request(environ, start_response)

    def _dossier(
        self, environ: Mapping[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        answer = Answer("403 Forbidden", AWAY.encode(), "text/plain; charset=utf-8")
        if self.desk:
            asked = Asked.of(environ)
            with self.live.lock:
                answer = self.desk.answer(asked)
        start_response(answer.status, answer.headers)
        return [answer.content]

    def _look_again(self) -> None:
        """Follow the files now; the folder of a first dossier was not there to be watched."""
        home = str(self.live.config_file.parent.resolve() / HOME)
        if home not in self._watched_paths:
            self.watch(home)
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Say in each page what is wrong, or where to fill a dossier."""
        before, mark, after = content.rpartition(b"</body>")
        if mark and self.desk:
            live = self.live
            foot = banner(live.problems, live.told, built=live.preview is not None)
            content = before + foot + mark + after
        return super()._inject_js_into_html(content, epoch)  # type: ignore[no-any-return, no-untyped-call]


def serve(config_file: Path, host: str, port: int) -> None:
    """Preview the site at this address, drafts included, following every change.

    A mistake is told, and the last good site stays. Raises ClickException when mkdocs.yml or the
    layouts keep a first site from being built, or the address is taken.
    """
    with TemporaryDirectory(prefix="horizon-") as folder:
        live = Live(config_file, Path(folder) / "site")
        server = Server(live, host, port)
        for path in (live.config.docs_dir, str(config_file), *live.config.watch):
            server.watch(path)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("L’aperçu est arrêté.")
        except OSError as error:
            message = f"L’adresse {host}:{port} ne peut pas servir ({error.strerror}) : "
            raise ClickException(f"{message}essayez --adresse {host}:{port + 1}") from None
        finally:
            server.shutdown()
