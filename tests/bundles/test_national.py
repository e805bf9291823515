from benchmarks.national import national_edition
from lagesbild.bundles.observations_files import parquet_bytes
from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle


def test_the_invented_national_bundle_reads_back_and_says_that_it_is_invented(tmp_path):
    edition = national_edition(indicators=2, years=2)
    write_bundle(edition, tmp_path / "bundle")
    assert read_bundle(tmp_path / "bundle") == edition
    assert edition.strategy.about.made_up
    assert len(edition.observations) == 2 * 3 * (1 + 21 + 290) * 2


def test_the_invented_national_bundle_is_the_same_every_time():
    first, second = (national_edition(indicators=1, years=2) for _ in range(2))
    assert parquet_bytes(first.observations.table) == parquet_bytes(second.observations.table)
