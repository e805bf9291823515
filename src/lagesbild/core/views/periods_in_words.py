"""Periods as they stand in sentences: behind "since", in brackets, and as an adverb."""

from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.dates import MONTH_NAMES
from lagesbild.core.statistics.period import Period, PeriodKind


def name_of(period: Period, language: Language) -> str:
    """A period as a noun, behind "since": "2024", "school year 2023/2024", "Q1 2024"."""
    year = period.first_year
    match period.kind:
        case PeriodKind.SCHOOL_YEAR:
            return language.text("school year {years}", years=period.code)
        case PeriodKind.HALF_YEAR:
            names = (language.text("H1 {year}", year=year), language.text("H2 {year}", year=year))
            return names[period.part - 1]
        case PeriodKind.QUARTER:
            names_of_quarters = (
                language.text("Q1 {year}", year=year),
                language.text("Q2 {year}", year=year),
                language.text("Q3 {year}", year=year),
                language.text("Q4 {year}", year=year),
            )
            return names_of_quarters[period.part - 1]
        case PeriodKind.MONTH:
            return f"{language.text(MONTH_NAMES[period.part - 1])} {year}"
        case _:
            return period.format(language)


def in_brackets(period: Period, language: Language) -> str:
    """A period behind a value: "(2024)", "(2023/2024)", "(Q1 2024)"."""
    plain = period.kind is PeriodKind.SCHOOL_YEAR
    return f"({period.code if plain else name_of(period, language)})"


def when(period: Period, language: Language) -> str:
    """A period as an adverb: "in 2024", "in the school year 2023/2024"."""
    year = period.first_year
    match period.kind:
        case PeriodKind.YEAR:
            return language.text("in {year}", year=year)
        case PeriodKind.HALF_YEAR:
            names = (
                language.text("in the first half of {year}", year=year),
                language.text("in the second half of {year}", year=year),
            )
            return names[period.part - 1]
        case PeriodKind.QUARTER:
            names_of_quarters = (
                language.text("in the first quarter of {year}", year=year),
                language.text("in the second quarter of {year}", year=year),
                language.text("in the third quarter of {year}", year=year),
                language.text("in the fourth quarter of {year}", year=year),
            )
            return names_of_quarters[period.part - 1]
        case PeriodKind.MONTH:
            return language.text("in {month}", month=name_of(period, language))
        case PeriodKind.POOLED:
            return language.text("in the years {years}", years=name_of(period, language))
        case PeriodKind.SCHOOL_YEAR:
            return language.text("in the school year {years}", years=period.code)
