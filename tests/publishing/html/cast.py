"""A small invented county with every state that a page can show."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from lagesbild.core.claims.bases import spans_of
from lagesbild.core.claims.edition_claims import judge_edition
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.report.report import report
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.commitment import (
    Agreement,
    Commitment,
    CommitmentStatus,
    Organisation,
    OrganisationKind,
    Plan,
    ReportedFigure,
    Training,
)
from lagesbild.core.strategy.goal import DevelopmentArea, Goal, Leading, Link, Theme, Tip
from lagesbild.core.strategy.indicator import (
    Dimension,
    DimensionValue,
    Indicator,
    LifeCycle,
    Measure,
    Retirement,
    SeriesBreak,
)
from lagesbild.core.strategy.source import (
    Correction,
    Definition,
    Delivery,
    Publication,
    Source,
)
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.charts import draw
from lagesbild.publishing.html import ReportFile, SiteContent
from lagesbild.publishing.languages import load_language

COUNTY, OTHER = "01", "03"
PERCENT = (Measure("value", "Andel", Unit.PERCENT),)
SEX = Dimension("sex", "Kön", (DimensionValue("men", "Män"), DimensionValue("women", "Kvinnor")))
SCRIPT = "<script>alert('x')</script>"

ABOUT = About(
    slug="prov",
    title="Strategi mot våld i Provlän",
    short_title="Strategi mot våld i Provlän",
    language="sv",
    area=COUNTY,
    first_year=2020,
    last_year=2026,
    publisher="lansstyrelsen",
    site_headline="Så går arbetet mot våld i länet",
    site_lead="Tre mål och fem åtaganden. Varje siffra går att följa till sin källa.",
    theme_word="våldstyp",
    demonstration="Siffrorna är exempel och säger inget om något verkligt län.",
    made_up=True,
    source_document="Provlänets lägesrapport",
    source_url="https://example.org/rapport",
    licence="CC0",
    contact="kontakt@example.org",
    report_title="Lägesrapport 2024",
    published_areas=(COUNTY, OTHER),
)
GOALS = (
    Goal(
        1,
        "forebygga",
        "Förebygga våld",
        "Våld hindras innan det uppstår",
        "Myndigheter och andra aktörer arbetar för att våld inte ska uppstå.",
    ),
    Goal(
        2,
        "aterfall",
        "Förebygga återfall",
        "Den som utövar våld får hjälp att sluta",
        "Den som använder våld kan få hjälp som passar.",
        preconditions=("Det finns kunskap om metoder.", "Myndigheter samverkar.", SCRIPT),
        tips=(
            Tip("Använd en standardiserad bedömning.", (Link("Läs mer", "https://example.org"),)),
            Tip("Öppna inte [detta].", (Link("farlig", "javascript:alert(1)"),)),
        ),
        leading=Leading("support-talks", dimensions="sex=men"),
        at_a_glance="Fler kommuner erbjuder stödsamtal.",
    ),
    Goal(
        3,
        "forskning",
        "Kunskap och forskning",
        "Arbetet vilar på kunskap",
        "Aktörer använder metoder som bygger på evidens.",
        leading=Leading("contacts"),
    ),
)


def _indicator(slug: str, goal: int, called: str, **rest: object) -> Indicator:
    rest.setdefault("measures", PERCENT)
    rest.setdefault("name", f"Andel kommuner där {called.lower()} erbjuds till våldsutövare")
    return Indicator(slug=slug, goal=goal, short_name=called, source="enkat", area=COUNTY, **rest)


INDICATORS = (
    _indicator(
        "support-talks",
        2,
        "Stödsamtal utan beslut",
        dimensions=(SEX,),
        themes=("nara",),
        definitions=("stodsamtal",),
        smallest_base=10,
        breaks=(SeriesBreak(Period.of_year(2021), "Frågan ändrades."),),
        method_text="Andelen som svarat ja av alla som svarat.",
        alternative_names=("samtal",),
    ),
    _indicator(
        "contacts",
        2,
        "Samtal till stödlinjen",
        name="Antal som söker stöd",
        measures=(Measure("value", "Antal", Unit.COUNT, "personer"),),
    ),
    _indicator(
        "web-info",
        2,
        "Information på webben",
        without_values="Uppgiften samlas inte in sedan 2021.",
    ),
    _indicator("monitoring", 2, "Kontaktförbud med övervakning", follows_commitments=("2.2",)),
    _indicator(
        "mapped",
        2,
        "Kartlagda barn",
        life_cycle=LifeCycle.RETIRED,
        retirement=Retirement("Frågan ställs inte längre.", "Socialstyrelsen", 2021, "contacts"),
    ),
)
COMMITMENTS = (
    Commitment(
        "2.2",
        2,
        "Samverka om kontaktförbud",
        ("polisen",),
        CommitmentStatus.DONE,
        partners=("region",),
        answer="Samverkan är på plats.",
        not_reported="Hur ofta man möts.",
        figures=("reached",),
        indicators=("monitoring",),
        related=("2.4",),
        links=(Link("Om kontaktförbud", "https://example.org/kontaktforbud"),),
    ),
    Commitment(
        "2.4",
        2,
        f"Sprida stödet {SCRIPT}",
        ("lansstyrelsen",),
        CommitmentStatus.ANSWERED_ELSEWHERE,
        owners_implied=True,
        refers_to=("2.2",),
    ),
    Commitment(
        "2.8",
        2,
        "Dela information",
        (),
        CommitmentStatus.NOT_REPORTED,
        number_is_inferred=True,
        note="Står bara på webbplatsen.",
    ),
    Commitment("3.1", 3, "Pröva metoder", ("region",), CommitmentStatus.NOT_DONE),
    Commitment("3.2", 3, "Utvärdera", ("region",), CommitmentStatus.NOT_FOLLOWED_UP),
)
STRATEGY = Strategy(
    about=ABOUT,
    goals=GOALS,
    themes=(Theme("nara", "Våld i nära relation", "Våld av någon man lever med."),),
    indicators=INDICATORS,
    sources=(
        Source(
            "enkat",
            "Öppna jämförelser",
            "socialstyrelsen",
            url="https://example.org/statistik?a=1&b=2",
            coverage="Alla kommuner.",
            table_id="5.30",
        ),
        Source("ovrigt", "Egna uppgifter", "Länets egna register"),
    ),
    definitions=(Definition("stodsamtal", "Stödsamtal", "Samtal som ges utan biståndsbeslut."),),
    organisations=(
        Organisation(
            "lansstyrelsen", "Länsstyrelsen i Provlän", OrganisationKind.REPORTING, "Länsstyrelsen"
        ),
        Organisation(
            "polisen",
            "Polismyndigheten",
            OrganisationKind.REPORTING,
            url="https://example.org/polis",
            owns_strategy=True,
        ),
        Organisation("region", "Region Prov", OrganisationKind.REPORTING, description="Vården."),
        Organisation("socialstyrelsen", "Socialstyrelsen", OrganisationKind.NATIONAL),
        Organisation("man", "MÄN", OrganisationKind.CIVIL_SOCIETY),
    ),
    plan=Plan(
        "Handlingsplan",
        2024,
        2027,
        COMMITMENTS,
        (ReportedFigure("reached", "{value} av {of} kommuner", "21", "26"),),
        ("2.3", "2.5"),
    ),
    development_areas=(DevelopmentArea(2, "Fler bör erbjuda samtal.", ("contacts",), ("2.2",)),),
    trainings=(Training("Grundutbildning", ("2.2",), 2024, participants=435),),
    agreements=(Agreement("Nätverk", "24 av 26", 24, 26, ("2.2",)),),
    areas=(
        Area(COUNTY, "Provlän", AreaKind.COUNTY, "00"),
        Area(OTHER, "Granlän", AreaKind.COUNTY, "00"),
    ),
)
PUBLICATIONS = (
    Publication("first", "Webbsidan 2023", date(2024, 3, 1)),
    Publication("second", "Rapport 2025:9", date(2025, 1, 20), "https://example.org/2025-9"),
)
DELIVERY = Delivery(
    slug="enkat-2025",
    publication="second",
    source="enkat",
    file_name="Öppna_jämförelser_2025.xlsx",
    checksum="0123456789abcdef" * 4,
    received=date(2025, 1, 10),
    accepted=date(2025, 1, 20),
    accepted_by="Anna Ek",
    origin="https://example.org/fil.xlsx",
    recipe="enkat",
)
CORRECTION = Correction(
    "talks-men-2024",
    "support-talks",
    "män, 2024",
    "66 %",
    "70 %",
    "En kommun hade svarat fel.",
    "Storsthlm",
    date(2025, 1, 20),
)


def _seen(
    slug: str,
    year: int,
    value: str | ObsStatus,
    *,
    unit: Unit = Unit.PERCENT,
    area: str = COUNTY,
    dimensions: str = "",
    publication: str = "second",
    **rest: object,
) -> Observation:
    measured = isinstance(value, str) and not isinstance(value, ObsStatus)
    held = Measurement(Decimal(value), unit) if measured else Missing(ObsStatus(value))
    rest.setdefault("status", ObsStatus.NORMAL if measured else value)
    recorded = {each.slug: each.recorded for each in PUBLICATIONS}[publication]
    return Observation(
        series=SeriesKey(slug, "value", dimensions, area),
        period=Period.of_year(year),
        value=held,
        publication=publication,
        recorded=recorded,
        **rest,
    )


def _observations() -> tuple[Observation, ...]:
    men, women = "sex=men", "sex=women"
    talks = [
        _seen("support-talks", 2019, "56.0", dimensions=men, base=34),
        _seen("support-talks", 2022, "61.0", dimensions=men, base=30),
        _seen("support-talks", 2023, ObsStatus.MISSING, dimensions=men),
        _seen("support-talks", 2024, "66.0", dimensions=men, base=31, publication="first"),
        _seen(
            "support-talks",
            2024,
            "70.0",
            dimensions=men,
            base=31,
            correction=CORRECTION.id,
            address="Blad1!C7",
        ),
        _seen("support-talks", 2022, "58.0", dimensions=women, base=30),
        _seen("support-talks", 2024, "64.0", dimensions=women, base=31, note=f"Osäkert {SCRIPT}"),
    ]
    contacts = [
        _seen("contacts", 2022, "97", unit=Unit.COUNT),
        _seen("contacts", 2023, "118", unit=Unit.COUNT, publication="first"),
        _seen("contacts", 2023, "119", unit=Unit.COUNT),
        _seen("contacts", 2024, "1144", unit=Unit.COUNT),
        _seen("contacts", 2023, "88", unit=Unit.COUNT, area=OTHER),
        _seen("contacts", 2024, "90", unit=Unit.COUNT, area=OTHER),
    ]
    others = [_seen("monitoring", year, f"{year - 2020}.5") for year in (2022, 2023, 2024)]
    return (*talks, *contacts, *others)


TEXTS = {
    TextKey("goal", "2"): "Fler kommuner erbjuder stödsamtal och fler söker hjälp.\n\nMen färre "
    "fullföljer, se {indicator:contacts} och {commitment:2.2}.[^1]\n\n[^1]: Enligt enkäten.",
    TextKey("indicator", "support-talks"): "År 2024 uppger *70 procent* att de erbjuder samtal, "
    "se {table:support-talks}.[^1]\n\n## Vad som hänt\n\n- Fler svarar.\n- [Open Comparisons]"
    "{lang=en} ändrades.\n\n[^1]: Av 31 svarande.",
    TextKey("method"): "Uppföljningen görs varje år.\n\n## Svar\n\nMyndigheterna svarar.",
    TextKey("foreword"): "Det här är ett förord.",
}


def edition() -> Edition:
    """The edition of 2024."""
    return Edition(
        year=2024,
        strategy=STRATEGY,
        observations=ObservationFrame.of(_observations()),
        publications=PUBLICATIONS,
        corrections=(CORRECTION,),
        deliveries=(DELIVERY,),
        texts={key: Text(key, words, f"texts/{key.kind}.md") for key, words in TEXTS.items()},
    )


def site(code: str = "sv", **about: object) -> SiteContent:
    """The site of it in a language, with some of what the strategy says of itself changed."""
    language: Language = load_language(code)
    whole = edition()
    if about:
        strategy = replace(whole.strategy, about=replace(ABOUT, **about))
        whole = replace(whole, strategy=strategy)
    view = view_edition(whole, language)
    claims = judge_edition(whole, load_language(whole.strategy.about.language))
    return SiteContent(
        edition=whole,
        view=view,
        language=language,
        report=report(whole, view, language, claims),
        draw=draw,
        files=(
            ReportFile("lagesrapport-2024.pdf", "PDF", b"%PDF-1.7 example"),
            ReportFile("lagesrapport-2024.xlsx", "Excel", b"PK example"),
        ),
        spans=spans_of(claims, view, language),
    )
