"""JSON-stat 1.x and 2.0: datasets, bundles, collections and dimensions."""
