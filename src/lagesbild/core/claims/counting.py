"""How many claims have each verdict, in numbers and in words."""

from collections import Counter
from collections.abc import Iterable, Mapping

from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.language.catalogue import Language

Counts = Mapping[Verdict, int]


def counted(claims: Iterable[Claim]) -> Counts:
    """How many of the claims have each verdict."""
    found = Counter(each.verdict for each in claims)
    return {verdict: found[verdict] for verdict in Verdict}


def counts_text(counts: Counts, language: Language) -> str:
    """The verdicts that occur: "3 agree with the data, 2 cannot be checked"."""
    return ", ".join(_said(each, counts[each], language) for each in Verdict if counts[each])


def _said(verdict: Verdict, count: int, language: Language) -> str:
    match verdict:
        case Verdict.SUPPORTED:
            return language.plural(
                "{count} agrees with the data", "{count} agree with the data", count
            )
        case Verdict.CONTRADICTED:
            return language.plural(
                "{count} contradicts the data", "{count} contradict the data", count
            )
        case Verdict.IMPRECISE:
            return language.plural("{count} is imprecise", "{count} are imprecise", count)
        case Verdict.NOT_CHECKABLE:
            return language.plural("{count} cannot be checked", "{count} cannot be checked", count)
