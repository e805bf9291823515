"""Which encoding a file is read in, and what is told of it."""

import pytest

from lagesbild.sources.px.characters import decode
from lagesbild.sources.refusal import FileIsRefused


@pytest.mark.parametrize(
    ("codepage", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("65001", "utf-8"),
        ("ISO-8859-1", "iso-8859-1"),
        ("iso-8859-15", "iso-8859-15"),
        ("Windows-1252", "cp1252"),
        ("1252", "cp1252"),
        ("IBM850", "cp850"),
        ("windows-1257", "cp1257"),
    ],
)
def test_the_stated_code_page_is_used(codepage: str, encoding: str) -> None:
    text = f'CHARSET="ANSI";\nCODEPAGE="{codepage}";\nTITLE="Ålder";'
    assert decode(text.encode(encoding), "t.px") == (text, ())


def test_ansi_without_a_code_page_is_windows_and_told() -> None:
    text, assumed = decode('CHARSET="ANSI";TITLE="Ålder – “x”";'.encode("cp1252"), "t.px")
    assert text.endswith('"Ålder – “x”";')
    assert assumed == ("CODEPAGE is not stated; CHARSET “ANSI” was read as Windows-1252.",)


def test_without_charset_the_letters_decide_between_dos_and_windows() -> None:
    assert decode('TITLE="Åkersjön";'.encode("cp850"), "t.px")[0] == 'TITLE="Åkersjön";'
    text, assumed = decode('TITLE="Åkersjön";'.encode("cp1252"), "t.px")
    assert text == 'TITLE="Åkersjön";'
    assert len(assumed) == 1


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_outdoes_everything(mark: str) -> None:
    text = 'CODEPAGE="iso-8859-1";TITLE="Ålder";'
    assert decode(text.encode(mark), "t.px") == (text, ())


def test_what_is_utf_8_is_read_so_whatever_the_file_says() -> None:
    text, assumed = decode('CODEPAGE="iso-8859-1";TITLE="Ålder";'.encode(), "t.px")
    assert text.endswith('"Ålder";')
    assert "it was read as UTF-8" in assumed[0]


def test_ascii_needs_no_assumption() -> None:
    assert decode(b'TITLE="Age";', "t.px") == ('TITLE="Age";', ())


def test_bytes_that_are_not_what_the_file_says_are_refused_with_their_line() -> None:
    with pytest.raises(FileIsRefused) as refusal:
        decode('CODEPAGE="utf-8";\nTITLE="Ålder";'.encode("cp1252"), "t.px")
    assert refusal.value.where == "line 2"


@pytest.mark.parametrize("codepage", ["klingon", "zlib", "utf-7", "rot13", "cp99999"])
def test_an_encoding_that_is_not_known_is_refused(codepage: str) -> None:
    with pytest.raises(FileIsRefused, match="is no encoding that is known") as refusal:
        decode(f'CHARSET="ANSI";\nCODEPAGE="{codepage}";'.encode(), "t.px")
    assert refusal.value.where == "line 2"
