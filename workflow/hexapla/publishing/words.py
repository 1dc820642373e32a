"""The few words that a page says by itself, in the language of its version."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One language's words; `{…}` are filled in."""

    notes: str
    note: str
    back: str
    versions: str
    unfinished: str
    incomplete: str


_WORDS = {
    "ar": Words(
        "الحواشي",
        "الحاشية {number}",
        "العودة إلى النص",
        "النسخ اللغوية",
        "[لم يُترجم بعد]",
        "نسخة غير مكتملة: لم يُترجم بعد {count} من أصل {total} من أجزاء النص،"
        " وهي ترد بلغتها الأصلية.",
    ),
    "zh": Words(
        "注",
        "注{number}",
        "返回正文",
        "各语文版本",
        "[尚未翻译]",
        "本版本尚不完整：{total}个文本单元中有{count}个尚未翻译，以原文显示。",
    ),
    "en": Words(
        "Notes",
        "Note {number}",
        "Back to the text",
        "Language versions",
        "[not yet translated]",
        "Incomplete version: {count} of {total} pieces of text are not yet translated and appear"
        " in the original language.",
    ),
    "fr": Words(
        "Notes",
        "Note {number}",
        "Retour au texte",
        "Versions linguistiques",
        "[pas encore traduit]",
        "Version incomplète\u00a0: {count} éléments de texte sur {total} ne sont pas encore"
        " traduits et figurent dans la langue originale.",
    ),
    "ru": Words(
        "Примечания",
        "Примечание {number}",
        "Назад к тексту",
        "Языковые версии",
        "[еще не переведено]",
        "Неполная версия: фрагментов текста, которые еще не переведены и приводятся на языке"
        " оригинала: {count} из {total}.",
    ),
    "es": Words(
        "Notas",
        "Nota {number}",
        "Volver al texto",
        "Versiones lingüísticas",
        "[aún sin traducir]",
        "Versión incompleta: {count} de {total} partes del texto aún no se han traducido y figuran"
        " en el idioma original.",
    ),
}


def words(language: str) -> Words:
    """A language's words, the English ones for a language beyond the six."""
    return _WORDS.get(language, _WORDS["en"])
