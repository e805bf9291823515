"""JSON files: which of the forms that are read one of them has."""
