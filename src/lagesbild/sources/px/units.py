"""UNITS("value"): which variable's values have units of their own."""

from collections.abc import Sequence

from lagesbild.sources.px.categories import Values
from lagesbild.sources.px.header import Header


def units_variable(header: Header, values: Sequence[Values], metric: str | None) -> str | None:
    """The variable that units are stated by: the CONTVARIABLE, or the only one that fits.

    Raises `FileIsRefused` for the unit of a value that the CONTVARIABLE does not have.
    """
    stated = [each for each in header.every("UNITS") if each.about]
    if not stated:
        return metric
    if metric is None:
        return _only_one_that_fits(header, values, {each.about[-1] for each in stated})
    contents = next(each for each in values if each.variable == metric)
    known = {*contents.labels, *contents.codes}
    for each in stated:
        if each.about[-1] not in known:
            raise header.judgement.refusal(
                each.start,
                f"{each} is about no value of “{metric}”, which says what the figures count. "
                "Which unit they have cannot be told. Correct the name of the value.",
            )
    return metric


def _only_one_that_fits(header: Header, values: Sequence[Values], about: set[str]) -> str | None:
    fitting = [each.variable for each in values if about <= {*each.labels, *each.codes}]
    if len(fitting) == 1:
        header.judgement.assume(
            f"UNITS are stated for values, but no CONTVARIABLE; they are values of “{fitting[0]}”."
        )
        return fitting[0]
    header.judgement.assume("UNITS are stated for values of no variable; they were not used.")
    return None
