"""Fixtures for tests of whole sites; such tests are marked `site`, whoever writes them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page

from tests.browser.chromium import chromium, watched
from tests.dossiers import MINIMAL
from tests.once import once
from tests.sites import PROJECT, Files, construire, write
from tests.state import state

settings.register_profile("whatever-the-machine", deadline=None)
settings.load_profile("whatever-the-machine")

BUILDERS = {"site", "build_site", "browser"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and BUILDERS.intersection(item.fixturenames):
            item.add_marker("site")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site: the real territories and pages, built once; nobody changes it."""
    made = once(tmp_path_factory, "publie", lambda folder: construire(PROJECT, folder / "site"))
    return made / "site"


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[[Files], Path]:
    """Builds a minimal site with the given files added or replaced; returns its folder."""

    def build(files: Files) -> Path:
        return construire(write(tmp_path / "projet", MINIMAL | files), tmp_path / "site")

    return build


@pytest.fixture(scope="session")
def api() -> Iterator[str]:
    """The address of a server of ours that answers as the State's does."""
    with state() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a watched page with options of its own: `open_page(java_script_enabled=False)`."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(watched(browser, **options)).new_page()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A watched page, 1280 pixels wide."""
    return open_page(viewport={"width": 1280, "height": 800})
