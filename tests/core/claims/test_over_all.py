"""What changed over all of a period: “sett över hela perioden har den ökat med 13”.

In the small edition 60, 62, 65, 68, 70 and 73 per cent of the girls felt safe from 2019 to 2024,
81, 80, 83, 79, 80 and 80 of the boys; of vandalism there were 310, 305, 320, 290, 300 and 330
cases.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Sett över hela perioden har skadegörelsen ökat med {20} fall.", "30"),
        ("sv", "Under perioden ökade skadegörelsen från {310} till 330 fall.", "300"),
        ("sv", "Skadegörelsen ökade från {310} till 330 under perioden.", "300"),
        ("sv", "Bland trygga elever har skillnaden mellan könen {minskat} över tid.", "ökat"),
        ("sv", "Bland trygga elever låg flickor och pojkar nära varandra 2024. Skillnaden mellan "
         "flickor och pojkar har minskat med {14} procentenheter under perioden.", "3"),
        ("en", "Over the period as a whole vandalism has risen by {20} cases.", "30"),
        ("en", "Over the whole period vandalism rose from {310} to 330 cases.", "300"),
    ],
)  # fmt: skip
def test_what_changed_over_all_did_so_from_first_to_last(
    language: str, text: str, wrong: str
) -> None:
    right = text.replace("{", "").replace("}", "")
    assert NO not in verdicts(right, language)
    assert YES in verdicts(right, language)
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


def test_a_period_that_the_paragraph_tells_of_is_meant() -> None:
    text = "Skadegörelsen minskade från 310 fall 2019 till 290 år 2022. Under perioden {} den."
    assert verdicts(text.format("minskade"), "sv")[-1] is YES
    assert verdicts(text.format("ökade"), "sv")[-1] is NO


def test_what_was_noted_is_told_of_no_period() -> None:
    text = "För skadegörelsen har det noterats en ökning med {} fall."
    assert verdicts(text.format(30), "sv") == [YES]
    assert verdicts(text.format(20), "sv") == [NO]
