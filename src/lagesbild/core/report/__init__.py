"""The status report, put together from an edition as blocks."""
