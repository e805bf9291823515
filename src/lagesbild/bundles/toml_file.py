"""The TOML files of a bundle."""

import tomllib

from lagesbild.bundles.folder import BundleFolder
from lagesbild.toml_text.file import TomlFile, syntax_fault


def read_toml(folder: BundleFolder, path: str) -> TomlFile | None:
    """A TOML file; None, and a problem noted, where it cannot be read."""
    text = folder.read_text(path)
    if text is None:
        return None
    try:
        return TomlFile(path, text, folder.problems)
    except tomllib.TOMLDecodeError as error:
        place, message = syntax_fault(text, error)
        folder.problems.add(path, message, line=place.line, column=place.column)
        return None
