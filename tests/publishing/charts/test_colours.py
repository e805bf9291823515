"""Colours: enough contrast on every paper, the same in the picture and the style sheet."""

import re

import pytest

from lagesbild.publishing.charts import chart_css
from lagesbild.publishing.charts.looks import LIGHT

PAPERS = {"light": ("#fbfaf7", "#ffffff"), "dark": ("#14181d", "#1b2026")}
TEXTS = ("ink", "soft", "ref", "caution", "s1", "s2", "s3", "s4", "s5", "s6")


def _values(css: str) -> dict[str, str]:
    return dict(re.findall(r"--ch-([a-z0-9]+): (#[0-9a-f]{6});", css))


def _schemes() -> dict[str, dict[str, str]]:
    light, _, rest = chart_css().partition("@media (prefers-color-scheme: dark)")
    dark, _, chosen = rest.partition(':root[data-theme="dark"] {')
    assert _values(dark) == _values(chosen.partition("}")[0])
    return {"light": _values(light), "dark": _values(dark)}


def _brightness(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((_brightness(one), _brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tone", TEXTS)
def test_text_and_lines_stand_out_from_the_paper(scheme, tone):
    for paper in PAPERS[scheme]:
        assert contrast(_schemes()[scheme][tone], paper) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axes_stand_out_from_the_paper(scheme):
    for paper in PAPERS[scheme]:
        assert contrast(_schemes()[scheme]["axis"], paper) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "tone", [each for each in TEXTS if each.startswith("s") and each != "soft"]
)
def test_figures_in_bars_stand_out_from_the_bar(scheme, tone):
    values = _schemes()[scheme]
    assert contrast(values["paper"], values[tone]) >= 4.5


def test_the_style_sheet_has_the_colours_of_the_pictures():
    assert _schemes()["light"] == LIGHT


def test_every_tone_has_a_rule_of_its_own():
    assert all(f".ch-{tone} {{ color: var(--ch-{tone}); }}" in chart_css() for tone in LIGHT)
