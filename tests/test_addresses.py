"""Addresses are stable for ever, anchors that people copy too: all stand in addresses.txt."""

from pathlib import Path

from tests.published import FILE, here, published


def test_published_addresses_stay(site: Path) -> None:
    held, found = set(published()), here(site)
    gone, new = sorted(held - found), sorted(found - held)
    assert not gone, "\n".join(["ces adresses ont disparu, remettez-les :", *gone])
    assert not new, "\n".join([f"ajoutez ces adresses à {FILE}, pour toujours :", *new])
