"""Tests on whole collections of real files, which are not part of the project.

They are collected only where LAGESBILD_SAMPLES names the folder that holds them:
``make samples SAMPLES=DIR``.
"""

import os
from pathlib import Path

import pytest

SAMPLES = os.environ.get("LAGESBILD_SAMPLES", "")
collect_ignore_glob = [] if SAMPLES else ["test_*.py"]


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with the collections: px, jsonstat, authority, opensdg …"""
    return Path(SAMPLES)
