"""Deliveries of a bundle lead to what there is, and can be followed."""

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from tests.bundles.folders import FILES, bundle, only_problem

DELIVERY = """\
[[deliveries]]
slug = "count-2025"
publication = "second"
source = "survey"
file_name = "count.xlsx"
checksum = "%s"
received = 2025-02-20
accepted = 2025-03-01
accepted_by = "Anna Ek"
origin = "the schools"
recipe = "count"
""" % ("0123456789abcdef" * 4)  # fmt: skip
WITH_ADDRESSES = """\
kind,period,value,base,status,publication,correction,note,address
oak,2022,6.0,120,,first,,,
oak,2023,7,130,,first,,,
oak,2023,8,131,,second,c1,counted again,Blad1!C7
"""
CASES = {
    "a publication that is not there": (
        ('"second"', '"third"'),
        "deliveries.toml, line 3, column 15: There is no publication “third”.",
    ),
    "a source that is not there": (
        ('source = "survey"', 'source = "surway"'),
        "deliveries.toml, line 4, column 10: There is no source “surway”. Did you mean “survey”?",
    ),
    "a checksum cut short": (
        ("0123456789abcdef" * 4, "0123456789abcdef"),
        "deliveries.toml, line 6, column 12: “0123456789abcdef” is no SHA-256.",
    ),
    "a checksum with capitals": (
        ("0123456789abcdef" * 4, "0123456789ABCDEF" * 4),
        "is no SHA-256. Write the file's checksum as 64 of the digits 0–9 and a–f",
    ),
    "a file accepted before it came": (
        ("received = 2025-02-20", "received = 2025-03-02"),
        "line 8, column 12: The file was accepted on 2025-03-01, before it was received on "
        "2025-03-02.",
    ),
    "nobody who accepted": (
        ('"Anna Ek"', '" "'),
        "deliveries.toml, line 9, column 15: The accepted_by is empty. Write it.",
    ),
    "a file without a name": (
        ('"count.xlsx"', '""'),
        "deliveries.toml, line 5, column 13: The file_name is empty. Write it.",
    ),
}


@pytest.mark.parametrize(("change", "expected"), CASES.values(), ids=CASES)
def test_a_delivery_that_cannot_be_followed_is_refused(tmp_path, change, expected):
    old, new = change
    assert old in DELIVERY
    folder = bundle(tmp_path, deliveries_toml=DELIVERY.replace(old, new, 1))
    assert expected in str(only_problem(folder))


def test_a_publication_has_one_delivery(tmp_path):
    twice = DELIVERY + DELIVERY.replace("count-2025", "again")
    found = str(only_problem(bundle(tmp_path, deliveries_toml=twice)))
    assert "The publication “second” stands on line 3 already." in found


def test_a_file_may_be_accepted_on_the_day_it_came(tmp_path):
    same_day = DELIVERY.replace("received = 2025-02-20", "received = 2025-03-01")
    (delivery,) = read_bundle(bundle(tmp_path, deliveries_toml=same_day)).deliveries
    assert delivery.received == delivery.accepted


def test_deliveries_and_addresses_are_kept_when_a_bundle_is_written_and_read_again(tmp_path):
    assert "data/planted.csv" in FILES
    folder = bundle(tmp_path / "a", deliveries_toml=DELIVERY, data__planted_csv=WITH_ADDRESSES)
    edition = read_bundle(folder)
    write_bundle(edition, tmp_path / "b")
    again = read_bundle(tmp_path / "b")
    assert again == edition
    assert [each.recipe for each in again.deliveries] == ["count"]
    addresses = [e.address for e in again.observations.of_indicator("planted", "01")]
    assert addresses == ["", "", "Blad1!C7"]
