"""Claims: what a text says about data, found, understood and judged."""
