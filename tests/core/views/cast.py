"""A small strategy for tests of views: one goal, one source, one indicator with two sexes."""

from datetime import date

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.goal import Goal, Leading
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from lagesbild.core.strategy.source import Correction, Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.core.views.indicator_view import IndicatorViews

COUNTY = Area("01", "Stockholms län", AreaKind.COUNTY, "00")
COUNTRY = Area("00", "Riket", AreaKind.COUNTRY)

SEX = Dimension("sex", "Sex", (DimensionValue("women", "Women"), DimensionValue("men", "Men")))
SHARE = Measure("value", "Share", Unit.PERCENT)
REPORT = Publication("report-2024", "Report 2024", date(2025, 5, 8))
WEB = Publication("web-2023", "Web 2023", date(2024, 5, 8))


def talks(**changed):
    """The indicator "support talks", a share by sex."""
    fields = {
        "slug": "talks",
        "goal": 1,
        "name": "Municipalities that offer support talks",
        "short_name": "Support talks",
        "source": "survey",
        "area": "01",
        "measures": (SHARE,),
        "dimensions": (SEX,),
    }
    return Indicator(**{**fields, **changed})


def key(sex="", *, area="01", measure="value"):
    return SeriesKey("talks", measure, f"sex={sex}" if sex else "", area)


def edition(indicator, observations, *, corrections=(), goals=None):
    """An edition of one indicator."""
    goal = Goal(1, "help", "Help", "People get help", "Help is given", leading=Leading("talks"))
    return Edition(
        year=2024,
        strategy=Strategy(
            about=About(
                slug="test",
                title="A strategy",
                short_title="Strategy",
                language="en",
                area="01",
                first_year=2020,
                last_year=2026,
                publisher="board",
                site_headline="How it goes",
                site_lead="In short",
            ),
            goals=goals or (goal,),
            indicators=(indicator,),
            sources=(Source("survey", "The survey", "board"),),
            areas=(COUNTRY, COUNTY),
        ),
        observations=ObservationFrame.of(observations),
        publications=(WEB, REPORT),
        corrections=tuple(corrections),
    )


def view_of(indicator, observations, *, corrections=()):
    """What is shown of an indicator with these observations."""
    views = IndicatorViews(edition(indicator, observations, corrections=corrections), ENGLISH)
    return views.view("talks")


def correction(**changed):
    fields = {
        "id": "men-2024",
        "indicator": "talks",
        "series": "Men, 2024",
        "old": "66%",
        "new": "70%",
        "reason": "An answer was wrong.",
        "found_by": "StorSthlm",
        "decided": date(2025, 1, 20),
    }
    return Correction(**{**fields, **changed})
