"""Why a value is as it is: SDMX's code list for the status of observations."""

from enum import StrEnum


class ObsStatus(StrEnum):
    """SDMX CL_OBS_STATUS 2.2, the codes that occur in follow-up of public strategies."""

    NORMAL = "A"
    BREAK = "B"
    ESTIMATED = "E"
    IMPUTED = "I"
    NOT_COLLECTED = "L"
    """Data exist (in a picture, say) but their values were not collected."""
    NOT_APPLICABLE = "M"
    """Data cannot exist: the question was not asked, the year had not come."""
    MISSING = "O"
    PROVISIONAL = "P"
    SUPPRESSED = "Q"
    """Held back by the source, most often because the base is too small."""
    LOW_RELIABILITY = "U"

    @property
    def has_value(self) -> bool:
        """Whether an observation with this status must carry a value."""
        return self not in WITHOUT_VALUE


WITHOUT_VALUE = frozenset(
    {ObsStatus.NOT_COLLECTED, ObsStatus.NOT_APPLICABLE, ObsStatus.MISSING, ObsStatus.SUPPRESSED}
)


class Precision(StrEnum):
    """How exactly the source states a value; SDMX has no code for "about 60 percent"."""

    EXACT = "exact"
    ABOUT = "about"


class Statistic(StrEnum):
    """What a value is of its series: the value itself, or all that the source gives of a span."""

    VALUE = "value"
    LOWEST = "lowest"
    HIGHEST = "highest"
    MEDIAN = "median"
