"""Laws of who clashes: what the tree of limits finds is what judging every pair finds."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, combinations_with_replacement, product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core import maxima
from factcheck.core.clashes import CLASHING, Parting, clashes, parting
from factcheck.core.comparison import falls, is_apart, is_below, judge
from factcheck.core.interval import EVERYTHING, closed, exactly
from factcheck.core.reading.records import Leeway, Reading
from tests import support
from tests.support import claim, ledger
from tests.universe import (
    EXCUSED,
    NESTED,
    NOTHING,
    STATED,
    VARIES,
    Stated,
    answer,
    answers,
    reading,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.comparison import Verdict
    from factcheck.core.maxima import Measures

PHRASES = ("10", "1,000", "1,040", "about 1,000", "up to 600", "dozens", "over 1,000", "thousands")
NUMBERS = [*NESTED, *(each for each in EXCUSED if each.leeway.rule != "wording")]
WORDS = [each for each in EXCUSED if each.leeway.rule != "cancellable"]
"""What may stand on one line: numbers have no leeway for other words, words none to cancel."""
LONGEST = 30  # claims of a scope drawn at random: several branches of the tree


def clashing(scope: Sequence[Answer]) -> Iterator[tuple[Answer, Answer, Verdict]]:
    """Yield each pair that clashes, by judging all of them."""
    for a, b in combinations(scope, 2):
        verdict, explained = judge(a, b)
        if verdict in CLASHING and not explained:
            yield a, b, verdict


def by_pairs(scope: Sequence[Answer]) -> Parting | None:
    """Return how a scope parts, by judging all pairs."""
    found = [*clashing(scope)]
    if not found:
        return None
    involved = {id(each) for a, b, _ in found for each in (a, b)}
    return Parting(
        tuple(each for each in scope if id(each) in involved),
        max(verdict for _, _, verdict in found),
        any(is_apart(a.reading, b.reading) for a, b, _ in found),
        any(has_fallen(a, b) or has_fallen(b, a) for a, b, _ in found),
    )


def has_fallen(low: Answer, high: Answer) -> bool:
    """Whether the first is the lower, and of a later day, though it counts all so far."""
    return is_below(low.reading, high.reading) and falls(low, high)


@pytest.fixture(autouse=True, scope="module")
def deep_trees() -> Iterator[None]:
    """Let every branch halve its things down to one, so that a few make a tree."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(maxima, "FEW", 1)
        yield


@pytest.mark.parametrize("line", [NUMBERS, WORDS], ids=["numbers", "words"])
def test_two_readings_part_as_they_are_judged(line: list[Reading]) -> None:
    for pair in combinations_with_replacement(line, 2):
        scope = answers(pair)
        assert parting(scope) == by_pairs(scope), pair


@pytest.mark.parametrize("varies", VARIES)
def test_what_two_answers_state_parts_them_as_it_is_judged(varies: str) -> None:
    low, high = reading(exactly(0)), reading(exactly(1))
    vague, vaguer = reading(closed(0, 1), exactly(0)), reading(closed(0, 1), closed(0, 1))
    for mine, yours in product(STATED, STATED):
        for a, b in ((low, high), (high, low), (vague, high), (high, vague), (vague, vaguer)):
            scope = [answer(a, "a", mine, varies), answer(b, "b", yours, varies)]
            assert parting(scope) == by_pairs(scope), scope


def test_three_readings_part_as_they_are_judged() -> None:
    for three in combinations_with_replacement(NUMBERS[::3], 3):
        scope = answers(three)
        assert parting(scope) == by_pairs(scope), three


@pytest.mark.parametrize("varies", VARIES)
def test_what_three_answers_state_parts_them_as_it_is_judged(varies: str) -> None:
    low, high = reading(exactly(0)), reading(exactly(1))
    for three in combinations_with_replacement(product((low, high), STATED[::2]), 3):
        scope = [answer(read, str(at), told, varies) for at, (read, told) in enumerate(three)]
        assert parting(scope) == by_pairs(scope), three


@pytest.mark.parametrize("first", PHRASES)
def test_phrases_part_as_every_pair_of_them_is_judged(first: str) -> None:
    for others in combinations_with_replacement(PHRASES[PHRASES.index(first) :], 3):
        said = [claim(says, id=f"c{at}") for at, says in enumerate((first, *others))]
        scope = support.answers(ledger(said))
        assert parting(scope) == by_pairs(scope), (first, *others)


days = st.none() | st.integers(0, 9)
stated = st.builds(Stated, st.sampled_from(("", "now", "ever")), days, days)


on_one_line = st.sampled_from((NUMBERS, WORDS)).map(st.sampled_from)
scopes = on_one_line.flatmap(
    lambda line: st.lists(st.tuples(line, stated), min_size=2, max_size=LONGEST)
)


def longer(said: Answer) -> Answer:
    """Return an answer for three days instead of one."""
    if said.as_of is None:
        return said
    return said._replace(as_of=said.as_of | exactly(said.as_of.lower.point + 2))


@given(scopes, st.sampled_from(VARIES))
def test_a_large_scope_parts_as_every_pair_of_it_is_judged(
    said: list[tuple[Reading, Stated]], varies: str
) -> None:
    scope = [answer(read, str(at), told, varies) for at, (read, told) in enumerate(said)]
    scope[::3] = [longer(each) for each in scope[::3]]
    assert parting(scope) == by_pairs(scope)


@given(scopes, st.integers(0, LONGEST))
def test_two_parts_of_a_scope_clash_where_two_of_their_answers_do(
    said: list[tuple[Reading, Stated]], cut: int
) -> None:
    scope = [answer(read, str(at), told) for at, (read, told) in enumerate(said)]
    ones, others = scope[:cut], scope[cut:]
    expected = any(a in ones and b in others for a, b, _ in clashing(scope))
    assert clashes(ones, others) == expected
    assert clashes(others, ones) == expected


@given(
    st.lists(st.tuples(*[st.integers(0, 5)] * 3), min_size=1, max_size=LONGEST),
    st.tuples(*[st.integers(-1, 5)] * 3),
)
def test_a_tree_yields_what_exceeds_every_limit_once(
    things: list[Measures], limits: Measures
) -> None:
    found = [*maxima.above(maxima.grown([(each, at) for at, each in enumerate(things)]), limits)]
    exceeding = [
        at
        for at, each in enumerate(things)
        if all(x > y for x, y in zip(each, limits, strict=True))
    ]
    assert sorted(found) == exceeding


MANY = 1_000
HANDFUL = 4
NOW_OR_EVER = ("now", "ever")


class Series(NamedTuple):
    """A thousand rising figures: what each states, how the question varies, whether they part."""

    tells: Callable[[int], Stated]
    varies: str
    parts: bool
    reads: Callable[[int], Reading] = lambda at: reading(exactly(at))


def now_then_ever(at: int) -> Stated:
    """Return a day for each of those held now, and an ever earlier beginning for the others."""
    return Stated("now", at) if at < MANY // 2 else Stated("ever", None, MANY - at)


def in_other_words(at: int) -> Reading:
    """Return words that no rule can compare with others."""
    return reading(exactly(at))._replace(leeway=Leeway(EVERYTHING, "wording"))


def up_to(at: int) -> Reading:
    """Return a figure that can be cancelled, in the first half, and one beyond it in the second."""
    if at < MANY // 2:
        return reading(closed(0, at))._replace(leeway=Leeway(EVERYTHING, "cancellable"))
    return reading(closed(MANY // 2, MANY + at))


SERIES = {
    "nothing stated": Series(lambda _: NOTHING, "stock", parts=True),
    "each of its own day": Series(lambda at: Stated("", at), "stock", parts=False),
    "each of an earlier day": Series(lambda at: Stated("", MANY - at), "stock", parts=False),
    "a count that rises": Series(lambda at: Stated("", at), "cumulative", parts=False),
    "a count that falls": Series(lambda at: Stated("", MANY - at), "cumulative", parts=True),
    "held now, ever held": Series(lambda at: Stated(NOW_OR_EVER[at % 2]), "stock", parts=True),
    "now, above them ever": Series(now_then_ever, "stock", parts=False),
    "from earlier on": Series(lambda at: Stated("ever", None, MANY - at), "stock", parts=False),
    "half without a day": Series(lambda at: Stated("", (at, None)[at % 2]), "stock", parts=True),
    "in other words": Series(lambda _: NOTHING, "fixed", parts=False, reads=in_other_words),
    "up to a figure": Series(lambda _: NOTHING, "fixed", parts=True, reads=up_to),
}


@pytest.mark.parametrize("series", SERIES)
def test_of_a_thousand_figures_each_is_judged_against_a_handful(
    series: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells, varies, parts, reads = SERIES[series]
    scope = [answer(reads(at), str(at), tells(at), varies) for at in range(MANY)]
    calls = Counter[str]()

    def counted(a: Answer, b: Answer) -> tuple[Verdict, str]:
        calls["judge"] += 1
        return judge(a, b)

    monkeypatch.setattr("factcheck.core.clashes.judge", counted)
    assert (parting(scope) is not None) == parts
    assert calls["judge"] <= HANDFUL * MANY
