"""Every drafted sentence, and every description of a chart, is borne out by the data."""

from hypothesis import HealthCheck, given, settings

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.drafting.draft import draft
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.views.indicator_view import IndicatorViews
from lagesbild.publishing.languages import load_language
from tests.core.claims.drafting.made import YEAR, editions

PATIENT = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _not_borne_out(edition, text):
    slug = edition.strategy.indicators[0].slug
    language = load_language(edition.strategy.about.language)
    claims = Checker.of(edition, language).check(text, Place(YEAR, 1, slug))
    return [
        (each.text, each.kind.value, each.verdict.value, each.judgement.why, text)
        for each in claims
        if each.verdict is not Verdict.SUPPORTED
    ]


def _view(edition):
    language = load_language(edition.strategy.about.language)
    slug = edition.strategy.indicators[0].slug
    return IndicatorViews(edition, language).view(slug), language


@PATIENT
@given(edition=editions())
def test_every_drafted_sentence_is_supported(edition):
    view, language = _view(edition)
    text = draft(view, year=YEAR, language=language).markdown
    assert not _not_borne_out(edition, text)


@PATIENT
@given(edition=editions())
def test_every_description_of_a_chart_is_supported(edition):
    view, _ = _view(edition)
    for figure in view.figures:
        assert not _not_borne_out(edition, figure.chart.description)
