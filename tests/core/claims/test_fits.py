"""How a written amount fits a value, at the borders of what the rules allow."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.claims.fits import fit, fit_range, fit_share, in_unit
from lagesbild.core.claims.shapes import Verdict
from lagesbild.core.language.amounts import Amount, amounts
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.language.sentence_read import sentence

RULES = ClaimRules()
YES, NEARLY, NO = Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED


def written(text: str, language: str = "sv") -> Amount:
    (amount,) = amounts(sentence(text, language))
    return amount


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("37", "37", YES),
        ("37", "36.5", YES),
        ("37", "37.5", YES),
        ("37", "36.49", NO),
        ("37", "37.51", NO),
        ("37", "38", NO),
        ("37,0", "37.04", YES),
        ("37,0", "37.1", NO),
        ("1,16", "1.155", YES),
        ("1,16", "1.154", NO),
        ("0", "0.5", YES),
        ("0", "0.6", NO),
        ("1,5 miljoner", "1450000", YES),
        ("1,5 miljoner", "1449999", NO),
        ("3 tusen", "3499", YES),
        ("3 tusen", "3501", NO),
        ("exakt 37", "37", YES),
        ("exakt 37", "38", NO),
    ],
)
def test_a_plain_number_is_right_if_the_value_rounds_to_it(
    text: str, value: str, verdict: Verdict
) -> None:
    assert fit(written(text), Decimal(value), RULES) is verdict


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        # five percent of the value
        ("cirka 40", "40", YES),
        ("cirka 40", "42", YES),
        ("cirka 40", "38", YES),
        ("cirka 40", "42.1", NEARLY),
        ("cirka 40", "44", NEARLY),
        ("cirka 40", "44.1", NO),
        ("cirka 40", "35.9", NO),
        ("omkring 1 500", "1425", YES),
        ("omkring 1 500", "1424", NEARLY),
        # half a step where that is more
        ("cirka 5", "5.5", YES),
        ("cirka 5", "5.6", NEARLY),
        # beyond, and not far
        ("drygt 500", "501", YES),
        ("drygt 500", "545", YES),
        ("drygt 500", "546", NEARLY),
        ("drygt 500", "590", NEARLY),
        ("drygt 500", "591", NO),
        ("drygt 500", "500", NEARLY),
        ("drygt 500", "485", NEARLY),
        ("drygt 500", "484", NO),
        ("drygt 20", "22.5", YES),
        ("drygt 20", "22.6", NEARLY),
        ("knappt 500", "499", YES),
        ("knappt 500", "455", YES),
        ("knappt 500", "454", NEARLY),
        ("knappt 500", "409", NO),
        ("knappt 500", "500", NEARLY),
        ("knappt 500", "516", NO),
        ("nästan 20", "17.5", YES),
        ("nästan 20", "22", NO),
        # a border that is itself outside
        ("mer än 50", "50.1", YES),
        ("mer än 50", "70", YES),
        ("mer än 50", "70.1", NEARLY),
        ("mer än 50", "50", NEARLY),
        ("mer än 50", "49.9", NO),
        ("färre än 50", "49.9", YES),
        ("färre än 50", "36", YES),
        ("färre än 50", "35", NEARLY),
        ("färre än 50", "50", NEARLY),
        ("färre än 50", "50.1", NO),
        # a border that is itself inside
        ("minst 50", "50", YES),
        ("minst 50", "51", YES),
        ("minst 50", "71", NEARLY),
        ("minst 50", "49.9", NO),
        ("högst 50", "50", YES),
        ("högst 50", "49", YES),
        ("högst 50", "30", NEARLY),
        ("högst 50", "50.1", NO),
        ("mer än 0", "3", YES),
    ],
)
def test_a_hedge_says_on_which_side_and_how_far(text: str, value: str, verdict: Verdict) -> None:
    assert fit(written(text), Decimal(value), RULES) is verdict


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("about 40", "42", YES),
        ("just over 500", "545", YES),
        ("nearly 500", "516", NO),
        ("more than 50", "50", NEARLY),
        ("at least 50", "50", YES),
        ("up to 50", "50.1", NO),
    ],
)
def test_english_hedges_mean_the_same(text: str, value: str, verdict: Verdict) -> None:
    assert fit(written(text, "en"), Decimal(value), RULES) is verdict


def test_how_near_about_is_the_strategy_says() -> None:
    wide = replace(RULES, about_percent=10.0)
    assert fit(written("cirka 40"), Decimal(44), RULES) is NEARLY
    assert fit(written("cirka 40"), Decimal(44), wide) is YES


@pytest.mark.parametrize(
    ("text", "low", "high", "verdict"),
    [
        ("94–95", "94", "95", YES),
        ("94–95", "93.5", "95.5", YES),
        ("mellan 94 och 95", "94.4", "94.6", YES),
        ("94–95", "94", "94", NEARLY),
        ("94–95", "95", "95", NEARLY),
        ("90–95", "92", "93", NO),
        ("94–95", "94", "96", NO),
        ("94–95", "93", "95", NO),
        ("5,7–6,0", "5.7", "6.0", YES),
        ("5,7–6,0", "5.6", "6.0", NO),
    ],
)
def test_a_range_has_the_lowest_and_the_highest_value_as_its_ends(
    text: str, low: str, high: str, verdict: Verdict
) -> None:
    assert fit_range(written(text), Decimal(low), Decimal(high)) is verdict


@pytest.mark.parametrize(
    ("text", "percent", "verdict"),
    [
        ("alla", "100", YES),
        ("alla", "99.9", NO),
        ("ingen", "0", YES),
        ("ingen", "0.1", NO),
        ("nästan alla", "90", YES),
        ("nästan alla", "99.9", YES),
        ("nästan alla", "100", NEARLY),
        ("nästan alla", "89.9", NEARLY),
        ("nästan alla", "84.9", NO),
        ("de flesta", "50.1", YES),
        ("de flesta", "50", NO),
        ("en minoritet", "49.9", YES),
        ("en minoritet", "50", NO),
        ("hälften", "47", YES),
        ("hälften", "53", YES),
        ("hälften", "53.1", NEARLY),
        ("hälften", "56", NEARLY),
        ("hälften", "56.1", NO),
        ("en tredjedel", "36.3", YES),
        ("en tredjedel", "30.4", YES),
        ("en tredjedel", "30.3", NEARLY),
        ("en tredjedel", "27", NO),
        ("var fjärde", "25", YES),
        ("var fjärde", "33", NO),
        # a tenth is nearer to its neighbours than a half
        ("en tiondel", "10.9", YES),
        ("en tiondel", "13", NO),
        ("ungefär hälften", "44", YES),
        ("ungefär hälften", "43.9", NEARLY),
        ("ungefär hälften", "37", NO),
        ("drygt hälften", "51", YES),
        ("drygt hälften", "57", YES),
        ("drygt hälften", "50.3", NEARLY),
        ("drygt hälften", "48", NEARLY),
        ("drygt hälften", "46", NO),
        ("drygt hälften", "70", NO),
        ("knappt hälften", "49", YES),
        ("knappt hälften", "52", NEARLY),
        ("knappt hälften", "54", NO),
        ("mer än hälften", "51", YES),
        ("mer än hälften", "50", NEARLY),
        ("mer än hälften", "49", NO),
        ("minst hälften", "50", YES),
    ],
)
def test_a_share_in_words_is_near_its_percentage(text: str, percent: str, verdict: Verdict) -> None:
    assert fit_share(written(text), Decimal(percent), RULES) is verdict


@pytest.mark.parametrize(
    ("text", "percent", "verdict"),
    [
        ("fyra av tio", "40", YES),
        ("fyra av tio", "35", YES),
        ("fyra av tio", "45", YES),
        ("fyra av tio", "34.9", NEARLY),
        ("fyra av tio", "29.9", NO),
        ("två av tre", "67", YES),
        ("två av tre", "62.7", YES),
        ("två av tre", "57", NO),
        ("15 av 26", "58", YES),
        ("15 av 26", "57.7", YES),
        ("15 av 26", "61.5", NO),
        ("37 av 100", "37.4", YES),
        ("37 av 100", "38.1", NO),
        ("drygt fyra av tio", "43", YES),
        ("drygt fyra av tio", "34", NO),
        ("mer än fyra av tio", "39", NO),
    ],
)
def test_a_part_of_a_whole_is_near_the_percentage_it_gives(
    text: str, percent: str, verdict: Verdict
) -> None:
    assert fit_share(written(text), Decimal(percent), RULES) is verdict


@pytest.mark.parametrize(
    ("text", "percent", "rules", "usual", "verdict"),
    [
        ("hälften", "52", replace(RULES, half_within=1.0), YES, NEARLY),
        ("nästan alla", "92", replace(RULES, nearly_all_from=95.0), YES, NEARLY),
        ("nästan alla", "89", replace(RULES, nearly_all_from=88.0), NEARLY, YES),
        ("de flesta", "55", replace(RULES, most_from=60.0), YES, NO),
    ],
)
def test_what_shares_in_words_mean_the_strategy_says(
    text: str, percent: str, rules: ClaimRules, usual: Verdict, verdict: Verdict
) -> None:
    assert fit_share(written(text), Decimal(percent), RULES) is usual
    assert fit_share(written(text), Decimal(percent), rules) is verdict


values = st.decimals(0, 100_000, places=3)


@given(values, st.integers(0, 3))
def test_a_value_rounded_either_way_is_supported(value: Decimal, decimals: int) -> None:
    rounded = round(value, decimals)
    text = f"{rounded:f}".replace(".", ",")
    assert fit(written(text), value, RULES) is YES


@given(st.integers(0, 99_999), st.integers(0, 4), st.integers(1, 9))
def test_a_changed_digit_is_contradicted(value: int, place: int, other: int) -> None:
    digits = [int(each) for each in f"{value:05}"]
    digits[place] = (digits[place] + other) % 10
    changed = int("".join(map(str, digits)))
    assert fit(written(str(changed)), Decimal(value), RULES) is NO


WORST_LAST = [YES, NEARLY, NO]


@given(
    st.sampled_from(["", "cirka ", "drygt ", "mer än ", "minst "]),
    st.integers(1, 10_000),
    st.tuples(values, values).map(sorted),
)
def test_what_is_further_above_fits_no_better_once_it_fits(
    hedge: str, number: int, pair: list[Decimal]
) -> None:
    near, far = (number + 1 + each for each in pair)
    first, second = (fit(written(f"{hedge}{number}"), each, RULES) for each in (near, far))
    assert WORST_LAST.index(first) <= WORST_LAST.index(second)


@given(st.integers(1, 10_000), values)
def test_nearly_is_just_over_seen_in_a_mirror(number: int, off: Decimal) -> None:
    above = fit(written(f"drygt {number}"), number + off, RULES)
    below = fit(written(f"knappt {number}"), number - off, RULES)
    assert above is below


@pytest.mark.parametrize(
    ("text", "unit", "value", "verdict"),
    [
        ("12 promille", Unit.PERCENT, "12", NO),
        ("12 promille", Unit.PERCENT, "1.2", YES),
        ("12 promille", Unit.PER_100K, "1200", YES),
        ("12 per 100 000", Unit.PERCENT, "12", NO),
        ("0,5 procent", Unit.PER_100K, "500", YES),
        ("12 procent", Unit.PERCENT, "12", YES),
    ],
)
def test_rates_are_compared_in_one_unit(
    text: str, unit: Unit, value: str, verdict: Verdict
) -> None:
    assert fit(in_unit(written(text), unit), Decimal(value), RULES) is verdict


def test_a_range_that_is_about_right_may_be_off_by_half_a_step() -> None:
    assert fit_range(written("cirka 90–95 procent"), Decimal(91), Decimal(94)) is YES
    assert fit_range(written("90–95 procent"), Decimal(91), Decimal(94)) is not YES
