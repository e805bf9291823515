"""Checking the claims of a text against 300 series, beside cutting the same text into words.

    python -m benchmarks.bench_claims

A made-up strategy of 50 indicators in six groups each, and made-up reports of 15 000 and of 30 000
words, about one claim in 37 words, one figure in ten wrong. The bare limit is one regular
expression that cuts the text into words. "first" is a checker's first text, when no word was looked
up yet; the others are medians of rounds that take turns. Bounds: the report within 1 s, a paragraph
within 50 ms, and a word of the long report at most 1.3 times as long as one of the short.
"""

import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place
from lagesbild.core.claims.whole_text import findings
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import COUNTRY, Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.goal import Goal
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from lagesbild.core.strategy.source import Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.publishing.languages import load_language

WORDS = 15_000
ROUNDS = 7
BOUND = 1.0
PARAGRAPH_BOUND = 0.05
LINEAR_BOUND = 1.3
YEAR = 2024
YEARS = range(2015, YEAR + 1)
GOALS = 5
WRONG = 10
"""One figure in so many is wrong."""
BETWEEN = 3
"""Sentences that say nothing of data behind each that does."""
WORD = re.compile(r"\w+|[^\w\s]")
PUBLICATION = Publication("made-up", "Påhittade siffror", date(2025, 5, 8))

PEOPLE = (
    "ungdomar", "pensionärer", "föräldrar", "elever", "studenter",
    "patienter", "hyresgäster", "resenärer", "företagare", "besökare",
)  # fmt: skip
HABITS = (
    "som cyklar till arbetet",
    "med eget bibliotekskort",
    "som dricker kranvatten",
    "som odlar grönsaker",
    "med tillgång till bredband",
)
GROUPS = {
    "all": "Samtliga",
    "women": "Kvinnor",
    "men": "Män",
    "young": "Yngre",
    "old": "Äldre",
    "abroad": "Utrikes födda",
}
IN_TEXT = {
    "women": "bland kvinnor",
    "men": "bland män",
    "young": "bland yngre",
    "old": "bland äldre",
    "abroad": "bland utrikes födda",
}
CLAIMS = (
    "År {year} var andelen {now} procent.",
    "{Group} var andelen {group_now} procent år {year}.",
    "Mellan {before} och {year} har andelen {moved} från {then} till {now} procent.",
    "År {year} hade den {moved} med {change} procentenheter jämfört med {before}, "
    "till {now} procent.",
    "Andelen {group} har {moved_group} mellan {before} och {year}, från {group_then} till "
    "{group_now} procent, medan den bland samtliga var {now} procent {year}.",
)
SAYING_NOTHING = (
    "Underlaget har lämnats av de organisationer som medverkar i arbetet och har stämts av i "
    "styrgruppen, som träffas regelbundet och följer hur insatserna utvecklas.",
    "Resultaten behöver tolkas med försiktighet, eftersom frågorna ställs på olika sätt i olika "
    "undersökningar och eftersom alla inte svarar.",
    "Under året har utbildningar hållits på många håll, och de som deltog har tagit med sig "
    "metoder och erfarenheter till sina egna verksamheter.",
    "En närmare beskrivning av hur uppgifterna samlas in finns i bilaga 3 och på s. 41 i den "
    "rapport som avses i 4 § förordningen (2009:907).",
    "Samverkan mellan kommunerna, regionen och det civila samhället har fördjupats genom nätverk "
    "där vardagliga frågor tas upp och goda exempel sprids vidare.",
    "Arbetet fortsätter enligt planen, och nästa avstämning görs när kommunernas svar har kommit "
    "in och gåtts igenom av dem som ansvarar för målet.",
    "Det finns skillnader inom länet som inte syns i siffrorna, och därför kompletteras de med "
    "samtal med dem som berörs.",
)


def main() -> int:
    about, place = made(), Place(YEAR)
    report, long_report = about.report(WORDS), about.report(2 * WORDS)
    paragraph = max(report.split("\n\n"), key=len)
    checker = Checker.of(edition_of(about), load_language("sv"))
    first = _first_time(checker, report)
    checking, long, typing, whole, bare, bare_long = seconds(
        lambda: checker.check(report, place),
        lambda: checker.check(long_report, place),
        lambda: checker.check(paragraph, place),
        lambda: findings(checker, report, place),
        lambda: WORD.findall(report),
        lambda: WORD.findall(long_report),
    )
    print(
        f"{'what':<28}{'words':>8}{'claims':>8}{'first ms':>10}{'ms':>9}{'bare ms':>9}{'ratio':>8}"
    )
    _row("a report", checker, report, (first, checking, bare))
    _row("one of twice the length", checker, long_report, (None, long, bare_long))
    _row("with what it says as a whole", checker, report, (None, whole, bare))
    _row("a paragraph", checker, paragraph, (None, typing, None))
    linear = (long / len(long_report.split())) / (checking / len(report.split()))
    print(
        f"Against {len(GROUPS) * len(about.indicators)} series, all of it made up. The report took "
        f"{max(first, checking):.2f} s (bound {BOUND}), a paragraph {typing:.3f} s (bound "
        f"{PARAGRAPH_BOUND}), a word of the long report {linear:.2f} times one of the short "
        f"(bound {LINEAR_BOUND})."
    )
    held = max(first, checking) <= BOUND and typing <= PARAGRAPH_BOUND and linear <= LINEAR_BOUND
    return 0 if held else 1


def _first_time(checker: Checker, report: str) -> float:
    """What its first report takes a checker, once its vocabulary is loaded."""
    checker.check("Andelen var 37 procent.", Place(YEAR))
    start = time.perf_counter()
    checker.check(report, Place(YEAR))
    return time.perf_counter() - start


def _row(
    what: str, checker: Checker, text: str, took: tuple[float | None, float, float | None]
) -> None:
    first, median, bare = took
    claims = len(checker.check(text, Place(YEAR)))
    print(
        f"{what:<28}{len(text.split()):>8,}{claims:>8}"
        f"{f'{first * 1000:.0f}' if first else '':>10}{median * 1000:>9.1f}"
        f"{f'{bare * 1000:.2f}' if bare else '':>9}{f'{median / bare:.0f}' if bare else '':>8}"
    )


def seconds(*works: Callable[[], object]) -> list[float]:
    """The median time of each, in rounds that take turns so that all meet the same machine."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


@dataclass(frozen=True)
class Made:
    """Indicators and their figures, the same every time and none of them real."""

    indicators: tuple[Indicator, ...]
    figures: Mapping[tuple[str, str, int], int]
    """Shares by slug, group and year."""

    def report(self, words: int) -> str:
        """A made-up report of so many words, in sections under their indicators' names."""
        numbers = random.Random(2)
        written, length = ["Allt i den här rapporten är påhittat."], 0
        while length < words:
            section, sentence = divmod(len(written) - 1, len(CLAIMS))
            indicator = self.indicators[section % len(self.indicators)]
            paragraph = self._paragraph(indicator, CLAIMS[sentence], numbers)
            heading = "" if sentence else f"## {indicator.name}\n\n"
            written.append(heading + paragraph)
            length += len(paragraph.split())
        return "\n\n".join(written)

    def _paragraph(self, indicator: Indicator, claim: str, numbers: random.Random) -> str:
        year, code = numbers.choice((YEAR, YEAR - 1)), numbers.choice(tuple(IN_TEXT))
        now, group_now = self._shares(indicator, code, year)
        before = next(
            each
            for each in numbers.sample(YEARS[:-2], len(YEARS) - 2)
            if now != self._shares(indicator, code, each)[0]
            and group_now != self._shares(indicator, code, each)[1]
        )
        then, group_then = self._shares(indicator, code, before)
        said = claim.format(
            year=year,
            before=before,
            then=then,
            now=now + (numbers.randrange(WRONG) == 0) * numbers.randint(1, 9),
            moved=_moved(then, now),
            change=abs(now - then),
            group=IN_TEXT[code],
            Group=IN_TEXT[code].capitalize(),
            group_then=group_then,
            group_now=group_now + (numbers.randrange(WRONG) == 0) * numbers.randint(1, 9),
            moved_group=_moved(group_then, group_now),
        )
        return " ".join((said, *numbers.sample(SAYING_NOTHING, BETWEEN)))

    def _shares(self, indicator: Indicator, code: str, year: int) -> tuple[int, int]:
        """The figure for all, and that for a group."""
        return self.figures[indicator.slug, "all", year], self.figures[indicator.slug, code, year]


def _moved(then: int, now: int) -> str:
    """What a share has done that is another now."""
    return "ökat" if now > then else "minskat"


def made() -> Made:
    """50 indicators in six groups each, and their figures for ten years."""
    indicators = tuple(
        _indicator(number, f"{people} {habit}")
        for number, (habit, people) in enumerate(product(HABITS, PEOPLE), start=1)
    )
    numbers = random.Random(1)
    figures = {}
    for indicator, code in product(indicators, GROUPS):
        share = numbers.randint(20, 70)
        for year in YEARS:
            share = min(max(share + numbers.choice((-4, -3, -2, -1, 1, 2, 3, 4)), 5), 95)
            figures[indicator.slug, code, year] = share
    return Made(indicators, figures)


def _indicator(number: int, name: str) -> Indicator:
    return Indicator(
        slug=f"made-up-{number:02}",
        goal=(number - 1) % GOALS + 1,
        name=f"Andel {name}",
        short_name=name.capitalize(),
        source="made-up",
        area="01",
        measures=(Measure("value", "Andel", Unit.PERCENT),),
        dimensions=(
            Dimension("group", "Grupp", tuple(DimensionValue(*each) for each in GROUPS.items())),
        ),
    )


def edition_of(about: Made) -> Edition:
    """The edition that holds what was made."""
    strategy = Strategy(
        about=About(
            slug="made-up", title="En påhittad strategi", short_title="Påhittad strategi",
            language="sv", area="01", first_year=2020, last_year=2028, publisher="made-up",
            site_headline="", site_lead="", made_up=True,
        ),
        goals=tuple(
            Goal(number, f"goal-{number}", f"Påhittat mål {number}", "", "")
            for number in range(1, GOALS + 1)
        ),
        indicators=about.indicators,
        sources=(Source("made-up", "Påhittad enkät", "made-up"),),
        areas=(
            Area(COUNTRY, "Riket", AreaKind.COUNTRY),
            Area("01", "Stockholms län", AreaKind.COUNTY, COUNTRY),
        ),
    )  # fmt: skip
    frame = ObservationFrame.of(
        Observation(
            series=SeriesKey(slug, "value", f"group={code}", "01"),
            period=Period.parse(str(year)),
            value=Measurement(Decimal(share), Unit.PERCENT),
            status=ObsStatus.NORMAL,
            publication=PUBLICATION.slug,
            recorded=PUBLICATION.recorded,
        )
        for (slug, code, year), share in about.figures.items()
    )
    return Edition(YEAR, strategy, frame, publications=(PUBLICATION,))


if __name__ == "__main__":
    sys.exit(main())
