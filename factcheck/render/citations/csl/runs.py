"""What typst wrote, as runs of letters with their marks, and mended where it sets signs twice."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from factcheck.render.citations.csl.titles import (
    CLOSING_ANGLE,
    CLOSING_QUOTE,
    NOTHING,
    OPENING_ANGLE,
    OPENING_QUOTE,
)
from factcheck.render.citations.markup import Mark, Run
from factcheck.render.citations.parts import address

if TYPE_CHECKING:
    from factcheck.render.citations.markup import Runs


Letters = list[tuple[str, Mark]]
"""Signs, each with its mark."""


class Collector(HTMLParser):
    """The letters between two tags of a page, each with its mark."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.letters: Letters = []
        self.open: list[tuple[str, Mark]] = []

    @property
    def mark(self) -> Mark:
        """How letters are set here."""
        return self.open[-1][1] if self.open else Mark()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a mark; links within the page are none."""
        mark = self.mark
        if tag in ("em", "i"):
            mark = mark._replace(is_italic=not mark.is_italic)
        elif tag in ("strong", "b"):
            mark = mark._replace(is_bold=True)
        elif tag == "a":
            link = address(dict(attrs).get("href") or "")
            mark = mark._replace(link=link or mark.link)
        self.open.append((tag, mark))

    def handle_endtag(self, tag: str) -> None:
        """End a mark."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take letters."""
        self.letters.extend((sign, self.mark) for sign in data if sign != NOTHING)


def runs_of(html: str) -> Runs:
    """Return the letters of a piece of a page, spaces made single, signs mended, alike ones joined.

    Raises nothing: what is no tag is text.
    """
    collector = Collector()
    collector.feed(html)
    collector.close()
    letters = collector.letters
    for mend in (single_spaces, doubled_signs, stops_inside, quotation_marks):
        letters = mend(letters)
    return joined(letters)


def text_of(letters: Letters) -> str:
    """Return the letters as text, one for one."""
    return "".join(sign for sign, _ in letters)


def joined(letters: Letters) -> Runs:
    """Return letters that are set alike as one run."""
    runs: list[Run] = []
    for sign, mark in letters:
        if runs and runs[-1].mark == mark:
            runs[-1] = Run(runs[-1].text + sign, mark)
        else:
            runs.append(Run(sign, mark))
    return tuple(runs)


ANGLES = {OPENING_ANGLE: "‹", CLOSING_ANGLE: "›"}


def single_spaces(letters: Letters) -> Letters:
    """Make every white space one blank, none at either end."""
    kept: Letters = []
    for sign, mark in letters:
        if not sign.isspace():
            kept.append((sign, mark))
        elif kept and kept[-1][0] != " ":
            kept.append((" ", mark))
    while kept and kept[-1][0] == " ":
        kept.pop()
    return kept


@cache
def doubled() -> re.Pattern[str]:
    """Return signs of which typst sets one too many, the last one of each match.

    A full stop behind a stop, or the comma of a date that has nothing but a year.
    """
    closing = f"[{CLOSING_QUOTE}’”]?"
    return re.compile(rf"(?<!\.)[?!.]{closing}\.(?={closing}(?:\s|$))|,(?=\)|\.(?:\s|$))")


def doubled_signs(letters: Letters) -> Letters:
    """Leave out signs that are set twice."""
    extra = {found.end() - 1 for found in doubled().finditer(text_of(letters))}
    return [letter for at, letter in enumerate(letters) if at not in extra]


def stops_inside(letters: Letters) -> Letters:
    """Set a full stop or comma before a title's own last quotation mark, as before the style's."""
    kept = list(letters)
    for found in re.finditer(rf"{CLOSING_QUOTE}[.,]”", text_of(letters)):
        at = found.start()
        kept[at : at + 2] = [kept[at + 1], kept[at]]
    return kept


def quotation_marks(letters: Letters) -> Letters:
    """Set the stand-ins of a title as quotation marks: single within double ones, else double."""
    kept: Letters = []
    depth = 0
    for sign, mark in letters:
        here = sign
        if sign == OPENING_QUOTE:
            here = "‘" if depth else "“"
        elif sign == CLOSING_QUOTE:
            here = "’" if depth else "”"
        elif sign in ANGLES:
            here = ANGLES[sign]
        else:
            depth += (sign == "“") - (sign == "”")
        kept.append((here, mark))
    return kept
