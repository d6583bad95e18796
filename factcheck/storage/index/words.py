"""What is searched for: words and phrases as typed, and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.findings.passages import Span

UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),  # Katakana, small
    (0x3400, 0x4DBF),  # Han, extension A
    (0x4E00, 0x9FFF),  # Han
    (0xF900, 0xFAFF),  # Han, compatibility
    (0x20000, 0x3FFFF),  # Han, further extensions
)
"""Scripts that put no spaces between words (Unicode, Scripts.txt): each letter is a word here, and
letters in a row are a phrase, so that a word is found wherever it stands."""
ONE_LETTER = str.maketrans("ёЁ", "еЕ")
"""Written either way in Russian; SQLite tells them apart, since it folds no Cyrillic accents."""


class Term(NamedTuple):
    """A word or a phrase that must stand there."""

    typed: str
    spelled: tuple[str, ...]
    """Its words as SQLite is asked for them."""
    folded: tuple[str, ...]
    """Its words without capitals and accents, as they are marked in a text."""
    is_open: bool
    """Whether the last word may go on: ``deten*``."""


class Token(NamedTuple):
    """A word of a text, folded, and where it stands."""

    folded: str
    start: int
    end: int


@cache
def unspaced_pattern() -> re.Pattern[str]:
    """Return the pattern of a letter of a script without spaces."""
    return re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in UNSPACED) + "]")


@cache
def piece_pattern() -> re.Pattern[str]:
    """Return the pattern of what stands in quotation marks, or between spaces."""
    return re.compile(r'"(?P<phrase>[^"]*)"(?P<goes_on>\*?)|(?P<word>[^\s"]+)')


def spread(text: str) -> str:
    """Return text as SQLite splits it into words: letters that stand unspaced are set apart.

    Compatible spellings (full-width figures, ligatures) become the usual ones.
    """
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text).translate(ONE_LETTER)
    return unspaced_pattern().sub(r" \g<0> ", plain)


def terms(typed: Iterable[str]) -> tuple[Term, ...]:
    """Return what to look for; signs that make no word are left out, none is an operator.

    A text with spaces is one phrase, as the shell hands on what stood in quotes; quotation marks
    inside it set phrases apart from words.
    """
    found = (
        term(piece)
        for text in typed
        for piece in (pieces(text.translate(QUOTES)) if set(text) & {*'"“”„'} else (text,))
    )
    return tuple(each for each in found if each.spelled)


QUOTES = str.maketrans("“”„", '"""')


def pieces(text: str) -> Iterator[str]:
    """Yield the phrases and words of a text with quotation marks; an open one closes nothing."""
    for match in piece_pattern().finditer(text):
        phrase = match["phrase"]
        yield match["word"] if phrase is None else phrase + match["goes_on"]


def term(piece: str) -> Term:
    """Return a word or phrase taken apart."""
    plain = unicodedata.normalize("NFKC", piece).translate(ONE_LETTER)
    found = tuple(tokens(plain))
    is_open = plain.rstrip().endswith("*") and plain.rstrip("* \t\n")[-1:].isalnum()
    return Term(
        typed=piece,
        spelled=tuple(plain[token.start : token.end] for token in found),
        folded=tuple(token.folded for token in found),
        is_open=is_open,
    )


def query(sought: Iterable[Term], columns: Sequence[str] = ()) -> str:
    """Return the terms as an expression of FTS5: each in quotation marks, all of them needed."""
    every = " AND ".join(
        '"' + " ".join(each.spelled) + '"' + ("*" if each.is_open else "") for each in sought
    )
    return f"{{{' '.join(columns)}}} : ({every})" if columns else every


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text: runs of letters, figures and their marks."""
    start, word = -1, ""
    for at, sign in enumerate(text):
        if unspaced_pattern().match(sign) and sign.isalnum():
            if start >= 0:
                yield Token(word, start, at)
            yield Token(folded(sign), at, at + 1)
            start, word = -1, ""
        elif sign.isalnum() or (start >= 0 and unicodedata.category(sign)[0] == "M"):
            start = at if start < 0 else start
            word += folded(sign)
        elif start >= 0:
            yield Token(word, start, at)
            start, word = -1, ""
    if start >= 0:
        yield Token(word, start, len(text))


@lru_cache(maxsize=4096)
def folded(sign: str) -> str:
    """Return a letter without accent and capital; an accent alone is nothing."""
    apart = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(each for each in apart if unicodedata.category(each)[0] != "M")


def hits(text: str, sought: Iterable[Term]) -> tuple[Span, ...]:
    """Return where the terms stand in a text, in its order; those that overlap are one."""
    words = tuple(tokens(text))
    found = sorted(
        (words[at].start, words[at + len(each.folded) - 1].end)
        for each in sought
        for at in range(len(words) - len(each.folded) + 1)
        if stands(each, words[at : at + len(each.folded)])
    )
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def stands(each: Term, words: Sequence[Token]) -> bool:
    """Whether these words are the term's."""
    last, is_last = words[-1].folded, each.folded[-1]
    if not (last.startswith(is_last) if each.is_open else last == is_last):
        return False
    pairs = zip(words[:-1], each.folded[:-1], strict=True)
    return all(word.folded == wanted for word, wanted in pairs)
