"""Several answers are one table: every cell once, with the answer it stands in."""

import json

import pytest

from lagesbild.sources.answers.reader import has_answers, read_answers
from lagesbild.sources.answers.writing import as_one_file
from lagesbild.sources.refusal import FileIsRefused


def dataset(region: str, *values: float) -> bytes:
    years = {str(2022 + n): n for n in range(len(values))}
    return json.dumps(
        {
            "version": "2.0",
            "class": "dataset",
            "id": ["Region", "Tid"],
            "size": [1, len(values)],
            "dimension": {
                "Region": {"category": {"index": [region]}},
                "Tid": {"category": {"index": years}},
            },
            "value": list(values),
        }
    ).encode()


def kept(*parts: bytes) -> dict[str, object]:
    found = as_one_file("T", parts, ending=".json", origin="", said=())
    document = json.loads(found.content)
    assert has_answers(document)
    return document


def test_the_cells_of_all_answers_stand_in_one_table() -> None:
    (table,) = read_answers(kept(dataset("00", 1, 2), dataset("01", 3, 4)), "T.json")
    assert table.dimension["Region"].codes == ("00", "01")
    assert table.tidy().rows() == [
        ("00", "2022", "1", None, "answer 1, value[0]"),
        ("00", "2023", "2", None, "answer 1, value[1]"),
        ("01", "2022", "3", None, "answer 2, value[0]"),
        ("01", "2023", "4", None, "answer 2, value[1]"),
    ]


def test_a_single_answer_is_kept_as_it_came() -> None:
    found = as_one_file("T", [b"abc"], ending=".px", origin="x", said=())
    assert (found.file_name, found.content) == ("T.px", b"abc")


def test_answers_of_different_tables_are_refused() -> None:
    other = json.loads(dataset("00", 1))
    other["id"] = ["Lan", "Tid"]
    other["dimension"]["Lan"] = other["dimension"].pop("Region")
    with pytest.raises(FileIsRefused, match="answer 2: Expected the dimensions Region, Tid"):
        read_answers(kept(dataset("00", 1), json.dumps(other).encode()), "T.json")


@pytest.mark.parametrize(
    "document",
    [
        {"lagesbild_answers": 1, "ending": ".px", "parts": []},
        {"lagesbild_answers": 1, "ending": ".exe", "parts": ["a"]},
        {"lagesbild_answers": 1, "ending": ".px", "parts": [1]},
        {"lagesbild_answers": 1, "ending": ".json", "parts": ["\u2014"]},
    ],
)
def test_a_file_that_was_changed_by_hand_is_refused(document: dict[str, object]) -> None:
    with pytest.raises(FileIsRefused, match="Fetch"):
        read_answers(document, "T.json")
