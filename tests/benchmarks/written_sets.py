"""Sets made by chance: a document with everything in it, in six languages that agree.

Its words are few and plain, so that short lists have nothing to be told by but their words: that
is the hard case of laying finished documents side by side.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hexapla.language.labels import form
from hexapla.model.label import Label, LabelStyle

LANGUAGES = ("en", "ar", "zh", "fr", "ru", "es")

_NOUNS = """\
Water|المياه|水|L’eau|Вода|El agua
Energy|الطاقة|能源|L’énergie|Энергетика|La energía
Health|الصحة|卫生|La santé|Здоровье|La salud
Education|التعليم|教育|L’éducation|Образование|La educación
Trade|التجارة|贸易|Le commerce|Торговля|El comercio
Peace|السلام|和平|La paix|Мир|La paz
Forests|الغابات|森林|Les forêts|Леса|Los bosques
Oceans|المحيطات|海洋|Les océans|Океаны|Los océanos
Cities|المدن|城市|Les villes|Города|Las ciudades
Migration|الهجرة|移民|Les migrations|Миграция|La migración
Transport|النقل|运输|Les transports|Транспорт|El transporte
Housing|الإسكان|住房|Le logement|Жилье|La vivienda
Food|الأغذية|粮食|L’alimentation|Продовольствие|La alimentación
Justice|العدالة|司法|La justice|Правосудие|La justicia
Children|الأطفال|儿童|Les enfants|Дети|La infancia
Women|المرأة|妇女|Les femmes|Женщины|Las mujeres
Older persons|كبار السن|老年人|Les personnes âgées|Пожилые люди|Las personas de edad
Labour|العمل|劳工|Le travail|Труд|El trabajo
Statistics|الإحصاءات|统计|Les statistiques|Статистика|La estadística
Taxation|الضرائب|税收|La fiscalité|Налогообложение|La tributación
Tourism|السياحة|旅游|Le tourisme|Туризм|El turismo
Outer space|الفضاء الخارجي|外层空间|L’espace|Космос|El espacio
Mercury|الزئبق|汞|Le mercure|Ртуть|El mercurio
Deserts|الصحارى|荒漠|Les déserts|Пустыни|Los desiertos
Fisheries|مصائد الأسماك|渔业|La pêche|Рыболовство|La pesca
Corruption|الفساد|腐败|La corruption|Коррупция|La corrupción
Disarmament|نزع السلاح|裁军|Le désarmement|Разоружение|El desarme
Decolonization|إنهاء الاستعمار|非殖民化|La décolonisation|Деколонизация|La descolonización
Archives|المحفوظات|档案|Les archives|Архивы|Los archivos
Procurement|المشتريات|采购|Les achats|Закупки|Las adquisiciones
Insurance|التأمين|保险|L’assurance|Страхование|El seguro
Publishing|النشر|出版|L’édition|Издательское дело|La edición
Languages|اللغات|语文|Les langues|Языки|Los idiomas
Elections|الانتخابات|选举|Les élections|Выборы|Las elecciones
Conferences|المؤتمرات|会议|Les conférences|Конференции|Las conferencias
Refugees|اللاجئون|难民|Les réfugiés|Беженцы|Los refugiados"""
_PHRASES = """\
{a}|{a}|{a}|{a}|{a}|{a}
{a}, {b}|{a}، {b}|{a}、{b}|{a}, {b}|{a}, {b}|{a}, {b}
{a}: general debate|{a}: مناقشة عامة|{a}：一般性辩论|{a} : débat général|{a}: общие прения|{a}: debate general
{a}: programme of work|{a}: برنامج العمل|{a}：工作方案|{a} : programme de travail|{a}: программа работы|{a}: programa de trabajo"""  # noqa: E501
_SENTENCES = """\
The Committee took up the question “{a}”.|تناولت اللجنة مسألة ”{a}“.|委员会审议了题为“{a}”的问题。|La Commission s’est saisie de la question intitulée « {a} ».|Комитет приступил к рассмотрению вопроса «{a}».|La Comisión abordó la cuestión titulada “{a}”.
No delegation asked for the floor on the subjects “{a}” and “{b}”.|لم يطلب أي وفد الكلمة بشأن موضوعي ”{a}“ و ”{b}“.|没有代表团要求就“{a}”和“{b}”两个专题发言。|Aucune délégation n’a demandé la parole sur les thèmes « {a} » et « {b} ».|Ни одна делегация не попросила слова по темам «{a}» и «{b}».|Ninguna delegación pidió la palabra sobre los temas “{a}” y “{b}”.
The chapter entitled “{a}” was drafted by the secretariat and read aloud by the Chair.|صاغت الأمانة الفصل المعنون ”{a}“ وتلاه الرئيس.|题为“{a}”的一章由秘书处起草，由主席宣读。|Le chapitre intitulé « {a} » a été rédigé par le secrétariat et lu par la présidence.|Глава «{a}» была подготовлена секретариатом и зачитана Председателем.|El capítulo titulado “{a}” fue redactado por la secretaría y leído por la Presidencia.
Some experts would have preferred another title than “{a}”, but none was found.|كان بعض الخبراء يفضلون عنواناً آخر غير ”{a}“، لكن لم يُعثر على بديل.|有些专家希望采用“{a}”以外的标题，但没有找到合适的标题。|Certains experts auraient préféré un autre titre que « {a} », mais aucun n’a été trouvé.|Некоторые эксперты предпочли бы другое название, а не «{a}», однако такового не нашлось.|Algunos expertos habrían preferido otro título que “{a}”, pero no se encontró ninguno.
On {n} March 2027, the Committee adopted {m} draft texts on the subject “{a}”.|في {n} آذار/مارس 2027، اعتمدت اللجنة {m} مشروع نص عن موضوع ”{a}“.|2027年3月{n}日，委员会通过了关于“{a}”专题的{m}份案文草案。|Le {n} mars 2027, la Commission a adopté {m} projets de texte sur le thème « {a} ».|{n} марта 2027 года Комитет принял {m} проектов текстов по теме «{a}».|El {n} de marzo de 2027, la Comisión aprobó {m} proyectos de texto sobre el tema “{a}”.
The report on the subject “{a}” (A/AC.320/2026/{n}) has {m} pages.|يقع التقرير عن موضوع ”{a}“ (A/AC.320/2026/{n}) في {m} صفحة.|关于“{a}”专题的报告(A/AC.320/2026/{n})共有{m}页。|Le rapport sur le thème « {a} » (A/AC.320/2026/{n}) compte {m} pages.|Доклад по теме «{a}» (A/AC.320/2026/{n}) насчитывает {m} страниц.|El informe sobre el tema “{a}” (A/AC.320/2026/{n}) tiene {m} páginas.
Of the requests received, {m} per cent concerned the subject “{a}”.|تعلق {m} في المائة من الطلبات الواردة بموضوع ”{a}“.|在收到的请求中，{m}%涉及“{a}”专题。|Parmi les demandes reçues, {m} % concernaient le thème « {a} ».|Из полученных запросов {m} процентов касались темы «{a}».|De las solicitudes recibidas, el {m} % se referían al tema “{a}”.
"""  # noqa: E501
_NOTES = """\
See A/AC.320/2026/{n}, para. {m}.|انظر A/AC.320/2026/{n}، الفقرة {m}.|见A/AC.320/2026/{n}，第{m}段。|Voir A/AC.320/2026/{n}, par. {m}.|См. A/AC.320/2026/{n}, п. {m}.|Véase A/AC.320/2026/{n}, párr. {m}.
See the chapter entitled “{a}”.|انظر الفصل المعنون ”{a}“.|见题为“{a}”的一章。|Voir le chapitre intitulé « {a} ».|См. главу «{a}».|Véase el capítulo titulado “{a}”."""  # noqa: E501
_HEAD = """\
Distr.: General|Distr.: General|Distr.: General|Distr. générale|Distr.: General|Distr. general
{n} March 2027|{n} March 2027|{n} March 2027|{n} mars 2027|{n} March 2027|{n} de marzo de 2027
|Arabic|Chinese|Français|Russian|Español
Original: English|Original: English|Original: English|Original : anglais|Original: English|Original: inglés"""  # noqa: E501

Line = Callable[[str], str]


def _table(text: str) -> list[dict[str, str]]:
    return [dict(zip(LANGUAGES, line.split("|"), strict=True)) for line in text.splitlines()]


class _Writer:
    """Writes the same document in all languages at once."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.texts: dict[str, list[str]] = {language: [] for language in LANGUAGES}
        self.notes = 0
        self._nouns: list[dict[str, str]] = []

    def say(self, line: Line) -> None:
        for language, lines in self.texts.items():
            lines.append(line(language))

    def empty(self) -> None:
        self.say(lambda _: "")

    def noun(self) -> dict[str, str]:
        if not self._nouns:
            self._nouns = _table(_NOUNS)
            self.chance.shuffle(self._nouns)
        return self._nouns.pop()

    def filled(self, table: str) -> dict[str, str]:
        pattern = self.chance.choice(_table(table))
        one, other = self.noun(), self.noun()
        n, m = self.chance.randint(2, 28), self.chance.randint(30, 98)
        return {
            language: text.format(a=one[language], b=other[language], n=n, m=m)
            for language, text in pattern.items()
        }

    def heading(self, level: int, label: Label) -> None:
        text = self.filled(_PHRASES)
        self.say(lambda tag: f"{'#' * level} {form(label, tag)} {text[tag]}")
        self.empty()

    def paragraph(self) -> None:
        sentences = [self.filled(_SENTENCES) for _ in range(self.chance.choice((1, 1, 2, 3)))]
        mark = ""
        if not self.chance.randrange(3):
            self.notes += 1
            mark = f"[^{self.notes}]"
        self.say(lambda tag: ("" if tag == "zh" else " ").join(s[tag] for s in sentences) + mark)
        self.empty()

    def items(self) -> None:
        style = self.chance.choice((None, LabelStyle.LETTER, LabelStyle.DECIMAL))
        for number in range(1, self.chance.randint(3, 9)):
            self._item(style, number, "")
            if style and not self.chance.randrange(5):
                for inner in range(1, self.chance.randint(2, 4)):
                    self._item(LabelStyle.ROMAN, inner, "   ")
        self.empty()

    def _item(self, style: LabelStyle | None, number: int, indent: str) -> None:
        table = _SENTENCES if not self.chance.randrange(4) else _PHRASES
        text = self.filled(table)
        if style is LabelStyle.DECIMAL:
            self.say(lambda tag: f"{indent}{number}. {text[tag]}")
        elif style is None:
            self.say(lambda tag: f"{indent}- {text[tag]}")
        else:
            self.say(lambda tag: f"{indent}- {form(Label(style, number), tag)} {text[tag]}")

    def note(self, number: int, text: dict[str, str]) -> None:
        self.say(lambda tag: f"[^{number}]: {text[tag]}")
        self.empty()

    def table(self) -> None:
        width = self.chance.randint(2, 4)
        plain = self.chance.random() < 0.4
        self._row([self.noun() for _ in range(width)])
        self.say(lambda _: "| " + " | ".join(["---"] * width) + " |")
        for _ in range(self.chance.randint(2, 7)):
            cells = [self.filled(_PHRASES)]
            for _ in range(width - 1):
                number = str(self.chance.randint(2, 990))
                cells.append(self.noun() if plain else dict.fromkeys(LANGUAGES, number))
            self._row(cells)
        self.empty()

    def _row(self, cells: list[dict[str, str]]) -> None:
        self.say(lambda tag: "| " + " | ".join(cell[tag] for cell in cells) + " |")


def written(seed: str, sections: int = 4) -> dict[str, str]:
    """A document in six languages, by tag; the same for the same seed. `en` is the original."""
    writer = _Writer(Random(seed))
    _masthead(writer)
    title = writer.filled(_PHRASES)
    writer.say(lambda tag: f"# {title[tag]}")
    writer.empty()
    for number in range(1, sections + 1):
        writer.heading(2, Label(LabelStyle.CHAPTER, (number - 1) % 30 + 1))
        for inner in range(1, writer.chance.randint(1, 3)):
            if writer.chance.random() < 0.5:
                writer.heading(3, Label(LabelStyle.CAPITAL, inner))
            for _ in range(writer.chance.randint(1, 3)):
                writer.paragraph()
            writer.chance.choice((writer.items, writer.items, writer.table, writer.paragraph))()
    for number in range(1, writer.notes + 1):
        text = writer.filled(_NOTES)
        writer.note(number, text)
    return {language: "\n".join(lines) for language, lines in writer.texts.items()}


def _masthead(writer: _Writer) -> None:
    """In keys, or as lines that somebody has typed."""
    day = writer.chance.randint(1, 28)
    number = writer.chance.randint(1, 90)
    if writer.chance.random() < 0.5:
        lines = ("---", f"symbol: A/AC.320/2027/{number}", "distribution: general",
                 f"date: 2027-03-{day:02}", "original: en", "---", "")  # fmt: skip
        for own in writer.texts.values():
            own += lines
        return
    writer.say(lambda _: f"A/AC.320/2027/{number}")
    writer.empty()
    for pattern in _table(_HEAD):
        for language, text in pattern.items():
            if text:
                writer.texts[language] += [text.format(n=day), ""]
