"""From answers to the file that is kept."""

from collections.abc import Sequence

import orjson

from lagesbild.sources.interfaces.fetched import Fetched

MARK = "lagesbild_answers"


def as_one_file(
    name: str, parts: Sequence[bytes], *, ending: str, origin: str, said: tuple[str, ...]
) -> Fetched:
    """One answer as it came; several as a file that `lagesbild.sources.answers.reader` reads."""
    if len(parts) == 1:
        return Fetched(f"{name}{ending}", parts[0], origin, said)
    texts = [part.decode("latin-1") for part in parts]
    content = orjson.dumps({MARK: 1, "ending": ending, "parts": texts})
    return Fetched(f"{name}.json", content, origin, said)
