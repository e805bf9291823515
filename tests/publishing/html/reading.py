"""Reads written pages back, strictly: a start tag must have its end, an id occurs once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import PurePosixPath
from posixpath import normpath

VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})


@dataclass
class ReadPage(HTMLParser):
    """What a test asks of a page."""

    text: str
    ids: Counter[str] = field(default_factory=Counter)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.text)
        self.close()
        self.problems += [f"<{tag}> is never closed" for tag in self._open]

    def __hash__(self) -> int:
        return id(self)

    def handle_starttag(self, tag, attrs):
        self._seen(tag, attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self._seen(tag, attrs)

    def handle_endtag(self, tag):
        if not self._open or self._open[-1] != tag:
            self.problems.append(f"</{tag}> closes {self._open[-1:]} at {self.getpos()}")
        else:
            self._open.pop()

    def handle_data(self, data):
        self.words.append(data)

    def _seen(self, tag, attrs):
        held = dict(attrs)
        if len(held) != len(attrs):
            self.problems.append(f"<{tag}> has an attribute twice")
        self.tags.append((tag, held))
        if held.get("id"):
            self.ids[held["id"]] += 1
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))

    def attributes(self, name):
        """All values of an attribute."""
        return [held[name] for _, held in self.tags if held.get(name) is not None]

    @property
    def said(self) -> str:
        """The words of the page, with single spaces."""
        return " ".join("".join(self.words).split())


def read_pages(files: Mapping[PurePosixPath, bytes]) -> dict[str, ReadPage]:
    """The HTML pages among the files of a site, by address."""
    return {
        str(path): ReadPage(content.decode())
        for path, content in files.items()
        if path.suffix == ".html"
    }


def place_of(address: str, link: str) -> tuple[str, str]:
    """The file and anchor that a relative link leads to from a page."""
    path, _, anchor = link.partition("#")
    if not path:
        return address, anchor
    return normpath(str(PurePosixPath(address).parent / path)), anchor
