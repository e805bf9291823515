"""Open SDG repositories: data as CSV with disaggregation columns, metadata as YAML."""

from lagesbild.sources.open_sdg.edition import Conversion, read_repository

__all__ = ["Conversion", "read_repository"]
