"""What machines read in pages is whole, leads back to the site, and can carry no markup."""

import json
import re
from pathlib import Path
from typing import Any

from generator.derived.output import Page
from generator.model.site import Site
from generator.publishing.publication import front_matter
from tests.dossiers import LIEUX, MINIMAL
from tests.fils import lire
from tests.publications import everything

HOSTILE = "Salle </script><script>alert(1)</script> <!-- & “x”"
AGENDA = """\
source: compte-rendu
rendez_vous:
  - {id: fete, titre: Fête, date: 2026-07-14, debut: 18:30, fin: 23:00, commune: 99001}
  - {id: bal, titre: Bal, date: 2026-07-13, debut: 20:00, fin: 02:00, lieu: halle}
  - {id: foire, titre: Foire, date: 2026-07-14, date_fin: 2026-07-16, debut: 10:00}
  - {id: marche, titre: Marché, date: 2026-12}
"""


def told(folder: Path, address: str) -> list[dict[str, Any]]:
    """What the page at `address` tells machines."""
    files = {
        "territories/val-d-essai/agenda.yml": AGENDA,
        LIEUX: MINIMAL[LIEUX].replace("La Halle", json.dumps(HOSTILE, ensure_ascii=False)),
    }
    one = lire(folder, files)
    site = Site((one.dossier,), demarches=tuple(one.commun.demarches.values()))
    page = everything(site)[address]
    assert isinstance(page, Page)
    text = str(front_matter(page)["structure"])
    assert not re.search(r"[<>&]", text)
    graph: list[dict[str, Any]] = json.loads(text)["@graph"]
    return graph


def kind(graph: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [fact for fact in graph if fact["@type"] == name]


def test_breadcrumbs_lead_from_the_home_page_to_this_one(tmp_path: Path) -> None:
    (crumbs,) = kind(told(tmp_path, "territoires/val-d-essai/lieux/"), "BreadcrumbList")
    steps = crumbs["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]
    assert steps[0]["item"] == "../../../index.html"
    assert steps[-1]["item"] == "../../../territoires/val-d-essai/lieux/index.html"


def test_no_text_ends_the_script(tmp_path: Path) -> None:
    places = kind(told(tmp_path, "territoires/val-d-essai/lieux/"), "Place")
    assert HOSTILE in [place["name"] for place in places]


def test_a_point_is_told_only_when_it_is_better_known_than_the_commune(tmp_path: Path) -> None:
    cafe, hall = kind(told(tmp_path, "territoires/val-d-essai/lieux/"), "Place")
    assert "geo" not in cafe
    assert (hall["geo"]["latitude"], hall["geo"]["longitude"]) == (46.551, 2.581)
    assert cafe["address"]["addressLocality"] == "Amont"
    assert cafe["url"].endswith("lieux/index.html#cafe-du-pont")


def test_events_whose_day_is_known(tmp_path: Path) -> None:
    fete, ball, fair = kind(told(tmp_path, "territoires/val-d-essai/agenda/"), "Event")
    assert fete["startDate"] == "2026-07-14T18:30:00+02:00"
    assert fete["endDate"] == "2026-07-14T23:00:00+02:00"
    assert fete["location"]["name"] == "Amont"
    assert ball["endDate"] == "2026-07-14T02:00:00+02:00"
    assert ball["location"]["name"] == HOSTILE
    assert ball["location"]["url"] == "../../../territoires/val-d-essai/lieux/index.html#halle"
    assert ball["location"]["address"]["addressLocality"] == "Aval"
    assert (fair["startDate"], fair["endDate"]) == ("2026-07-14T10:00:00+02:00", "2026-07-16")
    assert "location" not in fair


def test_a_territory_an_association_the_data(tmp_path: Path) -> None:
    (area,) = kind(told(tmp_path / "1", "territoires/val-d-essai/"), "AdministrativeArea")
    assert area["alternateName"] == "Val d’Essai"
    address = "territoires/val-d-essai/associations/les-rameurs/"
    (group,) = kind(told(tmp_path / "2", address), "Organization")
    assert group["name"] == "Les Rameurs"
    datasets = kind(told(tmp_path / "3", "territoires/val-d-essai/donnees/"), "Dataset")
    assert "Lieux, Val d’Essai" in [each["name"] for each in datasets]
    files = [file["contentUrl"] for each in datasets for file in each["distribution"]]
    assert "../../../territoires/val-d-essai/donnees/lieux.geojson" in files
