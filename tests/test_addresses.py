"""Addresses are stable for ever: each one that was published stands in addresses.txt."""

from pathlib import Path

from tests.sites import contents

PUBLISHED = Path(__file__).with_name("addresses.txt")
INSIDE = ("assets/", "pagefind/", "sitemap")
"""What pages use and nobody links to."""


def test_published_addresses_stay(site: Path) -> None:
    published = set(PUBLISHED.read_text("utf-8").splitlines())
    here = {address for address in contents(site) if not address.startswith(INSIDE)}
    gone, new = sorted(published - here), sorted(here - published)
    assert not gone, "\n".join(["ces adresses ont disparu, remettez-les :", *gone])
    assert not new, "\n".join([f"ajoutez ces adresses à {PUBLISHED}, pour toujours :", *new])
