from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.bundles import observations_files
from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import FolderIsNotEmpty, bundle_files, write_bundle
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.commitment import Organisation, OrganisationKind
from lagesbild.core.strategy.goal import Goal, Link, Tip
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from lagesbild.core.strategy.source import Correction, Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from tests.bundles.folders import FILES, bundle

anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<"), max_size=20)
words = st.text(st.sampled_from("abcåäöÅÄÖ“”–é字🌳"), min_size=1, max_size=8)
breaks = st.sampled_from([" ", "\n", "\r\n", "\n\n", "  \n"])
markdown = st.builds(
    lambda mark, first, rest: mark + first + "".join(gap + word for gap, word in rest),
    st.sampled_from(["", "\ufeff", "\n\n"]),
    words,
    st.lists(st.tuples(breaks, words), max_size=5),
)
periods = st.sampled_from(["2024", "2023/2024", "2024-H1", "2024-Q4", "2024-05", "2022..2024"])
amounts = st.builds(
    lambda number, decimals: Decimal(number).scaleb(-decimals),
    st.integers(-(10**9), 10**9),
    st.integers(0, 6),
)
said = st.builds(lambda word, rest: word + rest, words, anything)
vouched = st.lists(
    st.builds(
        VouchedClaim,
        text=st.sampled_from(["texts/indicators/waste.md", "strategy.toml", "goals.toml"]),
        words=said,
        expected=said,
        why=said,
        by=said,
    ),
    max_size=3,
    unique_by=lambda each: (each.text, each.pieces, each.expected),
)
measured = st.builds(
    lambda amount, precision: Measurement(amount, Unit.AMOUNT, precision),
    amounts,
    st.sampled_from(Precision),
)
missing = st.sampled_from([Missing(each) for each in ObsStatus if not each.has_value])


@st.composite
def observations(draw):
    """One value of the invented indicator."""
    value = draw(measured | missing)
    with_value = st.sampled_from([each for each in ObsStatus if each.has_value])
    status = value.reason if isinstance(value, Missing) else draw(with_value)
    publication, recorded = draw(st.sampled_from([("first", FIRST), ("second", SECOND)]))
    return Observation(
        series=SeriesKey(
            "waste",
            draw(st.sampled_from(["value", "kg"])),
            draw(st.sampled_from(["", "kind=glass", "kind=glass;sex=girls", "sex=boys"])),
            draw(st.sampled_from(["01", "0180", "hills"])),
        ),
        period=Period.parse(draw(periods)),
        value=value,
        status=status,
        publication=publication,
        recorded=recorded,
        statistic=draw(st.sampled_from(Statistic)),
        base=draw(st.none() | st.integers(0, 10**9)),
        correction=draw(st.none() | st.just("c1")),
        note=draw(anything),
    )


FIRST, SECOND = date(2024, 3, 1), date(2025, 3, 1)
CARRIED_OUT = Observation(
    SeriesKey("waste", "value", "", "01"),
    Period.of_year(1999),
    Measurement(Decimal("-0.50"), Unit.AMOUNT),
    ObsStatus.NORMAL,
    "second",
    SECOND,
    correction="c1",
)


def cell(observation: Observation) -> tuple[object, ...]:
    """What makes an observation another one."""
    series, statistic = observation.series, observation.statistic
    return (series, observation.period, statistic, observation.publication)


OTHER_END = {Statistic.LOWEST: Statistic.HIGHEST, Statistic.HIGHEST: Statistic.LOWEST}


def with_other_ends(observed: list[Observation]) -> list[Observation]:
    """The observations, every lowest value with a highest and the other way round."""
    ends = [each for each in observed if each.statistic in OTHER_END]
    others = [replace(each, statistic=OTHER_END[each.statistic]) for each in ends]
    return list({cell(each): each for each in [*others, *observed]}.values())


def frame_of(observed: list[Observation]) -> ObservationFrame:
    """The observations, all with the unit that the indicator's measures have."""
    unit = pl.lit(Unit.AMOUNT.value).cast(pl.Categorical).alias("unit")
    return ObservationFrame(ObservationFrame.of(observed).table.with_columns(unit))


@st.composite
def editions(draw):
    """Small editions with anything in their texts and values."""
    codes = (("kind", ("glass", "tin")), ("sex", ("girls", "boys")))
    indicator = Indicator(
        slug="waste",
        goal=1,
        name=draw(anything),
        short_name=draw(anything),
        source="own",
        area="01",
        measures=(Measure("value", draw(anything), Unit.AMOUNT), Measure("kg", "", Unit.AMOUNT)),
        dimensions=tuple(
            Dimension(
                code, draw(anything), tuple(DimensionValue(c, draw(anything)) for c in values)
            )
            for code, values in codes
        ),
        smallest_base=draw(st.none() | st.integers(1, 100)),
        notes=tuple(draw(st.lists(anything, max_size=2))),
    )
    strategy = Strategy(
        about=About(
            "waste", draw(anything), "W", "sv", "01", 2021, 2030, "county", draw(anything), ""
        ),
        goals=(
            Goal(
                1, "less", draw(anything), "", "", tuple(draw(st.lists(anything, max_size=2))),
                (Tip(draw(anything), (Link(draw(anything), "https://example.org"),)),),
            ),
        ),
        indicators=(indicator,),
        sources=(Source("own", draw(anything), draw(anything)),),
        organisations=(Organisation("county", draw(anything), OrganisationKind.OWNER),),
        areas=(
            Area("00", "Riket", AreaKind.COUNTRY),
            Area("01", draw(words), AreaKind.COUNTY, "00"),
            Area("0180", "Stockholm", AreaKind.MUNICIPALITY, "01", draw(anything)),
            Area("hills", draw(words), AreaKind.OTHER, "01", draw(anything)),
        ),
    )  # fmt: skip
    observed = draw(st.lists(observations(), max_size=8, unique_by=cell))
    key = TextKey("indicator", "waste")
    text = Text(key, draw(markdown), "texts/indicators/waste.md")
    return Edition(
        draw(st.integers(2000, 2100)),
        strategy,
        frame_of([*with_other_ends(observed), CARRIED_OUT]),
        (Publication("first", draw(anything), FIRST), Publication("second", "", SECOND)),
        (Correction("c1", "waste", draw(anything), "", "", "", "", date(2025, 1, 1)),),
        {key: text},
        vouched=tuple(draw(vouched)),
    )


@settings(deadline=None, max_examples=60)
@given(editions())
def test_what_is_written_reads_back_as_the_same_edition(edition):
    with TemporaryDirectory() as place:
        write_bundle(edition, Path(place) / "bundle")
        again = read_bundle(Path(place) / "bundle")
    assert again == edition
    assert again.observations.table.schema == edition.observations.table.schema
    assert bundle_files(again) == bundle_files(edition)


def test_the_order_of_rows_in_a_file_does_not_matter(tmp_path):
    header, *rows = FILES["data/planted.csv"].splitlines(keepends=True)
    turned = "".join([header, *reversed(rows)])
    first = read_bundle(bundle(tmp_path / "first"))
    assert read_bundle(bundle(tmp_path / "second", data__planted_csv=turned)) == first


def test_values_are_written_as_they_were_reported(tmp_path):
    written = bundle_files(read_bundle(bundle(tmp_path)))["data/planted.csv"].decode()
    assert written.splitlines() == [
        "kind,period,value,base,status,publication,correction,note",
        "elm,2022,,,Q,first,,",
        "elm,2023,12.5,90,E,first,,",
        "oak,2022,6.0,120,A,first,,",
        "oak,2023,7,130,A,first,,",
        "oak,2023,8,131,A,second,c1,counted again",
    ]


def test_columns_that_say_nothing_are_not_written(tmp_path):
    data = "kind,period,value\noak,2022,6.0\nelm,2022,7\n"
    one = FILES["publications.toml"].split("\n\n", maxsplit=1)[0]
    folder = bundle(tmp_path, data__planted_csv=data, publications_toml=one, corrections_toml=None)
    written = bundle_files(read_bundle(folder))["data/planted.csv"].decode()
    assert written == "kind,period,value\nelm,2022,7\noak,2022,6.0\n"


def test_many_observations_are_written_as_parquet_and_read_back(tmp_path, monkeypatch):
    monkeypatch.setattr(observations_files, "MOST_ROWS_AS_CSV", 4)
    edition = read_bundle(bundle(tmp_path / "csv"))
    write_bundle(edition, tmp_path / "parquet")
    assert not (tmp_path / "parquet/data/planted.csv").exists()
    again = read_bundle(tmp_path / "parquet")
    assert again == edition
    assert bundle_files(again) == bundle_files(edition)


def test_parquet_bytes_do_not_depend_on_what_was_read_before(tmp_path):
    table = read_bundle(bundle(tmp_path)).observations.table
    before = observations_files.parquet_bytes(table)
    pl.Series(["zebra", "aardvark", "2023", "kind=oak"], dtype=pl.Categorical)
    assert observations_files.parquet_bytes(table.clone()) == before


def test_a_bundle_is_not_written_over_something_else(tmp_path):
    edition = read_bundle(bundle(tmp_path / "first"))
    (tmp_path / "second").mkdir()
    (tmp_path / "second/mine.txt").write_text("Mine")
    with pytest.raises(FolderIsNotEmpty, match="there is something in this folder already"):
        write_bundle(edition, tmp_path / "second")
    assert [each.name for each in (tmp_path / "second").iterdir()] == ["mine.txt"]


def test_a_bundle_is_not_written_in_the_place_of_a_file(tmp_path):
    edition = read_bundle(bundle(tmp_path / "first"))
    (tmp_path / "file").write_text("Mine")
    with pytest.raises(FolderIsNotEmpty):
        write_bundle(edition, tmp_path / "file")
