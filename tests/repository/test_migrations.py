"""What the store's tables are, and what the models say, is the same."""

from django.apps import apps
from django.core.management import call_command
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def test_the_migrations_make_what_the_models_say() -> None:
    loader = MigrationLoader(None)
    found = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    assert not found.changes(graph=loader.graph)


def test_no_app_refers_to_one_above_it() -> None:
    ladder = ["strategies", "figures"]
    upwards = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete
        and field.related_model
        and ladder.index(field.related_model._meta.app_label) > ladder.index(model._meta.app_label)
    ]
    assert not upwards


def test_django_finds_nothing_wrong_with_the_models() -> None:
    call_command("check", fail_level="WARNING", verbosity=0)
