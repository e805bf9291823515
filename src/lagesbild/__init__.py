"""Lägesbild: follow up a public strategy, with every published figure tied to its data."""
