"""Which form a JSON file has: JSON-stat, Kolada's values, or kept answers of an interface."""

from lagesbild.sources.answers.reader import has_answers, read_answers
from lagesbild.sources.json.text import parse
from lagesbild.sources.jsonstat.reader import has_json_stat, read_document
from lagesbild.sources.kolada import reader as kolada
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The tables of a JSON file, at least one. Raises `FileIsRefused`."""
    document = parse(content, file_name)
    if has_answers(document):
        return read_answers(document, file_name)
    if has_json_stat(document):
        return read_document(document, file_name)
    if kolada.has_kolada_values(document):
        return kolada.read(content, file_name)
    raise FileIsRefused(
        file_name,
        "$",
        "This is neither JSON-stat nor an answer of Kolada: there is no “class”, “dimension” or "
        "“values” at its top. Ask the source for JSON-stat or CSV.",
    )
