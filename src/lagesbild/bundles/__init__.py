"""Bundles: a strategy's edition as a folder of files that people can read and edit."""
