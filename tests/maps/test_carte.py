"""The page of a map: standalone, closed, the same bytes in every process."""

import gzip
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

from generator.maps.carte import draw
from generator.maps.fichiers import fichiers
from generator.maps.fond import CommuneFond, border
from generator.model.vocabulaire import Rayonnement
from tests.maps.exemples import COMMUNES, FOND, POINTS, carte, outlines, point, thousands
from tests.maps.test_layer import HOSTILE
from tests.sites import PROJECT


def test_same_bytes_in_another_process() -> None:
    code = "from tests.maps.exemples import *; print(draw(carte()), end='')"
    other = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert other.stdout == draw(carte())


def test_same_bytes_whatever_the_order_of_points() -> None:
    assert draw(carte(POINTS[::-1])) == draw(carte())


def test_everything_a_map_loads_is_ours_and_there() -> None:
    html = draw(carte())
    files = {each.adresse: each.contenu for each in fichiers()}
    loaded = re.findall(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"', html)
    assert len(loaded) == 6
    for address in loaded:
        assert address.startswith("../../../assets/")
        assert address.removeprefix("../../../") in files
    for name, content in files.items():
        for image in re.findall(rb"url\(([^)]+)\)", content) if name.endswith(".css") else ():
            folder = name.rpartition("/")[0]
            assert f"{folder}/{image.decode()}" in files or image.startswith(b"#")
    assert "Leaflet" in files["assets/leaflet/LICENCES.txt"].decode()


def test_no_address_of_anybody_else_in_the_page() -> None:
    assert not re.search(r"(?:https?:)?//(?!www\.w3\.org)[\w.-]+\.\w+", draw(carte()))


def test_no_jquery_no_bootstrap() -> None:
    assert not re.search(r"jquery|bootstrap|\$\(|\$\.", draw(carte()), re.IGNORECASE)


def test_page_speaks_french_and_lets_zoom() -> None:
    html = draw(carte())
    assert '<html lang="fr">' in html
    assert "<title>Carte du Val d’Essai</title>" in html
    assert "user-scalable" not in html
    assert "maximum-scale" not in html


def test_hostile_texts_do_not_leave_their_place() -> None:
    commune = replace(COMMUNES[0], nom="</script>${a}`")
    for text in HOSTILE:
        fond = replace(FOND, nom=text, communes=(commune,))
        html = draw(
            carte((point("a", text, commune, detail=text),), titre=text, territoires=(fond,))
        )
        scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        assert html.count("<script>") == html.count("</script>") - 3 == len(scripts) == 1
        assert "${" not in scripts[0]
        assert "`" not in scripts[0]
        assert "49" not in re.sub(r"[-\d.]+(?=[,\]])", "", html)  # coordinates aside
        assert "onerror=alert(1)>" not in html


def test_outlines_take_the_place_of_the_schematic() -> None:
    schematic = draw(carte())
    drawn = draw(carte(territoires=(replace(FOND, limites=outlines(*COMMUNES)),)))
    assert "horizon.disc" in schematic
    assert "horizon.outline" not in schematic
    assert "horizon.outline" in drawn
    assert "horizon.border" in drawn
    assert "horizon.disc" not in drawn


def test_border_is_what_one_commune_alone_has() -> None:
    left, right = COMMUNES[0], replace(COMMUNES[0], insee="99009", lon=COMMUNES[0].lon + 0.08)
    line = border(replace(FOND, limites=outlines(left, right)))
    (feature,) = line["features"]
    shared = 2.54
    for part in feature["geometry"]["coordinates"]:
        assert part[0] == part[-1]
        assert not any(a[0] == b[0] == shared for a, b in pairwise(part))


def test_communes_of_too_many_territories_are_not_drawn() -> None:
    others = (replace(FOND, slug=f"t{rank}", communes=COMMUNES * 10) for rank in range(20))
    many = (FOND, *others)
    html = draw(carte(ensemble=True, territoires=many))
    assert "horizon.disc" not in html
    assert "horizon.country" in html
    assert "Chaque disque" not in html
    assert "Chaque disque" in draw(carte())


def test_precision_and_reach_are_in_the_legend_when_points_say_them() -> None:
    html = draw(carte())
    for reach in Rayonnement:
        assert f"{reach.libelle}</li>" in html, "dans la légende"
        assert json.dumps(reach.libelle) in html, "pour la fiche du point"
    assert "sans pointe&nbsp;: la rue, ou le centre de la commune" in html
    plain = draw(carte((point("a", precision="exacte"),)))
    assert "au-delà du territoire" not in plain
    assert "sans pointe" not in plain


def test_ten_thousand_points_stay_light() -> None:
    html = draw(carte(thousands(), ensemble=True))
    assert len(gzip.compress(html.encode())) <= 300_000


def test_the_ground_says_who_drew_it_and_what_it_leaves_out() -> None:
    alone, together = draw(carte()), draw(carte(ensemble=True))
    assert "horizon.neighbour" in alone
    assert "horizon.departement" in together
    for html in (alone, together):
        assert "Départements\u00a0: IGN Admin Express" in html
        assert "Licence Ouverte" in html
    assert "outre-mer" not in alone
    assert "L’outre-mer n’est pas dessiné" in together
    beyond = replace(FOND, slug="ile", nom="Île", communes=(CommuneFond("97", "I", -21.1, 55.5),))
    assert "hors de la première vue\u00a0: Île." in draw(
        carte(ensemble=True, territoires=(FOND, beyond))
    )
    assert "hors de la première vue" not in draw(carte((), territoires=(beyond,)))


def test_a_place_that_is_an_association_too_is_one_point() -> None:
    both = point("salle", association="rameurs", aussi="association-sport")
    html = draw(carte((both,)))
    assert html.count('"id": "salle"') == 1
    assert '"association": "rameurs"' in html
