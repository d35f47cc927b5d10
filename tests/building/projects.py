"""Small projects built by the pipeline alone, without MkDocs."""

from pathlib import Path

from generator.building.build import deliver, ready
from generator.publishing.layout import Settings
from generator.theme import THEME

SETTINGS = Settings(
    site_name="Essai",
    site_url="https://exemple.fr/essai/",
    site_description="",
    copyright="",
    use_directory_urls=False,
    extra={"assets": "assets/x/", "publie": "@@JOUR-DE-PUBLICATION", "navigation": []},
)


def built(root: Path, site: Path, settings: Settings = SETTINGS) -> dict[str, bytes]:
    """All that the project in `root` gives, by address, written into the new folder `site`."""
    site.mkdir(parents=True)
    with ready(root, settings, [str(THEME)], lambda _: None, brouillons=False) as prepared:
        deliver(prepared, site, lambda _: None)
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def remembered(root: Path) -> int:
    """How many dossiers of `root` need not be made again."""
    with ready(root, SETTINGS, [str(THEME)], lambda _: None, brouillons=False) as prepared:
        return sum(each.remembered for each in prepared.dossiers)
