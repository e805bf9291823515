"""Reading a text that somebody writes, as it stands in its file."""

from pathlib import Path

from lagesbild.cli.speech import say

LARGEST = 8 * 1024 * 1024
"""Bytes, as in a bundle."""


class TextIsUnreadable(ValueError):
    """A file that is no text that can be read: which one, what was found, what to do."""


def read_text_file(path: Path) -> str:
    """The characters of a UTF-8 file, none left out: positions in it are positions in the file.

    Line ends stay as they are, and a byte order mark is the first character (U+FEFF). Raises
    `TextIsUnreadable`.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise TextIsUnreadable(
            say("{path}: There is no such file. Check the path.", path=path)
        ) from error
    except IsADirectoryError as error:
        raise TextIsUnreadable(
            say("{path}: This is a folder. Name a Markdown file in it.", path=path)
        ) from error
    except OSError as error:
        said = say(
            "{path}: The file cannot be read ({reason}). Check who may read it.",
            path=path,
            reason=error.strerror,
        )
        raise TextIsUnreadable(said) from error
    if len(content) > LARGEST:
        said = say(
            "{path}: The file has {size} bytes, more than the {most} that are read. Divide it.",
            path=path,
            size=len(content),
            most=LARGEST,
        )
        raise TextIsUnreadable(said)
    return _decoded(path, content)


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        said = say(
            "{path}: The file is not UTF-8: byte {position} is 0x{byte}. "
            "Save it again with the encoding UTF-8.",
            path=path,
            position=error.start + 1,
            byte=f"{content[error.start]:02X}",
        )
        raise TextIsUnreadable(said) from error
