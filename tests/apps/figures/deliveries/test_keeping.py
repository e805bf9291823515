"""Delivered files are kept by checksum: once, whole, on disk."""

import os
import time
from pathlib import Path

import pytest

from lagesbild.apps.figures.actions.keeping import (
    LEFT_BEHIND,
    PART,
    FileIsNotKept,
    KeptFileIsDamaged,
    checksum_of,
    keep_file,
    kept_file,
    place_of,
)
from lagesbild.apps.figures.models import Delivery

CONTENT = b"a file"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that keeps files."""
    monkeypatch.setattr("django.conf.settings.FILES", tmp_path / "files")
    return tmp_path / "files"


def all_in(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def test_what_was_kept_is_given_back(files: Path) -> None:
    checksum = keep_file(CONTENT)
    assert checksum == checksum_of(CONTENT)
    assert kept_file(Delivery(file_name="a.csv", checksum=checksum)) == CONTENT
    assert all_in(files) == [files / checksum[:2] / checksum]


def test_the_same_content_is_kept_once(files: Path) -> None:
    keep_file(CONTENT)
    before = place_of(checksum_of(CONTENT)).stat().st_mtime_ns
    keep_file(CONTENT)
    assert [each.stat().st_mtime_ns for each in all_in(files)] == [before]


def test_a_damaged_file_is_not_given_back_and_made_whole_when_it_comes_again() -> None:
    checksum = keep_file(CONTENT)
    place_of(checksum).write_bytes(b"")
    with pytest.raises(KeptFileIsDamaged):
        kept_file(Delivery(file_name="a.csv", checksum=checksum))
    keep_file(CONTENT)
    assert kept_file(Delivery(file_name="a.csv", checksum=checksum)) == CONTENT


def test_what_a_killed_process_left_is_removed_and_what_is_young_is_let_be(files: Path) -> None:
    folder = place_of(checksum_of(CONTENT)).parent
    folder.mkdir(parents=True)
    old, young = folder / f"old{PART}", folder / f"young{PART}"
    for each in (old, young):
        each.write_bytes(b"a f")
    long_ago = time.time() - LEFT_BEHIND - 1
    os.utime(old, (long_ago, long_ago))
    keep_file(CONTENT)
    assert not old.exists()
    assert young.exists()


def test_a_file_that_cannot_be_written_leaves_nothing_and_says_where(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    place_of(checksum_of(CONTENT)).parent.mkdir(parents=True)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileIsNotKept, match=r"No space left on device.*LAGESBILD_FILES") as refusal:
        keep_file(CONTENT)
    assert str(files) in str(refusal.value)
    assert all_in(files) == []


def test_a_folder_that_is_a_file_is_refused(files: Path) -> None:
    files.write_text("", encoding="utf-8")
    with pytest.raises(FileIsNotKept):
        keep_file(CONTENT)
