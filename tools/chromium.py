"""Find the browser that the tests and the pictures use. LAGESBILD_CHROMIUM names another."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)


def find_chromium() -> str | None:
    """The path of a chromium, or None where there is none."""
    named = os.environ.get("LAGESBILD_CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return next((str(each) for each in ON_A_MAC if each.exists()), None)


def chromium_arguments() -> list[str]:
    """What chromium must be started with: without its sandbox where it runs as root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


if __name__ == "__main__":
    where = find_chromium()
    sys.stdout.write(f"{where or 'no chromium was found'}\n")
    sys.exit(where is None)
