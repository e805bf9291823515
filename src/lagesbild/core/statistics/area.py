"""Areas that values are about.

SCB's codes for the country, counties and municipalities; slugs for areas of other geographies
(a police region, a prosecution area, a city district).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

COUNTRY = "00"
"""The whole country in SCB's codes."""


class AreaKind(StrEnum):
    """The geography an area belongs to; only areas of one kind are ranked with each other."""

    COUNTRY = "country"
    COUNTY = "county"
    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    POLICE_REGION = "police-region"
    PROSECUTION_AREA = "prosecution-area"
    PROBATION_REGION = "probation-region"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Area:
    """An area. ``parent`` is the code of the area it lies in, None at the top.

    ``note`` says what a reader must know of its borders ("includes Gotland").
    """

    code: str
    name: str
    kind: AreaKind
    parent: str | None = None
    note: str = ""


_SCB_FORMS = {
    AreaKind.COUNTRY: re.compile(r"00"),
    AreaKind.COUNTY: re.compile(r"(?!00)[0-9]{2}"),
    AreaKind.MUNICIPALITY: re.compile(r"[0-9]{4}"),
}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def code_fits_kind(code: str, kind: AreaKind) -> bool:
    """Whether a code has the form that its kind of area has: two digits for a county."""
    return bool(_SCB_FORMS.get(kind, _SLUG).fullmatch(code))
