"""TOML that people write: frozen values out of it, and line and column of what stands wrong."""
