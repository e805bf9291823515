"""What is said before a delivery is withdrawn, accepted again or corrected, and what is refused."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from django.utils import timezone

from lagesbild.apps.figures.actions.receiving import Arrival, let_wait
from lagesbild.apps.figures.models import Correction, Delivery, Publication
from lagesbild.apps.figures.queries import edition_of
from lagesbild.apps.strategies.models import Strategy
from tests.cli.deliveries import RECIPE, ROWS, write_delivery, write_recipe

Run = Callable[..., Result]
SLUG = "kommuner-med-rutin"
OTHERS = "År,Andel,Svarande\n2024,68,26\n2025,75,24\n2026,80,25\n"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def store(run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with the small bundle, and a folder of its own for files."""
    monkeypatch.setattr("django.conf.settings.FILES", tmp_path / "files")
    assert run("load", bundle).exit_code == 0


@pytest.fixture
def accept(run: Run, tmp_path: Path) -> Run:
    """Receives and accepts a file with some rows."""

    def accept(*arguments: object, rows: str = ROWS, name: str = "enkaten-2025.csv") -> Result:
        file = write_delivery(tmp_path, rows, name)
        return run("receive", file, "--recipe", write_recipe(tmp_path), "--accept", *arguments)

    return accept


def slugs() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("slug", flat=True))


def counting() -> dict[str, str]:
    """The values that count, by period: of several of a cell the last."""
    found = edition_of("rutiner").observations.of_indicator(SLUG, "01")
    return {each.period.code: str(each.value.amount) for each in found}


def correct(run: Run, old: str, new: str, *more: object) -> Result:
    return run("correct", SLUG, "--period", "2024", "--old", old, "--new", new, "--reason", "r",
               "--found-by", "Cia", *more)  # fmt: skip


def test_undo_shows_what_falls_back_and_what_goes_before_it_asks(run: Run, accept: Run) -> None:
    accept()
    asked = run("undo", *slugs(), "--reason", "wrong file")
    assert "1 value falls back to what stood before it." in asked.stdout
    assert "1 cell has no value any more." in asked.stdout
    assert "Stockholms län, 2024  69 (n = 26) → 70 (n = 26)" in asked.stdout
    assert "Without a value:\n  Kommuner med rutin, Stockholms län, 2025  75" in asked.stdout
    assert "later delivery" not in asked.stdout
    assert counting()["2024"] == "69"


def test_undo_tells_of_later_deliveries_whose_unchanged_values_go_with_it(
    run: Run, accept: Run
) -> None:
    accept()
    accept(rows=OTHERS, name="enkaten-2026.csv")
    first, second = slugs()
    asked = run("undo", first, "--reason", "wrong file")
    assert f"Receive their files again afterwards: {second}" in asked.stdout
    asked = run("undo", second, "--reason", "wrong file")
    assert "Receive their files" not in asked.stdout


def test_undo_says_when_later_values_have_taken_the_place_of_all(run: Run, accept: Run) -> None:
    accept()
    accept(rows="År,Andel,Svarande\n2024,68,26\n2025,76,24\n2026,80,25\n", name="e-2026.csv")
    asked = run("undo", slugs()[0], "--reason", "wrong file")
    assert "No value of it counts any more" in asked.stdout


def test_a_value_revised_twice_in_a_day_is_the_last(accept: Run) -> None:
    accept()
    assert counting()["2024"] == "69"
    accept(rows=OTHERS, name="enkaten-2026.csv")
    assert counting()["2024"] == "68"


def test_a_delivery_of_the_day_of_another_publication_counts_after_it(accept: Run) -> None:
    Publication.objects.update(slug="rapport-2024", recorded=timezone.localdate())
    accept()
    assert slugs()[0].startswith("rapport-2024-")
    assert counting()["2024"] == "69"


def test_a_correction_of_the_day_is_not_revised_unseen(run: Run, accept: Run) -> None:
    assert correct(run, "70", "71").exit_code == 0
    refused = accept()
    assert refused.exit_code == 1
    assert "the values would not count" in refused.stderr
    assert counting()["2024"] == "71"


def test_a_value_corrected_many_times_in_a_day_is_the_last(run: Run) -> None:
    for number in range(70, 82):
        assert correct(run, str(number), str(number + 1)).exit_code == 0
    assert counting()["2024"] == "82"


def test_a_correction_of_a_correction_of_the_day_counts_whatever_that_is_called(run: Run) -> None:
    assert correct(run, "70", "71").exit_code == 0
    Correction.objects.update(code="rättelse-1")
    Publication.objects.filter(slug__startswith="correction").update(slug="rättelse-1")
    assert correct(run, "71", "72").exit_code == 0
    assert counting()["2024"] == "72"


def test_a_day_that_has_not_come_is_refused(run: Run, accept: Run) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    refused = accept("--published", tomorrow)
    assert refused.exit_code == 1
    assert f"{tomorrow} has not come." in refused.stderr
    assert not Delivery.objects.exists()
    refused = correct(run, "70", "71", "--decided", tomorrow)
    assert refused.exit_code == 2
    assert f"{tomorrow} has not come." in refused.stderr
    assert not Correction.objects.exists()


def test_a_file_that_cannot_be_kept_is_not_accepted(accept: Run, tmp_path: Path) -> None:
    (tmp_path / "files").write_text("", encoding="utf-8")
    refused = accept()
    assert refused.exit_code == 1
    assert "The file cannot be kept in" in refused.stderr
    assert counting() == {"2023": "62", "2024": "70"}
    assert not Delivery.objects.exists()


def test_half_a_span_is_never_accepted(run: Run, tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path, RECIPE + 'statistic = "lowest"\n')
    refused = run("receive", write_delivery(tmp_path), "--recipe", recipe, "--accept",
                  "--overrule", "so be it")  # fmt: skip
    assert refused.exit_code == 1
    assert "[half-a-span]" in refused.stdout
    assert "cannot be kept at all" in refused.stderr
    assert not Delivery.objects.exists()


def test_a_delivery_that_came_with_a_bundle_is_not_accepted_again_from_here(
    run: Run, accept: Run
) -> None:
    accept()
    assert run("undo", *slugs(), "--reason", "wrong file", "--yes").exit_code == 0
    Delivery.objects.update(recipe="")
    refused = run("accept", *slugs(), "--yes")
    assert refused.exit_code == 1
    assert "was loaded with a bundle; file and recipe are not kept here" in refused.stderr


def test_a_waiting_delivery_with_nothing_new_is_not_asked_about(run: Run) -> None:
    known = "År,Andel,Svarande\n2023,62,24\n2024,70,26\n"
    arrival = Arrival(
        "enkaten-2024.csv", known.encode(), "enkaten", "enkaten-rutiner", RECIPE,
        datetime.now(UTC), "cron",
    )  # fmt: skip
    waiting = let_wait(strategy=Strategy.objects.get(), arrival=arrival)
    told = run("accept", waiting.slug)
    assert told.exit_code == 0
    assert "There is nothing new or revised in it" in told.stdout
    assert f"lagesbild decline {waiting.slug}" in told.stdout
    assert "Accept" not in told.stdout
