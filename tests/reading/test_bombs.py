"""Small files made to take all memory or all time: read apart, and measured."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.reading.contours import MAX_BYTES
from generator.reading.source import LIMIT
from tests.reading.mistakes import BASE
from tests.sites import PROJECT

MEGABYTES = 200
SECONDS = 10

READER = """
import resource, sys, time
from pathlib import Path
from generator.reading.problem import render
from generator.reading.site import read_site
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
reading = read_site(Path(sys.argv[1]), brouillons=False)
for problem in reading.problems:
    render(problem)
spent = time.process_time() - start
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown // 1024, spent, len(reading.problems))
"""

HEAD = "source: compte-rendu\nlieux:\n"
PLACE = "- {id: %s, nom: a, categorie: cafe, commune: 02001%s}\n"
SIZE = LIMIT - 100
COLLECTION = '{"type":"FeatureCollection","features":[%s]}'
FEATURE = '{"properties":{"code":"02001"}},'
FILES = {"empty cells": "questionnaire.yml", "outlines": "limites.geojson"}

BOMBS = {
    "brackets": "[" * 100_000,
    "closed brackets": "lieux: " + "[" * 100_000 + "]" * 100_000,
    "dashes": "- " * (SIZE // 2),
    "braces": "{a: " * (SIZE // 4),
    "questions": "? " * (SIZE // 2),
    "directives": "".join(f"%TAG !a{i}! b\n" for i in range(100_000)),
    "merges": "a: &a0 {x: 1}\n"
    + "".join(f"b{i}: &a{i}\n  <<: [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 30)),
    "aliases": "a: &a0 [x, x]\n"
    + "".join(f"b{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60)),
    "empty items": "-\n" * (SIZE // 2),
    "empty objects": HEAD + "- {}\n" * 99_000,
    "unknown fields": "".join(f"k{i}: 1\n" for i in range(45_000)),
    "repeated fields": "a: 1\n" * 49_000,
    "wrong objects": HEAD + "- {id: É, nom: [], categorie: x, cite: z}\n" * 8_000,
    "empty cells": "groupes:\n- {q1: [" + "{}," * 60_000 + "]}\n",
    "wrong texts": HEAD + PLACE % ("a", ", themes: [" + "É," * 90_000 + "]"),
    "same names": HEAD + PLACE % ("a", "") * 9_000,
    "lost references": HEAD + "".join(PLACE % (f"a{i}", f", themes: [b{i}]") for i in range(7_000)),
    "mail": HEAD + (PLACE % ("a", f", description: {'a' * 19_900}")) * 98,
    "phone": HEAD + (PLACE % ("a", f", description: '{'0 ' * 9_900}'")) * 98,
    "one text": f"source: {'a' * SIZE}",
    "one key": f"{'a' * SIZE}: b",
    "one quote": '"' + "a\n" * (SIZE // 2),
    "dashes in a key": '"\n' + "- " * (SIZE // 2 - 9) + '": b\n',
    "dashes and a colon": f"a: b\n{'- ' * (SIZE // 2 - 9)}: c\n",
    "colons": "a: " * (SIZE // 3),
    "spaces": " " * SIZE,
    "lines": "\n" * SIZE,
    "zeros": "\0" * SIZE,
    "documents": "---\n" * (SIZE // 4),
    "outlines, brackets": "[" * MAX_BYTES,
    "outlines, objects": COLLECTION % ("{}," * (MAX_BYTES // 3 - 99) + "{}"),
    "outlines, fields": COLLECTION % ('{"a":0},' * (MAX_BYTES // 8 - 99) + "{}"),
    "outlines, same commune": COLLECTION % (FEATURE * 120_000 + "{}"),
    "outlines, digits": COLLECTION % ("1" * (MAX_BYTES - 99)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    file = FILES.get(name.partition(",")[0], "lieux.yml")
    (tmp_path / "territories/val-d-essai" / file).write_text(BOMBS[name], "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", READER, tmp_path],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    grown, spent, problems = done.stdout.split()
    assert int(problems) > 0
    assert int(grown) < MEGABYTES
    assert float(spent) < SECONDS
