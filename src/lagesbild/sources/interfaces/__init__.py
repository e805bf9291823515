"""Asking statistical interfaces for tables: PxWeb and Kolada, when a person wants it."""
