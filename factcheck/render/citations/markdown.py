"""The footnote's words as CommonMark, the title linked where there is an address."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.render.citations.footnote import ENDS
from factcheck.render.citations.parts import Role, address, note
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from factcheck.core.citations import Citation
    from factcheck.render.citations.parts import Part


@cache
def marked() -> re.Pattern[str]:
    """Return what CommonMark, tables and formulas would read as markup.

    A bullet, number or heading only counts at the beginning of the line.
    """
    return re.compile(r"[\\`*_{}\[\]<>|~$&]|^(?=[-+#=])|^\d{1,9}(?=[.)])")


def escaped(text: str) -> str:
    """Return foreign text that Markdown shows as it is."""
    return marked().sub(lambda found: after_backslash(found[0]), show(text))


def after_backslash(found: str) -> str:
    """Put a backslash before a sign; after a number, whose stop makes it a list."""
    return f"{found}\\" if found[:1].isdigit() else f"\\{found}"


def markdown(citation: Citation) -> str:
    """Return ``Author, “[Title](<address>),” *Outlet*, Month day, year: “quote”.``."""
    link = address(citation.url)
    said = []
    parts = [part for part in note(citation) if not (part.role is Role.URL and citation.title)]
    for number, part in enumerate(parts):
        is_last = number + 1 == len(parts)
        said.append(spoken(part, link) + ("" if is_last or part.role is Role.TITLE else ","))
    text = " ".join(said)
    if not citation.quote:
        return text if text.endswith(ENDS) else f"{text}."
    quote = show(citation.quote)
    return f"{text}: “{escaped(quote)}" + ("”" if quote.endswith(ENDS) else ".”")


def spoken(part: Part, link: str) -> str:
    """Return one part in Markdown."""
    text = escaped(part.text)
    match part.role:
        case Role.TITLE:
            return f"“[{text}](<{link}>),”" if link else f"“{text},”"
        case Role.OUTLET:
            return f"*{text}*"
        case Role.OPENING:
            return f"beginning “{text}”"
        case Role.URL:
            return f"<{link}>" if link else text
        case Role.PLAIN:
            return text
