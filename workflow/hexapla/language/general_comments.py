"""General comments and recommendations of treaty bodies: No. 15 (2002), 第15号一般性意见(2002年).

They are told by number and year, as resolutions of the Security Council are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.model.value import Value, ValueKind

_REACH = 50
_NOUN = re.compile(
    r"(?i:general (?:comment|recommendation)s?|observations? générales?|recommandations? générales?"
    r"|observaci(?:ón|ones) general(?:es)?|recomendaci(?:ón|ones) general(?:es)?"
    r"|замечани\w+ общего порядка|общ\w+ рекомендаци\w+"
    r"|تعليق(?:ات)?(?:ها|ه)? العامة?|توصي(?:ات|ت)?(?:ة|ها|ه)? العامة)"
    r" (?i:nos?\.?|n[º°]s?|núms?\.|№№?|رقم) ?\Z"
)
_HAN = re.compile(
    r"第 ?(\d{1,3}) ?号(?P<noun>一般性(?:意见|建议))? ?\(((?:19|20)\d\d) ?(?P<year>年)?\)"
)


def named_before(text: str, start: int) -> bool:
    """Whether such a noun stands before a place of a normal text."""
    return _NOUN.search(text, max(0, start - _REACH), start) is not None


def in_chinese(text: str) -> Iterator[Value]:
    """Those of a normal Chinese text; in a list, the noun stands behind the last: 第1号(2014年)."""
    for found in _HAN.finditer(text) if "号一般性" in text or ")一般性" in text else ():
        if found["noun"] or found["year"]:
            key = f"{int(found[1])} ({found[3]})"
            yield Value(ValueKind.RESOLUTION, (key,), *found.span())
