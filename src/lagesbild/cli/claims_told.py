"""What the command says of the claims of a whole bundle: what stops it, warnings, the count."""

from collections.abc import Iterator
from pathlib import Path

from lagesbild.bundles.layout import VOUCHED
from lagesbild.cli.answers_told import MOST_WRITTEN, how_to_answer, why_it_does_not_hold
from lagesbild.cli.claims_shown import visible
from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.claims.counting import counts_text
from lagesbild.core.claims.edition_claims import EditionClaims, TextClaims, judge_edition
from lagesbild.core.claims.edition_texts import SITE_LEAD
from lagesbild.core.claims.findings import Finding, Severity
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.claims.vouching import Fate
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.lexicon import lexicon
from lagesbild.publishing.languages import spoken_for
from lagesbild.toml_text.places import KeyPath, TomlPlaces


class ClaimsTold:
    """What is said of the claims of an edition; ``bundle`` is None for what the store holds."""

    def __init__(self, edition: Edition, bundle: Path | None) -> None:
        self.claims = judged_in_own_language(edition)
        self._edition = edition
        self._bundle = bundle

    @property
    def errors(self) -> tuple[str, ...]:
        """A line for each claim that the data contradict, and for each fault beyond one claim."""
        found = list(self.claims.having(Verdict.CONTRADICTED))
        known = {(text.placed.path, claim.start) for text, claim in found}
        return (
            *(self._claim_line(text, claim) for text, claim in found),
            *(
                self._finding_line(each)
                for each in self.claims.findings
                if each.severity is Severity.ERROR and (each.path, each.start) not in known
            ),
        )

    @property
    def warnings(self) -> Iterator[str]:
        """A line for each claim that is imprecise, and for what else should be looked at."""
        yield from self.answers
        for text, claim in self.claims.having(Verdict.IMPRECISE):
            yield say("Warning: {line}", line=self._claim_line(text, claim))
        for each in self.claims.findings:
            if each.severity is Severity.WARNING:
                yield say("Warning: {line}", line=self._finding_line(each))

    @property
    def answers(self) -> Iterator[str]:
        """A warning for each entry by which somebody answers for a claim and that does not hold."""
        for index, answer in enumerate(self.claims.answers):
            if answer.fate is not Fate.HOLDS:
                at = self._in_toml(VOUCHED, ("vouched", index))
                line = visible(f"{at}: {why_it_does_not_hold(answer)}")
                yield say("Warning: {line}", line=line)

    @property
    def how_to_answer(self) -> str:
        """How somebody can answer for claims that are right; "" where there is none to answer for.

        Where an answer has lapsed there is an entry already, and a warning that names it.
        """
        lapsed = [claim for e in self.claims.answers if e.fate is Fate.LAPSED for claim in e.claims]
        contradicted = self.claims.having(Verdict.CONTRADICTED)
        found = [(text, claim) for text, claim in contradicted if claim not in lapsed]
        if not found:
            return ""
        words = lexicon(self._edition.strategy.about.language)
        entries = [self.claims.proposed(*each, words) for each in found[:MOST_WRITTEN]]
        return how_to_answer(entries, left=len(found) - len(entries))

    @property
    def count(self) -> str:
        """How many claims there are of each verdict, in a sentence."""
        counts = self.claims.counts
        whole = say_count("{count} claim", "{count} claims", sum(counts.values()))
        told = counts_text(counts, language_of_terminal())
        return f"{whole}: {told}." if told else f"{whole}."

    def _claim_line(self, text: TextClaims, claim: Claim) -> str:
        judged = claim.judgement
        advice = say("Write instead: {words}", words=judged.suggestion) if judged.suggestion else ""
        said = f"“{claim.text}”. {judged.why} {advice}".rstrip()
        return visible(f"{self._at(text, claim.line, claim.start)}: {said}")

    def _finding_line(self, finding: Finding) -> str:
        text = next(e for e in self.claims.texts if e.placed.path == finding.path)
        return visible(f"{self._at(text, finding.line, finding.start)}: {finding.message}")

    def _at(self, text: TextClaims, line: int, start: int) -> str:
        path, column = text.placed.path, start - text.placed.text.rfind("\n", 0, start)
        if path.endswith(".toml"):
            return self._in_toml(path, self._toml_path(text.key))
        return _place(path, line, column)

    def _in_toml(self, path: str, at: KeyPath) -> str:
        """Where a value stands in a file of the bundle; the file alone for what the store holds."""
        if self._bundle is None:
            return path
        found = _places(self._bundle / path).of_value(at)
        return _place(path, found.line, found.column)

    def _toml_path(self, key: TextKey) -> KeyPath:
        if key.kind == SITE_LEAD:
            return ("about", "site_lead")
        numbers = [str(each.number) for each in self._edition.strategy.goals]
        return ("goals", numbers.index(key.name), "at_a_glance")


class ClaimsAreContradicted(ValueError):
    """Texts that say otherwise than the data, and are not to be published so."""

    def __init__(self, origin: str, told: ClaimsTold) -> None:
        lines = told.errors
        heading = say_count(
            "{bundle}: {count} place in its texts contradicts the data or the report. "
            "Nothing was written.",
            "{bundle}: {count} places in its texts contradict the data or the report. "
            "Nothing was written.",
            len(lines),
            bundle=origin,
        )
        advice = say("Correct them, or publish all the same with --despite-claims.")
        listed = (f"  {each}" for each in (*lines, *told.answers))
        parts = [heading, *listed, advice, told.how_to_answer]
        super().__init__("\n".join(filter(None, parts)).rstrip())


def judged_in_own_language(edition: Edition) -> EditionClaims:
    """The claims of an edition, explained in the language of its texts."""
    return judge_edition(edition, spoken_for(edition.strategy.about.language))


def _place(path: str, line: int, column: int) -> str:
    return say("{path}, line {line}, column {column}", path=path, line=line, column=column)


def _places(path: Path) -> TomlPlaces:
    return TomlPlaces(path.read_text(encoding="utf-8-sig"))
