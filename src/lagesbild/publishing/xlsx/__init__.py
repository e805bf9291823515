"""The Excel workbook: contents, explanation of signs, and a sheet for every table."""

from lagesbild.publishing.xlsx.workbook import write_xlsx

__all__ = ["write_xlsx"]
