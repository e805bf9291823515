"""What is followed up: goals, themes, indicators, organisations, commitments."""
