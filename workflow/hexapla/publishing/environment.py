"""Jinja2, set up once: the workspace's own templates before those that come with Hexapla."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from hexapla.errors import WorkspaceError

if TYPE_CHECKING:
    import jinja2


def made(html: str) -> Markup:
    """HTML that this package has made, so that all content in it is escaped: for templates."""
    return Markup(html)  # noqa: S704 - the one place where HTML is vouched for


def render(template: str, templates: Path | None, values: Mapping[str, object]) -> str:
    """A template filled with values, all of them escaped but for those marked as HTML.

    A template that ends in `.txt` makes plain text, in which nothing is escaped.

    Raises WorkspaceError, with the file and the line, for a template that cannot be filled.
    """
    import jinja2  # 25 ms, spared where no page is made

    try:
        return _environment(templates).get_template(template).render(values)
    except jinja2.TemplateSyntaxError as error:
        file, line = error.filename or error.name or template, error.lineno
        raise WorkspaceError(
            f"the template has a mistake ({error.message})", file=file, line=line, advice="mend it"
        ) from None
    except jinja2.TemplateError as error:
        advice = "mend the workspace's own templates, or remove them to use those of Hexapla"
        raise WorkspaceError(
            f"the template cannot be filled ({error.message})", file=template, advice=advice
        ) from None


@lru_cache(maxsize=4)
def _environment(templates: Path | None) -> jinja2.Environment:
    import jinja2

    try:
        shipped = jinja2.PackageLoader("hexapla")
    except ValueError:
        # So it is in a checkout on a system without symbolic links, and in a wheel built from one.
        problem = "the templates that come with Hexapla are missing from this installation"
        raise WorkspaceError(problem, advice="install it again") from None
    own = [jinja2.FileSystemLoader(templates)] if templates else []
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([*own, shipped]),
        autoescape=jinja2.select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
