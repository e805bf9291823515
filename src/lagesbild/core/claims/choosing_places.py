"""Which area a claim speaks of: the indicator's own, another that is named, or the median."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.binding import belonging, joined
from lagesbild.core.claims.chains import chain_of, place_in_row
from lagesbild.core.claims.country_marks import COUNTRY, is_country
from lagesbild.core.claims.country_named import is_of_another_side, is_of_bracket, is_told_here
from lagesbild.core.claims.find_sides import pronoun_side
from lagesbild.core.claims.pointing_at_others import points_at_others
from lagesbild.core.claims.shapes import Kind
from lagesbild.core.claims.told_in_brackets import is_of_this_side
from lagesbild.core.language.lexicon import Mark

FEWEST = 3
"""Numbers of a row of levels that one area has at least."""
CLOSING = frozenset({",", ".", ";", "("})
"""Signs that end what is told of a row."""
GROUND_WITHIN = 2
"""Tokens behind an extreme within which its ground is named: “högst i länet”."""

LED_WITHIN = 5
"""Tokens from “mot” to an area within which it leads there: “mot 40 procent i riket”."""


@dataclass(frozen=True)
class Places:
    """Chooses among the areas that a case's sentence names."""

    case: Case

    def chosen(self) -> tuple[str, str, str, bool]:
        """The area to look in; the area that the text names instead; what it lacks; the median."""
        is_ahead = self.case.is_ahead
        looked, first = self.case.looked, self.case.found.first
        open_to = [m for m in looked.places if not looked.is_aside(m.first, first)]
        places = [m for m in open_to or looked.places if not is_ahead(m.first)]
        against = {m.value for m in self.case.looked.places if is_ahead(m.first)}
        if pointed := self._pointed():
            against.add(pointed.value)
        places = [m for m in places if m.value not in against and not self._is_past(m)]
        places = [m for m in places if is_of_this_side(self.case, m, places)]
        places = [m for m in places if not self._is_compared(m)]
        if self.case.found.kind in {Kind.EXTREMUM, Kind.RATIO, Kind.COMPARISON}:
            own_code = self.case.vocabulary.strategy.about.area
            here = [m for m in places if looked.clauses[m.first] == self.case.clause]
            mine_moved = self.case.found.of_changes and not self.case.found.other
            others = [m for m in places if m.value != own_code] or places
            places = here if mine_moved and len(here) == 1 else others
        owner = [each for each in places if each.first == self.case.found.owner]
        mine = owner or belonging(
            self.case.looked, self.case.found.first, self.case.found.last, places, self.case.claims
        )
        mine = self._of_row(places) or self._one_of(mine, places)
        medians = self._medians(mine)
        named = self._named_area(mine)
        own = self.case.indicator.area
        if medians:
            return own, "", "", True
        if not named or named == own:
            return "", "", "", False
        return self._of_named(named, mine)

    def _one_of(self, mine: Sequence[Mark], places: Sequence[Mark]) -> Sequence[Mark]:
        """“i Alby och Berga 50 respektive 51 procent”: the one in the claim's own place."""
        case, mine = self.case, mine or self._behind_list(places)
        place = place_in_row(case.looked, case.found, case.claims, len(mine))
        return mine if place is None else [mine[place]]

    def _of_row(self, places: Sequence[Mark]) -> Sequence[Mark]:
        """“47, 52 and 61 days in Alby, 35, 38 and 40 in Berga”: the one behind each row."""
        chain = chain_of(self.case.looked, self.case.found, self.case.claims)
        if len(chain) < FEWEST:
            return ()
        sentence, first, last = self.case.looked.sentence, chain[0].first, chain[-1].last
        if any(sentence.at(p, "grammar", "against", "compared") for p in range(first, last)):
            # “2,924, compared with 3,010 in 2023 and 2,990 nationally”
            return ()
        before = max((e.last for e in self.case.claims if e.last <= first), default=0)
        before = next((p for p in range(first, before, -1) if sentence.word(p) == ","), before)
        ends = next((p for p in range(last, len(sentence)) if sentence.word(p) in CLOSING), last)
        behind = [each for each in places if last <= each.first < ends]
        led = any(before <= each.first < last for each in places)
        return behind if len(behind) == 1 and not led else ()

    def _behind_list(self, places: Sequence[Mark]) -> Sequence[Mark]:
        """The areas of “44 and 36 days in Alby and Berga respectively”, behind all numbers."""
        chain = chain_of(self.case.looked, self.case.found, self.case.claims)
        last = chain[-1].last if len(chain) > 1 else 0
        behind = [each for each in joined(self.case.looked, places) if each[0].first >= last > 0]
        return behind[0] if behind and len(behind[0]) == len(chain) else ()

    def _of_named(self, named: str, mine: Sequence[Mark]) -> tuple[str, str, str, bool]:
        """As ``chosen``, where the text names another area than the indicator's own."""
        case, own = self.case, self.case.indicator.area
        if case.facts.of(case.indicator.slug, named):
            return named, "", "", False
        if points_at_others(case) and case.facts.has_median(case.indicator.slug):
            return own, "", "", True
        if (
            any(is_told_here(case, each) for each in mine)
            and named == case.vocabulary.country
            and self._is_country_median()
        ):
            # “in both the county and the country” is so of the county
            return own, "", "", not any(each.value == own for each in mine)
        if self._is_short_for(own, named) or any(self._is_kind_of(own, each) for each in mine):
            return "", "", "", False
        if any(each in case.looked.spoken for each in mine):
            return "", "", "", False
        return own, named, "", False

    def _is_country_median(self) -> bool:
        """Whether “the national rate” can be no other than the median: the country has no more."""
        case = self.case
        medians = (case.facts.median(e.key) for e in case.facts.of(case.indicator.slug))
        return any(each and each.key.area == case.vocabulary.country for each in medians)

    def _is_compared(self, mark: Mark) -> bool:
        """“an increase of 7 per cent, as compared with the county's 27”: its other side.

        Nor is what is told in the next clause of what the one before compared with and told.
        """
        looked, found = self.case.looked, self.case.found
        if found.amount is None or found.side == "other":
            return False
        if mark.first >= found.last:
            return bool(looked.sentence.before(mark.first, "grammar", "compared"))
        clause, bracket = looked.clauses[mark.first], looked.brackets[mark.first]
        told = [e for e in self.case.claims if e.last <= found.first and e.amount is not None]
        if bracket >= 0:
            inside = any(looked.brackets[each.first] == bracket for each in told)
            return inside and looked.brackets[found.first] != bracket
        led = any(
            looked.sentence.at(place, "grammar", "compared", "against")
            for place in range(max(mark.first - LED_WITHIN, 0), mark.first)
            if looked.clauses[place] == clause
        )
        near = (
            mark.first - LED_WITHIN <= e.first and looked.clauses[e.first] == clause for e in told
        )
        return led and clause != self.case.clause and any(near)

    def _pointed(self) -> Mark | None:
        """What a comparison points back at, which is but its other side: “above it”."""
        if not self.case.ahead or self.case.found.kind is Kind.TREND:
            return None
        return pronoun_side(self.case.looked, self.case.ahead)

    def _is_short_for(self, own: str, named: str) -> bool:
        """Whether an area without figures has the name that the own one begins with: “Norvik”."""
        names = {each.code: each.name for each in self.case.vocabulary.strategy.areas}
        return f"{names.get(own, '')} ".startswith(f"{names.get(named, own)} ")

    def _is_kind_of(self, own: str, mark: Mark) -> bool:
        """Whether a word says what the own area is: “regionen”, of “Polisregion Norrvik”."""
        if mark.last - mark.first > 1:
            return False
        vocabulary = self.case.vocabulary
        name = next((each.name for each in vocabulary.strategy.areas if each.code == own), "")
        said = vocabulary.root(self.case.looked.sentence.word(mark.first))
        return any(each.endswith(said) for each in name.casefold().split())

    def _is_past(self, mark: Mark) -> bool:
        """“mer än vi, har sänkt till 95 kronor”: whoever speaks is but the other side."""
        if mark in self.case.looked.spoken:
            return self.case.is_of_another(mark)
        # “remains below the Tarrow median, although its share rose by 9 percentage points”
        medians = (m.first for m in self.case.looked.sentence.of("area") if m.value == "median")
        of_side = mark.last in medians and self.case.is_of_another(mark)
        if of_side or self._is_ground(mark) or is_of_bracket(self.case, mark):
            return True
        return is_country(self.case.looked, mark) and is_of_another_side(self.case, mark)

    def _is_ground(self, mark: Mark) -> bool:
        """“Alby ligger högst i länet, med drygt 13”: the own area says among whom it is highest."""
        if mark.value != self.case.vocabulary.strategy.about.area:
            return False
        places = self.case.looked.places
        subject = any(each.last <= mark.first and each.value != mark.value for each in places)
        return subject and any(
            each.kind is Kind.EXTREMUM and 0 <= mark.first - each.last <= GROUND_WITHIN
            for each in self.case.claims
        )

    def _medians(self, named: Sequence[Mark]) -> Sequence[Mark]:
        """The medians that the claim is of, where it names these areas."""
        if self._is_median_itself():
            return ()
        marks = [m for m in self.case.looked.sentence.of("area") if m.value == "median"]
        pointed = self._pointed()
        marks = [m for m in marks if not self.case.is_ahead(m.first) and m != pointed]
        marks = [m for m in marks if not is_of_another_side(self.case, m)]
        if side := self.case.found.side:
            near = range(self.case.found.beside, self.case.found.first)
            return [m for m in marks if side == "other" and m.first in near]
        mine = belonging(
            self.case.looked, self.case.found.first, self.case.found.last, marks, self.case.claims
        )
        clauses, clause = self.case.looked.clauses, self.case.clause
        # “the median was 64, compared with 71 in Alby”
        looked = self.case.looked
        areas = (m for m in named if not is_country(looked, m) and m not in looked.spoken)
        elsewhere = any(clauses[each.first] == clause for each in areas)
        return [
            m
            for m in mine
            if not self._is_told(m)
            and (clauses[m.first] == clause or (self._leads_here(m) and not elsewhere))
        ]

    def _is_told(self, median: Mark) -> bool:
        """“en median på 45 dagar döljer allt från 24 till 104”: the stretch is not the median's."""
        found = self.case.found
        return bool(found.role) and any(
            median.last <= each.first < found.first and each.kind is Kind.VALUE and not each.role
            for each in self.case.claims
        )

    def _is_median_itself(self) -> bool:
        """Whether “median” says no more than what the indicator is: “män, median 308 600”."""
        slug = self.case.indicator.slug
        if slug not in self.case.vocabulary.of_medians or self.case.facts.has_median(slug):
            return False
        return any(each.measured for each in self.case.facts.of(slug))

    def _leads_here(self, median: Mark) -> bool:
        """“riksmedianen, som samma år var 40 procent”: nothing is claimed between the two."""
        found = self.case.found
        if not median.last <= found.first or found.kind is not Kind.VALUE:
            return False
        others = [
            each for each in self.case.looked.places if not is_country(self.case.looked, each)
        ]
        between = range(median.last, found.first)
        firsts = [*(each.first for each in self.case.claims), *(each.first for each in others)]
        return not any(first in between for first in firsts)

    def _named_area(self, mine: Sequence[Mark]) -> str:
        if not mine:
            median = any(m.value == "median" for m in self.case.looked.sentence.of("area"))
            if (median and self._is_median_itself()) or self._has_part_named():
                return ""
            others = points_at_others(self.case)
            return self.case.vocabulary.country if others else self.case.context.area
        code = mine[-1].value
        return self.case.vocabulary.country if code == COUNTRY else code

    def _has_part_named(self) -> bool:
        """“svar från 2 038 invånare, varav 210 i Alsele”: they are not all of Alsele."""
        found, looked = self.case.found, self.case.looked
        parts = [m for m in looked.sentence.of("grammar") if m.value == "of_which"]
        behind = any(each.first >= found.last for each in parts)
        return found.of_whole and behind and any(e.first > found.last for e in looked.places)
