"""Everything that is said to people is said in Swedish too, in one way."""

from string import Formatter

from tests.repository.messages import asked_for, forms, mentioned, translations


def _places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def test_every_message_has_a_translation() -> None:
    translated = {forms(entry.id)[0] for _, entry in translations()}
    assert not sorted(asked_for() - translated)


def test_no_translation_is_empty_or_uncertain() -> None:
    doubtful = [
        f"{path.name}: {entry.id}"
        for path, entry in translations()
        if entry.fuzzy or not all(forms(entry.string))
    ]
    assert not doubtful


def test_no_translation_is_of_a_message_that_is_gone() -> None:
    known = asked_for() | mentioned()
    unused = [
        f"{p.name}: {entry.id}" for p, entry in translations() if forms(entry.id)[0] not in known
    ]
    assert not unused


def test_a_message_has_one_translation() -> None:
    said: dict[str, dict[tuple[str, ...], str]] = {}
    for path, entry in translations():
        said.setdefault(forms(entry.id)[0], {})[forms(entry.string)] = path.name
    assert not {message: ways for message, ways in said.items() if len(ways) > 1}


def test_a_translation_fills_in_the_same_places_as_its_message() -> None:
    differing = [
        f"{path.name}: {entry.id}"
        for path, entry in translations()
        for form in forms(entry.string)
        if not _places(form) <= set().union(*(_places(each) for each in forms(entry.id)))
        or (not entry.pluralizable and _places(form) != _places(forms(entry.id)[0]))
    ]
    assert not differing
