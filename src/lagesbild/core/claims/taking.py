"""Taking the claims of a sentence: which reading of each stands, and what follows for the next."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from lagesbild.core.claims.context import Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.find_gaps import as_gap
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.recording import Recording, Taken
from lagesbild.core.claims.remembering import Remembering, seen_with
from lagesbild.core.claims.shapes import Found, Verdict
from lagesbild.core.claims.standing import best
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.trying import Tried, Trying
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import weigh


@dataclass(frozen=True)
class Taking:
    """Takes claims, sentence by sentence."""

    facts: Facts
    vocabulary: Vocabulary
    stated: Mapping[str, Stated]
    court: Court

    @cached_property
    def trying(self) -> Trying:
        """Tries the readings of a claim."""
        return Trying(self.facts, self.vocabulary, self.stated, self.court)

    def take(
        self, looked: Looked, found: Sequence[Found], context: Context
    ) -> tuple[Sequence[Taken], Context]:
        """The claims of a sentence, and the context for the next one."""
        remembering = Remembering(self.vocabulary)
        taken: list[Taken] = []
        inner = replace(context, opened=context.periods)
        found = [as_gap(looked, each) for each in found] if context.of_gap else found
        told: set[str] = set()
        for each in found:
            before = remembering.before(looked, each, inner)
            claim, tried = self._one(looked, each, found, before, told)
            if tried is not None and tried.stated is not None:
                told.add(tried.stated.name)
            if claim is not None:
                taken.append(claim)
            if claim is not None or each.of_whole:
                inner = remembering.after(inner, tried)
        if not taken:
            inner = remembering.without_claim(looked, inner)
        return taken, remembering.after_sentence(looked, inner)

    def _one(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context,
        told: Set[str],
    ) -> tuple[Taken | None, Tried | None]:  # fmt: skip
        recording = Recording(self.court)
        weights = weigh(looked, found.first, found.last, context, self.stated, other=found.other)
        top = best(list(self.trying.tried(looked, found, claims, context, weights)), told)
        if top is None:
            return recording.unread(looked, found), None
        if top.judgement.verdict is Verdict.CONTRADICTED:
            seen = seen_with(context.seen, looked)
            # A paragraph that names no group of it may go on about the one before
            if not self._names_group(seen.groups, top):
                seen = replace(seen, groups=seen.groups | context.former)
            top = self.trying.otherwise(looked, found, top, seen, context) or top
        return recording.taken(looked, found, top), top

    def _names_group(self, keys: Set[str], tried: Tried) -> bool:
        """Whether one of some names is that of a group of what a claim was tried as one about."""
        target = tried.reading.target if tried.reading else ""
        known = (each for key in keys for each in self.vocabulary.groups.get(key, ()))
        return any(each.indicator == target for each in known)
