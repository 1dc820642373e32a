"""A file that came back, of whatever bilingual format, to what stands in it by document."""

from __future__ import annotations

from hexapla.exchange.returned import Returned
from hexapla.exchange.xliff import reading as xliff


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What a returned file holds, one `Returned` a document, in the file's order.

    `data` is the whole file, `name` its name with the suffix, which is looked at only where the
    content does not say what it is. Raises FormatError, one sentence with the line if there is
    one, for a file that is of no known format or broken.
    """
    return xliff.read(data, name)
