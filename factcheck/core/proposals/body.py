"""Which part of a saved article is the article itself, by the shape of its lines.

What a site puts around it, menus and lists of other articles, the life of the author, sidebars
and footers, is not the author's word on the matter, and no figure of it is ever proposed.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.proposals.names import authors
from factcheck.core.proposals.shapes import Line, dateline, title

BULLETS = ("•", "-", "–", "*", "·", "»", "▪")
"""Signs with which an item of a list begins."""
TRAIL = re.compile(r".{1,80} (?:/|›|»|>) .{1,80}")
"""A trail of links, ``Home / China / News``."""
PARAGRAPH = 12  # words of a line that can be a paragraph: our choice
ENDS = frozenset({
    "about the author", "about the authors", "advertisement", "comments", "continue reading",
    "explore more", "filed under", "follow us", "footer", "further reading", "keep reading",
    "latest news", "leave a comment", "leave a reply", "more from", "more on this story",
    "more stories", "most popular", "most read", "newsletter", "primary sidebar", "read more",
    "read next", "recent posts", "recommended", "related", "related articles", "related content",
    "related coverage", "related posts", "related stories", "related topics", "reader interactions",
    "see also", "share", "share this", "sidebar", "sign up", "subscribe", "tags", "tagged with",
    "topics", "trending", "you may also like",
    "das könnte sie auch interessieren", "impressum", "kommentare", "lesen sie auch",
    "mehr zum thema", "meistgelesen", "schlagwörter", "teilen", "themen", "über den autor",
    "über die autorin", "verwandte artikel", "weitere artikel",
})  # fmt: skip
"""Lines with which a site goes on behind an article."""
LABELS = frozenset({
    "tags", "tagged with", "filed under", "related", "related articles", "read more", "see also",
    "further reading", "lesen sie auch", "schlagwörter", "mehr zum thema",
})  # fmt: skip
"""Of these the ones that may stand before a colon, with more behind it."""
RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ?\d{4})", re.IGNORECASE)
"""How the line begins that claims the rights."""


@cache
def life_pattern() -> re.Pattern[str]:
    """Return the pattern of what follows a name where somebody's life is told in a sentence."""
    return re.compile(
        r",? (?:\((?:born|b\.|geb\.)"
        r"|(?:is|was|has been|works as|ist|war) (?:an?|the|one|eine?|der|die)\b"
        r"|(?:writes|covers|reports|works|teaches|lives|schreibt|berichtet|arbeitet)\b)"
    )


def body(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the article in a text, in code points; none in an empty text.

    It begins with the title, else behind a menu; it ends before the first line with which a site
    goes on, or before the life of an author. A text that shows neither is the article as a whole.
    """
    lines = [
        Line(number, line.strip())
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]
    if not lines:
        return ()
    first = beginning(lines)
    last = ending(lines, first)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return ((starts[lines[first].number - 1], min(starts[lines[last].number], len(text))),)


def beginning(lines: list[Line]) -> int:
    """Return the index of the line with which the article begins."""
    dated = dateline(lines)
    named = next((found.line for found in title(lines, dated)), 0)
    if named:
        return next(at for at, line in enumerate(lines) if line.number == named)
    at = 0
    while at < len(lines) - 1 and is_menu(lines[at]):
        at += 1
    return at


def is_menu(line: Line) -> bool:
    """Whether a line is an item of a list or a trail of links, and no sentence."""
    is_short = len(line.text.split()) < PARAGRAPH
    return is_short and (line.text.startswith(BULLETS) or bool(TRAIL.fullmatch(line.text)))


def ending(lines: list[Line], first: int) -> int:
    """Return the index of the last line of the article that begins at ``first``."""
    names = tuple({found.value for found in authors(lines, dateline(lines))})
    is_told = False
    last = first
    for at in range(first + 1, len(lines)):
        text = lines[at].text
        if goes_on(text) or (is_told and is_life(text, names)):
            break
        is_told = is_told or len(text.split()) >= PARAGRAPH
        last = at
    while is_told and last > first and lines[last].text in names:
        last -= 1  # the name above the life
    return last


def goes_on(text: str) -> bool:
    """Whether a site goes on with this line, behind an article."""
    label, colon, _ = text.casefold().partition(":")
    is_label = bool(colon) and label.strip() in LABELS
    return is_label or text.strip(" :…").casefold() in ENDS or bool(RIGHTS.match(text))


def is_life(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line tells the life of an author."""
    return any(text.startswith(name) and life_pattern().match(text, len(name)) for name in names)
