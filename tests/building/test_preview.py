"""What the preview says of the links of a change."""

import logging
from pathlib import Path

import pytest

from generator.plugin.live import Live
from tests.dossiers import ASSOCIATIONS, LIEUX, MINIMAL
from tests.sites import write


def test_the_first_map_of_a_site_leads_to_what_maps_load(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = tmp_path / "projet"
    write(root, {name: text for name, text in MINIMAL.items() if name not in (LIEUX, ASSOCIATIONS)})
    live = Live(root / "mkdocs.yml", tmp_path / "site")
    assert not (live.site / "assets" / "carte").exists()
    write(root, {LIEUX: MINIMAL[LIEUX]})
    with caplog.at_level(logging.ERROR, "mkdocs"):
        live.again()
    if live.timer:
        live.timer.cancel()
    live.plugin.preview = None  # MkDocs keeps one plugin for all builds of a process
    assert "ne mène à rien" not in caplog.text
    assert list((live.site / "assets" / "carte").iterdir())
