"""Whether files keep the rules of XLIFF, and which rules there are."""

from __future__ import annotations

from pathlib import Path

from hexapla.errors import FormatError
from hexapla.exchange.screening import LARGEST
from hexapla.exchange.xliff.validation.listing import UNDECIDED, Listed, listed
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.finding import Finding
from hexapla.workspace import files


def validate_file(path: Path) -> tuple[Finding, ...]:
    """All that a file has against the rules of its version, by line; none if it is valid.

    XML that is broken is a finding. Raises HexaplaError if the file cannot be read or is too large.
    """
    name = str(path)
    data = files.read_at_most(path, name, LARGEST)
    if data is None:
        problem = f"the file is larger than {LARGEST >> 20} MiB"
        raise FormatError(problem, file=name, advice="split it")
    return validate(data, name)


def rules() -> tuple[Listed, ...]:
    """All rules there are, with their paragraphs in the specification."""
    return listed()


def undecided() -> tuple[str, ...]:
    """What the specification wants and one file alone cannot show, a clause each."""
    return UNDECIDED
