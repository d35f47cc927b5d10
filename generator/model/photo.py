"""A photo of a dossier, checked and allowed: where its file is, not what it holds."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FichierPhoto:
    """The file of a photo, its bytes counted, and the digest (SHA-256) that names its content."""

    chemin: Path
    octets: int
    empreinte: str
