"""Observations are only added, exactly as they were given."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagesbild.apps.figures.actions.observations import add_observations
from lagesbild.apps.figures.models import Observation, Publication, Series
from lagesbild.apps.figures.queries import observations_of
from lagesbild.apps.strategies.models import Strategy
from lagesbild.core.statistics.delivered import DELIVERED_SCHEMA
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Missing, SeriesKey
from lagesbild.core.statistics.observation import Observation as CoreObservation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit

DAY = date(2025, 3, 1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def publication() -> Publication:
    strategy = Strategy.objects.create(slug="rutiner", title="Rutiner", year=2024)
    return Publication.objects.create(
        strategy=strategy, slug="rapport", title="Rapport", recorded=DAY, position=0
    )


def observed(
    area: str = "01", period: str = "2024", value: str | None = "37", **more: object
) -> CoreObservation:
    return CoreObservation(
        series=SeriesKey("rutin", "value", str(more.pop("dimensions", "")), area),
        period=Period.parse(period),
        value=Missing(ObsStatus.SUPPRESSED)
        if value is None
        else Measurement(Decimal(value), Unit.COUNT),
        status=ObsStatus.SUPPRESSED if value is None else ObsStatus.NORMAL,
        publication="rapport",
        recorded=DAY,
        **more,  # type: ignore[arg-type] # fields of an observation
    )


def test_what_was_added_comes_back_in_canonical_order(publication: Publication) -> None:
    frame = ObservationFrame.of([observed("01"), observed("0180"), observed("01", "2023")])
    backwards = frame.table.reverse()
    assert add_observations(publication=publication, table=backwards) == 3
    assert observations_of(publication.strategy) == frame


def test_a_series_is_made_once(publication: Publication) -> None:
    add_observations(publication=publication, table=ObservationFrame.of([observed()]).table)
    later = ObservationFrame.of([observed(period="2025"), observed("0180")])
    add_observations(publication=publication, table=later.table)
    assert sorted(Series.objects.values_list("area", flat=True)) == ["01", "0180"]


def test_a_cell_of_a_publication_is_never_overwritten(publication: Publication) -> None:
    frame = ObservationFrame.of([observed()])
    add_observations(publication=publication, table=frame.table)
    with pytest.raises(IntegrityError), transaction.atomic():
        add_observations(
            publication=publication, table=ObservationFrame.of([observed(value="38")]).table
        )
    assert observations_of(publication.strategy) == frame


def test_a_delivery_needs_no_correction_column(publication: Publication) -> None:
    frame = ObservationFrame.of([observed(address="Blad1!C7", note="Se bilaga")])
    delivered = frame.table.select(*DELIVERED_SCHEMA)
    add_observations(publication=publication, table=delivered)
    assert observations_of(publication.strategy) == frame


def test_adding_nothing_is_no_error(publication: Publication) -> None:
    assert add_observations(publication=publication, table=ObservationFrame.empty().table) == 0
    assert observations_of(publication.strategy) == ObservationFrame.empty()


def test_each_lot_is_told_of(publication: Publication) -> None:
    lots: list[int] = []
    table = ObservationFrame.of([observed(), observed("0180")]).table
    add_observations(publication=publication, table=table, on_rows=lots.append)
    assert lots == [2]


def test_a_publication_with_observations_cannot_be_deleted(publication: Publication) -> None:
    add_observations(publication=publication, table=ObservationFrame.of([observed()]).table)
    with pytest.raises(ProtectedError):
        publication.delete()


def test_a_value_without_decimals_is_refused_by_the_database(publication: Publication) -> None:
    table = ObservationFrame.of([observed()]).table.with_columns(decimals=pl.lit(None, pl.UInt8))
    with pytest.raises(IntegrityError), transaction.atomic():
        add_observations(publication=publication, table=table)
    assert Observation.objects.count() == 0


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)


@st.composite
def observations(draw: st.DrawFn) -> list[CoreObservation]:
    """Observations of cells that are all different."""
    areas = st.sampled_from(("00", "01", "0180", "9999", "ort"))
    periods = st.sampled_from(("2024", "2023/2024", "2024-Q1", "2022..2024"))
    cells = draw(
        st.lists(
            st.tuples(
                areas, periods, st.sampled_from(("", "sex=girls")), st.sampled_from(Statistic)
            ),
            unique=True,
            max_size=8,
        )
    )
    return [draw(filled(cell)) for cell in cells]


@st.composite
def filled(draw: st.DrawFn, cell: tuple[str, str, str, Statistic]) -> CoreObservation:
    area, period, dimensions, statistic = cell
    digits = draw(st.integers(0, 10**15 - 1))
    value = Decimal(digits).scaleb(-draw(st.integers(0, 12)))
    measured = Measurement(value, Unit.COUNT, draw(st.sampled_from(Precision)))
    status = draw(st.sampled_from(ObsStatus))
    return CoreObservation(
        series=SeriesKey("rutin", "value", dimensions, area),
        period=Period.parse(period),
        value=measured if status.has_value else Missing(status),
        status=status,
        publication="rapport",
        recorded=DAY,
        statistic=statistic,
        base=draw(st.none() | st.integers(0, 2**53)),
        correction=draw(st.none() | st.just("c1")),
        note=draw(st.just("") | WORDS),
        address=draw(st.just("") | WORDS),
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(given_observations=observations())
def test_any_observation_comes_back_to_the_last_digit_and_letter(
    publication: Publication, given_observations: list[CoreObservation]
) -> None:
    frame = ObservationFrame.of(given_observations)
    with transaction.atomic():
        add_observations(publication=publication, table=frame.table)
        found = observations_of(publication.strategy)
        transaction.set_rollback(True)
    assert found == frame
