"""The store, made ready for a command that needs it."""

import os

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

SETTINGS = "lagesbild.config.settings"


class StoreIsBehind(RuntimeError):
    """A store that an earlier version made and that has not been brought up to date."""

    def __init__(self) -> None:
        super().__init__(
            "The store was made by an earlier version. Make a copy of it, then bring it up to "
            "date: lagesbild migrate"
        )


def open_store() -> None:
    """Make the store ready. A new and empty one gets its tables. Raises `StoreIsBehind`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        call_command("migrate", verbosity=0, interactive=False)
    elif executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise StoreIsBehind
