"""What somebody answers for can be found, and says who and why."""

from collections.abc import Iterable

from lagesbild.bundles.layout import GOALS, STRATEGY, VOUCHED
from lagesbild.bundles.parts import Parts
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from lagesbild.toml_text.file import TomlFile
from lagesbild.toml_text.nearest import nearest

_FILLED_IN = {
    "words": "words of the text around the claim, as they stand",
    "expected": "what the data say of the claim, as `lagesbild build` names it",
    "why": "why the text is right",
    "by": "who answers for it",
}
"""What each key holds, none of which may be empty."""


def check_vouched(parts: Parts) -> None:
    """Note a problem for each entry of an unknown text, with an empty key, or written twice."""
    known = {*parts.text_files, STRATEGY, GOALS}
    first: dict[tuple[object, ...], int] = {}
    for index, entry in parts.placed(VOUCHED, "vouched", VouchedClaim):
        file = parts.files[VOUCHED]
        for key, message in _faults(entry, known):
            file.wrong_value(("vouched", index, key), message)
        same = (entry.text, entry.pieces, entry.expected)
        if first.setdefault(same, index) != index:
            _note_repeated(file, index, first[same])


def _faults(entry: VouchedClaim, known: Iterable[str]) -> Iterable[tuple[str, str]]:
    if entry.text not in known:
        yield (
            "text",
            f"There is no text “{entry.text}”.{nearest(entry.text, known)} Name a file of the "
            "bundle as messages do, for example texts/goals/1.md.",
        )
    for key, held in _FILLED_IN.items():
        if not getattr(entry, key).strip():
            yield key, f"“{key}” is empty. Write {held}."


def _note_repeated(file: TomlFile, index: int, first: int) -> None:
    line = file.line_of(("vouched", first, "words"))
    file.wrong_value(
        ("vouched", index, "words"),
        f"These words are answered for on line {line} already. Remove one of the two.",
    )
