"""Which indicators have no such group as a sentence names, where what was told before has."""

from collections.abc import Set

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.vocabulary import Vocabulary


def lacking_groups(looked: Looked, first: int, told: str) -> frozenset[str]:
    """The indicators without the groups of a clause, where what was told last has such groups.

    “Bland flickorna var medelvärdet 5,4” is of no indicator that knows of no girls.
    """
    groups, clauses = looked.vocabulary.groups, looked.clauses
    clause = clauses[min(first, len(clauses) - 1)]
    marks = [each for each in looked.groups if clauses[each.first] == clause]
    having = [{each.indicator for each in groups[mark.value]} for mark in marks]
    of_told = [each for each in having if told in each]
    if not of_told:
        return frozenset()
    known, sentence = looked.vocabulary, looked.sentence
    roots = {known.root(sentence.word(p)) for m in marks for p in range(m.first, m.last)}
    lacking = frozenset(known.strategy.indicator).difference(*of_told)
    return frozenset(slug for slug in lacking if not _is_called_by(known, slug, roots))


def _is_called_by(known: Vocabulary, slug: str, roots: Set[str]) -> bool:
    """Whether an indicator's own name says a group: “Företag som leds av kvinnor”."""
    indicator = known.strategy.indicator[slug]
    names = (indicator.name, indicator.short_name, *indicator.alternative_names)
    return any(root in name.casefold() for name in names for root in roots)
