"""Laws of reading: what holds of every text and every number, whatever the tables say."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.core.calendar import civil, day_name, iso
from factcheck.core.interval import Interval, exactly
from factcheck.core.lines import KINDS
from factcheck.core.reading.catalogue import by_id
from factcheck.core.reading.dates import period
from factcheck.core.reading.parser import fold_name, parse
from factcheck.core.reading.records import Context, Reading, Unread
from factcheck.core.reading.scanner import scan

SUNDAY = 737_128  # 10 March 2019
PIECES = (
    "about", "nearly", "more than", "up to", "at least", "between", "and", "to", "–", "-", "or",
    "of", "10,000", "1.1", "12", "2019", "million", "hundred", "dozens", "tens of thousands",
    "several", "a", "half", "%", "$", "€", "tenge", "years", "months", "in jail", "March",
    "Sunday", "last", "night", "early", "since", "by", "Article", "§", "174", "(2)", "part",
    "of the penal code", "[…]", "people", "ago", "1990s", ",", ".", "/", "next", "one", "two",
    "ten", "and a half", "th", "-5", "minus", "point", "½", "1/2", "thirds", "km", "per", "hour",
    "m", "G", "'000", "old", "aged", "in his", "forties", "the age of", "just over", "low", "less",
    "than", "but", "±", "e6", "^2", "second", "more", "long", "dozen", "lakh",
)  # fmt: skip
phrases = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
texts = st.one_of(st.text(max_size=60), phrases)
kinds = st.sampled_from(["", *KINDS, "colour"])
days = st.one_of(st.none(), st.integers(-2_000_000, 4_000_000))
whole_numbers = st.integers(0, 10**15)
VAGUE = ("hedge.about", "hedge.equivalent", "hedge.nearly", "hedge.just-over", "vague",
         "date.around", "date.early", "date.mid", "date.late", "date.start-of", "date.end-of",
         "date.edtf-around")  # fmt: skip
HEDGES = ("about", "at least", "up to", "at most", "the equivalent of", "no fewer than", "some")


def hard(words: str, kind: str = "count") -> Interval:
    """Return the hard set of words that read."""
    found = parse(words, Context(kind=kind))
    assert isinstance(found, Reading), found
    return found.hard


@given(texts, kinds, days)
def test_any_text_reads_or_is_refused_with_a_reason(
    words: str, kind: str, said_on: int | None
) -> None:
    found = parse(words, Context(kind=kind, said_on=said_on))
    assert found.words == words
    if isinstance(found, Unread):
        assert found.reason
        assert "\n" not in found.reason.replace(words, "")
        return
    assert found.likely <= found.hard <= found.leeway.interval
    assert not found.likely.is_empty
    assert found.rules
    assert all(rule in by_id() for rule in found.rules)
    assert found.line.write(found.hard)


@given(phrases, days)
def test_the_sets_are_spelled_the_one_way_of_their_line(words: str, said_on: int | None) -> None:
    found = parse(words, Context(said_on=said_on))
    if isinstance(found, Reading):
        assert all(found.line.snap(each) == each for each in (found.hard, found.likely))


@given(phrases, days)
def test_words_are_vague_if_and_only_if_a_rule_for_vague_words_read_them(
    words: str, said_on: int | None
) -> None:
    found = parse(words, Context(said_on=said_on))
    if isinstance(found, Reading):
        assert found.is_vague == any(rule.startswith(VAGUE) for rule in found.rules)


@given(whole_numbers, st.sampled_from(HEDGES))
def test_a_number_lies_inside_its_own_hedge(number: int, hedge: str) -> None:
    assert exactly(number) <= hard(f"{hedge} {number:,}")


@given(whole_numbers)
def test_about_is_wider_than_bare_and_nearly_stays_below(number: int) -> None:
    assert hard(f"{number:,}") <= hard(f"about {number:,}")
    nearly = parse(f"nearly {number:,}", Context(kind="count"))
    assert isinstance(nearly, Unread) or nearly.hard.upper <= exactly(number).lower


@given(whole_numbers)
def test_a_number_reads_alike_however_its_digits_are_grouped(number: int) -> None:
    bare = hard(str(number))
    assert bare == exactly(number)
    assert bare == hard(f"{number:,}") == hard(f"{number:,}".replace(",", "\u202f"))


@given(st.integers(1, 999), st.integers(1, 999))
def test_a_range_holds_both_its_ends(first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert hard(f"{low} to {high}") == exactly(low) | exactly(high)
    assert hard(f"{high} or {low}") == exactly(low) | exactly(high)


@given(st.integers(1, 99), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_length_of_time_grows_with_its_number(number: int, unit: str) -> None:
    shorter, longer = (hard(f"{n} {unit}", "duration") for n in (number, number + 1))
    assert shorter.lower < longer.lower
    assert shorter.upper < longer.upper


@given(st.integers(1, 3_000_000))
def test_a_day_reads_back_as_itself(day: int) -> None:
    assert period(iso(day)) == exactly(day)
    if 1_000 <= civil(day)[0] <= 2_999:
        assert hard(day_name(day), "date") == exactly(day)


@given(st.text(max_size=80))
@example("𝕊")
@example("The U.N. à la İstanbul ½")
def test_folding_a_name_twice_is_folding_it_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(max_size=40), phrases)
def test_figures_stand_in_order_and_read_alone(words: str, figures: str) -> None:
    text = f"{words} {figures}"
    last = 0
    for figure in scan(text, Context(said_on=SUNDAY)):
        assert figure.mention is not None
        start, end = figure.mention.start, figure.mention.end
        assert last <= start < end <= len(text)
        assert figure.words == text[start:end]
        known = Context(kind=figure.line.kind, said_on=SUNDAY)
        alone = [parse(figure.words, known._replace(toward=toward)) for toward in (-1, 1)]
        assert figure._replace(mention=None) in alone
        last = end


HOSTILE = (
    "1", "1,", "1 ", "1(", "1-1-", "12-12-", "(", " ", "\t\n", "one ", "million ", "half a ", "a ",
    "$", "§ ", "174, ", "March ", "5 March ", "about ", "[…]", "\x00", "\u0301", "x", "½", "2019/",
    "between 1 and ", "٣", "İ", "ß", "of the ", "1^1", "1e9", "1'000'", "minus ", "(1)",
    "one point ", "aged ", "half of a ", "1 ± ", "more than 1 and ", "two thirds ", "and a half ",
    "1/2 ", "km/", "2 years, ", "4 thousand 3 hundred ", "A, 34, ",
)  # fmt: skip
LARGE = 100_000
SECONDS = 5  # for 100,000 characters; a quadratic reader takes minutes


@pytest.mark.parametrize("piece", HOSTILE, ids=[ascii(piece) for piece in HOSTILE])
@pytest.mark.parametrize("kind", ["", "count", "provision", "text", "name", "yes-no"])
def test_a_huge_text_is_answered_at_once(piece: str, kind: str) -> None:
    words = piece * (LARGE // len(piece))
    started = time.process_time()
    found = parse(words, Context(kind=kind, said_on=SUNDAY))
    assert time.process_time() - started < SECONDS
    assert found.words == words


@pytest.mark.parametrize("piece", HOSTILE, ids=[ascii(piece) for piece in HOSTILE])
def test_scanning_takes_time_in_proportion_to_the_text(piece: str) -> None:
    taken = []
    for size in (2_000, 8_000):
        started = time.process_time()
        scan(piece * (size // len(piece)), Context(said_on=SUNDAY))
        taken.append(time.process_time() - started)
    # Four times the text: four times the time if linear, sixteen if quadratic.
    assert taken[1] < 10 * taken[0] + 0.2


def test_exact_numbers_only() -> None:
    found = parse("1.1 million", Context(kind="count"))
    assert isinstance(found, Reading)
    points = [
        cut.point
        for each in (found.hard, found.leeway.interval)
        for cut in (each.lower, each.upper)
    ]
    assert all(isinstance(point, int | Fraction) for point in points)
