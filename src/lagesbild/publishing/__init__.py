"""Adapters out: an edition as web site, PDF, Word, Excel and data files."""
