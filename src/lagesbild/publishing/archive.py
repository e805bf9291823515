"""The zip archive that an office file is, written so that equal content is equal bytes."""

import io
import zipfile
from collections.abc import Callable, Mapping

Change = Callable[[bytes], bytes]

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip archive can say; there is no clock in a document."""


def repacked(content: bytes, *, changes: Mapping[str, Change] | None = None) -> bytes:
    """The archive with the same members in the same order, without time or machine.

    ``changes`` are applied to the members they are named after.
    """
    wanted = changes or {}
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, date_time=_EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            data = source.read(name)
            target.writestr(member, wanted[name](data) if name in wanted else data)
    return written.getvalue()
