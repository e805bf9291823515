"""The store, made ready for a command that needs it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import django
from dj_database_url import UnknownSchemeError
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor

SETTINGS = "lagesbild.config.settings"
KINDS = ("sqlite", "postgresql")
OURS = ("strategies", "figures")


class StoreIsUnusable(click.ClickException):
    """A store that cannot be reached, read or written; says which, and what to do."""


class StoreIsOfAnotherKind(StoreIsUnusable):
    """A DATABASE_URL that names neither of the databases that the store can be."""

    def __init__(self) -> None:
        super().__init__(
            "The store is either SQLite or PostgreSQL: DATABASE_URL begins with sqlite:/// or "
            "postgres://"
        )


class StoreIsBehind(StoreIsUnusable):
    """A store that an earlier version made and that has not been brought up to date."""

    def __init__(self) -> None:
        super().__init__(
            "The store was made by an earlier version. Make a copy of it, then bring it up to "
            "date: lagesbild migrate"
        )


class StoreIsAhead(StoreIsUnusable):
    """A store that a later version has changed."""

    def __init__(self, unknown: list[str]) -> None:
        super().__init__(
            f"The store was changed by a later version ({', '.join(unknown)}). Install that one."
        )


class StoreIsAbsent(StoreIsUnusable):
    """A store that nothing has been loaded into."""

    def __init__(self) -> None:
        super().__init__(
            f"There is no store at {store_name()}. Load a bundle first: lagesbild load BUNDLE. "
            "DATABASE_URL names another store."
        )


def open_store(*, create: bool = True) -> None:
    """Make the store ready; where ``create``, a new and empty one gets its tables.

    Raises `StoreIsUnusable`, of which `StoreIsBehind`, `StoreIsAhead` and `StoreIsAbsent` are.
    """
    set_up()
    with refusing_faults():
        if not create and not _is_there():
            raise StoreIsAbsent
        executor = MigrationExecutor(connection)
        if not executor.loader.applied_migrations:
            _make_tables(create=create)
        elif pending_in(executor):
            raise StoreIsBehind


@contextmanager
def opened_store(*, create: bool = True) -> Iterator[None]:
    """The store while the block runs; what the database refuses is told in a line."""
    open_store(create=create)
    with refusing_faults():
        yield


def set_up() -> None:
    """Read the settings. Raises `StoreIsUnusable` for a DATABASE_URL that cannot be read."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        engine = str(settings.DATABASES["default"]["ENGINE"])
        if engine.rpartition(".")[2].removesuffix("3") not in KINDS:
            raise StoreIsOfAnotherKind
        django.setup()
    except UnknownSchemeError as error:
        raise StoreIsOfAnotherKind from error
    except (ValueError, ImproperlyConfigured) as error:
        raise StoreIsUnusable(_one_line(f"The settings cannot be used: {error}")) from error


def pending() -> list[str]:
    """The migrations that the store lacks: "figures 0002_name". Raises `StoreIsUnusable`."""
    with refusing_faults():
        return [
            f"{each.app_label} {each.name}" for each in pending_in(MigrationExecutor(connection))
        ]


def pending_in(executor: MigrationExecutor) -> list[Migration]:
    """The migrations that are to be applied. Raises `StoreIsAhead`."""
    loader = executor.loader
    unknown = [
        " ".join(each)
        for each in loader.applied_migrations
        if each[0] in OURS and each not in (loader.disk_migrations or {})
    ]
    if unknown:
        raise StoreIsAhead(sorted(unknown))
    return [each for each, _ in executor.migration_plan(loader.graph.leaf_nodes())]


def bring_up_to_date() -> None:
    """Apply the migrations that the store lacks. Raises `StoreIsUnusable`."""
    with refusing_faults():
        call_command("migrate", verbosity=0, interactive=False)


def store_name() -> str:
    """The store as people know it: a file, or a server and database; never a password."""
    chosen = connection.settings_dict
    if connection.vendor == "sqlite":
        return str(chosen["NAME"])
    port = f":{chosen['PORT']}" if chosen["PORT"] else ""
    return f"postgres://{chosen['HOST'] or 'localhost'}{port}/{chosen['NAME']}"


@contextmanager
def refusing_faults() -> Iterator[None]:
    """Tell in a line what the database refused, with which store."""
    try:
        yield
    except (Error, ImproperlyConfigured) as error:
        raise StoreIsUnusable(
            f"The store {store_name()} cannot be used: {_one_line(str(error))}"
        ) from error


def _is_there() -> bool:
    """Whether there is a store at all; asking SQLite would make an empty file of it."""
    name = str(connection.settings_dict["NAME"])
    return connection.vendor != "sqlite" or "memory" in name or Path(name).exists()


def _make_tables(*, create: bool) -> None:
    if not create:
        raise StoreIsAbsent
    bring_up_to_date()


def _one_line(text: str) -> str:
    return " ".join(text.split())
