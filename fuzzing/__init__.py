"""Readers under coverage-guided fuzzing: no crash but a clear refusal, no hang, bounded memory."""
