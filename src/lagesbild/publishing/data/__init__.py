"""The figures as files of data."""
