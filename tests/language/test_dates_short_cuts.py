"""Short ways of finding dates, held against the long ones: they say the same of any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language.dates import figures, finding, phrases, spans, weekdays
from hexapla.language.dates.folding import folded
from hexapla.language.dates.forms import FORMS, HAN_WEEKDAYS

LAW = settings(deadline=None, max_examples=300)
ALWAYS = re.compile("")
PIECES = (
    "2019", "2020", "20", "24", "19", "5", "05", "31", "12", "1999/00", "/", "-", "–", ".", "~",
    " to ", " and ", " between ", " jusqu'à ", " по ", " года по ", " حتى نهاية ", " و عام ", "至",
    "年至", "年", "月", "日", "and", "et", "y", "и", "و", "premier", "primero", "первого", "أول",
    "March", "mars", "marzo", "марта", "مارس", "Monday", "lundi", "au", "al", "до", "إلى", ",",
    "1er", "2nd", " ", "x", "(", ":", "\ufffc",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.lists(
    st.sampled_from(PIECES), max_size=9
).map(" ".join)


@LAW
@given(LINES, st.sampled_from((*FORMS, "zh", "de")))
def test_dates_in_figures_and_spans_have_a_year_that_is_joined(text: str, language: str) -> None:
    if list(figures.find(text)) or list(spans.find(folded(text, language), language)):
        assert finding._YEAR_JOINED.search(text)


@LAW
@given(LINES, st.sampled_from(sorted(FORMS)))
def test_days_before_a_day_are_the_same_however_they_are_looked_for(
    text: str, language: str
) -> None:
    letters = folded(text, language)
    found = phrases.phrases(letters, language)
    grammar = phrases.grammar(language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrases, "grammar", lambda _: grammar._replace(some=ALWAYS))
        assert phrases.phrases(letters, language) == found


DAYS = (
    "Monday", "MONDAY", "Tue.", "Tues", "Thurs", "sun", "lundis", "mercredi", "miercoles",
    "sábados", "средой", "понедельник", "الاثنين", "اثنين", "الأثنين", "الأحد", "أحد", "يوم", "و",
    "ال", "星期一", "礼拜天", "周日", "星期", "个", "to", " ", "x", "5",
)  # fmt: skip


@LAW
@given(
    st.lists(st.sampled_from(DAYS), max_size=8).map("".join)
    | st.lists(st.sampled_from(DAYS), max_size=8).map(" ".join),
    st.sampled_from((*FORMS, "zh")),
)
def test_weekdays_are_the_same_however_they_are_looked_for(text: str, language: str) -> None:
    names = "|".join(FORMS[language].weekdays if language in FORMS else HAN_WEEKDAYS)
    if language == "ar":
        names = names.replace("ال", "(?:ال)?")
    edge = "" if language == "zh" else r"(?!\w)"
    every = re.compile(folded(f"(?:{names}){edge}", "ar"))
    letters = folded(text, language)
    found, place = [], 0
    while one := weekdays._grammar(language).any.search(letters, place):
        place = one.end()
        found.append(one.span())
    assert found == [one.span() for one in every.finditer(letters)]
