"""What somebody answers for in a bundle stands in vouched.toml, and can be found."""

from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files, write_bundle
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from tests.bundles.folders import bundle, only_problem, problems_of

ENTRY = """\
[[vouched]]
text = "texts/goals/1.md"
words = "Much is planted"
expected = "8"
why = "“Much” is meant as in the plan."
by = "Anna Ek, the county"
"""
READ = VouchedClaim(
    "texts/goals/1.md", "Much is planted", "8", "“Much” is meant as in the plan.",
    "Anna Ek, the county",
)  # fmt: skip
CASES = {
    "a text that is not there": (
        ("texts/goals/1.md", "texts/goals/2.md"),
        "vouched.toml, line 2, column 8: There is no text “texts/goals/2.md”. Did you mean "
        "“texts/goals/1.md”? Name a file of the bundle as messages do",
    ),
    "a file that is no text": (
        ("texts/goals/1.md", "themes.toml"),
        "vouched.toml, line 2, column 8: There is no text “themes.toml”.",
    ),
    "a missing key": (
        ('by = "Anna Ek, the county"\n', ""),
        'vouched.toml, line 1, column 1: The key “by” is missing. Add it: by = "…".',
    ),
    "a number for a text": (
        ('"8"', "8"),
        "vouched.toml, line 4, column 12: Expected text in quotes, found “8” (a whole number).",
    ),
    "an unknown key": (
        ("why =", "because ="),
        "vouched.toml, line 5, column 1: Unknown key “because”.",
    ),
    "no words": (
        ('"Much is planted"', '" "'),
        "vouched.toml, line 3, column 9: “words” is empty. Write words of the text",
    ),
    "nothing expected": (
        ('"8"', '""'),
        "vouched.toml, line 4, column 12: “expected” is empty. Write what the data say",
    ),
    "no reason": (
        ("“Much” is meant as in the plan.", ""),
        "vouched.toml, line 5, column 7: “why” is empty. Write why the text is right.",
    ),
    "nobody": (
        ("Anna Ek, the county", "  "),
        "vouched.toml, line 6, column 6: “by” is empty. Write who answers for it.",
    ),
}


@pytest.mark.parametrize(("change", "expected"), CASES.values(), ids=CASES)
def test_an_entry_that_cannot_be_heard_is_refused(
    tmp_path: Path, change: tuple[str, str], expected: str
) -> None:
    old, new = change
    assert old in ENTRY
    faulty = ENTRY.replace(old, new, 1)
    found = [str(each) for each in problems_of(bundle(tmp_path, vouched_toml=faulty))]
    assert any(expected in each for each in found), found


def test_a_claim_is_answered_for_once(tmp_path: Path) -> None:
    again = ENTRY.replace("Much is", "Much  is").replace("Anna", "Bo")
    message = only_problem(bundle(tmp_path, vouched_toml=ENTRY + again))
    assert message.startswith(
        "vouched.toml, line 9, column 9: These words are answered for on line 3 already."
    )


def test_two_claims_of_the_same_words_may_both_be_answered_for(tmp_path: Path) -> None:
    other = ENTRY.replace('"8"', '"up"')
    edition = read_bundle(bundle(tmp_path, vouched_toml=ENTRY + other))
    assert [each.expected for each in edition.vouched] == ["8", "up"]


@pytest.mark.parametrize("path", ["strategy.toml", "goals.toml", "texts/foreword.md"])
def test_all_that_is_judged_may_be_answered_for(tmp_path: Path, path: str) -> None:
    entry = ENTRY.replace("texts/goals/1.md", path)
    assert [e.text for e in read_bundle(bundle(tmp_path, vouched_toml=entry)).vouched] == [path]


def test_a_text_that_cannot_be_read_is_there_all_the_same(tmp_path: Path) -> None:
    message = only_problem(bundle(tmp_path, vouched_toml=ENTRY, texts__goals__1_md=b"\xe5"))
    assert message.startswith("texts/goals/1.md, line 1, column 1: The file is not UTF-8")


def test_entries_are_kept_when_a_bundle_is_written_and_read_again(tmp_path: Path) -> None:
    edition = read_bundle(bundle(tmp_path / "a", vouched_toml=ENTRY))
    assert edition.vouched == (READ,)
    write_bundle(edition, tmp_path / "b")
    assert read_bundle(tmp_path / "b") == edition
    assert (tmp_path / "b" / "vouched.toml").read_text("utf-8") == ENTRY


def test_a_bundle_in_which_nobody_answers_for_anything_has_no_such_file(tmp_path: Path) -> None:
    assert "vouched.toml" not in bundle_files(read_bundle(bundle(tmp_path)))
