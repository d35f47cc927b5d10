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


class Demarche(Terme):
    VITALITE_SOCIALE = "vitalite-sociale", "Prospective pour la vitalité sociale"
    LIEN_SOCIAL = "lien-social", "Lien social et solidarités de proximité"
    POLITIQUE_SOCIALE = "politique-sociale", "Politique sociale intercommunale"


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
    COMMUNE = "commune", "position approximative : centre de la commune"


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


class Etape(Terme):
    PRESENTATION = "presentation", "Présentation et délibération du conseil"
    PREPARATION = "preparation", "Préparation avec le comité de pilotage"
    QUESTIONNAIRE = "questionnaire", "Questionnaire de sociabilité"
    ATELIER_1 = "atelier-1", "Atelier 1 : le baromètre"
    ATELIER_2 = "atelier-2", "Atelier 2 : les grands changements"
    ATELIER_3 = "atelier-3", "Atelier 3 : le scénario"
    ATELIER_4 = "atelier-4", "Atelier 4 : la restitution et la charte"


class Groupe(Terme):
    ELUS = "elus", "Élus"
    ASSOCIATIONS = "associations", "Associations et professionnels"
    HABITANTS = "habitants", "Habitants"


class Balise(Terme):
    LIEUX = "1a", "Lieux, activités et événements où l’on se rencontre"
    ASSOCIATIONS = "1b", "Vie associative"
    SERVICES = "2", "Services et réseaux de soutien"
    OPPORTUNITES = "3", "Initiatives et opportunités locales"
    QUESTIONNAIRE = "questionnaire", "Questionnaire de sociabilité"


class NatureConstat(Terme):
    ATOUT = "atout", "Atout"
    MANQUE = "manque", "Manque ou crainte"
    CONTRASTE = "contraste", "Un atout, mais une limite"
    SOUHAIT = "souhait", "Souhait"
    CHANGEMENT = "changement", "Changement récent"


class Indicateur(Terme):
    SOCIABILITE = "sociabilite", "Sociabilité des habitants"
    ACCESSIBILITE = "accessibilite", "Accessibilité aux ressources"
    EMANCIPATION = "emancipation", "Émancipation"
    INTEGRATION = "integration", "Intégration dans la vie locale"

    @property
    def numero(self) -> int:
        """The step, from 1 to 4."""
        return list(Indicateur).index(self) + 1


class GrandChangement(Terme):
    TRAVAIL = "travail-emplois", "Le travail et les emplois"
    DEPLACEMENTS = "deplacements", "Les déplacements"
    SOCIABILITE = "sociabilite", "La sociabilité"
    DEMOGRAPHIE = "demographie", "La démographie"
    FORMATION = "formation", "La formation"
    NUMERIQUE = "numerique", "Le numérique"
    PRODUIRE_CONSOMMER = "produire-consommer", "Produire et consommer vert, en proximité"
    RESEAU = "culture-du-reseau", "La culture du réseau"
    TOURISME = "tourisme-local", "Le tourisme local"
    PROPRE = "propre", "Changement propre au territoire"


class CritereRejet(Terme):
    AVANCEE = "avancee", "déjà très avancée, sur le point d’aboutir"
    INFAISABLE = "infaisable", "infaisable"
    FLOUE = "floue", "trop floue"
    LOINTAINE = "lointaine", "trop lointaine"
    MOINS_DE_VOIX = "moins-de-voix", "a reçu moins de voix que les deux actions gardées"


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
    Q3 = "q3", "Souhaitez-vous côtoyer davantage les habitants du territoire ?"
    Q4 = "q4", "Participez-vous aux rassemblements locaux ?"
    Q5 = "q5", "Souhaitez-vous contribuer davantage à la vie sociale locale ?"
