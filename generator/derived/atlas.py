"""What is known of each commune of a dossier, what is near it, what names it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.annuaire import expiree
from generator.derived.communes import (
    CommuneDite,
    DateDite,
    Repere,
    distance,
    moments,
    pages_des_communes,
    rangees,
)
from generator.derived.echeance import past
from generator.derived.marquants import quand
from generator.derived.points import alone, doubles
from generator.derived.texte import jours
from generator.derived.worked import WorkedDossier
from generator.model.actions import Action
from generator.model.agenda import Agenda
from generator.model.associations import Association, Associations
from generator.model.folding import order
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import AGENDA, ASSOCIATIONS, LIEUX, SUITES
from generator.model.suites import Suites
from generator.model.territoire import Commune
from generator.model.vocabulaire import CategorieLieu, StatutLieu

_NEIGHBOURS: Final = 6
_NEAR: Final = 8
_DATES: Final = 4
"""How many communes, things and dates are said to be near."""
_LIKE: Final = str.maketrans({"'": "’", "‑": "-"})


def communes(worked: WorkedDossier) -> Iterator[CommuneDite]:
    """What is said of each commune that has a page, in the order of their names."""
    atlas = _Atlas(worked)
    if not atlas._pages:
        return
    for commune in sorted(worked.dossier.territoire.communes, key=lambda each: order(each.nom)):
        yield atlas.dite(commune)


@dataclass(frozen=True)
class _Place:
    """A thing that stands somewhere."""

    repere: Repere
    insee: str
    spot: tuple[float, float]
    ferme: bool = False
    passe: bool = False
    """Whether it is closed, or an event that was last seen some time ago: told after the others."""

    def vu_de(self, commune: Commune) -> Repere:
        far = distance((commune.lat, commune.lon), self.spot)
        return replace(self.repere, km=far)


@dataclass(frozen=True)
class _Atlas:
    """A dossier as its communes share it out: each thing is looked at once."""

    worked: WorkedDossier

    def dite(self, commune: Commune) -> CommuneDite:
        here = commune.insee
        near = self._voisines(commune)
        elsewhere = (
            each.vu_de(commune) for each in self._places if each.insee != here and not each.ferme
        )
        by_distance = sorted(elsewhere, key=lambda each: each.km or 0)
        facts = [fact for fact in self._faits if here in fact[0]]
        told = frozenset[tuple[str, str]]().union(*(moment for _, _, moment in facts))
        return CommuneDite(
            commune,
            self._pages[here],
            ici=tuple(each.repere for each in self._places if each.insee == here),
            pres=tuple(by_distance[:_NEAR]),
            dates=rangees(
                each for each in self._dates if each.insee == here and not each.moments & told
            ),
            dates_pres=rangees(
                [
                    replace(each, repere=replace(each.repere, km=near[each.insee].km))
                    for each in self._dates
                    if each.insee in near
                ][:_DATES]
            ),
            voisines=tuple(near.values()),
            actions=tuple(repere for named, repere in self._actions if here in named),
            faits=tuple(repere for _, repere, _ in facts),
        )

    @cached_property
    def _pages(self) -> dict[str, str]:
        return pages_des_communes(self.worked.dossier)

    def _voisines(self, commune: Commune) -> dict[str, Repere]:
        """The nearest communes, by their Insee codes."""
        spot = commune.lat, commune.lon
        others = (each for each in self._communes.values() if each.insee != commune.insee)
        found = [(distance(spot, (each.lat, each.lon)), each) for each in others]
        nearest = sorted(found, key=lambda each: each[0])[:_NEIGHBOURS]
        return {
            each.insee: Repere(each.nom, "", Cible(self._pages[each.insee]), each.nom, away)
            for away, each in nearest
        }

    @cached_property
    def _places(self) -> tuple[_Place, ...]:
        dossier, commun = self.worked.dossier, self.worked.commun
        lieux = adresses.section(dossier, LIEUX)
        every = dossier.tous(Associations, lambda part: part.associations)
        live = tuple(each for each in every if not expiree(each, commun))
        both = doubles(dossier, live)
        found = [
            self._place(
                place,
                Cible(lieux, place.id),
                place.categorie.libelle + (" et association" if place.id in both else ""),
            )
            for place in self._situes
        ]
        found += [
            self._place(
                each,
                Cible(adresses.fiche(dossier, ASSOCIATIONS, each.id)),
                f"Association, {each.categorie.libelle.lower()}",
            )
            for each in alone(live, both)
        ]
        return tuple(sorted(found, key=lambda each: (each.passe, order(each.repere.titre))))

    def _place(self, item: Lieu | Association, cible: Cible, label: str) -> _Place:
        commune = self._communes[item.commune]
        spot = item.position or commune
        place = item if isinstance(item, Lieu) else None
        closed = place is not None and place.statut is StatutLieu.FERME
        gone = place is not None and place.categorie is CategorieLieu.EVENEMENT and bool(place.etat)
        return _Place(
            Repere(item.nom, label, cible, commune.nom, etat=place.etat if place else ""),
            item.commune,
            (spot.lat, spot.lon),
            ferme=closed,
            passe=closed or gone,
        )

    @cached_property
    def _communes(self) -> dict[str, Commune]:
        return {each.insee: each for each in self.worked.dossier.territoire.communes}

    @cached_property
    def _lieux(self) -> dict[str, str]:
        """The commune of each place, by identifier."""
        return {place.id: place.commune for place in self._situes}

    @cached_property
    def _situes(self) -> tuple[Lieu, ...]:
        """The places whose commune a source gives."""
        places = self.worked.dossier.tous(Lieux, lambda part: part.lieux)
        return tuple(place for place in places if not place.commune_incertaine)

    @cached_property
    def _dates(self) -> tuple[DateDite, ...]:
        """The dates, the latest first, each with its commune."""
        dossier = self.worked.dossier
        page = adresses.section(dossier, AGENDA)
        dates = dossier.tous(Agenda, lambda part: part.rendez_vous)
        return tuple(
            DateDite(
                Repere(
                    each.titre,
                    ", ".join(filter(None, (jours(each.date, each.date_fin), each.date_precise))),
                    Cible(page, ancre("date", each.id)),
                    self._communes[insee].nom,
                ),
                insee,
                past(each, self.worked.commun.aujourd_hui),
                moments(each),
            )
            for each in sorted(dates, key=lambda each: each.date, reverse=True)
            if (insee := each.commune or self._lieux.get(each.lieu or ""))
        )

    @cached_property
    def _actions(self) -> tuple[tuple[frozenset[str], Repere], ...]:
        return tuple(
            (
                self._nommees(_said(fiche.action)).union(
                    insee
                    for place in fiche.action.lieux
                    if (insee := place.commune or self._lieux.get(place.lieu or ""))
                ),
                Repere(fiche.titre, fiche.etat.mot, Cible(fiche.adresse), ""),
            )
            for fiche in self.worked.fiches
        )

    @cached_property
    def _faits(self) -> tuple[tuple[frozenset[str], Repere, frozenset[tuple[str, str]]], ...]:
        dossier = self.worked.dossier
        page = adresses.section(dossier, SUITES)
        events = dossier.tous(Suites, lambda part: part.evenements)
        return tuple(
            (
                self._nommees((each.titre, each.texte or "")).union(
                    {self._lieux[each.lieu]} if each.lieu in self._lieux else ()
                ),
                Repere(each.titre, quand(each), Cible(page, ancre("evenement", each.id)), ""),
                moments(each),
            )
            for each in sorted(events, key=lambda each: each.date, reverse=True)
        )

    def _nommees(self, texts: Iterable[str]) -> frozenset[str]:
        """The communes that these texts name."""
        found = self._pattern.findall(" \n".join(texts).translate(_LIKE))
        return frozenset(insee for name in found for insee in self._by_name[name])

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        for each in self._communes.values():
            name = each.nom.translate(_LIKE)
            names[name] = (*names.get(name, ()), each.insee)
        return names

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Any name as it is written: `Guise`, neither `en guise de` nor `Villers-lès-Guise`."""
        longest_first = sorted(self._by_name, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def _said(action: Action) -> Iterator[str]:
    """The texts of an action where a commune may be named."""
    yield from (action.titre, action.resume, *action.contenus, *action.organisation)
    yield from (place.texte for place in action.lieux)
