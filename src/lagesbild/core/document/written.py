"""Texts of an edition as they are shown: a draft with a visible mark above it."""

from collections.abc import Sequence

from lagesbild.core.document.blocks import Block, Notice, NoticeKind
from lagesbild.core.document.claimed import ClaimedSpan, parse_with_claims
from lagesbild.core.document.inline import Plain
from lagesbild.core.edition import is_draft
from lagesbild.core.language.catalogue import Language


def written_blocks(
    markdown: str,
    language: Language,
    *,
    heading_level: int = 2,
    spans: Sequence[ClaimedSpan] = (),
) -> tuple[Block, ...]:
    """The text as blocks, with a notice before them where it is a draft.

    Words of ``spans`` are those that rest on data.

    Raises `lagesbild.core.document.markdown.TextIsBroken`.
    """
    blocks = parse_with_claims(markdown, spans, heading_level=heading_level)
    return (draft_notice(language), *blocks) if is_draft(markdown) else blocks


def draft_notice(language: Language) -> Notice:
    """The mark that stands above a draft."""
    said = language.text("Nobody has taken this text over.")
    return Notice(NoticeKind.DRAFT, language.text("Draft"), (Plain(said),))
