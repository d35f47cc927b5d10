"""The closed lists of the field: each value with the word that readers see."""

from enum import StrEnum
from typing import Self


class Terme(StrEnum):
    """A value of a closed list; `libelle` is what the site shows."""

    libelle: str

    def __new__(cls, value: str, libelle: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.libelle = libelle
        return member

    def __eq__(self, other: object) -> bool:
        """Equal to its text, but never to the same word of another list."""
        return self is other if isinstance(other, Terme) else str.__eq__(self, other)

    __hash__ = str.__hash__


class Rubrique(Terme):
    """The groups of a dossier's menu."""

    TERRITOIRE = "territoire", "Le territoire"
    ATELIERS = "ateliers", "Les ateliers"
    MAINTENANT = "maintenant", "Et maintenant"


class Maillon(Terme):
    """The stages of the thread, in order."""

    CONSTAT = "constat", "Constats"
    CHANGEMENT = "changement", "Grands changements"
    INTENTION = "intention", "Intentions"
    PROPOSITION = "proposition", "Propositions"
    ACTION = "action", "Actions"
    LIGNE = "ligne", "Scénario"
    ARTICLE = "article", "Charte"
    SUITE = "suite", "Et depuis ?"


class Documentation(Terme):
    """What is known of a section of a dossier."""

    DOCUMENTEE = "documentee", "documenté"
    NON_DOCUMENTEE = "non-documentee", "non documenté"
    SANS_OBJET = "sans-objet", "sans objet dans cette démarche"


class NatureTerritoire(Terme):
    COMMUNAUTE_DE_COMMUNES = "communaute-de-communes", "Communauté de communes"
    COMMUNAUTE_D_AGGLOMERATION = "communaute-d-agglomeration", "Communauté d’agglomération"
    COMMUNAUTE_URBAINE = "communaute-urbaine", "Communauté urbaine"
    METROPOLE = "metropole", "Métropole"
    PARC_NATUREL_REGIONAL = "parc-naturel-regional", "Parc naturel régional"
    SYNDICAT_MIXTE = "syndicat-mixte", "Syndicat mixte"


class Fiabilite(Terme):
    FORTE = "forte", "source officielle ou directe"
    MOYENNE = "moyenne", "presse, site touristique ou encyclopédie"
    FAIBLE = "faible", "source ancienne ou indirecte"


class Perimetre(Terme):
    TERRITOIRE = "territoire", "tout le territoire"
    PARTIE = "partie", "une partie du territoire"
    PLUS_LARGE = "plus-large", "un périmètre plus large que le territoire"
    NON_PRECISE = "non-precise", "périmètre non précisé"


class Precision(Terme):
    EXACTE = "exacte", "position exacte"
    ADRESSE = "adresse", "position de l’adresse"
    RUE = "rue", "position approximative\u00a0: la rue ou le lieu-dit"
    COMMUNE = "commune", "position approximative\u00a0: centre de la commune"


class JourSemaine(Terme):
    LUNDI = "lundi", "lundi"
    MARDI = "mardi", "mardi"
    MERCREDI = "mercredi", "mercredi"
    JEUDI = "jeudi", "jeudi"
    VENDREDI = "vendredi", "vendredi"
    SAMEDI = "samedi", "samedi"
    DIMANCHE = "dimanche", "dimanche"


class Rayonnement(Terme):
    COMMUNAL = "communal", "dans la commune"
    INTERCOMMUNAL = "intercommunal", "dans plusieurs communes du territoire"
    AU_DELA = "au-dela", "au-delà du territoire"


class CategorieLieu(Terme):
    CAFE = "cafe", "Café, bar, restaurant"
    TIERS_LIEU = "tiers-lieu", "Tiers-lieu, espace partagé"
    MARCHE = "marche", "Marché, commerce"
    ECOLE = "ecole", "École, lieu de jeunesse"
    CULTURE = "culture", "Lieu culturel"
    MEDIATHEQUE = "mediatheque", "Bibliothèque, médiathèque"
    SPORT = "sport", "Équipement sportif"
    SALLE = "salle", "Salle, espace public"
    PATRIMOINE = "patrimoine", "Patrimoine, nature"
    SERVICE = "service", "Service au public, réseau de soutien"
    EVENEMENT = "evenement", "Fête, événement"


class StatutLieu(Terme):
    OUVERT = "ouvert", "existe"
    PROJET = "projet", "en projet"
    TRAVAUX = "travaux", "en travaux"
    FERME = "ferme", "fermé"


class CategorieAssociation(Terme):
    LOISIRS = "loisirs", "Loisirs et bien-être"
    SPORT = "sport", "Sport de compétition"
    CULTURE = "culture", "Culture (production, diffusion)"
    PATRIMOINE = "patrimoine", "Patrimoine et environnement"
    SOLIDARITE = "solidarite", "Solidarité et caritatif"
    ANIMATION = "animation", "Animation sociale"


class NatureConstat(Terme):
    ATOUT = "atout", "Atout"
    MANQUE = "manque", "Manque ou crainte"
    CONTRASTE = "contraste", "Un atout, mais une limite"
    SOUHAIT = "souhait", "Souhait"
    CHANGEMENT = "changement", "Changement récent"


class Participation(Terme):
    INFORMATION = "information", "Information"
    CONSULTATION = "consultation", "Consultation"
    CONCERTATION = "concertation", "Concertation"
    CO_CONSTRUCTION = "co-construction", "Co-construction"
    INITIATIVE = "initiative", "Initiative des habitants"


class Etat(Terme):
    PROPOSEE = "proposee", "proposée"
    RETENUE = "retenue", "retenue"
    ENGAGEE = "engagee", "engagée"
    REALISEE = "realisee", "réalisée"
    EN_PAUSE = "en-pause", "en pause"
    ABANDONNEE = "abandonnee", "abandonnée"


class Bilan(Terme):
    POURSUIVIE = "poursuivie", "poursuivie"
    AMELIOREE = "amelioree", "améliorée"
    NOUVELLE = "nouvelle", "nouvelle"
    TERMINEE = "terminee", "terminée"
    ABANDONNEE = "abandonnee", "abandonnée"

    @property
    def finie(self) -> bool:
        """Whether nothing comes after."""
        return self in {Bilan.TERMINEE, Bilan.ABANDONNEE}


class LienDemarche(Terme):
    ETABLI = "etabli", "une source relie ce fait à la démarche"
    NON_ETABLI = "non-etabli", "aucune source ne relie ce fait à la démarche"


class Ressenti(Terme):
    VITALITE = "vitalite", "Vitalité"
    DEPRESSION = "depression", "Dépression"


class ReseauRelationnel(Terme):
    FAMILIAL_DOMICILE = "familial-domicile", "Famille, à domicile"
    FAMILIAL_HORS_DOMICILE = "familial-hors-domicile", "Famille, hors du domicile"
    AMIS = "amis", "Amis"
    COLLEGUES = "collegues", "Collègues"
    VOISINAGE = "voisinage", "Voisinage"
    PARENTS_ECOLE = "parents-ecole", "Parents d’école"
    ASSOCIATIONS = "associations", "Connaissances dans les associations"
    CAFES = "cafes", "Connaissances dans les cafés et lieux de sortie"
    AUTRES = "autres", "Autres"


class ContexteEchange(Terme):
    QUOTIDIEN = "quotidien", "Au quotidien, en face à face"
    WEEK_END = "week-end", "Le week-end, en face à face"
    RESEAUX_SOCIAUX = "reseaux-sociaux", "Sur les réseaux sociaux"


class Proximite(Terme):
    COMMUNE = "commune", "Dans votre commune"
    COMMUNES_VOISINES = "communes-voisines", "Dans les communes voisines"
    PLUS_LOIN = "plus-loin", "Plus loin"


class Question(Terme):
    Q1 = "q1", "Vos échanges avec chaque réseau"
    Q2 = "q2", "Où vivent les personnes que vous fréquentez le plus"
    Q3 = "q3", "Souhaiteriez-vous côtoyer davantage les habitants de votre territoire ?"
    Q4 = "q4", "Participez-vous aux rassemblements locaux ?"
    Q5 = (
        "q5",
        "Souhaiteriez-vous apporter une contribution plus importante à la vie sociale locale ?",
    )
