"""The document as a tagged PDF, made for reading, printing, listening to and keeping."""
