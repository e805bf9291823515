"""The store: what people who work together share. Actions write it, queries read it."""
