"""Pieces of a text, as spaces part it: whether a figure may stand in one, and what may go with it.

A text is mostly words that have nothing to do with figures. Each distinct piece ("Monday,",
"(about") is looked at once; after that a text is a list of small numbers, and the grammars see
only the few stretches where one of them says so.
"""

from __future__ import annotations

from functools import cache

from factcheck.core.reading.numerals import SIGNS
from factcheck.core.reading.scanner.tables import beside, cores, inner, kinds, leads, weak
from factcheck.core.reading.tokens import lowered, spelling, token_pattern
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import plain_words

CORE = 1
"""It holds a word or digits without which there is no figure: "ten", "2019", "Monday"."""
LEAD = 2
"""It may stand before a core in one figure: "at", "least", "the"."""
INNER = 4
"""It may stand after a core in one figure: "to", "million", "or", "so"."""
CLOSES = 8
"""No figure goes on behind it: "2019."."""
OPENS = 16
"""No figure goes on from before it: "(2019"."""
WEAK = 32
"""It ends no figure: "of", "the"."""
PLAIN = 64
"""It begins with a word that may name what is counted."""
CAPITAL = 128
"""It begins with a capital: "Route"."""
NUMBERED = 256
"""A number after it names one thing: "page"."""
OF = 512
"""It is "of"."""
DENIES = 1024
"""It denies what follows: "not"."""
LAST = 4096
"""As `NUMBERED`, of a token before a full stop: "no."."""
SHORT = 8192
"""It is a token whose full stop ends no sentence: "Nov"."""
KNOWN = 16384
"""A word of it stands in the vocabulary, so that it may change how what follows is read."""
DATED = 32768
"""A word of it may be of a date, which can look either way by what its sentence says."""
VERB = 65536
"""It begins with a word that ends as a verb of the past does: "of 1951 lapsed"."""
NUMBERING = ("#", "№")
HEADS = 2048
"""It ends a sentence or a line, so that a number after it may head one."""
BEFORE = CAPITAL | NUMBERED | HEADS | OPENS | CLOSES
"""What of the piece before a stretch may change how the stretch is read."""
AFTER = PLAIN | OF | CAPITAL | OPENS | VERB
"""What of the piece after a stretch may change how the stretch is read."""
DAY_DIGITS = 2  # of "12. März", whose point ends no sentence
REMEMBERED = 50_000  # pieces: more are no language, and are not kept
LONGEST = 40  # code points of a piece that is kept
ENDS = ".!?;:"
OPENING = "([{\"'<"
CLOSING = ")]}\"'>"
OWNERS = "s'"


class Pieces(dict[str, int]):
    """What is known of each piece of a language, made when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, piece: str) -> int:
        known = look(piece, self.language)
        if len(piece) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[piece] = known
        return known


@cache
def pieces(language: str) -> Pieces:
    """Return what is known of the pieces of a language."""
    return Pieces(language)


def look(piece: str, language: str) -> int:
    """Return the marks of one piece, from those of its tokens and its edges."""
    known = tokens(language)
    if piece.isalpha() and not known.words.number_parts:
        return known[piece] & ~(LAST | SHORT)
    spelled = spelling(piece)
    marks = [known[found.rstrip()] for found in token_pattern(language).findall(spelled)]
    if not marks:
        return OPENS | CLOSES | HEADS if piece else LEAD | INNER | WEAK
    first, last = marks[0], marks[-1]
    every, some = first, first
    for mark in marks[1:]:
        every, some = every & mark, some | mark
    is_numbered = last & NUMBERED or (spelled[-1] in ".:" and len(marks) > 1 and marks[-2] & LAST)
    return (
        (some & CORE)
        | (every & (LEAD | INNER | WEAK))
        | (first & (PLAIN | OF | CAPITAL | VERB))
        | (last & DENIES)
        | (some & (KNOWN | DATED))
        | NUMBERED * bool(is_numbered)
        | edges(spelled, is_abbreviated=len(marks) > 1 and bool(marks[-2] & SHORT))
    )


def edges(spelled: str, *, is_abbreviated: bool) -> int:
    """Return whether a figure can go on over the edges of a piece."""
    last = spelled[-1]
    is_owner = spelled.endswith(OWNERS) and spelled[0] not in OPENING  # "Workers' Day"
    closes = (last in CLOSING and not is_owner) or (
        last in ENDS and not (is_abbreviated and last == ".")
    )
    heads = last in ENDS or spelled[0].isspace()
    is_short_year = spelled[0] == "'" and spelled[1:2].isdigit()
    opens = spelled[0].isspace() or (spelled[0] in OPENING and not is_short_year)
    return CLOSES * closes | OPENS * opens | HEADS * heads


class Tokens(dict[str, int]):
    """The marks of single tokens of a language, made when one is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.words = vocabulary(language)
        self.plain = plain_words(language)
        self.cores, self.leads = cores(language), leads(language)
        self.inner, self.weak = inner(language), weak(language)
        self.telling = self.inner | self.weak | beside(language)
        self.kinds = kinds(language)
        words = self.words
        self.numbered, self.denials = frozenset(words.numbered), frozenset(words.denials)
        self.abbreviated = frozenset(words.abbreviated)
        self.marked = self.cores.union(
            self.telling, self.leads, self.plain.others, self.numbered, words.of, self.denials,
            self.abbreviated, NUMBERING,
        )  # fmt: skip
        """Words that have more marks than those of any other word."""

    def __missing__(self, raw: str) -> int:
        word = lowered(raw)
        if word.isalpha() and word not in self.marked and len(word) > 1:
            is_verb = word.endswith(self.words.date_cues.past_endings)
            marks = PLAIN | CAPITAL * raw[0].isupper() | VERB * is_verb
        else:
            marks = self.told(raw, word)
        if len(self) >= REMEMBERED:
            self.clear()
        if len(raw) <= LONGEST:
            self[raw] = marks
        return marks

    def told(self, raw: str, word: str) -> int:
        """Return the marks of a number, a sign, or a word of the vocabulary."""
        words = self.words
        is_number = "0" <= raw[0] <= "9" or raw in SIGNS
        numbers = word in self.numbered
        marks = CORE * (is_number or word in self.cores or raw in self.cores)
        marks |= LEAD * (word in self.leads) | INNER * (is_number or word in self.inner)
        marks |= WEAK * (word in self.weak) | PLAIN * self.plain[word]
        marks |= CAPITAL * raw[0].isupper() | OF * (word in words.of)
        marks |= DENIES * (word in self.denials)
        marks |= (NUMBERED | LAST) * numbers | NUMBERED * (word in NUMBERING)
        marks |= DATED * ("date" in self.kinds[word])
        marks |= KNOWN * (word.isalpha() and word in self.telling)
        marks |= VERB * word.endswith(words.date_cues.past_endings)
        is_day = is_number and "." in words.dates.day_endings and len(word) <= DAY_DIGITS
        is_letter = len(word) == 1 and word.isalpha()
        return marks | SHORT * (is_day or is_letter or word in self.abbreviated)


@cache
def tokens(language: str) -> Tokens:
    """Return the marks of the tokens of a language."""
    return Tokens(language)
