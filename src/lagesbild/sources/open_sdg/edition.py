"""A repository as an edition: goals, indicators and figures, each figure with file and line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import polars as pl

from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import CELL, SCHEMA, ObservationFrame
from lagesbild.core.strategy.commitment import Organisation, OrganisationKind
from lagesbild.core.strategy.goal import Goal, Leading
from lagesbild.core.strategy.source import Delivery, Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.sources.open_sdg.columns import slug
from lagesbild.sources.open_sdg.indicator import IndicatorReading, ReadIndicator
from lagesbild.sources.open_sdg.repository import Repository, open_repository
from lagesbild.sources.open_sdg.rows import DataFile, Fault, read_data_file
from lagesbild.sources.refusal import FileIsRefused

Read = TypeVar("Read")


@dataclass(frozen=True)
class Conversion:
    """What a repository becomes, and what in it could not be used as it stands.

    The edition leaves the rows of the faults out.
    """

    edition: Edition
    faults: tuple[Fault, ...]
    assumed: tuple[str, ...]


def read_repository(
    root: Path,
    *,
    recorded: date,
    language: str = "",
    on_file: Callable[[str], None] = lambda _: None,
) -> Conversion:
    """The edition that an Open SDG data repository becomes.

    ``recorded`` is the day from which its figures count. A file of one indicator that cannot be
    read is a fault. Raises `FileIsRefused` for a repository of which nothing can be.
    """
    repository = open_repository(root, language)
    return _Converting(repository, recorded, on_file).conversion()


class _Converting:
    """A conversion as it goes on: what several indicators share is gathered here."""

    def __init__(
        self, repository: Repository, recorded: date, on_file: Callable[[str], None]
    ) -> None:
        self.repository, self.recorded, self.on_file = repository, recorded, on_file
        self.name = repository.root.resolve().name
        self.country = Area(slug(self.name) or "country", self.name, AreaKind.OTHER)
        self.sources: dict[tuple[str, str], Source] = {}
        self.deliveries: list[Delivery] = []
        self.publications: list[Publication] = []
        self.parts: list[pl.DataFrame] = []

    def conversion(self) -> Conversion:
        goals = self._goal_numbers()
        read = [self._read(each, goals[_goal_of(each)]) for each in self.repository.indicators]
        indicators = tuple(each.indicator for each in read)
        areas = {area.code: area for each in read for area in each.areas}
        frame = _frame(self.parts)
        strategy = Strategy(
            about=self._about(frame),
            goals=tuple(self._goal(name, number, read) for name, number in goals.items()),
            indicators=indicators,
            sources=tuple(self.sources.values()),
            organisations=(Organisation("publisher", self.name, OrganisationKind.OWNER),),
            areas=tuple(sorted((self.country, *areas.values()), key=lambda area: area.code)),
        )
        edition = Edition(
            year=self.recorded.year,
            strategy=strategy,
            observations=frame,
            publications=tuple(self.publications),
            deliveries=tuple(self.deliveries),
        )
        return Conversion(
            edition,
            faults=tuple(fault for each in read for fault in each.faults),
            assumed=tuple(line for each in read for line in each.assumed),
        )

    def _goal_numbers(self) -> dict[str, int]:
        """A number for each goal, in order: its own where it is one, else the next that is free."""
        names = list(dict.fromkeys(_goal_of(each) for each in self.repository.indicators))
        taken = {int(name) for name in names if name.isdecimal()}
        free = (number for number in range(1, len(names) + max(taken, default=0) + 1))
        rest = (number for number in free if number not in taken)
        return {name: int(name) if name.isdecimal() else next(rest) for name in names}

    def _goal(self, name: str, number: int, read: Sequence[ReadIndicator]) -> Goal:
        short = self.repository.translated(f"global_goals.{name}-short") or f"Goal {name}"
        full = self.repository.translated(f"global_goals.{name}-title") or short
        mine = [each for each in read if each.indicator.goal == number and each.observations]
        return Goal(
            number=number,
            slug=slug(f"goal {name}"),
            name=short,
            headline=full,
            statement=full,
            leading=_leading(mine[0]) if mine else None,
        )

    def _read(self, identifier: str, goal: int) -> ReadIndicator:
        faults: list[Fault] = []
        metadata = _or_fault(faults, lambda: self.repository.metadata(identifier)) or {}
        reading = IndicatorReading(
            repository=self.repository,
            identifier=identifier,
            goal=goal,
            source=self._source(metadata),
            country=self.country,
            metadata=metadata,
        )
        path = self.repository.data_files.get(identifier)
        data = None
        if path is not None:
            self.on_file(path.name)
            data = _or_fault(faults, lambda: read_data_file(path))
        if data is None:
            return replace(reading.without_data(), faults=tuple(faults))
        read = reading.with_data(data)
        if read.observations:
            self._deliver(read, data)
        return replace(read, faults=(*faults, *read.faults))

    def _source(self, metadata: dict[str, Any]) -> str:
        said = self.repository.said
        name = said(metadata, "source_title_1", "DATA_SOURCE", "source_organisation_1")
        publisher = said(metadata, "source_organisation_1", "CONTACT_ORGANISATION") or self.name
        key = (name or self.name, publisher)
        if key not in self.sources:
            url = said(metadata, "source_url_1")
            self.sources[key] = Source(
                slug=f"source-{len(self.sources) + 1}",
                name=key[0],
                publisher=publisher,
                url=url if url.startswith(("https://", "http://")) and " " not in url else "",
            )
        return self.sources[key].slug

    def _deliver(self, read: ReadIndicator, data: DataFile) -> None:
        """Each data file is a delivery, so that every figure knows its file and line."""
        indicator = read.indicator
        self.publications.append(
            Publication(indicator.slug, f"{self.name}, {data.name}", self.recorded)
        )
        self.deliveries.append(
            Delivery(
                slug=indicator.slug,
                publication=indicator.slug,
                source=indicator.source,
                file_name=data.name,
                checksum=data.checksum,
                received=self.recorded,
                accepted=self.recorded,
                accepted_by="lagesbild convert",
                origin=self.name,
            )
        )
        self.parts.append(_rows(read, self.recorded))

    def _about(self, frame: ObservationFrame) -> About:
        years = frame.table["period"].unique().cast(pl.String).str.extract(r"^(\d{4})")
        spans = sorted(int(year) for year in years if year) or [self.recorded.year]
        return About(
            slug=self.country.code,
            title=self.name,
            short_title=self.name,
            language=self.repository.language,
            area=self.country.code,
            first_year=spans[0],
            last_year=max(spans[-1], self.recorded.year),
            publisher="publisher",
            site_headline=self.name,
            site_lead="",
            source_document=self.name,
            comparison_area=self.country.code,
        )


def _or_fault(faults: list[Fault], read: Callable[[], Read]) -> Read | None:
    """What is read of a file; None and a fault where it cannot be, so that others are."""
    try:
        return read()
    except FileIsRefused as refusal:
        faults.append(Fault(refusal.file, (), refusal.message, refusal.where))
        return None


def _goal_of(identifier: str) -> str:
    return identifier.split("-", maxsplit=1)[0]


def _leading(read: ReadIndicator) -> Leading:
    """The series with the latest figures for the whole country, the least broken down of them."""
    own = [each for each in read.observations if each.area == read.indicator.area]
    best = min(
        own or read.observations,
        key=lambda each: (each.dimensions.count("="), [-ord(sign) for sign in each.period]),
    )
    return Leading(read.indicator.slug, best.measure, best.dimensions)


def _rows(read: ReadIndicator, recorded: date) -> pl.DataFrame:
    slug_of_indicator = read.indicator.slug
    rows = [
        (
            slug_of_indicator, each.measure, each.unit.value, each.dimensions, each.area,
            each.period, "value", float(each.value) if each.value is not None else None,
            len(each.value.partition(".")[2]) if each.value is not None else None,
            None, each.status, "exact", slug_of_indicator, recorded, None,
            each.note or None, f"line {each.line}",
        )
        for each in read.observations
    ]  # fmt: skip
    text = {
        name: pl.String() if sort == pl.Categorical() else sort for name, sort in SCHEMA.items()
    }
    return pl.DataFrame(rows, schema=text, orient="row")


def _frame(parts: Iterable[pl.DataFrame]) -> ObservationFrame:
    gathered = list(parts)
    if not gathered:
        raise FileIsRefused("data", "", "No data file holds a figure.")
    table = pl.concat(gathered).sort(*CELL, "recorded", "publication")
    return ObservationFrame(table.select(pl.col(n).cast(sort) for n, sort in SCHEMA.items()))
