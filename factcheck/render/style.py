"""What a screen can show: its width, colour or none, drawn signs or ASCII.

Colours are plain ANSI codes written here and not by rich: rich alone would cost a command a third
of its start-up budget, and would read other people's square brackets as markup.
"""

from __future__ import annotations

from enum import Enum

from factcheck.core.named import NamedTuple


class Colour(Enum):
    """Whether ANSI codes may be written."""

    OFF = "off"
    ON = "on"


class Signs(Enum):
    """Which signs the screen can draw."""

    UNICODE = "unicode"
    ASCII = "ascii"


class Screen(NamedTuple):
    """What the lines are made for."""

    width: int = 80
    """Columns."""
    colour: Colour = Colour.OFF
    signs: Signs = Signs.UNICODE

    @property
    def room(self) -> int:
        """Columns that a line may take: one less, as some terminals break a full line."""
        return max(self.width, NARROWEST) - 1


NARROWEST = 40
"""Columns; a narrower screen gets lines for this one."""


class Paint(Enum):
    """What a piece of a line is, as an ANSI code (ECMA-48, SGR)."""

    STRONG = "1"
    FAINT = "2"
    CONFLICT = "1;31"
    TENSION = "1;33"
    DIFFERS = "1;36"
    RIGHT = "32"


ASCII = {
    "●": "*", "○": "o", "├": "[", "┤": "]", "┼": "#", "━": "=", "┄": ".", "┬": "+", "─": "-",
    "×": "x", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...",
    "·": "-", "→": "->", "←": "<-", "∞": "inf", "≥": ">=", "≤": "<=", "⊆": "within",
}  # fmt: skip
"""A fallback for each sign that we draw; other people's words are never put into ASCII."""


def drawn(text: str, screen: Screen) -> str:
    """Return our own text in the signs that the screen has."""
    if screen.signs is Signs.UNICODE or text.isascii():
        return text
    return "".join(ASCII.get(sign, sign) for sign in text)


def paint(text: str, how: Paint, screen: Screen) -> str:
    """Return the text in a colour or weight; as it is where the screen has none."""
    if screen.colour is Colour.OFF or not text:
        return text
    return f"\x1b[{how.value}m{text}\x1b[0m"


def unpainted(text: str) -> str:
    """Return the text without the codes that `paint` wrote; other text holds no escape codes."""
    first, *rest = text.split("\x1b[")
    return first + "".join(piece.partition("m")[2] for piece in rest)
