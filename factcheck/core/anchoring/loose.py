"""Quotes as people type them: dots for words left out, brackets for words and letters put in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import DASHES, fold
from factcheck.core.anchoring.locks import is_locked
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.anchoring.folding import Folded
    from factcheck.core.findings.passages import Span

LONGEST = 80
"""Characters in a bracket that an editor puts into a quote; a longer one is the text's own."""


@cache
def mark_pattern() -> re.Pattern[str]:
    """Return the pattern of a mark, in folded text.

    mark = "[T]he": a letter that was written large or small | "[the bill]": words in the place
    of others | "[...]", "...": words left out.
    """
    return re.compile(
        r"\[(?P<letter>[^\W\d_])\](?=[^\W\d_])"
        rf"|\[(?P<words>[^\[\]]{{1,{LONGEST}}})\]|\.(?: ?\.){{2,}}"
    )


class Part(NamedTuple):
    """A part of a quote between two marks."""

    pattern: re.Pattern[str]
    hyphens: frozenset[int]
    """How many letters and signs stand before each hyphen within a word, blanks not counted."""


def marked_parts(quote: str) -> tuple[Part, ...]:
    """Return a quote's parts; none where a bracket holds what may not be put in.

    A figure or a "not" in brackets is somebody's own: the source's would stand in its place.
    """
    text = fold(dash_pattern().sub(" - ", quote)).text
    parts, pieces, done = [], [], 0
    for match in mark_pattern().finditer(text):
        if match["words"] and is_locked(match["words"]):
            return ()
        pieces.append(text[done : match.start()])
        done = match.end()
        if match["letter"]:
            pieces.append(match[0])
        else:
            parts.append("".join(pieces))
            pieces = []
    parts.append("".join(pieces) + text[done:])
    return tuple(part_of(part) for part in parts if any(sign.isalnum() for sign in part))


def part_of(text: str) -> Part:
    """Return a part as it is looked for: letters in brackets large or small, hyphens or none."""
    text = text.strip(" ")
    pieces, hyphens, count, at = [], set(), 0, 0
    while at < len(text):
        letter = mark_pattern().match(text, at)
        if letter:
            sign = letter["letter"]
            pieces.append(f"[{sign.lower()}{sign.upper()}]")
            at, count = letter.end(), count + 1
            continue
        if dash := set_off_pattern().match(text, at):
            pieces.append(" ?-{1,3} ?")
            at = dash.end()
            continue
        if hyphen := hyphen_pattern().match(text, at):
            pieces.append("-? ?" if " " in hyphen[0] else "-?")
            hyphens.add(count)
            at = hyphen.end()
            continue
        pieces.append(re.escape(text[at]))
        count += text[at] not in "- "
        at += 1
    return Part(re.compile("".join(pieces)), frozenset(hyphens))


@cache
def dash_pattern() -> re.Pattern[str]:
    """Return the pattern of a dash that parts words, as it is printed; before a figure, a minus."""
    return re.compile(r"[–—―](?!\d)")


@cache
def set_off_pattern() -> re.Pattern[str]:
    """Return the pattern of a dash as it is typed: " - ", "--"; some set it without blanks."""
    return re.compile(r"(?: -{1,3} | ?-{2,3} ?)(?![\d-])")


@cache
def hyphen_pattern() -> re.Pattern[str]:
    """Return the pattern of a hyphen between letters, as at the end of a line."""
    return re.compile(r"(?<=[^\W\d_])- ?(?=[^\W\d_])")


def reads_so(parts: tuple[Part, ...], place: tuple[Span, ...], folded: Folded) -> bool:
    """Whether each hyphen that the text lacks was one at the end of a line: "man-" over "made"."""
    return all(
        part.hyphens <= hyphens_of(span, folded) for part, span in zip(parts, place, strict=True)
    )


def hyphens_of(span: Span, folded: Folded) -> set[int]:
    """Return how many letters and signs stand before each hyphen of a stretch, even a lost one."""
    start, end = span
    count, found = 0, set()
    for at in range(start, end):
        if folded.text[at] == "-":
            found.add(count)
        elif folded.text[at] != " ":
            if at > start and lacks_hyphen(folded, at):
                found.add(count)
            count += 1
    return found


def lacks_hyphen(folded: Folded, at: int) -> bool:
    """Whether a hyphen at a line end was taken out before this folded character."""
    first, last = folded.origin(at - 1) + 1, folded.origin(at)
    return last - first > 1 and folded.raw[first] in DASHES
