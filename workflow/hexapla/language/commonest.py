"""The commonest words of languages: hardly a sentence has none of its own language's.

Articles, prepositions, conjunctions, pronouns and forms of “to be”, in small letters, as they stand
between spaces and apostrophes; no letter that is a word and a label or a variable as well.
"""

from __future__ import annotations

COMMONEST = {
    "en": frozenset(
        ("the", "of", "and", "to", "in", "for", "with", "is", "are", "by", "which", "that", "be",
         "was", "were", "from", "their", "has", "have", "this", "at", "as", "will", "shall", "not",
         "an", "its", "it", "these", "those", "been", "would", "should", "other", "such", "any",
         "they", "may", "had", "into", "also", "than", "who", "you", "your", "must", "under")
    ),
    "fr": frozenset(
        ("le", "la", "les", "des", "du", "de", "et", "un", "une", "dans", "en", "que", "qui",
         "pour", "par", "sur", "au", "aux", "est", "sont", "avec", "ou", "ce", "cette", "ces",
         "ne", "pas", "il", "elle", "ils", "se", "sa", "ses", "leur", "leurs", "été", "être",
         "ont", "dont", "ainsi", "entre", "vous", "votre", "vos", "nous", "si", "avait",
         "d", "l", "qu", "conformément", "afin", "tout", "tous", "toute", "toutes", "où")
    ),
    "es": frozenset(
        ("el", "la", "los", "las", "del", "de", "y", "un", "una", "en", "que", "para", "por",
         "con", "al", "es", "son", "se", "su", "sus", "como", "o", "lo", "más", "sobre",
         "entre", "este", "esta", "estos", "estas", "ha", "han", "sido", "ser", "sin",
         "fue", "está", "también", "toda", "todas", "todo", "todos", "cada", "qué", "si",
         "cuando", "donde")
    ),
    "ru": frozenset(
        ("и", "в", "на", "с", "по", "о", "об", "для", "не", "из", "к", "от", "что", "как", "а",
         "или", "его", "их", "при", "также", "том", "это", "этого", "за", "до", "во", "со", "были",
         "был", "было", "быть", "она", "он", "они", "которые", "который", "всех", "между")
    ),
    "ar": frozenset(
        ("في", "من", "على", "إلى", "الى", "أن", "التي", "الذي", "عن", "مع", "أو", "هذه", "هذا",
         "بين", "كما", "لا", "ما", "كل", "بعد", "تلك", "ذلك", "وفي", "ومن", "وأن", "التى")
    ),
}  # fmt: skip
