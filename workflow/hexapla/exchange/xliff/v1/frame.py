"""What stands around the units of a file of ours, where nobody has touched it.

All that is left of such a file when its usual units are taken out: it needs no tree, and no XML
parser to be imported. It says what `reading` would say of it; any other says nothing.
"""

from __future__ import annotations

import re
from itertools import chain

from hexapla.exchange.returns.returned import Returned
from hexapla.exchange.xliff.v1.taking import STAND_IN, Taken

_TAG = r"[\w-]+"
_FRAME = re.compile(
    r'(?:<\?xml version="1\.0" encoding="UTF-8"\?>\n)?'
    r'<xliff version="1\.2" xmlns="urn:oasis:names:tc:xliff:document:1\.2">\n'
    rf'<file original="([^"<&\n\t]*)" datatype="{_TAG}" source-language="{_TAG}"'
    rf' target-language="({_TAG})" tool-id="hexapla" build-num="([0-9a-f]{{8,64}})">\n'
    r'<header>\n<tool tool-id="hexapla" tool-name="Hexapla"/>\n'
    r'<note from="hexapla">export \3</note>\n</header>\n'
    rf"<body>\n(?:{STAND_IN}[ \t\n]*+)*+</body>\n</file>\n</xliff>\n".encode(),
    re.ASCII,
)


def read(taken: Taken) -> Returned | None:
    """What came back in a file of which only this is left, None for any other."""
    found = _FRAME.fullmatch(taken.rest)
    if found is None:
        return None
    try:
        document, language, export = (part.decode("utf-8") for part in found.groups())
    except UnicodeDecodeError:
        return None
    return Returned(document, language, tuple(chain.from_iterable(taken.runs)), export)
