"""A data file: its rows, and what stands before and after them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ecrit:
    """The rows of a table, and what stands before and after them."""

    debut: bytes
    lignes: bytes = b""
    fin: bytes = b""

    @property
    def octets(self) -> bytes:
        """The whole file."""
        return b"".join((self.debut, self.lignes, self.fin))
