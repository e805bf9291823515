"""A new paragraph that goes on about what the one before told, without naming it again.

“Självmordstalet var 13,2. ¶ Bland män var talet 18,4”: it names a group, an area or a part of the
year that the indicator told last has figures for, or begins with “the rate” alone.
"""

from dataclasses import dataclass

from lagesbild.core.claims.context import SAME_SECTION, Context
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.find import asks
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import PARTS
from lagesbild.core.claims.unknown_words import unknown_nouns
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.language.words import Sort

SAYING_OF = ("of", "for", "amid", "amongst", "relative", "that", "to", "from")
"""Words behind a level that say what it is of."""
NAMED = 1.0
"""What the words of a sentence weigh that name something else than what was told."""


@dataclass(frozen=True)
class GoingOn:
    """Tells whether a sentence goes on about what the paragraph before it told last."""

    facts: Facts
    vocabulary: Vocabulary

    def into(self, looked: Looked, context: Context) -> Context:
        """The context of a sentence, about what the paragraph before told if it goes on so."""
        slug = self._told_before(context)
        if not slug or not (self._names_part(looked, slug) or _is_of_level(looked)):
            return context
        words = words_weigh(looked, 0, len(looked.sentence))
        others = max((words[each] for each in words if each != slug), default=0.0)
        return context.about(slug) if others < NAMED else context

    def _told_before(self, context: Context) -> str:
        """The indicator that the paragraph before told last, while this one has told nothing."""
        if (
            not context.focus
            or context.is_note
            or (context.lead is not None and asks(context.lead))
        ):
            # What stands behind a question is about what that asks, a note about any of the text
            return ""
        if max(context.focus.values()) > SAME_SECTION:
            return ""
        last = next(reversed([*context.focus]))
        known = last in self.vocabulary.strategy.indicator
        home = context.place.indicator or next(iter(context.heading), last)
        return last if known and home == last else ""

    def _names_part(self, looked: Looked, slug: str) -> bool:
        """Whether a sentence names a group, an area or a part of the year that it has."""
        groups = self.vocabulary.groups
        return (
            any(each.indicator == slug for mark in looked.groups for each in groups[mark.value])
            or any(self._has_area(slug, each.value) for each in looked.places)
            or self._has_parts(looked, slug)
        )

    def _has_area(self, slug: str, code: str) -> bool:
        """Whether an indicator has figures for an area, or a median for the country."""
        if code in {COUNTRY, self.vocabulary.country} and self.facts.has_median(slug):
            return True
        return bool(self.facts.of(slug, self.vocabulary.country if code == COUNTRY else code))

    def _has_parts(self, looked: Looked, slug: str) -> bool:
        kinds = {PARTS[each.part] for each in looked.times if each.part in PARTS}
        return self.vocabulary.strategy.indicator[slug].period_kind in kinds


def _is_of_level(looked: Looked) -> bool:
    """Whether a clause is of “the rate”, “andelen” or “it” alone, and says not of what.

    “Andelen deltagare” and “the rate of pay” say it; so does a noun of which nothing is known.
    """
    sentence = looked.sentence
    for mark in sentence.of("told_alone"):
        if sentence.at(mark.last, "grammar", *SAYING_OF):
            continue
        if not _is_noun(looked, mark.last) and not unknown_nouns(looked, mark.first):
            return True
    return False


def _is_noun(looked: Looked, place: int) -> bool:
    """Whether a word that is no verb, time or number stands right behind a level."""
    sentence = looked.sentence
    if not sentence.is_sort(place, Sort.WORD) or place in looked.in_times:
        return False
    return place not in looked.meant
