"""What the schema of JSON-stat 2.0 demands of a document, beyond what reading it needs.

Method: the JSON Schemas of dataset, dimension and collection, json-stat.org/format/schema/2.0. A
document that says it is of version 2.0 is held to them, but for sizes, which some write as text.
Older documents have no schema, and are held to what reading them needs.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from lagesbild.sources.json.text import Number
from lagesbild.sources.jsonstat.place import Place, sort_of

Rule = Callable[[object, Place], None]
"""Refuses what it does not let pass."""

VERSION = "2.0"
DEEPEST = 8
"""How deeply collections and links may hold each other."""
KINDS = ("dataset", "collection", "dimension")
RELATIONS = frozenset(
    {
        "about", "alternate", "appendix", "archives", "author", "blocked-by", "bookmark",
        "canonical", "chapter", "collection", "contents", "copyright", "create-form", "current",
        "derivedfrom", "describedby", "describes", "disclosure", "dns-prefetch", "duplicate",
        "edit", "edit-form", "edit-media", "enclosure", "first", "glossary", "help", "hosts",
        "hub", "icon", "index", "item", "last", "latest-version", "license", "lrdd", "memento",
        "monitor", "monitor-group", "next", "next-archive", "nofollow", "noreferrer",
        "original", "payment", "pingback", "preconnect", "predecessor-version", "prefetch",
        "preload", "prerender", "prev", "preview", "previous", "prev-archive", "privacy-policy",
        "profile", "related", "replies", "search", "section", "self", "service", "start",
        "stylesheet", "subsection", "successor-version", "tag", "terms-of-service", "timegate",
        "timemap", "type", "up", "version-history", "via", "webmention", "working-copy",
        "working-copy-of",
    }
)  # fmt: skip
"""How a link may be related to a document: the relations that IANA registers."""


def is_version_2(document: Mapping[str, Any]) -> bool:
    """Whether a document is laid out as version 2.0, or says it is."""
    return (
        str(document.get("version")).startswith("2")
        or document.get("class") in {"collection", "dimension"}
        or "id" in document
    )


def check_version_2(document: Mapping[str, Any], at: Place) -> None:
    """Refuse what a document of version 2.0 may not hold, or must and does not."""
    if "version" not in document:
        raise at.refuse(f"There is no “version”, which is “{VERSION}” where it is laid out so.")
    _one_of(VERSION)(document["version"], at / "version")
    kind = document.get("class")
    if kind not in KINDS:
        raise (at / "class").refuse(
            f"A document of version 2.0 says what it is: {', '.join(KINDS)}. Found "
            f"{sort_of(kind) if kind is None or type(kind) is not str else f'“{kind}”'}."
        )
    DOCUMENTS[kind](document, at)


def _text(value: object, at: Place) -> None:
    if type(value) is not str:
        raise at.refuse(f"Expected text, found {sort_of(value)}.")


def _texts(value: object, at: Place) -> None:
    if not isinstance(value, list):
        raise at.refuse(f"Expected a list of texts, found {sort_of(value)}.")
    for number, each in enumerate(value):
        if type(each) is not str:
            _text(each, at / number)
    if len(set(value)) != len(value):
        twice = next(each for each in value if value.count(each) > 1)
        raise at.refuse(f"“{twice}” stands there twice.")


def _number(value: object, at: Place) -> None:
    if not isinstance(value, Number):
        raise at.refuse(f"Expected a number, found {sort_of(value)}.")


def _whole(value: object, at: Place) -> None:
    _number(value, at)
    if not re.fullmatch(r"-?[0-9]+(\.0+)?", str(value)):
        raise at.refuse(f"Expected a whole number, found {value}.")


def _address(value: object, at: Place) -> None:
    _text(value, at)
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*", str(value)):
        raise at.refuse(f"“{value}” is no address; expected one such as https://….")


def _day(value: object, at: Place) -> None:
    _text(value, at)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9:.,]+ ?\S*)?", str(value)):
        raise at.refuse(f"“{value}” is no day; expected 2024-02-29, with or without a time.")


def _object(value: object, at: Place) -> None:
    at.mapping(value)


def _list(value: object, at: Place) -> None:
    if not isinstance(value, list):
        raise at.refuse(f"Expected a list, found {sort_of(value)}.")


def _anything(value: object, at: Place) -> None:
    """What reading it looks at more closely."""


def _one_of(*words: str) -> Rule:
    def rule(value: object, at: Place) -> None:
        if type(value) is not str or value not in words:
            found = f"“{value}”" if type(value) is str else sort_of(value)
            raise at.refuse(f"Expected {' or '.join(words)}, found {found}.")

    return rule


def _each(rule: Rule) -> Rule:
    def of_list(value: object, at: Place) -> None:
        if not isinstance(value, list):
            raise at.refuse(f"Expected a list, found {sort_of(value)}.")
        for number, each in enumerate(value):
            rule(each, at / number)

    return of_list


def _by_key(rule: Rule) -> Rule:
    def of_object(value: object, at: Place) -> None:
        for key, each in at.mapping(value).items():
            rule(each, at / key)

    return of_object


def _record(
    rules: Mapping[str, Rule], required: tuple[str, ...] = (), *, open_ended: bool = False
) -> Rule:
    def of_object(value: object, at: Place) -> None:
        written = at.mapping(value)
        for key in required:
            if key not in written:
                raise at.refuse(f"There is no “{key}”, which version 2.0 demands.")
        for key, each in written.items():
            if key in rules:
                rules[key](each, at / key)
            elif not open_ended:
                raise at.refuse(
                    f"“{key}” is nothing that version 2.0 has here. What is one's own belongs "
                    "in “extension”."
                )

    return of_object


def _point(value: object, at: Place) -> None:
    _each(_number)(value, at)
    if isinstance(value, list) and len(value) > 2:
        raise at.refuse(f"Expected longitude and latitude, found {len(value)} numbers.")


def _text_by_key(value: object, at: Place) -> None:
    for key, each in at.mapping(value).items():
        if type(each) is not str:
            _text(each, at / key)


def _labels(value: object, at: Place) -> None:
    _text_by_key(value, at)
    if not value:
        raise at.refuse("There is no label in it.")


def _status(value: object, at: Place) -> None:
    if value is None or isinstance(value, dict):
        _text_by_key(value, at)


def _links(value: object, at: Place) -> None:
    if at.path.count(".link.") > DEEPEST:
        raise at.refuse("The links hold each other more deeply than anybody would write.")
    for relation, items in at.mapping(value).items():
        if relation not in RELATIONS:
            raise at.refuse(f"“{relation}” is no relation of links that is registered.")
        _each(_item)(items, at / relation)


_unit = _record(
    {"label": _text, "decimals": _whole, "position": _one_of("start", "end")}, open_ended=True
)
_category = _record(
    {
        "index": _anything,
        "label": _labels,
        "note": _by_key(_texts),
        "unit": _by_key(_unit),
        "coordinates": _by_key(_point),
        "child": _by_key(_texts),
    }
)
_about: dict[str, Rule] = {
    "href": _address,
    "label": _text,
    "note": _texts,
    "link": _links,
    "extension": _object,
}
_dimension = _record({**_about, "category": _category}, ("category",))
_table: dict[str, Rule] = {
    "id": _texts,
    "size": _anything,
    "role": _record(dict.fromkeys(("time", "geo", "metric"), _texts)),
    "dimension": _by_key(_dimension),
    "value": _anything,
    "status": _status,
}
_origin: dict[str, Rule] = {"updated": _day, "source": _text}
_item = _record(
    {
        **_about, **_origin, **_table, "category": _category, "type": _text,
        "class": _one_of(*KINDS), "version": _one_of(VERSION),
    }
)  # fmt: skip
_own: dict[str, Rule] = {
    "version": _one_of(VERSION),
    "class": _one_of(*KINDS),
    "error": _list,
    **_about,
    **_origin,
}
DOCUMENTS: Mapping[str, Rule] = {
    "dataset": _record({**_own, **_table}, ("value", "id", "size", "dimension")),
    "dimension": _record({**_own, "category": _category}, ("category",)),
    "collection": _record(_own, ("link",)),
}
"""What a document may hold, by its class."""
