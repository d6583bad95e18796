"""Titles and names as markup of Hayagriva that says exactly what they say.

A style may set a title in capitals and small letters of its own; what that would falsify is held in
braces, which no style touches: “iPhone”, “NATO”, prepositions, and titles in other languages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from factcheck.render.foreign import show

OPENING_QUOTE, CLOSING_QUOTE = "‹", "›"
"""Stand for “ and ” in a title: typst would join those with the marks that a style sets around it.

It has to be marks that typst takes for quotation marks, or the word behind stays small.
"""
OPENING_ANGLE, CLOSING_ANGLE, NOTHING = "\ue000", "\ue001", "\ue002"
"""Stand for a title's own ‹ and ›; and before a title that begins with a held word, for typst drops
the space behind it otherwise."""

PLAIN_SIGNS = f"{OPENING_QUOTE}‘«-–—"
"""Signs behind which typst takes a word for a word."""

KEPT_SMALL = """
a about above across after against along amid among an and around as at before behind below beneath
beside besides between beyond but by despite down during except for from in inside into like near
nor of off on onto or out outside over past per regarding since so than the through throughout till
to toward towards under underneath until unto up upon v versus via vs with within without yet
"""
"""Words that stay small within a title in English (CSL 1.0.2, text-case "title", and Chicago
Manual of Style, 17th edition, 8.159: prepositions of any length)."""


@cache
def kept_small() -> frozenset[str]:
    """Return `KEPT_SMALL` word by word."""
    return frozenset(KEPT_SMALL.split())


@cache
def special() -> re.Pattern[str]:
    """Return what Hayagriva reads as markup: a formula, which may call functions, and braces."""
    return re.compile(r"[\\${}]")


@cache
def word() -> re.Pattern[str]:
    """Return the pattern of a word, with what joins its parts."""
    return re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


@cache
def straight_opening() -> re.Pattern[str]:
    """Return straight quotation marks that open: before a word, after a space or a bracket."""
    return re.compile(r"(?:(?<=[\s(\[])|^)\"(?=\S)")


def clean(text: str) -> str:
    """Return foreign text that can be printed, its double quotation marks as the two stand-ins."""
    shown = show(text)
    for sign in (OPENING_ANGLE, CLOSING_ANGLE, NOTHING):
        shown = shown.replace(sign, f"<U+{ord(sign):04X}>")
    shown = shown.replace(OPENING_QUOTE, OPENING_ANGLE).replace(CLOSING_QUOTE, CLOSING_ANGLE)
    shown = straight_opening().sub(OPENING_QUOTE, shown).replace('"', CLOSING_QUOTE)
    return shown.replace("“", OPENING_QUOTE).replace("”", CLOSING_QUOTE)


def escaped(text: str) -> str:
    """Return cleaned text of which Hayagriva reads every character as itself."""
    return special().sub(r"\\\g<0>", text)


def verbatim(text: str) -> str:
    """Return foreign text that no style sets in other letters; empty for none."""
    return f"{{{plain(text)}}}" if text else ""


def plain(text: str) -> str:
    """Return foreign text that a style may set in capitals or small letters."""
    return escaped(clean(text))


def marked(title: str, language: str) -> str:
    """Return a title, held as it is where its language is not English or its letters not Latin."""
    if not is_english(title, language):
        return verbatim(title)
    shown = clean(title)
    words = list(word().finditer(shown))
    parts, end = [], 0
    for found in words:
        parts.append(escaped(shown[end : found.start()]))
        kept = keeps_its_letters(found, shown, is_last=found is words[-1])
        parts.append(f"{{{found[0]}}}" if kept else found[0])
        end = found.end()
    written = "".join(parts) + escaped(shown[end:])
    return NOTHING + written if written.startswith("{") else written


def is_english(title: str, language: str) -> bool:
    """Whether a style may set the title in its own capitals; a work without a language may be."""
    if language.partition("-")[0].lower() not in ("", "en", "eng"):
        return False
    letters = (sign for sign in title if sign.isalpha())
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in letters)


def keeps_its_letters(found: re.Match[str], title: str, *, is_last: bool) -> bool:
    """Whether a word of an English title stays as it is in every style.

    A word with a capital behind its beginning does ("iPhone", "U.S.", "NATO"), and a last one
    ("Vitamin A"); one behind a sign that is no quotation mark ("#Lost", of which typst makes
    "#lost"); and a preposition that is neither the first word, nor the first of a subtitle.
    """
    sign = title[found.start() - 1] if found.start() else " "
    if found[0][0].isupper() and not (sign.isspace() or sign in PLAIN_SIGNS):
        return True
    if any(sign.isupper() for sign in found[0][1:]) or (is_last and found[0][0].isupper()):
        return True
    before = title[: found.start()].rstrip(f" {OPENING_QUOTE}‘'([")
    begins = not before or before[-1] in ":.?!—–"
    return found[0] in kept_small() and not begins and not is_last
