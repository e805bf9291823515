"""The Data Package descriptor of a bundle."""

from lagesbild.bundles.folder import BundleFolder


def check_descriptor(folder: BundleFolder) -> None:
    """Note a problem for everything that is wrong with datapackage.json, where there is one."""
