"""Foreign text made safe to print: the one door through which other people's words reach a line."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SPACED = "\t\n\r"
"""A value is shown on one line: these become spaces, one for one."""

UNSEEN = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer vowels that are not drawn
    (0x180B, 0x180F),  # Mongolian variation selectors and vowel separator
    (0x3164, 0x3164),  # Hangul filler
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFFA0, 0xFFA0),  # halfwidth Hangul filler
    (0xFFF0, 0xFFF8),  # reserved, ignored by default
    (0xE0000, 0xE0FFF),  # tags, further variation selectors
)
"""Characters that draw nothing though their category does not say so (Unicode,
Default_Ignorable_Code_Point) and noncharacters; first and last of each span."""

LAST_OF_PLANE = 0xFFFE
"""The last two code points of each plane are noncharacters: U+FFFE, U+FFFF, U+1FFFE …"""

CONTROL = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories that steer a terminal, turn the reading direction or draw nothing."""

NO_WIDTH = ("Mn", "Me")
HANGUL_JOINED = (0x1160, 0x11FF)  # vowels and finals, drawn into the syllable before them


def cell(character: str) -> str:
    """Return what is printed for one code point: itself, a space, or ``<U+202E>``."""
    if " " <= character <= "~":
        return character
    if character in SPACED:
        return " "
    point = ord(character)
    unseen = point & LAST_OF_PLANE == LAST_OF_PLANE
    unseen = unseen or any(first <= point <= last for first, last in UNSEEN)
    if unseen or unicodedata.category(character) in CONTROL:
        return f"<U+{point:04X}>"
    return character


def cells(text: str) -> tuple[str, ...]:
    """Return what is printed for each code point of ``text``, so that offsets can be kept."""
    if text.isascii() and text.isprintable():
        return tuple(text)
    return tuple(cell(character) for character in text)


def show(text: str) -> str:
    """Return ``text`` on one line, with what cannot be seen made visible, else unaltered.

    Control characters and escape codes, marks that turn the reading direction, and characters that
    draw nothing become ``<U+202E>``: they can hide or reorder a figure (CVE-2021-42574). Tabs and
    line ends become spaces. Letters that only look alike, accents and spaces stay as they are.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(cells(text))


def width(text: str) -> int:
    """Return the columns that shown text takes: East Asian wide letters 2, combining marks 0."""
    return len(text) if text.isascii() else sum(map(columns, text))


@lru_cache(maxsize=4096)
def columns(character: str) -> int:
    """Return the columns of one character, 0 to 2."""
    if unicodedata.category(character) in NO_WIDTH:
        return 0
    if HANGUL_JOINED[0] <= ord(character) <= HANGUL_JOINED[1]:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
