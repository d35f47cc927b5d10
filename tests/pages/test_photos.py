"""A published photo is upright, no larger than needed, and tells nothing of who took it."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.model.photo import FichierPhoto
from generator.pages.files.photos import copie, fichiers
from generator.reading.site import read_site
from tests.pages.fictif import trifouillis
from tests.sites import PROJECT

ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F


def kept(folder: Path, content: bytes) -> FichierPhoto:
    """`content` as a file of a dossier."""
    path = folder / "photo"
    path.write_bytes(content)
    return FichierPhoto(path, len(content), sha256(content).hexdigest())


def photo(width: int, height: int, *, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A photo red above and blue below, as a telephone writes it: model and position within."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width, height // 2))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Téléphone de Camille"
    exif[GPS] = {1: "N", 2: (43.0, 39.0, 0.0), 3: "E", 4: (3.0, 33.0, 0.0)}
    made = BytesIO()
    image.save(made, kind, exif=exif)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_the_telephone_wrote_is_gone(kind: str, tmp_path: Path) -> None:
    source = photo(2000, 1000, kind=kind)
    assert Image.open(BytesIO(source)).getexif().get_ifd(GPS), "la photo d’essai porte une position"
    made = copie(kept(tmp_path, source), 800).contenu
    image = Image.open(BytesIO(made))
    assert image.format == "WEBP"
    assert not image.getexif()
    assert not {"exif", "xmp"} & set(image.info)
    assert b"Camille" not in made
    assert b"EXIF" not in made


def test_a_photo_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    made = copie(kept(tmp_path, photo(2000, 1000, orientation=6)), 800)
    assert (made.largeur, made.hauteur) == (400, 800)
    right = Image.open(BytesIO(made.contenu)).convert("RGB").getpixel((390, 400))
    assert isinstance(right, tuple)
    assert right[0] > 200, "le haut de la photo est passé à droite"


@pytest.mark.parametrize(
    ("size", "asked", "given"),
    [((2000, 1000), 1600, (1600, 800)), ((2000, 1000), 800, (800, 400)), ((60, 40), 800, (60, 40))],
)
def test_a_photo_is_made_smaller_never_larger(
    size: tuple[int, int], asked: int, given: tuple[int, int], tmp_path: Path
) -> None:
    made = copie(kept(tmp_path, photo(*size)), asked)
    assert (made.largeur, made.hauteur) == given


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    source = kept(tmp_path, photo(900, 600))
    assert copie(source, 800) == copie.__wrapped__(source, 800)


def test_only_allowed_photos_are_files_of_the_site() -> None:
    names = [file.adresse.rpartition("/")[2] for file in fichiers(trifouillis())]
    assert names == [
        "place-du-marche-png-800.webp",
        "place-du-marche-png-1600.webp",
        "usine-fermee-png-800.webp",
        "usine-fermee-png-1600.webp",
    ]
    assert set(trifouillis().photos) == {"place-du-marche.png", "usine-fermee.png"}


def test_a_draft_without_permission_is_seen_by_nobody() -> None:
    site = read_site(PROJECT / "tests/dossiers/fictif", brouillons=True).site
    assert site is not None
    names = {name for dossier in site.dossiers for name in dossier.photos}
    assert names == {"photo-brouillon.png", "place-du-marche.png", "usine-fermee.png"}
