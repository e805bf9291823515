"""Names are well formed, and nothing bears the name of something else."""

from collections.abc import Mapping, Sequence

from lagesbild.bundles.layout import (
    COMMITMENTS,
    CORRECTIONS,
    DEFINITIONS,
    DELIVERIES,
    GOALS,
    ORGANISATIONS,
    PUBLICATIONS,
    SLUG,
    SLUG_RULE,
    SOURCES,
    STRATEGY,
    THEMES,
    indicator_file,
)
from lagesbild.bundles.observations_csv import OPTIONAL, REQUIRED
from lagesbild.bundles.parts import Parts
from lagesbild.toml_text.file import TomlFile
from lagesbild.toml_text.places import KeyPath

NAMED_BY: Mapping[tuple[str, str], tuple[str, ...]] = {
    (GOALS, "goals"): ("number", "slug"),
    (THEMES, "themes"): ("slug",),
    (SOURCES, "sources"): ("slug",),
    (DEFINITIONS, "definitions"): ("slug",),
    (ORGANISATIONS, "organisations"): ("slug",),
    (COMMITMENTS, "commitments"): ("number",),
    (COMMITMENTS, "figures"): ("id",),
    (PUBLICATIONS, "publications"): ("slug",),
    (CORRECTIONS, "corrections"): ("id",),
    (DELIVERIES, "deliveries"): ("slug", "publication"),
}
_COLUMNS = (*REQUIRED, *OPTIONAL)
_IN_CODES = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+")


def check_names(parts: Parts) -> None:
    """Note a problem for each name that is taken, or that cannot stand in an address."""
    for (path, key), name_keys in NAMED_BY.items():
        file = parts.files.get(path)
        if file:
            for name_key in name_keys:
                _check_unique(file, (key,), name_key)
            _check_slugs(file, key)
    for slug in sorted(parts.indicator_names):
        if file := parts.files.get(indicator_file(slug)):
            _check_indicator(file, slug)
    if strategy := parts.files.get(STRATEGY):
        _check_slug(strategy, ("about", "slug"))
        _check_repeated(strategy, ("edition", "indicators"))


def _check_unique(file: TomlFile, at: KeyPath, name_key: str) -> None:
    """Note a problem for each table of a list that has the name of one before it."""
    tables = file.at(at)
    names = [
        each.get(name_key) if isinstance(each, dict) else None
        for each in (tables if isinstance(tables, list) else ())
    ]
    for index, name in enumerate(names):
        if name is not None and name in names[:index]:
            first = file.line_of((*at, names.index(name), name_key))
            file.wrong_value(
                (*at, index, name_key),
                f"The {name_key} “{name}” stands on line {first} already. Remove one of the two, "
                f"or give it another {name_key}.",
            )


def _check_repeated(file: TomlFile, at: KeyPath) -> None:
    names = file.at(at)
    for index, name in enumerate(names if isinstance(names, list) else ()):
        if isinstance(names, list) and name in names[:index]:
            file.wrong_value((*at, index), f"“{name}” stands twice in the list. Remove one.")


def _check_slugs(file: TomlFile, key: str) -> None:
    for index, table in enumerate(file.tables(key)):
        for name_key in ("slug", "id"):
            if name_key in table:
                _check_slug(file, (key, index, name_key))


def _check_slug(file: TomlFile, at: KeyPath) -> None:
    slug = file.at(at)
    if isinstance(slug, str) and not SLUG.fullmatch(slug):
        file.wrong_value(at, f"“{slug}” cannot stand in an address. {SLUG_RULE}")


def _check_indicator(file: TomlFile, slug: str) -> None:
    if not SLUG.fullmatch(slug):
        file.wrong_value((), f"The file's name “{slug}” cannot stand in an address. {SLUG_RULE}")
    _check_unique(file, ("measures",), "code")
    _check_unique(file, ("dimensions",), "code")
    _check_codes(file, ("measures",))
    _check_codes(file, ("dimensions",))
    for index, table in enumerate(file.tables("dimensions")):
        if table.get("code") in _COLUMNS:
            file.wrong_value(
                ("dimensions", index, "code"),
                f"“{table['code']}” is the name of a column that observations always have. "
                "Give the dimension another code.",
            )
        _check_unique(file, ("dimensions", index, "values"), "code")
        _check_codes(file, ("dimensions", index, "values"))


def _check_codes(file: TomlFile, at: KeyPath) -> None:
    tables = file.at(at)
    for index, table in enumerate(tables if isinstance(tables, Sequence) else ()):
        code = table.get("code") if isinstance(table, dict) else None
        if isinstance(code, str) and not (code and _IN_CODES.issuperset(code)):
            file.wrong_value(
                (*at, index, "code"),
                f"“{code}” is no code. Write it with letters a–z, digits, hyphens and points; what "
                "people read is its label or name.",
            )
