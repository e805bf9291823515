"""Row headers in a tagged PDF.

The typesetter tags the cells of a table's header row as headers of their columns, but has no
way yet to say that the first cell of each row is the header of its row.
"""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

_LEAVES = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/TOC", "/Figure", "/Caption"}
"""What is not looked into for tables."""


def with_row_headers(pdf: bytes) -> bytes:
    """The PDF with the first cell of each body row tagged as a header with scope Row.

    The other cells lose their lists of header cells, which name only those of columns: with
    scopes on all headers, a reader finds both by itself (ISO 32000-1, 14.8.5.7). The same
    bytes in give the same bytes out.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root.get("/StructTreeRoot")
        for table in _tables(root) if root is not None else ():
            for row in _body_rows(table):
                _mark(row)
        _end_streams_clearly(opened)
        out = io.BytesIO()
        opened.save(
            out,
            deterministic_id=True,
            linearize=False,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _end_streams_clearly(pdf: Pdf) -> None:
    """Lets no stream end with a carriage return.

    With the line feed before ``endstream`` it would be read as the end of a line, and the
    stream as one byte shorter than it says (ISO 19005-3, 6.1.7.1). A byte after the compressed
    data is passed over by whoever reads them.
    """
    for stream in pdf.objects:
        if not isinstance(stream, Stream):
            continue
        raw = stream.read_raw_bytes()
        plain = Name.FlateDecode == stream.get("/Filter") and "/DecodeParms" not in stream
        if plain and raw.endswith(b"\r"):
            stream.write(raw + b"\n", filter=Name.FlateDecode)


def _tables(element: Object) -> Iterator[Object]:
    for child in _children(element):
        role = str(child.S)
        if role == "/Table":
            yield child
        elif role not in _LEAVES:
            yield from _tables(child)


def _body_rows(table: Object) -> Iterator[Object]:
    for part in _children(table):
        if Name.TBody == part.S:
            yield from _children(part)


def _mark(row: Object) -> None:
    """Tags a row's cells.

    Of a cell's other attributes there are only the lines around it, which help nobody, so all
    of them go at once: a report has thousands of cells, and every step into one takes time.
    """
    cells = iter(row.K)
    header = next(cells)
    header.S = Name.TH
    header.A = Array([Dictionary(O=Name.Table, Scope=Name.Row)])
    for cell in cells:
        del cell.A


def _children(element: Object) -> Iterator[Object]:
    """The elements right below one, without marked content."""
    below = element.get("/K", ())
    for child in below if isinstance(below, Array) else (below,):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
