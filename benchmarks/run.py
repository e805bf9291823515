"""Run every benchmark, or those named, one after the other.

    python -m benchmarks.run [NAME ...]

A benchmark is a script ``benchmarks/bench_NAME.py`` that prints what it measured beside its bare
limit or its peer. Each runs in a process of its own, so that neither memory nor imports of one
colour the next.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """The benchmarks there are, without their prefix."""
    return sorted(each.stem.removeprefix("bench_") for each in FOLDER.glob("bench_*.py"))


def main(wanted: list[str]) -> int:
    """Run them; 1 if one of them failed or missed its bound."""
    missed = []
    for name in wanted or names():
        print(f"── {name} {'─' * (76 - len(name))}", flush=True)
        script = [sys.executable, "-m", f"benchmarks.bench_{name}"]
        if subprocess.run(script, cwd=FOLDER.parent, check=False).returncode:
            missed.append(name)
    print("─" * 80)
    print(f"Failed or beyond its bound: {', '.join(missed)}" if missed else "All within bounds.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
