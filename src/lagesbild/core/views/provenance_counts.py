"""How many values each source has given in each delivery and publication."""

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild.core.edition import Edition
from lagesbild.core.strategy.source import Delivery, Publication, Source


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """The values of an edition by indicator and publication."""

    edition: Edition
    by_indicator: Mapping[tuple[str, str], int]
    """By slugs of indicator and publication."""

    def deliveries_of(self, source: Source) -> tuple[tuple[Delivery, int], ...]:
        """The deliveries of a source with how many values each has, the latest first."""
        counts: dict[str, int] = {}
        for (_, publication), count in self.by_indicator.items():
            counts[publication] = counts.get(publication, 0) + count
        mine = [each for each in self.edition.deliveries if each.source == source.slug]
        mine.sort(key=lambda each: (each.accepted, each.received, each.slug), reverse=True)
        return tuple((each, counts.get(each.publication, 0)) for each in mine)

    def publications_of(self, source: Source) -> tuple[tuple[Publication, int], ...]:
        """The other publications that values of a source stood in, the latest first."""
        delivered = {each.publication for each in self.edition.deliveries}
        indicators = self.edition.strategy.indicator
        counts: dict[str, int] = {}
        for (slug, publication), count in self.by_indicator.items():
            if indicators[slug].source == source.slug and publication not in delivered:
                counts[publication] = counts.get(publication, 0) + count
        mine = [each for each in self.edition.publications if each.slug in counts]
        mine.sort(key=lambda each: (each.recorded, each.slug), reverse=True)
        return tuple((each, counts[each.slug]) for each in mine)


def counts_of(edition: Edition) -> SourceCounts:
    """The counts of an edition, all areas and superseded values included."""
    table = edition.observations.table
    rows = table.group_by("indicator", "publication").len().iter_rows()
    return SourceCounts(edition, {(slug, publication): n for slug, publication, n in rows})
