"""The texts of a bundle, as their authors wrote them."""

from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import text_key
from lagesbild.core.edition import Text, TextKey


def read_texts(folder: BundleFolder) -> dict[TextKey, Text]:
    """All texts that can be read, by what they are about."""
    texts: dict[TextKey, Text] = {}
    for path in folder.paths:
        key = text_key(path)
        if key is not None and (markdown := folder.read_text(path)) is not None:
            texts[key] = Text(key, markdown, path)
    return texts
