"""Deliveries can be followed: to the file by its checksum, and in the order of their days."""

import re
from collections.abc import Iterable

from lagesbild.bundles.layout import DELIVERIES
from lagesbild.bundles.parts import Parts
from lagesbild.core.strategy.source import Delivery

_SHA_256 = re.compile(r"[0-9a-f]{64}")


def check_deliveries(parts: Parts) -> None:
    """Note a problem for each delivery whose file or days cannot be as they are written."""
    for index, delivery in parts.placed(DELIVERIES, "deliveries", Delivery):
        for key, message in _faults(delivery):
            parts.files[DELIVERIES].wrong_value(("deliveries", index, key), message)


def _faults(delivery: Delivery) -> Iterable[tuple[str, str]]:
    if not _SHA_256.fullmatch(delivery.checksum):
        yield (
            "checksum",
            f"“{delivery.checksum}” is no SHA-256. Write the file's checksum as 64 of the digits "
            "0–9 and a–f; `sha256sum FILE` prints it.",
        )
    if delivery.accepted < delivery.received:
        yield (
            "accepted",
            f"The file was accepted on {delivery.accepted}, before it was received on "
            f"{delivery.received}. Correct one of the days.",
        )
    for key in ("file_name", "accepted_by"):
        if not getattr(delivery, key).strip():
            yield key, f"The {key} is empty. Write it."
