"""A data file: its rows, and what stands before and after them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ecrit:
    """The bytes of a data file in three parts: the rows, what precedes them, what follows them."""

    debut: bytes
    lignes: bytes = b""
    fin: bytes = b""

    @property
    def octets(self) -> bytes:
        """The whole file."""
        return b"".join((self.debut, self.lignes, self.fin))
