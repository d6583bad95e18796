"""Changes: how far a value rose or fell, in percent of itself or in points of a share.

change := sign size | move [filler] size | size tail | hedge* factor | size of points
move   := "up" | "rose" | "fall of" …        filler := "by" | "a further" …
tail   := "higher" | "increase" | "drop" …   "a 3 % drop"
factor := "doubled" | "halved" | move hedge* ("threefold" | 3 "-fold") | "threefold" tail
size   := quantity of "%" or points | after "by" and "of", a fraction: "by a third"

The word of change is part of the figure: "fell 3 %" is a change, "3 %" alone a share. Where it
stands apart, "cut emissions by 3 %", the figure reads as the share that it is of what there was.
"""

from __future__ import annotations

from functools import cache

from factcheck.core.reading import hedges
from factcheck.core.reading.changes.sizes import (
    FACTORS,
    FOLDS,
    PART,
    PARTS,
    PERCENT,
    PERCENTS,
    POINTS,
    RANGES,
    SINGLE,
    side,
    size_of,
)
from factcheck.core.reading.changes.ways import directed, multiplied, negative, sent
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, is_digits, match, past, tables

PLUS = "+"
SIGNS = (PLUS, "-", "–")  # a dash is written for a minus
NEAR = 10  # tokens from a number within which its unit of change must stand

RULES = (
    Rule("change.percent", "percent of what there was before", "arithmetic"),
    Rule(
        "change.points",
        "percentage points: the difference of two shares; 100 basis points are one",
        "arithmetic",
    ),
    Rule(
        "change.fraction", "“by a third”, “halved”: ± 2 points, likely ± 1", "as percent.fraction"
    ),
    Rule("change.up", "the words say that it rose: a change above zero", "the words"),
    Rule("change.down", "the words say that it fell: a change below zero", "the words"),
    Rule(
        "change.factor",
        "“doubled”, “twofold”: to so many times, + 100 %",
        "our choice: “threefold” is three times as much",
    ),
)


@cache
def openers(language: str) -> frozenset[str]:
    """Return the words with which a change may begin in running text, beside numbers and hedges."""
    known = ("rises", "falls", "multiplied", "folds", "minus_words")
    return frozenset({word for table in known for word in tables(language)[table]} | {*SIGNS})


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read a change, with the words that say which way it goes."""
    if is_digits(phrase, at):
        return sized(phrase, at) or folded(phrase, at)
    return signed(phrase, at) or moved(phrase, at) or factored(phrase, at) or sized(phrase, at)


def signed(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "-0.6 %", "minus five percent"; a sign touches its number and nothing before it."""
    word = phrase.word(at)
    is_sign = word in SIGNS and phrase.touches(at + 1)
    is_apart = not phrase.touches(at) or not phrase.word(at - 1)[-1:].isalnum()
    if word not in phrase.vocabulary.minus_words and not (is_sign and is_apart):
        return None
    found = size_of(phrase, at + 1, SINGLE)
    if not found or isinstance(found[0], Refusal) or word == PLUS:
        return sent(found, "up")
    said = found[0].said and negative(found[0].said)
    return directed(found[0]._replace(said=said), "down"), found[1]


def moved(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "fell by 3 %", "up 12 points", "a rise of a third", "grew threefold"."""
    way, end = move(phrase, at, "rises", "falls")
    start = past(phrase, end, "move_fillers")
    if not way or phrase.word(start) == phrase.vocabulary.range_start:
        return None
    takes_part = start > end or phrase.word(end - 1) in phrase.vocabulary.of
    found = size_of(phrase, start, PARTS if takes_part else SINGLE)
    if not found:
        return multiplied(hedges.read(phrase, start, FOLDS), way)
    if phrase.word(found[1]) in phrase.vocabulary.of:
        return None  # "lost 12 % of its members" says how large a share
    return unclear(phrase, found) or sent(found, way)


def move(phrase: Phrase, at: int, rises: str, falls: str) -> tuple[str, int]:
    """Read a word of change from one of two tables; no way where none stands here."""
    for table, way in ((rises, "up"), (falls, "down")):
        if found := match(phrase, at, table):
            return way, found[1]
    return "", at


def unclear(phrase: Phrase, found: hedges.Match) -> hedges.Match | None:
    """Refuse "rose 5 % to 10 %": a range, or a change and the share that it led to."""
    stated, end = found
    is_size = isinstance(stated, Stated) and stated.line == PERCENTS
    if not is_size or not hedges.is_to(phrase, end):
        return None
    after = side(phrase, end + 1, "")
    if not after or isinstance(after[0], Refusal) or after[0].unit != PERCENT:
        return None
    return Refusal("either a range, or a change and the share that it led to"), after[1]


def factored(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "more than doubled", "halved", "about a threefold increase"."""
    if found := hedges.read(phrase, at, FACTORS):
        if match(phrase, found[1], "move_stops"):
            return None
        said = found[0].said if isinstance(found[0], Stated) else None
        is_half = said is not None and said.unit == PART.name
        return sent(found, "down") if is_half else multiplied(found, "up")
    return folded(phrase, at)


def folded(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "threefold increase", "3-fold rise"."""
    found = hedges.read(phrase, at, FOLDS)
    way, end = tail(phrase, found[1]) if found else ("", at)
    return multiplied((found[0], end), way) if found and way else None


def sized(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "3 % higher", "a 3 % drop"; "12 percentage points" are a size without a way."""
    found = size_of(phrase, at, RANGES) if is_near_change(phrase, at) else None
    if not found or isinstance(found[0], Refusal):
        return found
    size, end = found[0], found[1]
    way, after = tail(phrase, end)
    if way and not match(phrase, after, "move_stops"):
        return directed(size, way), after
    return found if size.line == POINTS else None


def tail(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read a word of change after its size, with one word between at most: "annual rise"."""
    is_joined = phrase.word(at) == "-" and phrase.touches(at) and phrase.touches(at + 1)
    start = past(phrase, at + is_joined, "tail_fillers")
    return move(phrase, start, "rise_tails", "fall_tails")


def is_near_change(phrase: Phrase, at: int) -> bool:
    """Whether points, or percent with a word of change behind it, may be the unit of a number here.

    A look ahead spares the grammar most shares.
    """
    points, percent = phrase.tables["points"], phrase.tables["percent"]
    for place, word in enumerate(phrase.words[at : at + NEAR], at):
        if word in points and match(phrase, place, "points"):
            return True
        found = match(phrase, place, "percent") if word in percent else None
        if found and tail(phrase, found[1])[0]:
            return True
    return False


def stands(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Whether words are a change in running text: not "make up 12 %"."""
    is_particle = phrase.word(at - 1) in phrase.vocabulary.particle_openers
    return not (is_particle and move(phrase, at, "rises", "falls")[0])
