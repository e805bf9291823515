"""Strategies in the store: everything of an edition but its figures."""
