"""Fixtures for tests of whole sites; such tests are marked `site`, whoever writes them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.dossiers import MINIMAL
from tests.sites import PROJECT, Files, construire, write

BUILDERS = {"site", "build_site", "browser"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and BUILDERS.intersection(item.fixturenames):
            item.add_marker("site")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site: the real territories and pages, built once."""
    return construire(PROJECT, tmp_path_factory.mktemp("publie") / "site")


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[[Files], Path]:
    """Builds a minimal site with the given files added or replaced; returns its folder."""

    def build(files: Files) -> Path:
        return construire(write(tmp_path / "projet", MINIMAL | files), tmp_path / "site")

    return build
