"""Small multiples: points that can be seen, values that can be read."""

from lagesbild.core.document.chart import Chart, ChartKind
from lagesbild.publishing.charts import ChartWidth, draw
from tests.publishing.charts.cast import chart, line
from tests.publishing.charts.pictures import texts_of


def _panels(*values: tuple[float, ...]) -> Chart:
    panels = tuple(
        chart(ChartKind.LINES, line("Antal", *each), title=f"Del {number}", bounds=(0, None))
        for number, each in enumerate(values, start=1)
    )
    return chart(ChartKind.SMALL_MULTIPLES, panels=panels, categories=(), unit="Antal")


def test_every_point_of_a_panel_has_its_marker():
    svg = draw(_panels((310, 320, 330), (410, 420, 430)), width=ChartWidth.WIDE)
    assert svg.count("<title>Antal, ") == 6


def test_panels_far_apart_say_their_first_and_last_values():
    # 430 is more than five times 33.
    words = {
        each.text for each in texts_of(draw(_panels((31, 33), (410, 430)), width=ChartWidth.WIDE))
    }
    assert {"31", "33", "410", "430"} <= words


def test_panels_of_a_size_say_their_last_values_only():
    words = {
        each.text for each in texts_of(draw(_panels((310, 330), (410, 430)), width=ChartWidth.WIDE))
    }
    assert {"330", "430"} <= words
    assert not {"310", "410"} & words
