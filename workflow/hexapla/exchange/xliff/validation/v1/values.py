"""What attributes of XLIFF 1.x may hold: the lists of section 3.3 of 1.2, and their formats.

Where the standard has a list, a user's own value begins with “x-”.
"""

from __future__ import annotations

import re
from calendar import monthrange

from lxml import etree

from hexapla.exchange.xliff.validation.values import ANY, DATE_TIME, NMTOKEN, Value, matching

_SPACES = " \t\r\n"  # what XML Schema takes off both ends of a token
_LONGEST_SHOWN = 40
_OWN = re.compile(r"x-\S+")


def short(value: str) -> str:
    """A value in a message to a person: an id may have a million letters."""
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"


def token(element: etree._Element, name: str) -> str | None:
    """The name token in an attribute; spaces round it are not part of it."""
    value = element.get(name)
    return value and value.strip(_SPACES)


def _has_day(value: str) -> bool:
    """Whether a date and time is of a month that has such a day."""
    year, month, day = value.strip().lstrip("-").partition("T")[0].split("-")
    return int(day) <= monthrange(2000 + int(year[-4:]) % 400, int(month))[1]


def _token(*values: str) -> Value:
    """One of a closed list."""
    listed = frozenset(values)
    expected = f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]
    return Value(expected, lambda value: value in listed or value.strip(_SPACES) in listed)


def _open(words: str) -> Value:
    """One of a list, or a value of the user's own."""
    listed = frozenset(words.split())
    some = ", ".join(words.split()[:6]) + (", …" if len(listed) > 6 else "")
    return Value(
        f"a value of the standard's list ({some}) or one that begins with “x-”",
        lambda value: value in listed or _OWN.fullmatch(value) or value.strip(_SPACES) in listed,
    )


def _several(value: Value, expected: str) -> Value:
    """Values of one type with spaces between them."""
    return Value(expected, lambda text: all(value.accepts(one) for one in text.split()))


# An identifier may be any text, so one may be exchanged for another.
ID = Value("any text", ANY.accepts, name_token=True)
TOKEN = Value(
    NMTOKEN.expected, lambda value: NMTOKEN.accepts(value.strip(_SPACES)), name_token=True
)
YES_NO = _token("yes", "no")
POSITION = _token("open", "close")
ASSOCIATION = _token("preceding", "following", "both")
ANNOTATES = _token("source", "target", "general")
SPACE = _token("default", "preserve")
PRIORITY = matching(r"\s*\+?0*(?:[1-9]|10)\s*", "a number from 1 to 10")
PRIORITY_OF_1_1 = matching(r"\s*\+?0*(?:[1-9]|10)\s*|x-\S+", "a number from 1 to 10")
COORDINATES = matching(
    r"(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#)", "x;y;cx;cy, each a number or #"
)
DATE = Value(DATE_TIME.expected, lambda value: DATE_TIME.accepts(value) and _has_day(value))
MIME_TYPE = matching(
    r"(?:text|multipart|message|application|image|audio|video|model)(?:/[^\r\n]+)*",
    "a MIME type, such as image/png",
)
# RFC 4646 by its outline, as the schema has it; which tags there are is a rule of its own.
LANGUAGE = matching(
    r"\s*[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*\s*", "a language tag, such as fr or zh-Hans"
)
NOTED_LANGUAGE = Value(
    LANGUAGE.expected, lambda value: not value or LANGUAGE.accepts(value)
)  # xml:lang may be empty: then there is none

_DATATYPES = """asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader
    filedialog form html htmlbody ini interleaf javaclass javapropertyresourcebundle
    javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif mimetype
    mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf
    sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul"""
_RESTYPES = """auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox
    checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component
    contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn
    font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label
    linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar
    numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext
    scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox
    togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar
    window"""
_STATES = """new needs-translation translated final signed-off needs-adaptation needs-l10n
    needs-review-adaptation needs-review-l10n needs-review-translation"""
_QUALIFIERS = """exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited
    leveraged-mt leveraged-repository leveraged-tm mt-suggestion rejected-grammar
    rejected-inaccurate rejected-length rejected-spelling tm-suggestion"""
_MARKERS = """abbrev abbreviated-form abbreviation acronym appellation collocation common-name
    datetime equation expanded-form formula head-term initialism international-scientific-term
    internationalism logical-expression materials-management-unit name near-synonym part-number
    phrase phraseological-unit protected romanized-form set-phrase short-form sku standard-text
    symbol synonym synonymous-phrase term transcribed-form transliterated-form truncated-term
    variant"""
_FORMATS = """coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight
    css-style style ex-style"""

DATATYPE = _open(_DATATYPES)
RESTYPE = _open(_RESTYPES)
STATE = _open(_STATES)
QUALIFIER = _open(_QUALIFIERS)
MARKER = _open(f"seg {_MARKERS}")
MARKER_OF_1_1 = _open(_MARKERS)
COUNT_TYPE = _open(f"num-usages repetition total {_RESTYPES} {_DATATYPES} {_STATES} {_QUALIFIERS}")
COUNTED = _open(
    """word page trans-unit bin-unit glyph item instance character line sentence paragraph segment
    placeable"""
)
CONTEXT_TYPE = _open(
    "database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile"
)
DELIMITED = _open("bold italic underlined link")
"""@ctype of codes with two ends."""
PLACED = _open("image pb lb")
"""@ctype of codes that stand alone."""
SIZE_UNIT = _open("byte char col cm dlgunit em ex glyph in mm percent pixel point row")
ALTERNATIVE = _open("proposal previous-version rejected reference accepted")
PURPOSE = _several(
    _open("information location match"), "information, location, match or own values with “x-”"
)
_FORMAT = _open(_FORMATS)
REFORMAT = Value(
    "yes, no, or names such as coord, font and css-style",
    lambda value: YES_NO.accepts(value) or all(_FORMAT.accepts(one) for one in value.split()),
)
REFORMAT_OF_1_1 = Value(
    REFORMAT.expected,
    lambda value: (
        YES_NO.accepts(value)
        or _OWN.fullmatch(value)
        or all(one in _FORMATS.split() for one in value.split())
    ),
)
