"""An Open SDG data repository: which files it has, and what its metadata and translations say.

The layout is that of the project's data starter: ``data/indicator_5-2-1.csv``, metadata in
``meta`` and ``indicator-config`` by the same name, translations in ``translations/LANG``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lagesbild.sources.open_sdg.yaml_files import read_yaml, words
from lagesbild.sources.refusal import FileIsRefused

_DATA = re.compile(r"indicator_([0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)\.csv")
_META = re.compile(r"([0-9A-Za-z]+(?:-[0-9A-Za-z]+)+)\.(?:yml|yaml|md)")
_KEY = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_ .-]+")
PREFERRED = ("en", "sv")
_PARTS_OF_NUMBERS = re.compile(r"\d+|\D+")


@dataclass(frozen=True)
class Repository:
    """A repository in a folder, in one of its languages."""

    root: Path
    language: str

    @cached_property
    def data_files(self) -> Mapping[str, Path]:
        """Data files by the id of their indicator, in the order of the ids."""
        found = {
            match[1]: path
            for path in (self.root / "data").glob("*.csv")
            if (match := _DATA.fullmatch(path.name))
        }
        return {each: found[each] for each in sorted(found, key=in_order)}

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """Ids of all indicators that have data or metadata, in order."""
        described = (
            match[1]
            for folder in ("meta", "indicator-config")
            for path in (self.root / folder).glob("*")
            if (match := _META.fullmatch(path.name))
        )
        return tuple(sorted({*self.data_files, *described}, key=in_order))

    def metadata(self, indicator: str) -> dict[str, Any]:
        """What the repository says of an indicator, in its language where it is translated."""
        found: dict[str, Any] = {}
        for folder in ("meta", "indicator-config", f"meta/{self.language}"):
            for suffix in (".md", ".yml", ".yaml"):
                path = self.root / folder / f"{indicator}{suffix}"
                if path.is_file():
                    found.update(read_yaml(path))
        return found

    def said(self, metadata: Mapping[str, Any], *keys: str) -> str:
        """The first of some keys that says something; "" where none does."""
        texts = (self.translated(words(metadata.get(key))) for key in keys)
        return next((text for text in texts if text), "")

    def translated(self, text: str) -> str:
        """A text, or what a translation key ("global_goals.5-title") stands for; "" if unknown."""
        if not _KEY.fullmatch(text):
            return text
        group, _, key = text.partition(".")
        if not self._has_group(group):
            return "" if group.startswith("global_") else text
        return self._group(group).get(key, "")

    def label(self, column: str, value: str) -> str:
        """What a value of a column is called: itself where it has no translation."""
        return self._group(column).get(value) or self._group("data").get(value) or value

    def _has_group(self, group: str) -> bool:
        return group in self._translations

    def _group(self, group: str) -> Mapping[str, str]:
        return self._translations.get(group, {})

    @cached_property
    def _translations(self) -> Mapping[str, Mapping[str, str]]:
        files = sorted((self.root / "translations" / self.language).glob("*.y*ml"))
        return {
            path.stem: {key: words(value) for key, value in read_yaml(path).items()}
            for path in files
        }

    @cached_property
    def uncounted_columns(self) -> tuple[str, ...]:
        """Columns that the repository itself says are no disaggregations."""
        listed = self._config.get("non_disaggregation_columns")
        return tuple(words(each) for each in listed) if isinstance(listed, list) else ()

    @cached_property
    def _config(self) -> Mapping[str, Any]:
        path = self.root / "config_data.yml"
        return read_yaml(path) if path.is_file() else {}


def open_repository(root: Path, language: str = "") -> Repository:
    """The repository in a folder; where no language is named, one that reports are written in.

    That is English or Swedish if the repository has it, and its first language if not.

    Raises `FileIsRefused` for a folder without data files.
    """
    repository = Repository(root, language or _first_language(root))
    if not repository.data_files:
        raise FileIsRefused(
            root.name,
            "",
            "There is no data/indicator_….csv. Name the folder of an Open SDG data repository.",
        )
    return repository


def _first_language(root: Path) -> str:
    config = root / "config_data.yml"
    listed = read_yaml(config).get("languages") if config.is_file() else None
    codes = [words(each) for each in listed] if isinstance(listed, list) else []
    return next((code for code in PREFERRED if code in codes), codes[0] if codes else "en")


def in_order(identifier: str) -> tuple[tuple[int, str], ...]:
    """A key that puts 2-1-1 before 10-1-1, and numbers before letters."""
    return tuple(_ranks(identifier))


def _ranks(identifier: str) -> Iterator[tuple[int, str]]:
    for part in _PARTS_OF_NUMBERS.findall(identifier):
        yield (int(part), "") if part.isdecimal() else (10**9, part)
