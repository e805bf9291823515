"""Several answers of a service that make up one table, kept in one file."""
