"""Pages of the published site in a real browser, watched: what goes wrong fails the test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import chromium, serve, watched


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Address of the published site."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
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
