"""Statistics as others send them: files and open-data tables, read with provenance to the cell."""
