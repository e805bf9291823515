"""Settings, from the environment.

DATABASE_URL     the store: "sqlite:///lagesbild.sqlite3" in the current folder where it is not set,
                 or "postgres://user:password@host/name"
LAGESBILD_FILES  the folder that keeps delivered files; "lagesbild-files" where it is not set
LAGESBILD_TIME_ZONE  decides which day a moment belongs to; "Europe/Stockholm" where it is not set
"""

import os
from pathlib import Path

import dj_database_url

FILES = Path(os.environ.get("LAGESBILD_FILES") or "lagesbild-files")
DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or "sqlite:///lagesbild.sqlite3", conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A write asks for the lock when it begins, and waits for it, rather than failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }

INSTALLED_APPS = ["lagesbild.apps.strategies", "lagesbild.apps.figures"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = os.environ.get("LAGESBILD_TIME_ZONE") or "Europe/Stockholm"
