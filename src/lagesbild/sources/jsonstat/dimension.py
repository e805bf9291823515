"""A dimension: its categories in order, their labels, units, notes and parents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lagesbild.sources.json.text import Number
from lagesbild.sources.jsonstat.place import Place
from lagesbild.sources.table import Category, Note, Role, TableDimension, free_code

KEYED = ("label", "unit", "coordinates", "note")
"""What a category's codes are keys of."""


def read_dimension(
    code: str, written: object, size: int | None, role: Role, at: Place
) -> TableDimension:
    """The dimension. ``size`` is how many categories it must have, None where nothing says."""
    dimension = at.mapping(written)
    category = (at / "category").mapping(dimension.get("category"))
    at_category = at / "category"
    codes = _codes(category, size, at_category)
    if size is not None and len(codes) != size:
        raise (at_category / "index").refuse(
            f"There are {len(codes)} categories, but the size of “{code}” is {size}."
        )
    known = frozenset(codes)
    for key in KEYED:
        _check_keys(category.get(key), known, at_category / key)
    parents = _parents(category.get("child"), known, at_category / "child")
    labels, units = category.get("label") or {}, category.get("unit") or {}
    return TableDimension(
        code=free_code(code),
        label=_text(dimension.get("label")) or code,
        role=role,
        categories=tuple(
            Category(
                code=each,
                label=_text(labels.get(each)) or each,
                unit=_unit(units.get(each)),
                decimals=_decimals(units.get(each)),
                parent=parents.get(each),
            )
            for each in codes
        ),
    )


def notes_of(code: str, written: Mapping[str, Any]) -> Iterator[Note]:
    """The notes about a dimension and its categories."""
    for text in _texts(written.get("note")):
        yield Note(text, ((code, ""),))
    category = written.get("category")
    notes = category.get("note") if isinstance(category, dict) else None
    for value, texts in notes.items() if isinstance(notes, dict) else ():
        for text in _texts(texts):
            yield Note(text, ((code, value),))


def _codes(category: Mapping[str, Any], size: int | None, at: Place) -> tuple[str, ...]:
    index = category.get("index")
    if index is None:
        labels = at.mapping(category.get("label"))
        if len(labels) != 1 and size != 0:
            raise at.refuse(
                f"There is no “index” to say in which order the {len(labels)} categories stand."
            )
        return tuple(labels)
    if isinstance(index, list):
        codes = (at / "index").texts(index)
        if len(set(codes)) != len(codes):
            twice = next(each for each in codes if codes.count(each) > 1)
            raise (at / "index").refuse(f"The category “{twice}” stands there twice.")
        return codes
    return _by_position((at / "index").mapping(index), at / "index")


def _by_position(index: Mapping[str, Any], at: Place) -> tuple[str, ...]:
    places: dict[int, str] = {}
    for code, place in index.items():
        number = whole(place)
        if number is None or not 0 <= number < len(index):
            raise at.refuse(
                f"The place of “{code}” is {place}; expected a whole number from 0 to "
                f"{len(index) - 1}."
            )
        if number in places:
            raise at.refuse(f"“{places[number]}” and “{code}” both have the place {number}.")
        places[number] = code
    return tuple(places[number] for number in range(len(places)))


def _check_keys(written: object, known: frozenset[str], at: Place) -> None:
    if written is None:
        return
    for key in at.mapping(written):
        if key not in known:
            raise at.refuse(f"“{key}” is no category of the dimension.")


def _parents(written: object, known: frozenset[str], at: Place) -> dict[str, str]:
    """The parent of each category that is a child. A category may not lie in itself."""
    if written is None:
        return {}
    children = {parent: (at / parent).texts(of) for parent, of in at.mapping(written).items()}
    for parent, of in children.items():
        for each in (parent, *of):
            if each not in known:
                raise at.refuse(f"“{each}” is no category of the dimension.")
    _check_circles(children, at)
    return {child: parent for parent, of in children.items() for child in of}


def _check_circles(children: Mapping[str, Sequence[str]], at: Place) -> None:
    """Take away, again and again, what has no children left: what remains goes in a circle."""
    waiting = {parent: set(of) & children.keys() for parent, of in children.items()}
    parents: dict[str, list[str]] = {}
    for parent, of in waiting.items():
        for child in of:
            parents.setdefault(child, []).append(parent)
    free = [parent for parent, of in waiting.items() if not of]
    while free:
        done = free.pop()
        del waiting[done]
        for parent in parents.get(done, ()):
            waiting[parent].discard(done)
            if not waiting[parent]:
                free.append(parent)
    if waiting:
        raise at.refuse(f"“{min(waiting)}” lies in itself by way of its children.")


def whole(value: object) -> int | None:
    """A whole number as it stands in JSON, 2.0 included; None for anything else."""
    if not isinstance(value, Number) or len(value) > 18:
        return None
    number = float(value)
    return int(number) if number.is_integer() else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    """Notes: a list of texts in 2.0, a text in some older documents."""
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _unit(written: object) -> str:
    """What a unit is called: 2.0 says ``label``, older documents ``base`` and ``type``."""
    if not isinstance(written, dict):
        return ""
    named = (written.get(key) for key in ("label", "base", "type"))
    return next((each for each in named if isinstance(each, str) and each), "")


def _decimals(written: object) -> int | None:
    return whole(written.get("decimals")) if isinstance(written, dict) else None
