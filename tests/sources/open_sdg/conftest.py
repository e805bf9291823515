"""A small repository, made up, in the layout of Open SDG's data starter."""

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "config_data.yml": "languages:\n  - en\n  - es\n",
    "data/indicator_2-1-1.csv": "Year,SEX,REF_AREA,Value\n2020,,,12.0\n2020,F,,14.5\n2020,,N1,9\n",
    "data/indicator_10-1-1.csv": "Year,Units,Value\n2020,Percent,40.5\n2021,Percent,\n",
    "meta/2-1-1.yml": "indicator_name: global_indicators.2-1-1-title\nDATA_SOURCE: Survey\n",
    "meta/10-1-1.md": "---\nindicator_name: Share with *land*\n---\n<p>text</p>\n",
    "indicator-config/2-1-1.yml": "computation_units: Percent\n",
    "indicator-config/2-2-1.yml": "indicator_name: Not yet measured\n",
    "translations/en/SEX.yml": "SEX: Sex\nF: Women\n",
    "translations/en/REF_AREA.yml": "N1: Northland\n",
    "translations/en/global_goals.yml": "2-short: No hunger\n2-title: End hunger\n",
    "translations/en/global_indicators.yml": "2-1-1-title: Prevalence of undernourishment\n",
    "translations/es/global_indicators.yml": "2-1-1-title: Prevalencia de subalimentación\n",
}

Make = Callable[..., Path]


@pytest.fixture
def repository(tmp_path: Path) -> Make:
    """Makes the repository, with files of a test's own."""

    def make(own: dict[str, str] | None = None) -> Path:
        root = tmp_path / "invented-data"
        for path, text in {**FILES, **(own or {})}.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return root

    return make
