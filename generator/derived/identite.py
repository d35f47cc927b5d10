"""What every page of a territory shows of it."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.model.dossier import Dossier


@dataclass(frozen=True)
class Identite:
    """What every page of a territory shows of it."""

    nom: str
    lettre: str
    ton: str
    adresse: str
    precision: str


def ton(lettre: str) -> str:
    """Letter of the tone (`a` to `h`) of a territory: its colour and line style."""
    return "abcdefgh"[(ord(lettre[-1]) - ord("A")) % 8]


def identite(dossier: Dossier) -> Identite:
    """What every page of the dossier shows of its territory."""
    territoire = dossier.territoire
    return Identite(
        nom=territoire.nom,
        lettre=territoire.lettre,
        ton=ton(territoire.lettre),
        adresse=adresses.dossier(dossier),
        precision=f"{territoire.nature.libelle}, {territoire.nom_departements}",
    )
