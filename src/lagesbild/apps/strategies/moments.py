"""Days and moments: until when something counts for a day, and reading all of one moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from django.db import connection, transaction
from django.utils import timezone


def end_of(day: date) -> datetime:
    """The first moment that no longer belongs to a day, in the time zone of the settings."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def day_of(moment: datetime) -> date:
    """The day that a moment belongs to, in the time zone of the settings."""
    return timezone.localdate(moment)


def noon_of(day: date) -> datetime:
    """A moment of a day of which no more is known; every day has a noon."""
    return timezone.make_aware(datetime.combine(day, time(12)))


@contextmanager
def one_moment() -> Iterator[None]:
    """What is read in the block is of one moment, whatever others write meanwhile."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        with _reading_sqlite():
            yield


@contextmanager
def _reading_sqlite() -> Iterator[None]:
    """A transaction that asks for no lock: our own begin by asking for the one to write."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
