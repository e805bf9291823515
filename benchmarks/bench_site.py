"""Pages a second for the site of the invented national bundle, beside writing its bytes bare.

Views, charts, data files and pages are all made and written to a folder; then the same bytes
are written again by nothing but a loop. Run: python -m benchmarks.bench_site [INDICATORS]
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.national import national_edition
from lagesbild.core.report.report import report
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.charts import draw
from lagesbild.publishing.html import SiteContent, pages
from lagesbild.publishing.languages import load_language

LEAST_PAGES_A_SECOND = 200


def main(arguments: list[str]) -> int:
    edition = national_edition(indicators=int(arguments[0]) if arguments else 100)
    language = load_language("en")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        start = time.perf_counter()
        view = view_edition(edition, language)
        viewed = time.perf_counter()
        document = report(edition, view, language)
        site = SiteContent(edition, view, language, document, draw)
        reported = time.perf_counter()
        written = {
            page.path: _write(folder / "site" / page.path, page.content) for page in pages(site)
        }
        ended = time.perf_counter()
        count = sum(path.suffix == ".html" for path in written)
        print(
            f"{len(edition.observations):,} observations: {count:,} pages, {len(written):,} "
            f"files, {sum(written.values()) / 1e6:,.0f} MB"
        )
        print(
            f"views {viewed - start:.2f} s, report as blocks {reported - viewed:.2f} s, "
            f"pages, pictures and data {ended - reported:.2f} s"
        )
        rate = count / (ended - start)
        bare = _bare(folder / "site", folder / "bare", list(written))
    print(
        f"{rate:,.0f} pages/s, at least {LEAST_PAGES_A_SECOND} wanted; writing the same bytes "
        f"bare takes {bare:.2f} s: {(ended - start) / bare:.1f} times that"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory used: {peak:,.0f} MiB")
    return int(rate < LEAST_PAGES_A_SECOND)


def _write(place: Path, content: bytes) -> int:
    place.parent.mkdir(parents=True, exist_ok=True)
    return place.write_bytes(content)


def _bare(source: Path, target: Path, paths: list[Path]) -> float:
    contents = [(target / path, (source / path).read_bytes()) for path in paths]
    start = time.perf_counter()
    for place, content in contents:
        _write(place, content)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
