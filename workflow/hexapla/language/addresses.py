"""Web and e-mail addresses in a text, by what they say in no language.

Footnotes give an address without http:// and in the form of each version (UN Editorial Manual,
Footnotes): /en/ and /fr/, -en.pdf, ?lang=es lead to the same page. An address ends where the
punctuation of the sentence begins, of whatever language, and may be glued to Han characters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from hexapla.language.sieve import Sieve
from hexapla.model.value import Value, ValueKind

# How addresses name languages; the letters alone only as the value of a parameter.
_CODES = ("ar", "zh", "en", "fr", "ru", "es", "ara", "zho", "chi", "cn", "eng", "fra", "fre", "rus",
          "spa", "arabic", "chinese", "english", "french", "francais", "russian", "spanish",
          "espanol")  # fmt: skip
_REGIONS = "hans|hant|cn|tw|us|gb|uk|fr|ca|es|mx|419|ru|eg|sa"
# Words that end in these are hosts wherever they stand; countries only before a path.
_DOMAINS = ("org", "int", "com", "net", "edu", "gov", "info")
_COUNTRIES = ("eu", "ch", "at", "fr", "uk", "us", "ru", "es", "cn", "de", "nl", "be", "it", "ca",
              "jp", "ke", "io")  # fmt: skip
_HOST = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")
_BOX = frozenset({*_HOST, *"_%+"})
_HOST_LETTERS, _BOX_LETTERS = "".join(sorted(_HOST)), "".join(sorted(_BOX))
_LONGEST_HOST, _LONGEST_BOX = 120, 64
_SCHEMES = ("https", "http", "ftp", "HTTPS", "HTTP")
_CLOSING = {")": "(", "]": "["}
_AT_END = ".,;:!?'\"*_&"


# What every sign of an address has in it, which is found several times as fast; and how far behind
# the beginning of a sign that may stand.
_POINT = re.compile(r"[.:@](?:(?<=:)//|(?<!:)[A-Za-z0-9])")
_SIEVE = Sieve((_POINT.search,))
_BEFORE_POINT = len("www")


@cache
def _sign() -> re.Pattern[str]:
    """What an address is known by, first in or after its host."""
    domains = "|".join([form for name in _DOMAINS for form in (name, name.upper())])
    countries = "|".join(_COUNTRIES)
    return re.compile(
        rf":(?=//[^\s/])|@(?=[A-Za-z0-9])|[wW]{{3}}\.(?=[A-Za-z0-9])"
        rf"|\.(?:(?:{domains})(?![A-Za-z0-9@_-])(?!\.[A-Za-z0-9])|(?:{countries})(?=/[A-Za-z0-9]))"
    )


@cache
def _body() -> re.Pattern[str]:
    # No Han characters, and no punctuation beyond ASCII; letters of other scripts may be in paths.
    letter = "A-Za-z0-9À-ÖØ-öø-ɏͰ-ͽΆ-ώЀ-ӿ"
    return re.compile(rf"(?:[{letter}\-._~:/?#@!$&'()*+,;=%\[\]](?!(?<=[,;])https?:)){{1,2048}}")


@cache
def _mail_host() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")


@cache
def _language_elements(extra: str) -> re.Pattern[str]:
    codes = "|".join(sorted({*_CODES, *([re.escape(extra)] if extra else [])}, key=len)[::-1])
    return re.compile(
        rf"(?P<parameter>[?&](?:lang|language|locale|hl|l)=)[a-z_-]+"
        rf"|(?P<before>[/._=-])(?:{codes})(?:[-_](?:{_REGIONS}))?(?=[/._?&#-]|$)"
        r"|(?P<letter>[_-])[acefrs](?=[./?#]|$)"
    )


def sieve(language: str, figured: bool) -> Sieve:
    """What every text with an address passes."""
    return _SIEVE


def find(text: str, language: str) -> list[Value]:
    """The addresses in a normal text.

    Keys are in small letters, without scheme, www. and closing slash, and with * for an element
    that names a language; a second key leaves that element out.
    """
    values: list[Value] = []
    point = _POINT.search(text)
    if not point:
        return values
    first, done = max(0, point.start() - _BEFORE_POINT), 0
    sign = _sign()
    while found := sign.search(text, max(first, done)):
        place = _place(text, found, done)
        if place is None:
            done = found.end()
            continue
        start, end = place
        kind = _mail_keys if "@" in text[start : found.end()] else _web_keys
        values.append(Value(ValueKind.ADDRESS, kind(text[start:end], language), start, end))
        done = end
    return values


def _place(text: str, found: re.Match[str], done: int) -> tuple[int, int] | None:
    """Where the address stands that has a sign in it; None if it is none."""
    at, letter = found.start(), found[0][0]
    if letter == "@":
        return _mail(text, at, done)
    if letter == ":":
        scheme = next((name for name in _SCHEMES if text.endswith(name, done, at)), "")
        start, least = at - len(scheme), len(scheme) + len("://x")
        if not scheme:
            return None
    elif letter == ".":
        start, least = _back(text, at, done, _HOST_LETTERS, _LONGEST_HOST), 0
        before = text[start - 1 : start]
        if start == at or text[start] in ".-" or before in ("@", "_", "/", "\\"):
            return None
        if found[0] == ".com" and text[start].isupper() and text[found.end() :][:1] != "/":
            return None  # a firm is called so
    else:
        start, least = at, len("www.x.y")
    body = _body().match(text, start)
    end = start + _kept(body[0]) if body else start
    return (start, end) if end - start >= max(least, found.end() - start) else None


def _mail(text: str, at: int, done: int) -> tuple[int, int] | None:
    start = _back(text, at, done, _BOX_LETTERS, _LONGEST_BOX)
    while start < at and text[start] in ".-+%":
        start += 1
    host = _mail_host().match(text, at + 1)
    if start == at or not host:
        return None
    return start, host.end() - (len(host[0]) - len(host[0].rstrip("-.")))


def _back(text: str, at: int, done: int, letters: str, most: int) -> int:
    """Where the run of some letters begins that ends at a place."""
    before = text[max(done, at - most) : at]
    return at - (len(before) - len(before.rstrip(letters)))


def _kept(address: str) -> int:
    """How much of a run of letters is the address, and not the sentence around it."""
    if ")" in address or "]" in address:
        address = address[: _balanced(address)]
    address = address.rstrip(_AT_END).removesuffix("'s")
    while address.endswith(("(", "[")):
        address = address[:-1].rstrip(_AT_END)
    return len(address)


def _balanced(address: str) -> int:
    """Where the first bracket closes that was not opened in the address."""
    depth = dict.fromkeys(_CLOSING.values(), 0)
    for place, letter in enumerate(address):
        if letter in depth:
            depth[letter] += 1
        elif letter in _CLOSING:
            depth[_CLOSING[letter]] -= 1
            if depth[_CLOSING[letter]] < 0:
                return place
    return len(address)


def _mail_keys(address: str, language: str) -> tuple[str, ...]:
    return (address.lower(),)


@lru_cache(maxsize=1 << 10)
def _web_keys(address: str, language: str) -> tuple[str, ...]:
    key = re.sub(r"^[a-z]+://", "", address.lower()).removeprefix("www.").rstrip("/")
    key = _without_job(key)
    host, slash, path = key.partition("/")
    tag = language.partition("-")[0]
    elements = _language_elements("" if tag in _CODES else tag)
    labels = host.split(".")
    if len(labels) > 2 and (labels[0] in _CODES or labels[0] == tag):
        host, bare_host = ".".join(["*", *labels[1:]]), ".".join(labels[1:])
    else:
        bare_host = host
    neutral = host + elements.sub(_star, slash + path)
    bare = bare_host + _whole_query(elements.sub("", slash + path))
    return (neutral,) if bare == neutral else (neutral, bare or neutral)


def _star(found: re.Match[str]) -> str:
    return f"{found['parameter'] or found['before'] or found['letter']}*"


def _whole_query(path: str) -> str:
    """A path whose first parameter is gone, with the next one in its place."""
    return path.replace("&", "?", 1) if "&" in path and "?" not in path else path


def _without_job(key: str) -> str:
    """Files of the Official Document System have the job number of a version as their address."""
    return re.sub(r"^(documents[a-z-]*\.un\.org)/(?:doc/)?undoc/.*", r"\1/*", key)
