"""Set text for three readers: a plain line, Markdown and HTML."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Mark(NamedTuple):
    """How letters are set."""

    is_italic: bool = False
    is_bold: bool = False
    link: str = ""
    """An address on the web; empty for none."""


class Run(NamedTuple):
    """Letters that are set alike."""

    text: str
    mark: Mark = Mark()


Runs = tuple[Run, ...]


@cache
def markdown_signs() -> re.Pattern[str]:
    """Return what CommonMark, tables and formulas would read as markup.

    A bullet, number or heading only counts at the beginning of the line.
    """
    return re.compile(r"[\\`*_{}\[\]<>|~$&]|^(?=[-+#=])|^\d{1,9}(?=[.)])")


def in_markdown(text: str) -> str:
    """Return foreign text that Markdown shows as it is."""
    return markdown_signs().sub(lambda found: after_backslash(found[0]), show(text))


def after_backslash(found: str) -> str:
    """Put a backslash before a sign; after a number, whose stop makes it a list."""
    return f"{found}\\" if found[:1].isdigit() else f"\\{found}"


def in_html(text: str) -> str:
    """Return foreign text that HTML shows as it is, in an attribute too."""
    return html.escape(show(text), quote=True)


def markdown_link(text: str, address: str) -> str:
    """Return a link; an address that stands for itself in angle brackets."""
    return f"<{address}>" if text == in_markdown(address) else f"[{text}](<{address}>)"


class Markup(NamedTuple):
    """How a format writes foreign text, and its marks around text that is written already."""

    text: Callable[[str], str]
    italic: Callable[[str], str]
    bold: Callable[[str], str]
    link: Callable[[str, str], str]
    """From written text and an address of `parts.address`."""


PLAIN = Markup(show, str, str, lambda text, _: text)
MARKDOWN = Markup(in_markdown, "*{}*".format, "**{}**".format, markdown_link)
HTML = Markup(
    in_html,
    "<i>{}</i>".format,
    "<b>{}</b>".format,
    lambda text, address: f'<a href="{in_html(address)}">{text}</a>',
)
MARKUPS = {"text": PLAIN, "markdown": MARKDOWN, "html": HTML}
"""By the name that the command line takes; the first is the default."""


def written(runs: Iterable[Run], markup: Markup) -> str:
    """Return runs on one line; spaces at the ends of a mark stand outside it, as Markdown wants."""
    return "".join(set_run(run, markup) for run in runs)


def set_run(run: Run, markup: Markup) -> str:
    """Return one run."""
    inner = run.text.strip(" ")
    if not inner or run.mark == Mark():
        return markup.text(run.text)
    before, _, after = run.text.partition(inner)
    said = markup.text(inner)
    said = markup.italic(said) if run.mark.is_italic else said
    said = markup.bold(said) if run.mark.is_bold else said
    said = markup.link(said, run.mark.link) if run.mark.link else said
    return f"{before}{said}{after}"


def text_of(runs: Iterable[Run]) -> str:
    """Return runs as they read."""
    return "".join(run.text for run in runs)
