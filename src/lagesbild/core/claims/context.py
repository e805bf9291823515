"""What a sentence may lean on: the place of its text, the heading above, the sentences before."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Place
from lagesbild.core.language.when import When
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period

HEADING = 3.2
"""What an indicator in a heading weighs, beside the words of a sentence."""
SAME_PARAGRAPH = 2.4
SAME_SECTION = 1.2
SAME_SUBJECT = 1.6
"""As ``SAME_SECTION``, of the one thing that all below a heading was about so far."""
GOAL = 0.6
COMMITMENT = 2.0


@dataclass(frozen=True, slots=True)
class Seen:
    """Times and groups that a paragraph has named."""

    times: tuple[When, ...] = ()
    groups: frozenset[str] = frozenset()
    """Keys of `Vocabulary.groups`."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a sentence stands, and what the ones before it spoke of."""

    place: Place
    focus: Mapping[str, float] = field(default_factory=dict)
    """What the sentences before were about, with weights."""
    groups: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """The last codes that were spoken of, by indicator and dimension, in this paragraph."""
    heading: Mapping[str, float] = field(default_factory=dict)
    """What the words of the heading point at though they are not its name, with weights."""
    when: When | None = None
    """The time that was named last, in this paragraph."""
    owned: When | None = None
    """The time before a claim that another level of its sentence alone has, if none is nearer."""
    back: When | None = None
    """The last time of the last sentence that named one, be it what it compares with."""
    base: When | None = None
    """What the last change was counted from, in this paragraph."""
    stretch: tuple[Period, Period] | None = None
    """From when to when the last change of this paragraph was counted."""
    rows: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """The codes of the last sentence that named any, in its order, by indicator and dimension."""
    area: str = ""
    periods: tuple[Period, ...] = ()
    """The periods of the last levels that the paragraph told."""
    opened: tuple[Period, ...] = ()
    """As ``periods``, of those told before the sentence."""
    lead: Looked | None = None
    """The sentence that leads in the list an item stands in: “Lagförda personer 2024:”."""
    title: Looked | None = None
    """The heading above, or the words in bold that a passage begins with."""
    told: tuple[SeriesKey, ...] = ()
    """The series that the paragraph has spoken of, the last one last."""
    former: frozenset[str] = frozenset()
    """Groups that the last paragraph named which named any, under the same heading."""
    moved: Found | None = None
    """The trend or change that the sentence before told last; None where it told none."""
    compared: tuple[SeriesKey, SeriesKey] | None = None
    """The two sides of the comparison that the paragraph told last, its own first."""
    of_gap: bool = False
    """Whether the last claim of the paragraph was of how far apart two series are."""
    gap_at: Period | None = None
    """When the gap that was told last was so; None where the last claim was of none."""
    running: bool = True
    """Whether it is running prose, and neither a list's item nor a footnote."""
    is_note: bool = False
    """Whether it is a footnote."""
    of_others: bool = False
    """Whether the sentence before told of the country, or of the median of areas, alone."""
    seen: Seen = Seen()
    """All times and groups that the paragraph has named so far."""
    subjects: frozenset[str] = frozenset()
    """All that was spoken of below the heading so far."""

    def in_new_paragraph(self) -> "Context":
        """What is left when a paragraph ends: the subject, with less weight."""
        alone = self.title is not None and len(self.subjects) == 1
        much = SAME_SUBJECT if alone else SAME_SECTION
        focus = {target: much for target, weight in self.focus.items() if weight > SAME_SECTION}
        former = self.seen.groups or self.former
        return Context(
            self.place, focus, heading=self.heading, title=self.title, former=former,
            subjects=self.subjects,
        )  # fmt: skip

    def under(self, place: Place, heading: Mapping[str, float], title: Looked | None) -> "Context":
        """What is left under a new heading: nothing but the heading."""
        return Context(place, heading=heading, title=title)

    def about(self, target: str) -> "Context":
        """With a target as what was spoken of last; the one before it still a little."""
        older = {each: SAME_SECTION for each in self.focus if each != target}
        focus = {**dict(list(older.items())[-3:]), target: SAME_PARAGRAPH}
        heading = self.heading if target in self.heading else {}
        subjects = self.subjects | {target}
        return replace(self, focus=focus, heading=heading, subjects=subjects)
