"""The files of the project, and those that were built or installed left out."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "lagesbild"
LEFT_OUT = frozenset({".git", ".venv", "build", "dist", "__pycache__", "node_modules"})
TEXT = frozenset(
    {
        ".py",
        ".md",
        ".toml",
        ".po",
        ".html",
        ".css",
        ".js",
        ".typ",
        ".csv",
        ".lock",
        ".svg",
        ".json",
        "",
    }
)
"""What text files end with; Makefile and LICENSE end with nothing."""


@cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project, sorted."""
    return tuple(sorted(_files_in(ROOT)))


def _files_in(folder: Path) -> list[Path]:
    found: list[Path] = []
    for each in folder.iterdir():
        if each.name in LEFT_OUT or each.name.endswith((".egg-info", "_cache", ".hypothesis")):
            continue
        if each.is_dir():
            found += _files_in(each)
        else:
            found.append(each)
    return found


def text_files() -> list[Path]:
    """The files that people read and write."""
    return [each for each in project_files() if each.suffix in TEXT]


def python_files() -> list[Path]:
    """The modules: source, tests, tools and benchmarks."""
    return [each for each in project_files() if each.suffix == ".py"]


def modules_in(folder: Path) -> list[Path]:
    """The Python files below a folder, sorted."""
    return [each for each in python_files() if each.is_relative_to(folder)]


def named(path: Path) -> str:
    """The path as messages give it."""
    return path.relative_to(ROOT).as_posix()
