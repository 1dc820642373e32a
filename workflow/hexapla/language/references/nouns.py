"""The words that cite a place in a text, in the six languages.

A row is (what it is, its singular forms and abbreviations without a plural, its plural forms). What
it is: the readings of the word, the likeliest first, since one language's noun has two in another:
an `article` of rules of procedure in French is a `rule` in English, a `пункт` of an agenda is an
`item`. UN practice (Editorial Manual, Citation; the six-language set of an annotated agenda; the
usage of treaties, which have articles where licences have sections).
"""

from __future__ import annotations

from functools import cache

Row = tuple[str, str, str]

ROWS: dict[str, tuple[Row, ...]] = {
    "en": (
        ("paragraph", "paragraph para. par.", "paragraphs paras. pars."),
        ("subparagraph paragraph", "subparagraph sub-paragraph subpara. clause subclause",
         "subparagraphs sub-paragraphs subparas. clauses subclauses"),
        ("article", "article art.", "articles arts."),
        ("rule", "rule", "rules"),
        ("regulation", "regulation", "regulations"),
        ("item paragraph", "item sub-item subitem point", "items sub-items subitems points"),
        ("annex", "annex", "annexes"),
        ("appendix", "appendix app.", "appendices apps."),
        ("chapter", "chapter chap. ch.", "chapters chaps. chs."),
        ("section", "section sect. sec. subsection", "sections sects. secs. subsections"),
        ("part", "part", "parts"),
        ("title part", "title", "titles"),
        ("volume", "volume vol.", "volumes vols."),
        ("page", "page p.", "pages pp."),
        ("table", "table", "tables"),
        ("figure", "figure fig.", "figures figs."),
        ("box", "box", "boxes"),
        ("note", "note footnote endnote", "notes footnotes endnotes"),
        ("principle", "principle", "principles"),
        ("goal", "goal objective sdg", "goals objectives sdgs"),
        ("target", "target", "targets"),
        ("indicator", "indicator", "indicators"),
        ("recommendation", "recommendation rec.", "recommendations recs."),
        ("proposal", "proposal", "proposals"),
        ("question", "question", "questions"),
        ("schedule", "schedule", "schedules"),
        ("protocol", "protocol", "protocols"),
        ("supplement", "supplement suppl.", "supplements"),
    ),
    "fr": (
        ("paragraph", "paragraphe par. §", "paragraphes pars. §§"),
        ("subparagraph paragraph", "alinéa al. sous-alinéa sous-paragraphe",
         "alinéas sous-alinéas sous-paragraphes"),
        ("article rule regulation section", "article art.", "articles arts."),
        ("rule regulation", "règle disposition", "règles dispositions"),
        ("item paragraph", "point sous-point", "points sous-points"),
        ("annex appendix", "annexe", "annexes"),
        ("appendix annex", "appendice app.", "appendices"),
        ("chapter section", "chapitre chap.", "chapitres"),
        ("section part", "section sect. sous-section", "sections sous-sections"),
        ("part section", "partie", "parties"),
        ("title part", "titre", "titres"),
        ("volume", "volume vol. tome", "volumes vols. tomes"),
        ("page", "page p.", "pages pp."),
        ("table schedule", "tableau", "tableaux"),
        ("figure", "figure fig. graphique", "figures graphiques"),
        ("box", "encadré", "encadrés"),
        ("note", "note", "notes"),
        ("principle", "principe", "principes"),
        ("goal target", "objectif but odd", "objectifs buts"),
        ("target", "cible", "cibles"),
        ("indicator", "indicateur", "indicateurs"),
        ("recommendation", "recommandation", "recommandations"),
        ("proposal", "proposition", "propositions"),
        ("question", "question", "questions"),
        ("protocol", "protocole", "protocoles"),
        ("supplement", "supplément suppl.", "suppléments"),
    ),
    "es": (
        ("paragraph", "párrafo párr. parr.", "párrafos párrs. parrs."),
        ("subparagraph paragraph", "apartado apdo. inciso subpárrafo literal",
         "apartados apdos. incisos subpárrafos literales"),
        ("paragraph item", "numeral", "numerales"),
        ("article rule regulation section", "artículo art.", "artículos arts."),
        ("rule regulation", "regla", "reglas"),
        ("regulation", "cláusula", "cláusulas"),
        ("item", "tema subtema", "temas subtemas"),
        ("item paragraph", "punto", "puntos"),
        ("annex appendix", "anexo", "anexos"),
        ("appendix annex", "apéndice", "apéndices"),
        ("chapter", "capítulo cap.", "capítulos caps."),
        ("section part", "sección secc. sec.", "secciones seccs. secs."),
        ("part section", "parte", "partes"),
        ("title part", "título", "títulos"),
        ("volume", "volumen vol. tomo", "volúmenes vols. tomos"),
        ("page", "página pág. p.", "páginas págs. pp."),
        ("table box schedule", "cuadro tabla", "cuadros tablas"),
        ("figure", "figura gráfico fig.", "figuras gráficos figs."),
        ("box", "recuadro", "recuadros"),
        ("note", "nota", "notas"),
        ("principle", "principio", "principios"),
        ("goal target", "objetivo ods", "objetivos"),
        ("target goal", "meta", "metas"),
        ("indicator", "indicador", "indicadores"),
        ("recommendation", "recomendación", "recomendaciones"),
        ("proposal", "propuesta", "propuestas"),
        ("question", "pregunta cuestión", "preguntas cuestiones"),
        ("schedule", "lista", "listas"),
        ("protocol", "protocolo", "protocolos"),
        ("supplement", "suplemento supl.", "suplementos"),
    ),
    "ru": (
        ("paragraph item subparagraph", "п. пункт пункта пункту пунктом пункте",
         "пп. пункты пунктов пунктам пунктами пунктах"),
        ("subparagraph item", "подпункт подпункта подпункту подпунктом подпункте подп.",
         "подпункты подпунктов подпунктам подпунктами подпунктах"),
        ("paragraph", "абзац абзаца абзацу абзацем абзаце абз.",
         "абзацы абзацев абзацам абзацами абзацах"),
        ("article section", "статья статьи статье статью статьей статьёй ст.",
         "статьи статей статьям статьями статьях стст."),
        ("rule regulation", "правило правила правилу правилом правиле",
         "правила правил правилам правилами правилах"),
        ("regulation", "положение положения положению положением положении",
         "положения положений положениям положениями положениях"),
        ("annex appendix", "приложение приложения приложению приложением приложении прил.",
         "приложения приложений приложениям приложениями приложениях"),
        ("appendix annex", "добавление добавления добавлению добавлением добавлении доб.",
         "добавления добавлений добавлениям добавлениями добавлениях"),
        ("chapter", "глава главы главе главу главой гл.", "главы глав главам главами главах"),
        ("section part title", "раздел раздела разделу разделом разделе разд. подраздел подраздела "
         "подразделе", "разделы разделов разделам разделами разделах"),
        ("part section", "часть части частью", "части частей частям частями частях"),
        ("volume", "том тома тому томом томе т. vol.", "томов томам томами томах тт. vols."),
        ("page", "страница страницы странице страницу страницей стр. с. p.",
         "страницы страниц страницам страницами страницах pp."),
        ("table schedule", "таблица таблицы таблице таблицу таблицей табл.",
         "таблицы таблиц таблицам таблицами таблицах"),
        ("figure", "рисунок рисунка рисунку рисунком рисунке рис. диаграмма диаграммы диаграмме "
         "диаграмму диаграммой график графика графике", "рисунки рисунков рисункам рисунках "
         "диаграммы диаграмм диаграммах графики графиков"),
        ("box", "вставка вставки вставке вставку вставкой", "вставки вставок вставкам вставках"),
        ("note", "сноска сноски сноске сноску сноской примечание примечания примечанию примечании "
         "примечанием прим.", "сноски примечания сносок сноскам сносках примечаний "
         "примечаниям примечаниях"),
        ("principle", "принцип принципа принципу принципом принципе",
         "принципы принципов принципам принципами принципах"),
        ("goal target", "цель цели целью цур", "цели целей целям целями целях"),
        ("target", "задача задачи задаче задачу задачей", "задачи задач задачам задачами задачах"),
        ("indicator", "показатель показателя показателю показателем показателе",
         "показатели показателей показателям показателями показателях"),
        ("recommendation", "рекомендация рекомендации рекомендацию рекомендацией",
         "рекомендации рекомендаций рекомендациям рекомендациями рекомендациях"),
        ("proposal", "предложение предложения предложению предложением предложении",
         "предложения предложений предложениям предложениями предложениях"),
        ("question item", "вопрос вопроса вопросу вопросом вопросе",
         "вопросы вопросов вопросам вопросами вопросах"),
        ("schedule", "список списка списку списком списке", "списки списков спискам списках"),
        ("protocol", "протокол протокола протоколу протоколом протоколе",
         "протоколы протоколов протоколам протоколах"),
        ("supplement", "дополнение дополнения дополнению дополнением дополнении",
         "дополнения дополнений"),
    ),
}  # fmt: skip
# Citations that Arabic and Chinese texts leave in Latin script (treaty series, publications).
_LATIN_ROWS: tuple[Row, ...] = (
    ("volume", "vol. volume", "vols. volumes"),
    ("page", "p. page", "pp. pages"),
    ("paragraph", "para. paragraph", "paras. paragraphs"),
    ("chapter", "chap. chapter", "chaps. chapters"),
    ("section", "sect. section", "sects. sections"),
    ("article", "art. article", "arts. articles"),
    ("annex", "annex", "annexes"),
    ("part", "part", "parts"),
    ("supplement", "supplement", "supplements"),
)
# Nouns of several words, by their last one.
LONGER: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "fr": {
        "additionnel": (("protocole additionnel", "protocol"),),
        "additionnels": (("protocoles additionnels", "protocol"),),
        "financière": (("règle de gestion financière", "rule"),
                       ("règles de gestion financière", "rule")),
        "page": (("note de bas de page", "note"), ("notes de bas de page", "note")),
        "durable": (("objectif de développement durable", "goal"),
                    ("objectifs de développement durable", "goal")),
    },
    "es": {
        "adicional": (("protocolo adicional", "protocol"),),
        "adicionales": (("protocolos adicionales", "protocol"),),
        "página": (("nota a pie de página", "note"), ("notas a pie de página", "note"),
                   ("nota de pie de página", "note")),
        "sostenible": (("objetivo de desarrollo sostenible", "goal"),
                       ("objetivos de desarrollo sostenible", "goal")),
    },
    "ru": {
        "развития": tuple(
            (f"{form} в области устойчивого развития", "goal")
            for form in ("цель", "цели", "целью", "целей", "целям", "целями", "целях")
        )
    },
}  # fmt: skip


Noun = tuple[tuple[str, ...], bool | None]
"""The readings of a noun, and whether its form is a plural; None: it may be (статьи)."""


@cache
def nouns(language: str) -> dict[str, Noun]:
    """From each form of a noun, in small letters, to its readings and whether it is a plural."""
    table: dict[str, Noun] = {}
    for types, singular, plural in ROWS.get(language, _LATIN_ROWS):
        table |= dict.fromkeys(singular.split(), (tuple(types.split()), False))
        alike = {*singular.split()}
        table |= {
            form: (tuple(types.split()), None if form in alike else True) for form in plural.split()
        }
    return table
