"""Which of an indicator's measures a claim speaks of: “86 personer”, “besluten”."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked, Pointer
from lagesbild.core.claims.measures_in_turn import measure_in_turn
from lagesbild.core.claims.names import Name, NameKind
from lagesbild.core.claims.no_claims import counted_in_list

NUMBERED = 2
"""Tokens behind “antalet” within which what is counted is named."""
BEYOND_AND = 4
"""How many times farther a word is behind an “och” or “medan”: it is of the next claim."""


@dataclass(frozen=True)
class Measures:
    """Chooses among the measures of a case's indicator."""

    case: Case

    def meant(self) -> Sequence[str]:
        """The measures that the words near the claim name; all where they name none."""
        codes = [each.code for each in self.case.indicator.measures]
        if len(codes) == 1:
            return codes
        if mine := measure_in_turn(self.case):
            return [mine]
        counted_here = self._counted()
        if counted_here and len(counted_here) < len(codes):
            return counted_here
        near = self._nearest(self._pointing(self.case.looked))
        if counted_here and len(near) == len(codes) and len(set(near.values())) == 1:
            # Of what is counted in cases, “cases” tells nothing apart: what else is said?
            near = self._nearest(self._telling_apart())
        if not near:
            return self._told_first(self._in_leads(codes))
        closest = min(near.values())
        return self._told_first([each for each in codes if near.get(each) == closest])

    def _nearest(
        self, pointing: Iterator[tuple[Pointer, Name]]
    ) -> dict[str, tuple[int, float, float]]:
        """How near each measure is named, and how surely."""
        near: dict[str, tuple[int, float, float]] = {}
        for pointer, name in pointing:
            # A word that is all of a name says more than one of the words of another; behind a
            # number the noun that is counted says it.
            alone = self.case.found.amount is None and len(name.roots) == 1
            whole = 1.0 if alone or self._is_spelled(pointer.place, name.measure) else 0.0
            away = (self._distance(pointer.place), -pointer.weight, -whole)
            near[name.measure] = min(near.get(name.measure, (999, 0.0, 0.0)), away)
        return near

    def _is_spelled(self, place: int, measure: str) -> bool:
        """Whether a word before the claim is all that a measure is called, letter by letter.

        “De lagförda” are persons, though a decision to prosecute has the same root.
        """
        said = self.case.indicator.measure(measure)
        word = self.case.looked.sentence.word(place)
        return place < self.case.found.first and word in {said.name, *said.synonyms}

    def _telling_apart(self) -> Iterator[tuple[Pointer, Name]]:
        """The words that point at one measure alone and are none of what the indicator is called.

        Small words tell nothing either, as the “to” of “extrapolated to all”. What stands behind
        the number may be of another: “1 000 cases; extrapolated to all, 1 500”.
        """
        names, slug = self.case.vocabulary.names, self.case.indicator.slug
        called, at = set(), dict[int, set[str]]()
        for pointer in self.case.looked.pointers:
            name = names[pointer.name]
            if name.target == slug and name.kind is NameKind.NAME:
                called.add(pointer.place)
            elif name.target == slug and name.kind is NameKind.MEASURE:
                at.setdefault(pointer.place, set()).add(name.measure)
        for pointer, name in self._pointing(self.case.looked):
            place = pointer.place
            mine = place not in called and len(at[place]) == 1
            if mine and not self._is_small(place) and not self._is_parted(place):
                yield pointer, name

    def _is_parted(self, place: int) -> bool:
        """Whether a sign stands between the claim and a word behind it."""
        words = self.case.looked.sentence.words[self.case.found.last : place]
        return not BETWEEN_CLAUSES.isdisjoint(words)

    def _is_small(self, place: int) -> bool:
        return bool(self.case.looked.sentence.at(place, "grammar", "clause", "for", "to"))

    @property
    def _told(self) -> str:
        """The measure that the paragraph told last of the indicator; empty where it told none."""
        slug = self.case.indicator.slug
        told = [each.measure for each in self.case.context.told if each.indicator == slug]
        return told[-1] if told else ""

    def _told_first(self, codes: Sequence[str]) -> Sequence[str]:
        """“86 personer, 15 fler. Antalet hade stått stilla”: what was told last comes first."""
        return sorted(codes, key=lambda code: code != self._told)

    def _in_leads(self, codes: Sequence[str]) -> Sequence[str]:
        """Those named by what leads in the list, and by the heading where nothing was told yet."""
        context = self.case.context
        for lead in (context.lead, None if self._told else context.title):
            codes = self._named_in(lead, codes) if lead else codes
        return codes

    def _named_in(self, lead: Looked, codes: Sequence[str]) -> Sequence[str]:
        """The measures that another sentence names the most fully: the list's lead, a heading."""
        by_name: dict[tuple[str, int], set[tuple[str, float]]] = {}
        for pointer, name in self._pointing(lead):
            roots = by_name.setdefault((name.measure, pointer.name), set())
            roots.add((pointer.root, pointer.weight))
        named: dict[str, float] = {}
        for (measure, _), roots in by_name.items():
            much = sum(weight for _, weight in roots)
            named[measure] = max(named.get(measure, 0.0), much)
        most = max(named.get(each, 0.0) for each in codes)
        return [each for each in codes if named.get(each, 0.0) == most]

    def _pointing(self, looked: Looked) -> Iterator[tuple[Pointer, Name]]:
        """The words of a sentence that point at a measure of the indicator, of the claim's side."""
        mine = looked is self.case.looked
        for pointer in looked.pointers:
            if mine and self.case.is_ahead(pointer.place):
                continue
            name = self.case.vocabulary.names[pointer.name]
            if name.kind is NameKind.MEASURE and name.target == self.case.indicator.slug:
                yield pointer, name

    def _counted(self) -> Sequence[str]:
        """The measures that count the noun behind the claim's number: “86 personer”."""
        amount = self.case.found.amount
        noun = counted_in_list(self.case.looked, amount) if amount else None
        if noun is None:
            return self._numbered()
        return self._counting(self.case.looked.sentence.words[noun.first : noun.last])

    def _numbered(self) -> Sequence[str]:
        """The measure that “antalet personer” names before the claim, where it names one alone."""
        sentence, first = self.case.looked.sentence, self.case.found.first
        marks = [m for m in sentence.of("grammar") if m.value == "number" and m.last < first]
        near = range(marks[-1].last, min(marks[-1].last + NUMBERED, first)) if marks else ()
        for place in near:
            measures = self._counting(sentence.words[place : place + 1])
            if len(measures) == 1:
                return measures
        return []

    def _counting(self, words: Sequence[str]) -> Sequence[str]:
        """The measures that count a noun."""
        vocabulary = self.case.vocabulary
        return [
            each.code
            for each in self.case.indicator.measures
            if vocabulary.counts_same(
                words, " ".join((each.name, each.unit_name, *each.synonyms)).split()
            )
        ]

    def _distance(self, place: int) -> int:
        if place >= self.case.found.last:
            away = place - self.case.found.last + 1
            sentence = self.case.looked.sentence
            parted = range(self.case.found.last, place)
            beyond = any(sentence.at(p, "grammar", "and", "contrast") for p in parted)
            return away * (BEYOND_AND if beyond else 1)
        return self.case.found.first - place + 1 if place < self.case.found.first else 0
