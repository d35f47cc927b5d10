"""`territories/accueil.yml`: what the home page says at its head."""

from generator.model.base import Modele
from generator.model.scalaires import Texte


class Accueil(Modele):
    """L’ouverture de la page d’accueil."""

    titre: Texte
    """Le grand titre. Sans compter les territoires : il reste vrai quand un autre arrive."""
    chapo: Texte
    """Deux ou trois phrases : qui, quand, pour quoi faire."""
