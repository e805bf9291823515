"""Measures: how values are computed from answers, counts and other values, one module each."""
