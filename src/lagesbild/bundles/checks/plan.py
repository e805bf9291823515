"""The plan agrees with itself."""

from lagesbild.bundles.layout import COMMITMENTS, STRATEGY
from lagesbild.bundles.parts import Parts
from lagesbild.core.strategy.commitment import Commitment, CommitmentStatus
from lagesbild.toml_text.file import TomlFile


def check_plan(parts: Parts) -> None:
    """Note a problem for each commitment that its plan does not allow."""
    file = parts.files.get(COMMITMENTS)
    if file is None:
        return
    if "plan" not in file.data and file.data:
        file.wrong_value(
            (), "The table [plan] is missing. Add it with title, first_year and last_year."
        )
    gaps = parts.plan.gaps if parts.plan else ()
    for index, commitment in parts.placed(COMMITMENTS, "commitments", Commitment):
        if commitment.number in gaps:
            file.wrong_value(
                ("plan", "gaps", gaps.index(commitment.number)),
                f"{commitment.number} is said to be a gap in the numbering, but there is a "
                "commitment with that number. Remove it from the gaps.",
            )
        elsewhere = commitment.status is CommitmentStatus.ANSWERED_ELSEWHERE
        if elsewhere and not commitment.refers_to:
            file.wrong_value(
                ("commitments", index, "status"),
                f"The commitment {commitment.number} is answered elsewhere, and nothing says "
                "where. Name the commitment in refers_to.",
            )


def check_years(parts: Parts) -> None:
    """Note a problem where a strategy or plan ends before it begins."""
    for path, key in ((STRATEGY, "about"), (COMMITMENTS, "plan")):
        if path in parts.files:
            _check_years(parts.files[path], key)


def _check_years(file: TomlFile, key: str) -> None:
    first, last = file.at((key, "first_year")), file.at((key, "last_year"))
    if isinstance(first, int) and isinstance(last, int) and first > last:
        file.wrong_value(
            (key, "last_year"),
            f"The last year, {last}, is before the first, {first}. Correct one of them.",
        )
