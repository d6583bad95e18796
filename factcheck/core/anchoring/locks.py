"""What may never differ unremarked between a quote and its source, and the difference in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.anchoring.folding import fold
from factcheck.core.findings.passages import Alteration, Lock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.findings.passages import Span


class Word(NamedTuple):
    """A word of a text."""

    start: int
    """Offset in the text as given, in code points."""
    end: int
    form: str
    """As words are compared: folded, in small letters, without signs at its ends."""
    is_name: bool
    """Whether it is written large, and not because a sentence begins."""


@cache
def word_pattern() -> re.Pattern[str]:
    """Return the pattern of a word with its apostrophes, or a figure with its points and signs."""
    return re.compile(r"[-+]?\d+(?:[.,:/]\d+)*%?|[^\W\d_](?:[\w\u0300-\u036f]|['’](?=\w))*")


def words_of(text: str) -> list[Word]:
    """Return the words of a text; in scripts without blanks every sign is one."""
    found, end = [], 0
    for match in word_pattern().finditer(text):
        between = text[end : match.start()]
        starts = not found or any(sign in between for sign in ".!?:\n")
        large = match[0][:1].isupper() and not starts and match[0] != "I"
        end = match.end()
        if match[0].isascii() or not any(is_without_case(sign) for sign in match[0]):
            form = match[0] if match[0].isascii() else fold(match[0]).text
            form = form.lower()
            found.append(Word(match.start(), end, form, large))
        else:
            found += (
                Word(at, at + 1, fold(text[at]).text.lower(), is_name=False)
                for at in range(match.start(), end)
            )
    return found


def is_without_case(sign: str) -> bool:
    """Whether a letter belongs to a script that knows no capitals: Chinese, Thai, Arabic."""
    return sign.isalpha() and sign.lower() == sign.upper()


@cache
def locked() -> dict[str, Lock]:
    """Return the words that are locked, in every language that is known."""
    from factcheck.core.reading.vocabulary import LANGUAGES, vocabulary  # noqa: PLC0415  seldom
    from factcheck.core.reading.vocabulary.alike import alike  # noqa: PLC0415  as above
    from factcheck.core.reading.vocabulary.quoted import quoted  # noqa: PLC0415  as above

    found: dict[str, Lock] = {}
    # "The" of "the bulk of", "of" of "a couple of" are in phrases of number, and are no number.
    for language in LANGUAGES:
        known = vocabulary(language)
        figures = (
            *known.numbers, *known.multipliers, *known.plurals, *known.dozen, *known.vague,
            *known.few, *known.fractions, *known.shares,
        )  # fmt: skip
        empty = alike(language).empty
        found |= {
            word: Lock.FIGURE
            for phrase in figures
            for word in phrase.split()
            if word == phrase or word not in empty
        }
        found |= dict.fromkeys((*known.dates.months, *known.dates.weekdays), Lock.DATE)
        found |= dict.fromkeys(quoted(language).negations, Lock.NEGATION)
    return found


def lock_of(word: Word) -> Lock | None:
    """Return what a word is that may not differ unremarked."""
    if word.form[-1:].isdecimal() or word.form[:1].isdecimal():
        return Lock.FIGURE
    known = locked().get(word.form)
    if known in (Lock.DATE, None) and word.is_name:
        return known or Lock.NAME
    return None if known is Lock.DATE else known


def is_locked(text: str) -> bool:
    """Whether a text holds a figure, in digits or words, a negation, or a month."""
    return any(
        word.form[:1].isdecimal() or word.form in locked() for word in words_of(text)
    )


def alterations(quote: str, passage: str) -> tuple[Alteration, ...]:
    """Return where two texts differ in words, in order; typography and capitals do not count."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only where words differ

    ours, theirs = words_of(quote), words_of(passage)
    matcher = SequenceMatcher(
        None, [word.form for word in ours], [word.form for word in theirs], autojunk=False
    )
    return tuple(
        Alteration(
            stretch(ours, a, b), stretch(theirs, c, d), tuple(altered(ours[a:b], theirs[c:d]))
        )
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    )


def stretch(words: Sequence[Word], first: int, last: int) -> Span:
    """Return the span of some words; an empty one behind the word before, where there are none."""
    if first < last:
        return words[first].start, words[last - 1].end
    at = words[first - 1].end if first else 0
    return at, at


def altered(ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Lock]:
    """Yield what is locked and stands on one side only, each once."""
    sides = [{(lock_of(word), word.form) for word in side} for side in (ours, theirs)]
    kinds = {lock for lock, _ in sides[0] ^ sides[1]}
    yield from (lock for lock in Lock if lock in kinds)
