"""What a chart of lines shows, and what it must not show."""

import re
from dataclasses import replace

from lagesbild.core.document.chart import ChartCategory, ChartKind, ChartPoint, ChartSeries, Mark
from lagesbild.publishing.charts import ChartWidth, draw
from tests.publishing.charts.cast import CONTACT_BANS, FOLLOW_UP, chart, line, reference
from tests.publishing.charts.pictures import ids_of, size_of, texts_of, words_of


def _joined(svg: str) -> list[int]:
    """How many points each drawn line of a series joins."""
    found = re.findall(
        r'class="ch-s1"[^>]*stroke-linejoin="round"><path fill="none" d="([^"]+)"', svg
    )
    return [stretch.count("L") + 1 for path in found for stretch in path.split("M")[1:]]


def test_a_line_joins_all_periods_that_follow_on_each_other():
    assert _joined(draw(CONTACT_BANS, width=ChartWidth.WIDE)) == [6]


def test_no_line_goes_through_a_missing_value_or_across_a_break():
    # 2019 | missing 2020 | 2021–2022 | break | 2023–2024
    assert _joined(draw(FOLLOW_UP, width=ChartWidth.WIDE)) == [2, 2]


def test_a_break_has_its_words_and_a_missing_value_its_sign_in_the_legend():
    words = words_of(draw(FOLLOW_UP, width=ChartWidth.NARROW))
    assert "Nya frågor" in words
    assert "uppgift saknas" in words


def test_the_last_value_stands_beside_the_label_at_the_lines_end():
    svg = draw(CONTACT_BANS, width=ChartWidth.WIDE)
    label = next(each for each in texts_of(svg) if each.text == "Beviljade")
    value = next(each for each in texts_of(svg) if each.text == "37")
    assert abs(label.bottom - value.bottom) < 4
    assert label.right < value.left


def test_labels_of_lines_that_end_at_the_same_value_stand_apart():
    svg = draw(
        chart(ChartKind.LINES, line("Män", 56, 70), line("Kvinnor", 56, 70)), width=ChartWidth.WIDE
    )
    men, women = (
        next(each for each in texts_of(svg) if each.text == name) for name in ("Män", "Kvinnor")
    )
    assert men.bottom <= women.top or women.bottom <= men.top


def test_labels_too_long_for_the_end_go_to_a_legend_with_the_values_left_at_the_ends():
    long = "Kommuner och stadsdelar som regelbundet gör systematisk uppföljning av insatser"
    svg = draw(chart(ChartKind.LINES, line(long, 56, 70)), width=ChartWidth.NARROW)
    texts = texts_of(svg)
    assert texts[1].left < 40  # after the unit: the legend
    assert any(each.text == "70" and each.left > 280 for each in texts)


def test_a_reference_is_dashed_and_has_no_markers():
    svg = draw(
        chart(ChartKind.LINES, line("Länet", 37, 40, 42), reference("Riket, median", 40, 40, 41)),
        width=ChartWidth.WIDE,
    )
    group = re.search(r'<g class="ch-ref"[^>]*>(.*?)</g>', svg)
    assert group is not None
    assert group[1].count("<path") == 1
    assert "stroke-dasharray" in group[1]


def test_the_base_stands_below_its_period_where_all_series_share_it():
    svg = draw(
        chart(ChartKind.LINES, line("Män", 89, 90, base=31), line("Kvinnor", 80, 87, base=31)),
        width=ChartWidth.WIDE,
    )
    assert words_of(svg).count("(n = 31)") == 2


def test_a_cut_axis_says_so_and_one_from_zero_does_not():
    cut = chart(ChartKind.LINES, line("Medel", 60, 62, 65), from_zero=False)
    assert "Axeln börjar inte på noll." in words_of(draw(cut, width=ChartWidth.WIDE))
    whole = replace(cut, from_zero=True)
    assert "Axeln" not in words_of(draw(whole, width=ChartWidth.WIDE))


def test_the_interface_is_english_in_an_english_chart():
    cut = chart(ChartKind.LINES, line("Mean", 60, 62, 65), from_zero=False, language="en")
    assert "The axis does not start at zero." in words_of(draw(cut, width=ChartWidth.WIDE))


def test_a_series_without_any_value_is_named_with_the_reason():
    svg = draw(
        chart(ChartKind.LINES, line("Alla", 1, 2), line("Pågående", None, None)),
        width=ChartWidth.WIDE,
    )
    assert "Pågående: uppgift saknas" in words_of(svg)


def test_a_chart_without_any_value_says_so():
    svg = draw(chart(ChartKind.LINES, line("Alla", None, None)), width=ChartWidth.WIDE)
    assert "Inga värden att visa." in words_of(svg)


def test_a_single_period_is_drawn_as_rows_with_spans():
    points = (ChartPoint(None, "8–12 %", low=8, high=12),)
    svg = draw(
        chart(
            ChartKind.LINES,
            ChartSeries("Kvinnor", points),
            categories=(ChartCategory("2019–2023", 2019),),
        ),
        width=ChartWidth.WIDE,
    )
    assert {"Kvinnor", "8–12 %", "Procent · 2019–2023"} <= {each.text for each in texts_of(svg)}


def test_a_corrected_value_has_its_sign_and_an_estimated_one_a_hollow_marker():
    points = (
        ChartPoint(66, "66", marks=(Mark.ESTIMATED,)),
        ChartPoint(70, "70", marks=(Mark.CORRECTED,)),
    )
    svg = draw(chart(ChartKind.LINES, ChartSeries("Män", points)), width=ChartWidth.WIDE)
    assert svg.count("ch-hollow") == 1
    assert svg.count('class="ch-caution"') == 1


def test_a_phone_gets_fewer_periods_and_the_same_size_of_text():
    twenty = chart(ChartKind.LINES, line("Totalt", *range(20)))
    wide, narrow = (draw(twenty, width=each) for each in (ChartWidth.WIDE, ChartWidth.NARROW))
    labelled = [
        sum(each.text.startswith("20") and len(each.text) == 4 for each in texts_of(svg))
        for svg in (wide, narrow)
    ]
    assert labelled[0] > labelled[1] >= 3
    assert (size_of(wide)[0], size_of(narrow)[0]) == (680, 328)
    assert set(re.findall('font-size="([^"]+)"', wide)) == set(
        re.findall('font-size="([^"]+)"', narrow)
    )


def test_the_last_period_is_always_labelled():
    for count in range(2, 26):
        svg = draw(chart(ChartKind.LINES, line("Totalt", *range(count))), width=ChartWidth.NARROW)
        assert str(2018 + count) in words_of(svg)


def test_the_picture_is_named_and_described():
    svg = draw(CONTACT_BANS, width=ChartWidth.WIDE)
    title, description = ids_of(svg)
    assert f'role="img" aria-labelledby="{title} {description}"' in svg
    assert f'<title id="{title}">Kontaktförbud</title>' in svg
    assert f'<desc id="{description}">Andelen beviljade ansökningar.</desc>' in svg


def test_two_charts_on_a_page_share_no_ids():
    ids = [
        *ids_of(draw(CONTACT_BANS, width=ChartWidth.WIDE)),
        *ids_of(draw(CONTACT_BANS, width=ChartWidth.NARROW)),
        *ids_of(draw(FOLLOW_UP, width=ChartWidth.WIDE)),
    ]
    assert len(set(ids)) == len(ids)


def test_a_line_that_ends_before_the_last_period_says_when():
    svg = draw(
        chart(ChartKind.LINES, line("Kusten", 50, 58, None), line("Inlandet", 40, 41, 44)),
        width=ChartWidth.WIDE,
    )
    texts = {each.text for each in texts_of(svg)}
    assert {"58 (2020)", "44"} <= texts
    assert "44 (2021)" not in texts


def test_bases_that_differ_are_in_the_tips_and_never_beside_points():
    svg = draw(
        chart(ChartKind.LINES, line("Män", 89, 90, base=31), line("Kvinnor", 80, 87, base=30)),
        width=ChartWidth.WIDE,
    )
    assert not any("n =" in each.text for each in texts_of(svg))
    assert "Kvinnor, 2020: 87 (n = 30)" in svg


def test_a_base_is_shared_by_those_that_have_a_value():
    svg = draw(
        chart(ChartKind.LINES, line("Män", None, 90, base=31), line("Totalt", 80, None, base=34)),
        width=ChartWidth.WIDE,
    )
    assert {"(n = 34)", "(n = 31)"} <= {each.text for each in texts_of(svg)}
