"""Where a stream ends is never in doubt."""

import io
import zlib
from dataclasses import replace

import page
import pikepdf

from lagesbild.core.document.blocks import Attachment
from lagesbild.publishing.pdf.writer import write_pdf
from tests.publishing.documents import sample_document
from tests.publishing.pdf.drawings import draw

# The last byte of what is compressed is the lowest of the sum of all bytes and 1 (RFC 1950).
CONTENT = b"n\n1\n2\n"


def test_an_attachment_whose_compressed_bytes_end_with_a_carriage_return_is_whole():
    content = ends_with_carriage_return(CONTENT)
    attached = Attachment("n.csv", "text/csv", "Siffror", content)
    pdf = write_pdf(replace(sample_document(), attachments=(attached,)), draw=draw)
    report = page.validate_pdf_bytes(pdf, profile="3a")
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.attachments["n.csv"].get_file().read_bytes() == content


def ends_with_carriage_return(content: bytes) -> bytes:
    """The content with digits after it that let its compressed bytes end so."""
    while zlib.compress(content)[-1:] != b"\r":
        content += b"1"
    return content
