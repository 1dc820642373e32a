"""The two ITS attributes in a namespace of XLIFF's own (2.1 on): language and domains of a span."""

from __future__ import annotations

from hexapla.exchange.xliff.validation.grammar import Rule, Vocabulary, placed
from hexapla.exchange.xliff.validation.modules import its_rules, its_scopes
from hexapla.exchange.xliff.validation.modules.its_names import OWN_NAMESPACE
from hexapla.exchange.xliff.validation.modules.its_sections import MAPPING, TAILS
from hexapla.exchange.xliff.validation.modules.parts import numbered
from hexapla.exchange.xliff.validation.values import ANY, LANGUAGE

_2_1 = Vocabulary(
    namespace=OWN_NAMESPACE,
    prefix="itsm",
    attributes={
        "domains": placed(ANY, "xlf:file xlf:group xlf:unit xlf:mrk xlf:sm mtc:match"),
        "lang": placed(LANGUAGE, "xlf:mrk xlf:sm"),
    },
    rules=(
        Rule(
            "X2-ITS-17",
            "its:version is in scope",
            "version",
            "@domains @lang",
            its_scopes.version_in_scope,
        ),
        Rule(
            "X2-ITS-18",
            "a marker with a language or domains is generic",
            MAPPING,
            "@domains @lang",
            its_rules.type_of_own,
        ),
    ),
    numbers=numbered("5.9", TAILS),
)
VOCABULARIES = {"2.1": _2_1, "2.2": _2_1._replace(numbers=numbered("4.8", TAILS))}
