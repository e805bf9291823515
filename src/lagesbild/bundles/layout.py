"""Which files a bundle has, and how they are named."""

import re
from pathlib import PurePosixPath

from lagesbild.core.edition import TextKey

STRATEGY = "strategy.toml"
GOALS = "goals.toml"
THEMES = "themes.toml"
SOURCES = "sources.toml"
DEFINITIONS = "definitions.toml"
ORGANISATIONS = "organisations.toml"
COMMITMENTS = "commitments.toml"
TRAININGS = "trainings.toml"
DEVELOPMENT = "development.toml"
PUBLICATIONS = "publications.toml"
CORRECTIONS = "corrections.toml"
DELIVERIES = "deliveries.toml"
VOUCHED = "vouched.toml"
AREAS = "areas.csv"
DESCRIPTOR = "datapackage.json"
PARQUET = "data/observations.parquet"

LISTS = (
    GOALS,
    THEMES,
    SOURCES,
    DEFINITIONS,
    ORGANISATIONS,
    COMMITMENTS,
    TRAININGS,
    DEVELOPMENT,
    PUBLICATIONS,
    CORRECTIONS,
    DELIVERIES,
    VOUCHED,
)
SINGLE_FILES = (STRATEGY, *LISTS, AREAS, DESCRIPTOR, PARQUET)
OWN_TEXTS = ("foreword", "method", "summary")
FOLDERS_OF_TEXTS = {"goals": "goal", "indicators": "indicator"}
BESIDE = re.compile(r"(README|LICEN[CS]E|CHANGELOG)(\.(md|txt))?")
"""Files that may lie at the top of a bundle without being part of it."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SLUG_RULE = "Write it with small letters a–z, digits and single hyphens."


def indicator_file(slug: str) -> str:
    """The file that describes an indicator."""
    return f"indicators/{slug}.toml"


def data_file(slug: str) -> str:
    """The file with an indicator's observations."""
    return f"data/{slug}.csv"


def text_file(key: TextKey) -> str:
    """The file of a text."""
    folders = {kind: folder for folder, kind in FOLDERS_OF_TEXTS.items()}
    if key.kind in folders:
        return f"texts/{folders[key.kind]}/{key.name}.md"
    return f"texts/{key.kind}.md"


def text_key(path: str) -> TextKey | None:
    """What the text in a file is about; None for a file that is no text of a bundle."""
    parts = PurePosixPath(path)
    if parts.suffix != ".md":
        return None
    match parts.parts:
        case ("texts", _) if parts.stem in OWN_TEXTS:
            return TextKey(parts.stem)
        case ("texts", folder, _) if folder in FOLDERS_OF_TEXTS:
            return TextKey(FOLDERS_OF_TEXTS[folder], parts.stem)
        case _:
            return None


def is_indicator_file(path: str) -> bool:
    """Whether a path is that of an indicator's description."""
    parts = PurePosixPath(path)
    return len(parts.parts) == 2 and parts.parts[0] == "indicators" and parts.suffix == ".toml"


def is_data_file(path: str) -> bool:
    """Whether a path is that of an indicator's observations as CSV."""
    parts = PurePosixPath(path)
    return len(parts.parts) == 2 and parts.parts[0] == "data" and parts.suffix == ".csv"


def is_part(path: str) -> bool:
    """Whether a path is that of a file of a bundle."""
    known = path in SINGLE_FILES or is_indicator_file(path) or is_data_file(path)
    return known or text_key(path) is not None


def may_lie_beside(path: str) -> bool:
    """Whether a file is let be: hidden ones, an editor's copies, a README at the top."""
    parts = PurePosixPath(path)
    hidden = any(part.startswith(".") for part in parts.parts) or path.endswith("~")
    return hidden or (len(parts.parts) == 1 and bool(BESIDE.fullmatch(path)))
