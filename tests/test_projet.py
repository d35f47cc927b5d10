"""An empty folder becomes a project that stands on its own."""

import re
from pathlib import Path

from generator.tasks.projet import is_empty, is_project, start
from tests.sites import PROJECT


def test_a_new_project_has_all_written_pages_and_leads_to_no_territory(tmp_path: Path) -> None:
    start(tmp_path)
    assert is_project(tmp_path)
    pages = {path.relative_to(tmp_path) for path in tmp_path.glob("content/**/*.md")}
    assert pages == {path.relative_to(PROJECT) for path in PROJECT.glob("content/**/*.md")}
    texts = [(tmp_path / page).read_text("utf-8") for page in pages]
    assert not [text for text in texts if re.search(r"\]\((\.\./)+territoires/", text)]
    assert not list(tmp_path.glob("territories/*/"))


def test_what_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "content/guide").mkdir(parents=True)
    mine = tmp_path / "content/guide/index.md"
    mine.write_text("# À moi\n", "utf-8")
    assert not is_empty(tmp_path)
    start(tmp_path)
    assert mine.read_text("utf-8") == "# À moi\n"
