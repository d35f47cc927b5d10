"""Small projects built by the pipeline alone, without MkDocs."""

from pathlib import Path

from generator.atomic import replaced
from generator.building.build import deliver, ready, remember
from generator.building.standing import Former
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


def built(
    root: Path, site: Path, settings: Settings = SETTINGS, spare: Path | None = None
) -> dict[str, bytes]:
    """All that the project in `root` gives, by address, put in the place of `site`.

    `spare`: where the site that stood there is set aside.
    """
    former, aside = Former(site, spare), None
    with (
        replaced(site, lambda: aside) as fresh,
        ready(root, settings, [str(THEME)], lambda _: None, brouillons=False) as prepared,
    ):
        delivered = deliver(prepared, fresh, former, lambda _: None)
        aside = remember(prepared, delivered, former)
    return content(site)


def content(site: Path) -> dict[str, bytes]:
    """Every file of the folder `site`, by address."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def remembered(root: Path) -> int:
    """How many dossiers of `root` need not be made again."""
    with ready(root, SETTINGS, [str(THEME)], lambda _: None, brouillons=False) as prepared:
        return sum(each.remembered for each in prepared.dossiers)
