"""The published site, served to a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import serve


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Address of the published site."""
    with serve(site) as address:
        yield address
