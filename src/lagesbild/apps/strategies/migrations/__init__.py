"""Changes of the tables over time; each can be undone."""
