"""Addresses are stable for ever: each one that was published stands in addresses.txt."""

from pathlib import Path

from tests.sites import addresses

PUBLISHED = Path(__file__).with_name("addresses.txt")


def test_published_addresses_stay(site: Path) -> None:
    published = set(PUBLISHED.read_text("utf-8").splitlines())
    gone = sorted(published - set(addresses(site)))
    new = sorted(set(addresses(site)) - published)
    assert not gone, "ces adresses ont disparu : remettez-les, ou redirigez-les"
    assert not new, f"ajoutez ces adresses, pour toujours, à {PUBLISHED}"
