"""What may never differ unremarked between a quote and its source, and the difference in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import fold
from factcheck.core.findings.passages import Alteration, Lock
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.core.findings.passages import Span

HEDGE_WORDS = 3
"""Words between the first one of a hedge and its figure: "in the region of 300"."""


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
    found: list[Word] = []
    end = 0
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


class Words(NamedTuple):
    """What is locked, in every language that is known."""

    locked: Mapping[str, Lock]
    shy: AbstractSet[str]
    """Months and weekdays that are other words in small letters: "may", "march"."""
    hedges: AbstractSet[str]
    """Words that are part of a figure that they stand before: "about", "over"."""


@cache
def known_words() -> Words:
    """Return the words of all languages: a "nicht" in an English text is no other word."""
    from factcheck.core.reading.vocabulary import LANGUAGES, vocabulary  # noqa: PLC0415  seldom
    from factcheck.core.reading.vocabulary.alike import alike  # noqa: PLC0415  as above
    from factcheck.core.reading.vocabulary.quoted import quoted  # noqa: PLC0415  as above

    found: dict[str, Lock] = {}
    shy: set[str] = set()
    hedges: set[str] = set()
    for language in LANGUAGES:
        known, empty = vocabulary(language), alike(language).empty
        days = known.dates
        times = (
            *days.months, *days.weekdays, *days.weekday_plurals, *days.seasons, *days.near_days,
            *days.near_nights, *days.named_hours, *days.day_parts, *days.night_parts,
        )  # fmt: skip
        figures = (
            *known.numbers, *known.multipliers, *known.plurals, *known.dozen, *known.vague,
            *known.few, *known.fractions, *known.shares,
        )  # fmt: skip
        found |= dict.fromkeys(single(times, empty), Lock.DATE)
        found |= dict.fromkeys(single(figures, empty), Lock.FIGURE)
        found |= dict.fromkeys(quoted(language).negations, Lock.NEGATION)
        shy |= {*known.date_cues.shy_dates}
        hedges |= single(known.hedges, frozenset())
    return Words(found, shy, hedges)


def single(phrases: Iterable[str], empty: AbstractSet[str]) -> set[str]:
    """Return the words of some phrases, but "the" and "of" where they only help to say it."""
    return {
        word for phrase in phrases for word in phrase.split() if word == phrase or word not in empty
    }


def lock_of(word: Word) -> Lock | None:
    """Return what a word is that may not differ unremarked."""
    if word.form[-1:].isdecimal() or word.form[:1].isdecimal():
        return Lock.FIGURE
    known = known_words()
    if word.form in known.locked and (word.is_name or word.form not in known.shy):
        return known.locked[word.form]
    return Lock.NAME if word.is_name else None


def is_locked(text: str) -> bool:
    """Whether a text holds a figure, in digits or words, a negation, or a month."""
    return any(
        word.form[:1].isdecimal() or word.form in known_words().locked for word in words_of(text)
    )


def alterations(quote: str, passage: str) -> tuple[Alteration, ...]:
    """Return where two texts differ in words, in order; typography and capitals do not count."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only where words differ

    ours, theirs = words_of(quote), words_of(passage)
    forms = [word.form for word in ours], [word.form for word in theirs]
    found = []
    for what, a, b, c, d in SequenceMatcher(None, *forms, autojunk=False).get_opcodes():
        if what != "equal":
            sides = locks_in(ours, a, b) ^ locks_in(theirs, c, d)
            kinds = {lock for lock, _ in sides}
            locks = tuple(lock for lock in Lock if lock in kinds)
            found.append(Alteration(stretch(ours, a, b), stretch(theirs, c, d), locks))
    return tuple(found)


def stretch(words: Sequence[Word], first: int, last: int) -> Span:
    """Return the span of some words; an empty one behind the word before, where there are none."""
    if first < last:
        return words[first].start, words[last - 1].end
    at = words[first - 1].end if first else 0
    return at, at


def locks_in(words: Sequence[Word], first: int, last: int) -> set[tuple[Lock, str]]:
    """Return what is locked among some words; a hedge is part of the figure behind it."""
    found = set()
    for at in range(first, last):
        lock = lock_of(words[at])
        if lock is None and words[at].form in known_words().hedges:
            behind = words[at + 1 : at + 1 + HEDGE_WORDS]
            if any(lock_of(word) is Lock.FIGURE for word in behind):
                lock = Lock.FIGURE
        if lock:
            found.add((lock, words[at].form))
    return found
