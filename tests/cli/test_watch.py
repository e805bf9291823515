"""`lagesbild watch`: what is new at the sources waits for acceptance; figures never change."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.apps.figures.models import Delivery, Observation
from lagesbild.apps.strategies.models import Strategy
from lagesbild.cli.asking_sources import Askers
from lagesbild.sources.interfaces.asking import Asker
from lagesbild.sources.recipes.recipe import Fetch
from tests.cli.deliveries import RECIPE, ROWS, write_recipe
from tests.services import Answer, Service, served

Run = Callable[..., Result]
PATH = "/enkaten.csv"
RETOLD = ROWS.replace("2025,75", "2025,76")
SHORTER = ROWS.replace("2024,69,26\n", "")
pytestmark = pytest.mark.django_db


@pytest.fixture
def service() -> Iterator[Service]:
    with served() as played:
        yield played


@pytest.fixture(autouse=True)
def store(run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with the small bundle, a folder of its own for files, and no waiting."""
    slept: list[float] = []
    patient = partial(Asker, clock=lambda: sum(slept), sleep=slept.append)
    monkeypatch.setattr("lagesbild.cli.asking_sources.Asker", patient)
    monkeypatch.setattr("django.conf.settings.FILES", tmp_path / "files")
    assert run("load", bundle).exit_code == 0


@pytest.fixture
def recipe(service: Service, tmp_path: Path) -> Path:
    return write_recipe(tmp_path, with_address(RECIPE, service.url + PATH))


@pytest.fixture
def received(run: Run, service: Service, recipe: Path, tmp_path: Path) -> str:
    """Slug of a delivery that was fetched and accepted."""
    service.play(PATH, Answer(ROWS.encode()))
    assert run("fetch", "--recipe", recipe, "--out", tmp_path / "first.csv").exit_code == 0
    accepted = run("receive", tmp_path / "first.csv", "--recipe", recipe, "--accept")
    assert accepted.exit_code == 0
    return Delivery.objects.get().slug


def with_address(recipe: str, url: str) -> str:
    return recipe + f'\n[fetch]\nkind = "file"\nurl = "{url}"\n'


def figures() -> tuple[int, int]:
    """How many observations there are, and the revision of the strategy."""
    return Observation.objects.count(), Strategy.objects.get().revision


def states() -> list[str]:
    return [each.state for each in Delivery.objects.order_by("pk")]


@pytest.mark.usefixtures("received")
def test_a_source_that_has_what_counts_has_nothing_new(run: Run) -> None:
    result = run("watch")
    assert (result.exit_code, result.stdout) == (0, "enkaten-rutiner: nothing new.\n")
    assert states() == ["accepted"]


@pytest.mark.usefixtures("received")
def test_what_was_revised_waits_and_changes_no_figures(run: Run, service: Service) -> None:
    service.play(PATH, Answer(RETOLD.encode()))
    before = figures()
    result = run("watch")
    assert result.exit_code == 0
    waiting = Delivery.objects.get(state="waiting")
    assert result.stdout.splitlines() == [
        f"enkaten-rutiner: 0 new, 1 revised, 0 vanished, waiting as {waiting.slug}.",
        f"  Look and accept: lagesbild accept {waiting.slug} --strategy rutiner",
    ]
    assert figures() == before
    assert (waiting.origin, waiting.file_name) == (service.url + PATH, "enkaten.csv")
    assert waiting.received_by == "lagesbild watch"


@pytest.mark.usefixtures("received")
def test_what_waits_can_be_accepted_and_then_nothing_is_new(run: Run, service: Service) -> None:
    service.play(PATH, Answer(RETOLD.encode()))
    run("watch")
    slug = Delivery.objects.get(state="waiting").slug
    assert run("accept", slug, "--strategy", "rutiner", "--yes").exit_code == 0
    assert run("watch").stdout == "enkaten-rutiner: nothing new.\n"


@pytest.mark.usefixtures("received")
def test_the_same_waits_once_however_often_it_is_asked_for(run: Run, service: Service) -> None:
    service.play(PATH, Answer(RETOLD.encode()))
    run("watch")
    again = run("watch")
    assert states() == ["accepted", "waiting"]
    assert "0 new, 1 revised, 0 vanished, waiting as" in again.stdout


@pytest.mark.usefixtures("received")
def test_a_value_that_vanished_at_the_source_is_told(run: Run, service: Service) -> None:
    service.play(PATH, Answer(SHORTER.encode()))
    before = figures()
    result = run("watch")
    assert "0 new, 0 revised, 1 vanished, waiting as" in result.stdout
    assert "Vanished values go on counting. Once you know why: lagesbild decline" in result.stdout
    assert figures() == before


@pytest.mark.usefixtures("received")
def test_what_was_declined_is_not_told_again_until_the_source_changes(
    run: Run, service: Service
) -> None:
    service.play(PATH, Answer(SHORTER.encode()))
    run("watch")
    slug = Delivery.objects.get(state="waiting").slug
    assert run("decline", slug, "--reason", "known").exit_code == 0
    assert run("watch").stdout == f"enkaten-rutiner: nothing new since {slug}.\n"
    service.play(PATH, Answer(RETOLD.encode()))
    assert "1 revised" in run("watch").stdout


@pytest.mark.usefixtures("received")
def test_our_own_correction_is_no_news_of_the_source(run: Run) -> None:
    corrected = run("correct", "kommuner-med-rutin", "--period", "2025", "--old", "75", "--new",
                    "74", "--reason", "Counted twice.", "--found-by", "Cia")  # fmt: skip
    assert corrected.exit_code == 0
    assert "nothing new since" in run("watch").stdout
    assert states() == ["accepted"]


@pytest.mark.usefixtures("received")
def test_the_newest_supersedes_what_waited(run: Run, service: Service) -> None:
    service.play(PATH, Answer(RETOLD.encode()))
    run("watch")
    service.play(PATH, Answer(ROWS.replace("2025,75", "2025,77").encode()))
    run("watch")
    assert states() == ["accepted", "declined", "waiting"]
    old, new = Delivery.objects.order_by("pk")[1:]
    assert old.findings[-1]["declined"] == f"Superseded by {new.slug}."


@pytest.mark.usefixtures("received")
def test_what_the_source_took_back_waits_no_longer(run: Run, service: Service) -> None:
    service.play(PATH, Answer(RETOLD.encode()))
    run("watch")
    service.play(PATH, Answer(ROWS.encode()))
    assert run("watch").stdout == "enkaten-rutiner: nothing new.\n"
    assert states() == ["accepted", "declined"]


@pytest.mark.usefixtures("received")
def test_quiet_says_nothing_until_something_waits(run: Run, service: Service) -> None:
    assert run("watch", "--quiet").output == ""
    service.play(PATH, Answer(RETOLD.encode()))
    told = run("watch", "--quiet")
    assert "1 revised" in told.stdout
    assert told.stderr == ""


def test_a_recipe_that_nothing_was_received_with_can_be_named(
    run: Run, service: Service, recipe: Path
) -> None:
    service.play(PATH, Answer(ROWS.encode()))
    result = run("watch", "--recipe", recipe)
    assert "enkaten-rutiner: 1 new, 1 revised, 0 vanished, waiting as" in result.stdout
    assert states() == ["waiting"]


def test_a_source_that_fails_does_not_stop_the_others(
    run: Run, service: Service, received: str, tmp_path: Path
) -> None:
    other = RECIPE.replace("enkaten-rutiner", "annan")
    folder = tmp_path / "other"
    folder.mkdir()
    named = write_recipe(folder, with_address(other, service.url + "/gone.csv"))
    service.play(PATH, Answer(RETOLD.encode()))
    result = run("watch", "--quiet", "--recipe", named)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"annan: {service.url}/gone.csv answered 404")
    assert len(result.stderr.splitlines()) == 1
    assert "enkaten-rutiner: 0 new, 1 revised" in result.stdout
    assert Delivery.objects.get(slug=received).state == "accepted"


@pytest.mark.usefixtures("received")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>Logga in</html>", "enkaten-rutiner: enkaten.csv"),
        (ROWS.replace("Andel", "Antal").encode(), "enkaten-rutiner: enkaten.csv"),
    ],
)
def test_an_answer_that_the_recipe_does_not_fit_is_told_and_not_kept(
    run: Run, service: Service, content: bytes, said: str
) -> None:
    service.play(PATH, Answer(content))
    result = run("watch", "--quiet")
    assert result.exit_code == 1
    assert result.stderr.startswith(said)
    assert len(result.stderr.splitlines()) == 1
    assert states() == ["accepted"]


def test_errors_of_the_checks_are_told(run: Run, service: Service, recipe: Path) -> None:
    service.play(PATH, Answer((ROWS + "2025,76,24\n").encode()))
    result = run("watch", "--recipe", recipe)
    assert "The checks found 1 error." in result.stdout


def test_a_recipe_without_an_address_is_refused_when_it_is_named(run: Run, tmp_path: Path) -> None:
    result = run("watch", "--recipe", write_recipe(tmp_path))
    assert result.exit_code == 2
    assert "has no [fetch]" in result.stderr


def test_a_store_with_nobody_to_ask_says_so(run: Run) -> None:
    result = run("watch")
    assert result.exit_code == 1
    assert "There is nobody to ask" in result.stderr


def test_all_recipes_of_a_service_share_its_pace() -> None:
    askers = Askers()
    first = askers.of(Fetch("file", "https://example.org/a.csv"))
    assert askers.of(Fetch("file", "https://example.org/b.csv")) is first
    assert askers.of(Fetch("file", "https://example.com/a.csv")) is not first
