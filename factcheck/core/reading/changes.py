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

from fractions import Fraction
from functools import cache

from factcheck.core.interval import HIGHEST, Interval
from factcheck.core.lines import Changes, Numbers, mirrored
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.numerals import stated, times
from factcheck.core.reading.records import Context, Leeway, Refusal, Rule, Said, Stated
from factcheck.core.reading.words import Phrase, is_digits, match, past, tables

WHOLE = 100  # percent
PERCENTS, POINTS = Numbers("change", "percent"), Numbers("change", "points")
BASIS_POINTS = Numbers("change", "basis points")
UNITS = {
    "point": hedges.Unit(POINTS, rules=("change.points",), name="point"),
    "basis point": hedges.Unit(BASIS_POINTS, rules=("change.points",), name="basis point"),
}
BASIS_POINT = Fraction(1, 100)  # of a percentage point
PERCENT = hedges.Unit(PERCENTS, rules=("change.percent",), name="percent")
PART = PERCENT._replace(rules=("change.fraction",), is_lent=False)
FACTOR = hedges.Unit(PERCENTS, rules=("change.factor",), name="fold")
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
        "our choice: “a threefold increase” is to three times, as dictionaries have it",
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
    return directed(found[0]._replace(said=negative(found[0].said)), "down"), found[1]


def size_of(phrase: Phrase, at: int, measure: hedges.Measure) -> hedges.Match | None:
    """Read the size of a change; basis points as the percentage points that they are."""
    found = hedges.read(phrase, at, measure)
    if not found or isinstance(found[0], Refusal) or found[0].line != BASIS_POINTS:
        return found
    size, end = found[0], found[1]
    hard, likely, leeway = (
        times(interval, BASIS_POINT, BASIS_POINT)
        for interval in (size.hard, size.likely, size.leeway.interval)
    )
    leeway_in_points = Leeway(leeway, size.leeway.rule)
    return size._replace(line=POINTS, hard=hard, likely=likely, leeway=leeway_in_points), end


def negative(said: Said | None) -> Said | None:
    """Return a figure with its sign, which was part of it."""
    if said is None or said.point is None:
        return said
    return said._replace(point=-said.point, lower=-said.point, upper=-said.point)


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


def sent(found: hedges.Match | None, way: str) -> hedges.Match | None:
    """Return the size of a change that was found as a change that way."""
    if not found or isinstance(found[0], Refusal):
        return found
    return directed(found[0], way), found[1]


def directed(size: Stated, way: str) -> Stated:
    """Return the size of a change as a change that way."""
    hard, likely, leeway = size.hard, size.likely, size.leeway.interval
    if way == "down":
        hard, likely, leeway = mirrored(hard), mirrored(likely), mirrored(leeway)
    return Stated(
        Changes(size.line.unit),
        hard,
        likely,
        (f"change.{way}", *size.rules),
        Leeway(leeway, size.leeway.rule),
        size.is_vague,
        size.said,
    )


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
    way, end = move(phrase, found[1], "rise_tails", "fall_tails") if found else ("", at)
    return multiplied((found[0], end), way) if found and way else None


def multiplied(found: hedges.Match | None, way: str) -> hedges.Match | None:
    """Return a factor as the change that it makes: to three times is + 200 %."""
    if not found or isinstance(found[0], Refusal):
        return found
    size, end = found[0], found[1]
    if way == "down":
        return Refusal("to fall by a factor has no one meaning: say how many percent"), end
    leeway = Leeway(grown(size.leeway.interval), size.leeway.rule)
    hard, likely = grown(size.hard), grown(size.likely)
    return directed(size._replace(hard=hard, likely=likely, leeway=leeway), way), end


def grown(factors: Interval) -> Interval:
    """Return the growth in percent that leads to so many times: 100 for 2."""
    lower, upper = (
        cut if cut == HIGHEST else cut._replace(point=numerals.tidy((cut.point - 1) * WHOLE))
        for cut in factors
    )
    return Interval(lower, upper)


def sized(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "3 % higher", "a 3 % drop"; "12 percentage points" are a size without a way."""
    found = size_of(phrase, at, RANGES) if is_near_change(phrase, at) else None
    if not found or isinstance(found[0], Refusal):
        return found
    size, end = found[0], found[1]
    joined = end + (phrase.word(end) == "-" and phrase.touches(end) and phrase.touches(end + 1))
    way, after = move(phrase, joined, "rise_tails", "fall_tails")
    if way and not match(phrase, after, "move_stops"):
        return directed(size, way), after
    return found if size.line == POINTS else None


def is_near_change(phrase: Phrase, at: int) -> bool:
    """Whether points, or percent with a word of change behind it, may be the unit of a number here.

    A look ahead spares the grammar most shares.
    """
    for place in range(at, at + NEAR):
        if match(phrase, place, "points"):
            return True
        if found := match(phrase, place, "percent"):
            after = found[1] + (phrase.word(found[1]) == "-")
            if move(phrase, after, "rise_tails", "fall_tails")[0]:
                return True
    return False


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read the size of a change: "3 %", "half a point", "12 percentage points"."""
    part = numerals.portion(phrase, at)
    named = unit(phrase, part[1]) if part else None
    if part and named:
        return hedges.Side(part[0], named[0]), named[1]
    found = hedges.side(phrase, at, until, hedges.no_unit, unit)
    is_size = found and (isinstance(found[0], Refusal) or (found[0].amount.point or 0) >= 0)
    return found if is_size else None


def unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read "%", "percentage points", "basis points"."""
    start = at + (phrase.word(at) == "-")
    if found := match(phrase, start, "points"):
        return UNITS[found[0]], found[1]
    return (PERCENT, found[1]) if (found := match(phrase, start, "percent")) else None


def part_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read the size of a change, or the part of it: "by a third"."""
    part = numerals.worded_share(phrase, at)
    return (hedges.Side(part[0], PART), part[1]) if part else side(phrase, at, until)


def fold_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read "threefold", "3-fold"."""
    words = phrase.vocabulary
    if found := match(phrase, at, "folds"):
        return hedges.Side(stated(found[0], 1, "words"), FACTOR), found[1]
    if not is_digits(phrase, at) and phrase.word(at) not in words.numbers:
        return None
    number = numerals.read(phrase, at, until)
    if not number or isinstance(number[0], Refusal) or number[0].point is None:
        return None
    start = number[1] + (phrase.word(number[1]) == "-")
    is_fold = phrase.word(start) in words.fold
    return (hedges.Side(number[0], FACTOR), start + 1) if is_fold else None


def factor_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:  # noqa: ARG001  as its siblings
    """Read "doubled", "halved"."""
    found = match(phrase, at, "multiplied")
    if not found:
        return None
    factor, end = found
    if factor > 0:
        return hedges.Side(stated(factor, 1, "words"), FACTOR), end
    return hedges.Side(numerals.hundredths(1 - Fraction(1, -factor)), PART), end


def is_one_unit(phrase: Phrase, at: int, left: hedges.Found, right: hedges.Found) -> bool:  # noqa: ARG001  as its siblings
    """Whether two sizes are a range after a word of change: "rose 5 to 10 %", not "5 % to 10"."""
    first = left[0]
    return isinstance(first, Refusal) or first.unit is None or not hedges.is_to(phrase, left[1])


SINGLE = hedges.Measure(side, None, 0, is_one_unit)
PARTS = hedges.Measure(part_side, None, 0, is_one_unit)
RANGES = hedges.Measure(side, None, 0)
FOLDS = hedges.Measure(fold_side, None, 0)
FACTORS = hedges.Measure(factor_side, None, 0)


def stands(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Whether words are a change in running text: not "make up 12 %"."""
    is_particle = phrase.word(at - 1) in phrase.vocabulary.particle_openers
    return not (is_particle and move(phrase, at, "rises", "falls")[0])
