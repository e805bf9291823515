"""Recipes: how a source's table becomes observations, in a file that people can read."""
