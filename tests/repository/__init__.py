"""Rules about the tree itself, which no linter knows."""
