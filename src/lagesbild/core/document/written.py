"""Texts of an edition as they are shown: a draft with a visible mark above it."""

from lagesbild.core.document.blocks import Block, Notice, NoticeKind
from lagesbild.core.document.inline import Plain
from lagesbild.core.document.markdown import parse_markdown
from lagesbild.core.edition import is_draft
from lagesbild.core.language.catalogue import Language


def written_blocks(
    markdown: str, language: Language, *, heading_level: int = 2
) -> tuple[Block, ...]:
    """The text as blocks, with a notice before them where it is a draft.

    Raises `lagesbild.core.document.markdown.TextIsBroken`.
    """
    blocks = parse_markdown(markdown, heading_level=heading_level)
    return (draft_notice(language), *blocks) if is_draft(markdown) else blocks


def draft_notice(language: Language) -> Notice:
    """The mark that stands above a draft."""
    said = language.text("Nobody has taken this text over.")
    return Notice(NoticeKind.DRAFT, language.text("Draft"), (Plain(said),))
