"""Texts can be read, are about something, and refer to what is there."""

import re
from collections.abc import Mapping

from lagesbild.bundles.checks.targets import AllTargets, Targets
from lagesbild.bundles.parts import Parts
from lagesbild.bundles.problem import Problems
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.document.markdown import TextIsBroken, references_in
from lagesbild.core.edition import Text, TextKey
from lagesbild.toml_text.file import TomlFile
from lagesbild.toml_text.places import KeyPath

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_OWN_TABLE = re.compile(r"-[0-9]+")
"""What follows the slug where an indicator has several tables."""


def check_texts(texts: Mapping[TextKey, Text], targets: AllTargets, problems: Problems) -> None:
    """Note a problem for each text that is about nothing, broken or refers to nothing.

    Of a broken text the first fault is noted: what follows it cannot be told apart.
    """
    for key, text in texts.items():
        _check_subject(key, text, targets, problems)
        try:
            found = references_in(text.markdown)
        except TextIsBroken as error:
            problems.add(text.path, error.message, line=error.line, column=error.column)
            continue
        for target, line, column in found:
            if message := _say_unknown(target, targets):
                problems.add(text.path, message, line=line, column=column)


def check_html(parts: Parts) -> None:
    """Note a problem for each HTML tag in a text of a TOML file."""
    for file in parts.files.values():
        _check_html(file, (), file.data)


def _check_subject(key: TextKey, text: Text, targets: AllTargets, problems: Problems) -> None:
    about = targets.by_kind.get(key.kind)
    if about and (message := about.say_unknown(key.name)):
        problems.add(text.path, f"The text is about nothing. {message}")


def _say_unknown(target: Target, targets: AllTargets) -> str | None:
    if target.kind not in (TargetKind.TABLE, TargetKind.FIGURE):
        return targets.by_kind[target.kind.value].say_unknown(target.name)
    slugs = targets.by_kind["indicator"].names or ()
    for slug in slugs:
        rest = target.name.removeprefix(slug)
        if target.name.startswith(slug) and (not rest or _OWN_TABLE.fullmatch(rest)):
            return None
    words = f"{target.kind.value} for an indicator"
    return Targets(words, "a file of its own in indicators/", slugs).say_unknown(target.name)


def _check_html(file: TomlFile, at: KeyPath, value: object) -> None:
    if isinstance(value, str) and (tag := _TAG.search(value)):
        file.wrong_value(
            at, f"HTML is not allowed in a text, and this one has “{tag.group()}”. Remove it."
        )
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check_html(file, (*at, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _check_html(file, (*at, index), inner)
