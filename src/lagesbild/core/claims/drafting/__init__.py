"""Drafts: a first text about an indicator, each sentence resting on observations."""
