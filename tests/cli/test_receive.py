"""`lagesbild receive`, `accept`, `undo`, `decline`, `correct` and `deliveries`."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.apps.figures.actions.keeping import place_of
from lagesbild.apps.figures.actions.receiving import Arrival, let_wait
from lagesbild.apps.figures.models import Delivery, Observation
from lagesbild.apps.figures.queries import edition_of
from lagesbild.apps.strategies.models import Strategy
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.observation import Observation as CoreObservation
from lagesbild.core.statistics.series import series_of
from tests.cli.deliveries import RECIPE, ROWS, write_delivery, write_recipe

Run = Callable[..., Result]
SLUG = "kommuner-med-rutin"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def store(run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with the small bundle, and a folder of its own for files."""
    monkeypatch.setattr("django.conf.settings.FILES", tmp_path / "files")
    assert run("load", bundle).exit_code == 0


@pytest.fixture
def receive(run: Run, tmp_path: Path) -> Run:
    """Receives a file with some rows; other arguments are the command's."""

    def receive(*arguments: object, rows: str = ROWS, name: str = "enkaten-2025.csv") -> Result:
        file = write_delivery(tmp_path, rows, name)
        return run("receive", file, "--recipe", write_recipe(tmp_path), *arguments)

    return receive


def values() -> dict[str, str]:
    """The values that count, by period."""
    found = edition_of("rutiner").observations.of_indicator(SLUG, "01")
    (series,) = series_of(found)
    return {each.period.code: amount(each) for each in series.observations}


def amount(observation: CoreObservation) -> str:
    assert isinstance(observation.value, Measurement)
    return str(observation.value.amount)


def test_without_accept_it_is_shown_and_nothing_is_written(receive: Run) -> None:
    result = receive()
    assert result.exit_code == 0
    assert "Kommuner med rutin: 1 new, 1 revised, 1 unchanged, 0 vanished" in result.stdout
    assert "Stockholms län, 2024  70 (n = 26) → 69 (n = 26)" in result.stdout
    assert "Nothing was written. Add --accept to accept it." in result.stdout
    assert values() == {"2023": "62", "2024": "70"}
    assert not Delivery.objects.exists()


def test_accepted_values_count_and_know_their_file_and_cell(receive: Run) -> None:
    result = receive("--accept", "--by", "Anna Ek", "--published", "2026-03-01", "--from", "Bo")
    assert result.exit_code == 0
    assert "Accepted as 2026-03-01-01-enkaten-rutiner: 2 values added." in result.stdout
    assert values() == {"2023": "62", "2024": "69", "2025": "75"}
    edition = edition_of("rutiner")
    (delivery,) = edition.deliveries
    assert (delivery.file_name, delivery.accepted_by) == ("enkaten-2025.csv", "Anna Ek")
    assert (delivery.source, delivery.recipe, delivery.origin) == (
        "enkaten",
        "enkaten-rutiner",
        "Bo",
    )
    new = [e for e in edition.observations.of_indicator(SLUG, "01") if e.period.code == "2025"]
    assert (new[0].publication, new[0].address) == (delivery.publication, "line 4, column 2")
    assert new[0].recorded == date(2026, 3, 1)


def test_the_file_is_kept_as_it_was(receive: Run) -> None:
    receive("--accept")
    delivery = Delivery.objects.get()
    assert place_of(delivery.checksum).read_text(encoding="utf-8") == ROWS
    assert delivery.recipe == RECIPE


def test_unchanged_values_stay_with_the_publication_they_first_stood_in(receive: Run) -> None:
    receive("--accept")
    assert Observation.objects.filter(period="2023").count() == 1


def test_a_number_written_otherwise_is_unchanged(receive: Run) -> None:
    result = receive(rows="År,Andel,Svarande\n2023,62.0,24\n2024,70.00,26\n")
    assert "0 new, 0 revised, 2 unchanged" in result.stdout


def test_a_delivery_that_changes_nothing_is_not_accepted(receive: Run) -> None:
    result = receive("--accept", rows="År,Andel,Svarande\n2023,62,24\n2024,70,26\n",
                     name="enkaten-2024.csv")  # fmt: skip
    assert result.exit_code == 0
    assert "nothing new or revised" in result.stdout
    assert not Delivery.objects.exists()


def test_a_vanished_value_is_shown_and_stays(receive: Run) -> None:
    result = receive("--accept", rows="År,Andel,Svarande\n2022,50,20\n2024,69,26\n")
    assert "Vanished:\n  Kommuner med rutin, Stockholms län, 2023  62 (n = 24)" in result.stdout
    assert values() == {"2022": "50", "2023": "62", "2024": "69"}


def test_errors_of_the_checks_stop_acceptance_until_they_are_overruled(receive: Run) -> None:
    receive("--accept")
    again = receive("--accept", name="enkaten-2026.csv")
    assert again.exit_code == 1
    assert "sign for sign, as “enkaten-2025.csv”" in again.stdout
    assert "Not accepted, since the checks found errors" in again.stderr
    wrong_year = ROWS.replace("2025,75", "2026,76")
    stopped = receive("--accept", "--period", "2027", rows=wrong_year, name="e.csv")
    assert stopped.exit_code == 1
    overruled = receive("--accept", "--period", "2027", "--overrule", "Late this year.",
                        rows=wrong_year, name="e.csv")  # fmt: skip
    assert overruled.exit_code == 0
    assert Delivery.objects.latest("pk").findings[-1] == {"overruled": "Late this year."}


def test_a_cell_with_two_values_cannot_be_overruled(receive: Run) -> None:
    twice = ROWS + "2025,76,24\n"
    result = receive("--accept", "--overrule", "so be it", rows=twice)
    assert result.exit_code == 1
    assert "cannot be kept at all" in result.stderr
    assert not Delivery.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Andel"', '"Antal"', "Antal"),
        ('"enkaten"', '"enkät"', "The strategy has no source “enkät”. Did you mean “enkaten”"),
        ('"kommuner-med-rutin"', '"kommuner"', "no indicator “kommuner”"),
        ('"År"', '"Ar"', "Ar"),
    ],
)
def test_a_recipe_that_does_not_fit_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, old: str, new: str, said: str
) -> None:
    recipe = write_recipe(tmp_path, RECIPE.replace(old, new))
    result = run("receive", write_delivery(tmp_path), "--recipe", recipe, "--accept")
    assert result.exit_code == 2
    assert said in result.stderr
    assert not Delivery.objects.exists()


def test_a_day_on_which_the_values_would_not_count_is_refused(receive: Run) -> None:
    result = receive("--accept", "--published", "2025-01-01")
    assert result.exit_code == 1
    assert "the values would not count: “Lägesrapport 2024”" in result.stderr
    assert not Delivery.objects.exists()


def test_undo_lets_the_earlier_values_count_again_and_keeps_the_record(
    run: Run, receive: Run
) -> None:
    receive("--accept", "--published", "2026-03-01")
    slug = Delivery.objects.get().slug
    declined = run("undo", slug, "--reason", "wrong file")
    assert declined.exit_code == 1  # it asks, and nobody answers
    assert values()["2024"] == "69"
    assert run("undo", slug, "--reason", "wrong file", "--yes").exit_code == 0
    assert values() == {"2023": "62", "2024": "70"}
    withdrawn = Delivery.objects.get()
    assert (withdrawn.state, withdrawn.withdrawal_reason) == ("withdrawn", "wrong file")
    assert Observation.objects.filter(publication=withdrawn.publication_id).count() == 2


def test_what_was_withdrawn_can_be_accepted_again(run: Run, receive: Run) -> None:
    receive("--accept")
    slug = Delivery.objects.get().slug
    run("undo", slug, "--reason", "by mistake", "--yes")
    result = run("accept", slug, "--yes")
    assert result.exit_code == 0, result.output
    assert values()["2025"] == "75"
    assert Delivery.objects.count() == 2


def test_a_past_day_shows_what_counted_then(run: Run, receive: Run, tmp_path: Path) -> None:
    receive("--accept", "--published", "2026-03-01")
    edition = edition_of("rutiner", as_of=date(2026, 2, 28))
    told = [amount(each) for each in edition.observations.of_indicator(SLUG, "01")]
    assert told == ["62", "70"]
    assert edition.deliveries == ()


@pytest.fixture
def waiting() -> Delivery:
    arrival = Arrival(
        "enkaten-2025.csv", ROWS.encode(), "enkaten", "enkaten-rutiner", RECIPE,
        datetime.now(UTC), "cron", "https://example.org/table",
    )  # fmt: skip
    return let_wait(strategy=Strategy.objects.get(), arrival=arrival)


def test_a_waiting_delivery_changes_nothing_until_it_is_accepted(
    run: Run, waiting: Delivery
) -> None:
    assert values() == {"2023": "62", "2024": "70"}
    assert f"{waiting.slug}  waiting" in run("deliveries", "--waiting").stdout
    assert run("accept", waiting.slug, "--yes", "--by", "Anna").exit_code == 0
    assert values()["2025"] == "75"
    accepted = Delivery.objects.get()
    assert (accepted.state, accepted.accepted_by) == ("accepted", "Anna")


def test_the_same_content_waits_once(waiting: Delivery) -> None:
    arrival = Arrival(
        "enkaten-2025.csv", ROWS.encode(), "enkaten", "enkaten-rutiner", RECIPE,
        datetime.now(UTC), "cron",
    )  # fmt: skip
    assert let_wait(strategy=Strategy.objects.get(), arrival=arrival).pk == waiting.pk


def test_a_waiting_delivery_can_be_declined_and_then_not_accepted(
    run: Run, waiting: Delivery
) -> None:
    assert run("decline", waiting.slug, "--reason", "not ours").exit_code == 0
    refused = run("accept", waiting.slug, "--yes")
    assert refused.exit_code == 1
    assert "is declined; there is nothing to accept" in refused.stderr


def test_a_kept_file_that_was_changed_is_not_accepted(run: Run, waiting: Delivery) -> None:
    place_of(waiting.checksum).write_text("2025,99", encoding="utf-8")
    result = run("accept", waiting.slug, "--yes")
    assert result.exit_code == 1
    assert "has been changed" in result.stderr


def test_a_correction_puts_a_value_right_and_keeps_what_stood(run: Run) -> None:
    result = run("correct", SLUG, "--period", "2024", "--old", "70", "--new", "69,5",
                 "--reason", "Counted twice.", "--found-by", "Cia")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert values() == {"2023": "62", "2024": "69.5"}
    edition = edition_of("rutiner")
    (correction,) = edition.corrections
    assert (correction.old, correction.new) == ("70", "69.5")
    assert (correction.reason, correction.found_by) == ("Counted twice.", "Cia")
    both = [e for e in edition.observations.of_indicator(SLUG, "01") if e.period.code == "2024"]
    assert [amount(each) for each in both] == ["70", "69.5"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"--old": "71"}, "is 70, not 71"),
        ({"--new": "70"}, "The old and the new value are the same"),
        ({"--period": "2030"}, "There is no value for"),
        ({"--decided": "2025-01-01"}, "a correction cannot be from before that"),
        ({"--new": "many"}, "“many” is no number"),
        ({"--new": "NaN"}, "“NaN” is no number"),
    ],
)
def test_a_correction_of_what_is_not_there_changes_nothing(
    run: Run, changes: dict[str, str], said: str
) -> None:
    options = {"--period": "2024", "--old": "70", "--new": "69", "--reason": "r",
               "--found-by": "Cia", **changes}  # fmt: skip
    result = run("correct", SLUG, *(each for pair in options.items() for each in pair))
    assert result.exit_code != 0
    assert said in result.stderr
    assert values() == {"2023": "62", "2024": "70"}


def test_a_correction_counts_as_a_bundle_says_it(run: Run, tmp_path: Path) -> None:
    run("correct", SLUG, "--period", "2024", "--old", "70", "--new", "69", "--reason", "r",
        "--found-by", "Cia")  # fmt: skip
    assert run("dump", tmp_path / "dumped").exit_code == 0
    checked = run("check", tmp_path / "dumped")
    assert "1 place in its texts contradicts the data" in checked.stderr
    assert "texts/indicators/kommuner-med-rutin.md, line 1" in checked.stderr
    assert Decimal(values()["2024"]) == 69
