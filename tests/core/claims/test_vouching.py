"""Claims that somebody answers for: one claim, by its words and by what the data said of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.claims.edition_claims import EditionClaims, judge_edition, judge_text
from lagesbild.core.claims.edition_texts import PlacedText
from lagesbild.core.claims.findings import FindingKind
from lagesbild.core.claims.shapes import Claim, Judgement, Kind, Place, Verdict
from lagesbild.core.claims.vouching import Fate, Heard, heard, proposed
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from lagesbild.publishing.languages import load_language
from tests.core.claims.small_edition import edition

PATH = "texts/goals/1.md"
GOAL = TextKey("goal", "1")
TEXT = "Av de 26 kommunerna erbjöd 21\nstöd. Året innan var de 17, och 16 före dess.\n"
ANSWER = VouchedClaim(PATH, "kommunerna erbjöd 21 stöd", "19", "Two began late.", "Anna Ek")
THEFTS = "År 2024 anmäldes 230 stölder.\n"
MISREAD = VouchedClaim(PATH, "anmäldes 230 stölder", "200", "Of all Sweden.", "Anna Ek")
WORDS = lexicon("sv")


def made(text: str, words: str, expected: str, verdict: Verdict = Verdict.CONTRADICTED) -> Claim:
    """A claim of words of a text, and what the data say of it."""
    start = text.index(words)
    judged = Judgement(verdict, f"The data say {expected}.", expected, f"{expected} instead")
    line = text.count("\n", 0, start) + 1
    return Claim(start, start + len(words), line, words, Kind.VALUE, judged)


CLAIMS = (
    made(TEXT, "26", "26", Verdict.SUPPORTED),
    made(TEXT, "21", "19"),
    made(TEXT, "17", "18"),
    made(TEXT, "16", "18"),
)


def hear(*entries: VouchedClaim, text: str = TEXT, claims: tuple[Claim, ...] = CLAIMS) -> Heard:
    return heard([(PlacedText(PATH, text, Place(2024)), claims)], entries, ENGLISH)


def fates(*entries: VouchedClaim) -> list[Fate]:
    return [each.fate for each in hear(*entries).answers]


def verdicts(told: Heard) -> list[Verdict]:
    return [each.verdict for each in told.claims[0]]


def around(words: str, expected: str) -> VouchedClaim:
    return replace(ANSWER, words=words, expected=expected)


def with_text(markdown: str, *vouched: VouchedClaim, **others: str) -> Edition:
    """The small edition with a text on its goal, others by kind, and what is answered for."""
    texts = {GOAL: Text(GOAL, markdown, PATH)}
    for kind, words in others.items():
        key = TextKey(kind)
        texts[key] = Text(key, words, f"texts/{kind}.md")
    return replace(edition("sv", ClaimRules()), texts=texts, vouched=vouched)


def judged(markdown: str, *vouched: VouchedClaim, **others: str) -> EditionClaims:
    return judge_edition(with_text(markdown, *vouched, **others), load_language("sv"))


# What holds


def test_a_claim_that_somebody_answers_for_cannot_be_checked_and_says_who_and_why() -> None:
    told = hear(ANSWER)
    claim = told.claims[0][1]
    assert claim.verdict is Verdict.NOT_CHECKABLE
    assert claim.judgement.by == "Anna Ek"
    assert claim.judgement.why == (
        "This is answered for by Anna Ek: Two began late. The checker read: The data say 19."
    )
    assert [each.fate for each in told.answers] == [Fate.HOLDS]


def test_nothing_is_suggested_in_its_place_and_what_it_was_read_as_stays() -> None:
    claim = hear(ANSWER).claims[0][1]
    assert claim.judgement.suggestion == ""
    assert claim.judgement.expected == "19"
    assert replace(claim, judgement=CLAIMS[1].judgement) == CLAIMS[1]


def test_the_other_claims_stay_as_they_were() -> None:
    told = hear(ANSWER)
    assert [told.claims[0][each] for each in (0, 2, 3)] == [CLAIMS[0], CLAIMS[2], CLAIMS[3]]


@pytest.mark.parametrize(
    "words",
    ["21", "erbjöd 21", "  erbjöd\n\n21 \t stöd ", "Av de 26 kommunerna erbjöd 21 stöd."],
)
def test_spaces_and_line_breaks_count_alike(words: str) -> None:
    assert fates(around(words, "19")) == [Fate.HOLDS]


@pytest.mark.parametrize("expected", ["19.0", " 19"])
def test_a_figure_is_the_same_however_it_is_written(expected: str) -> None:
    assert fates(replace(ANSWER, expected=expected)) == [Fate.HOLDS]


def test_a_range_and_a_direction_are_what_they_are() -> None:
    text = "Mellan 1 och 2.\n"
    for expected, written in (("8..12", "8.0..12"), ("up", "up")):
        told = hear(
            around("Mellan 1 och 2", written), text=text, claims=(made(text, "1 och 2", expected),)
        )
        assert verdicts(told) == [Verdict.NOT_CHECKABLE]


def test_a_reason_without_a_full_stop_gets_one() -> None:
    why = hear(replace(ANSWER, why="Two began\n  late")).claims[0][1].judgement.why
    assert "Two began late. The checker read" in why


def test_words_that_stand_several_times_mean_the_one_claim_that_is_contradicted() -> None:
    text = "Det var 21 stöd. Det var 21 stöd.\n"
    first, second = made(text, "21", "21", Verdict.SUPPORTED), made(text, "21", "19")
    second = replace(second, start=text.rindex("21"), end=text.rindex("21") + 2)
    told = hear(around("var 21 stöd", "19"), text=text, claims=(first, second))
    assert verdicts(told) == [Verdict.SUPPORTED, Verdict.NOT_CHECKABLE]


def test_words_around_two_claims_mean_the_one_of_which_the_data_say_that() -> None:
    told = hear(around("erbjöd 21 stöd. Året innan var de 17", "19"))
    assert verdicts(told)[1:3] == [Verdict.NOT_CHECKABLE, Verdict.CONTRADICTED]


# What does not hold


def test_an_answer_lapses_when_the_data_say_something_else_and_the_claim_says_so() -> None:
    told = hear(replace(ANSWER, expected="20"))
    claim = told.claims[0][1]
    assert claim.verdict is Verdict.CONTRADICTED
    assert claim.judgement.why == (
        "The data say 19. The answer no longer holds: it was given when the data said “20”, "
        "by Anna Ek."
    )
    assert claim.judgement.suggestion == "19 instead"
    (answer,) = told.answers
    assert (answer.fate, answer.claims) == (Fate.LAPSED, (claim,))


def test_a_lapsed_answer_is_not_needed_once_there_is_a_new_one() -> None:
    assert fates(replace(ANSWER, expected="20"), ANSWER) == [Fate.NEEDLESS, Fate.HOLDS]


@pytest.mark.parametrize(
    ("words", "expected", "fate"),
    [
        ("kommunerna erbjöd 22 stöd", "19", Fate.ABSENT),
        ("Av de 26 kommunerna", "26", Fate.NEEDLESS),
        ("kommunerna erbjöd 2", "19", Fate.NEEDLESS),
        ("innan var de 17, och 16 före", "18", Fate.AMBIGUOUS),
    ],
)
def test_an_entry_that_means_no_one_claim_changes_nothing(
    words: str, expected: str, fate: Fate
) -> None:
    told = hear(around(words, expected))
    assert told.claims == (CLAIMS,)
    assert [each.fate for each in told.answers] == [fate]


def test_an_imprecise_claim_is_not_for_anybody_to_answer_for() -> None:
    imprecise = made(TEXT, "21", "19", Verdict.IMPRECISE)
    told = hear(ANSWER, claims=(imprecise,))
    assert told.claims == ((imprecise,),)
    assert [each.fate for each in told.answers] == [Fate.NEEDLESS]


def test_an_entry_of_another_text_changes_nothing() -> None:
    told = hear(replace(ANSWER, text="texts/goals/2.md"))
    assert told.claims == (CLAIMS,)
    assert [each.fate for each in told.answers] == [Fate.ABSENT]


def test_of_two_entries_for_a_claim_the_second_is_not_needed() -> None:
    assert fates(ANSWER, around("21", "19")) == [Fate.HOLDS, Fate.NEEDLESS]


PIECES = TEXT.split()
entries = st.builds(
    VouchedClaim,
    text=st.sampled_from([PATH, "texts/goals/2.md"]),
    words=st.builds(
        lambda first, count: " ".join(PIECES[first : first + count]),
        st.integers(0, len(PIECES) - 1),
        st.integers(1, len(PIECES)),
    ),
    expected=st.sampled_from(["18", "19", "26", ""]),
    why=st.just("So it is."),
    by=st.just("Anna Ek"),
)


@given(st.lists(entries, max_size=5))
def test_each_entry_frees_at_most_one_contradicted_claim_and_touches_no_other_verdict(
    several: list[VouchedClaim],
) -> None:
    told = hear(*several)
    changed = [
        (old.verdict, new.verdict)
        for old, new in zip(CLAIMS, told.claims[0], strict=True)
        if old.verdict is not new.verdict
    ]
    assert set(changed) <= {(Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE)}
    assert len(changed) == sum(each.fate is Fate.HOLDS for each in told.answers)
    turned = hear(*reversed(several))
    assert verdicts(turned) == verdicts(told)


# In an edition


def test_the_whole_edition_counts_it_as_not_checked() -> None:
    before, after = judged(THEFTS), judged(THEFTS, MISREAD)
    assert before.counts[Verdict.CONTRADICTED] == 1
    assert after.counts[Verdict.CONTRADICTED] == 0
    assert after.counts[Verdict.NOT_CHECKABLE] == before.counts[Verdict.NOT_CHECKABLE] + 1
    (claim,) = after.texts[0].claims
    assert claim.judgement.why.startswith("För detta svarar Anna Ek: Of all Sweden. ")
    assert "Granskningen läste: Data säger 200" in claim.judgement.why


def test_it_lapses_when_a_figure_is_revised() -> None:
    (claim,) = judged(THEFTS, replace(MISREAD, expected="199")).texts[0].claims
    assert claim.verdict is Verdict.CONTRADICTED
    assert claim.judgement.why.endswith("det gavs när data sade ”199”, av Anna Ek.")


def test_a_text_judged_by_itself_has_the_same_answers() -> None:
    whole = with_text(THEFTS, MISREAD)
    placed = PlacedText(PATH, THEFTS, Place(2024, 1))
    alone = judge_text(whole, placed, load_language("sv"))
    assert alone.texts == judge_edition(whole, load_language("sv")).texts
    elsewhere = judge_text(whole, replace(placed, path=""), load_language("sv"))
    assert elsewhere.counts[Verdict.CONTRADICTED] == 1


def test_sentences_of_toml_files_can_be_answered_for() -> None:
    whole = with_text("")
    about = replace(whole.strategy.about, site_lead=THEFTS)
    whole = replace(
        whole,
        strategy=replace(whole.strategy, about=about),
        vouched=(replace(MISREAD, text="strategy.toml"),),
    )
    assert judge_edition(whole, load_language("sv")).counts[Verdict.NOT_CHECKABLE] == 1


def test_a_fact_told_with_two_figures_is_no_fault_where_one_of_them_is_answered_for() -> None:
    right = "År 2024 anmäldes 200 stölder.\n"
    (found,) = judged(THEFTS, foreword=right).findings
    assert found.kind is FindingKind.TOLD_DIFFERENTLY
    assert not judged(THEFTS, MISREAD, foreword=right).findings


def test_a_reference_that_leads_nowhere_stays_a_fault_beside_it() -> None:
    text = THEFTS.replace(".", ", se {table:nothing}.")
    (found,) = judged(text, MISREAD).findings
    assert found.kind is FindingKind.REFERS_TO_NOTHING


# What somebody would write


def offered(markdown: str) -> list[VouchedClaim]:
    claims = judged(markdown)
    return [
        claims.proposed(text, claim, WORDS) for text, claim in claims.having(Verdict.CONTRADICTED)
    ]


def test_an_entry_is_offered_with_the_sentence_around_the_claim() -> None:
    (entry,) = offered(f"Det är allt.\n\n{THEFTS}\nInget mer.\n")
    assert entry == VouchedClaim(PATH, "År 2024 anmäldes 230 stölder.", "200", "", "")


def test_an_entry_that_is_offered_holds_once_it_is_filled_in() -> None:
    text = (
        "År 2023 anmäldes 230 stölder och år 2024\nanmäldes 240 stölder, inte fler än 150 samtal."
    )
    for entry in offered(text):
        filled = replace(entry, why="So it is.", by="Anna Ek")
        assert [each.fate for each in judged(text, filled).answers] == [Fate.HOLDS]


def test_fewer_words_are_offered_where_the_sentence_could_mean_two_claims() -> None:
    placed = PlacedText(PATH, TEXT, Place(2024))
    texts = [(placed, CLAIMS)]
    found = [proposed(texts, placed, each, WORDS).words for each in CLAIMS[1:]]
    assert found == [
        "Av de 26 kommunerna erbjöd 21 stöd.",
        "Året innan var de 17, och",
        "och 16 före dess.",
    ]
