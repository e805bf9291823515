"""The document: blocks that every output is written from, and the report made of them."""
