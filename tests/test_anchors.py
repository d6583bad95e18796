"""What became of quotes: tables of states, of differences, and of what goes on behind them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.core.anchoring import Found, find, line_of
from factcheck.core.anchoring.anchors import LONG, Anchor, Likeness, anchor
from factcheck.core.anchoring.folding import SELDOM, unusual, usual
from factcheck.core.anchoring.following import follows
from factcheck.core.anchoring.locks import alterations, is_locked, words_of
from factcheck.core.anchoring.regions import regions, whole
from factcheck.core.anchoring.surroundings import (
    MOST,
    Context,
    context_of,
    occurrences,
    stands_between,
)
from factcheck.core.findings.passages import State
from factcheck.core.reading.vocabulary import LANGUAGES
from factcheck.core.reading.vocabulary.quoted import quoted
from tests.support import DATA

CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "quotes/anchors.yaml").read_text("utf-8"))
GIVEN = {"name", "text", "quote", "prefix", "suffix", "occurrence", "position"}
WORDS = ["the", "camp", "held", "many", "people", "from", "towns", "and", "had", "been", "years"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table, without its heading."""
    lines = (DATA / "quotes" / f"{name}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def outcome(case: dict[str, Any], found: Anchor) -> dict[str, Any]:
    """Return what came out, under the keys of the table."""
    got: dict[str, Any] = {"state": found.state.value}
    if found.span is not None:
        words = case["text"][slice(*found.span)]
        altered = alterations(case["quote"], words)
        got |= {
            "words": " ".join(words.split()),
            "likeness": found.likeness.value,
            "line": line_of(case["text"], found.span[0]),
            "differs": sorted({lock.value for each in altered for lock in each.locks}),
        }
    return got


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_quote_is_exact_moved_changed_ambiguous_or_lost(case: dict[str, Any]) -> None:
    known = {key: case[key] for key in GIVEN - {"name", "text", "quote"} if key in case}
    got = outcome(case, anchor(case["quote"], case["text"], **known))
    wanted = {key: value for key, value in case.items() if key not in GIVEN}
    assert {key: got.get(key) for key in wanted} == wanted


@pytest.mark.parametrize(("quote", "source", "ours", "theirs", "differs"), rows("alterations"))
def test_what_differs_is_named(
    quote: str, source: str, ours: str, theirs: str, differs: str
) -> None:
    found = alterations(quote, source)
    assert [quote[slice(*each.ours)] for each in found] == ([ours] if ours or theirs else [])
    assert [source[slice(*each.theirs)] for each in found] == ([theirs] if ours or theirs else [])
    assert {lock.value for each in found for lock in each.locks} == set(differs.split())


def test_what_is_put_in_at_the_very_beginning_stands_there() -> None:
    (altered,) = alterations("men went", "Two men went")
    assert (altered.ours, altered.theirs) == ((0, 0), (0, 3))


@pytest.mark.parametrize(("text", "quote", "language", "rest"), rows("following"))
def test_what_goes_on_behind_a_quote_is_shown(
    text: str, quote: str, language: str, rest: str
) -> None:
    start = text.index(quote)
    found = follows(text, start, start + len(quote), language)
    assert ("-" if found is None else text[slice(*found)]) == rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_about_quotes_are_written_as_they_are_compared(language: str) -> None:
    known = quoted(language)
    for word in (*known.negations, *known.going_on, *known.range_ends):
        assert word == word.lower().strip()
    for word in known.negations:
        assert is_locked(word), word


def test_words_that_stand_too_often_tell_nothing() -> None:
    assert len(occurrences("a", "a " * MOST, 0, 2 * MOST)) == MOST
    assert occurrences("a", "a " * (MOST + 1), 0, 2 * MOST + 2) == []


def test_a_quote_longer_than_the_text_is_looked_for_in_all_of_it() -> None:
    assert whole("longer than it", "short") == (0, 5)
    assert whole("abcdefgh", "#" * 90) is None
    assert regions("nothing of it stands there", Context("", ""), "#" * 90) == []


def test_surroundings_of_which_nothing_is_known_tell_nothing() -> None:
    nothing = context_of("", " ")
    assert not nothing.is_known
    assert nothing.agreement("one two three", 4, 7) == 0
    assert stands_between("one two three", 4, 7, "one", "three")
    assert not stands_between("one two three", 4, 7, "two", "three")
    assert stands_between("[…] two […]", 4, 7, "one", "three")


def test_a_long_quote_that_runs_into_a_figure_is_not_glued() -> None:
    quote = "they had been in the camps for 1"
    assert len(quote) > LONG
    found = anchor(quote, f"Some said {quote}0 years.")
    assert (found.state, found.likeness) == (State.CHANGED, Likeness.WORDS)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_any_quote_has_one_state_in_any_text(
    quote: str, text: str, prefix: str, suffix: str
) -> None:
    found = anchor(quote, text, prefix=prefix, suffix=suffix)
    assert (found.span is None) == (found.state in (State.AMBIGUOUS, State.LOST))
    assert bool(found.places) == (found.state is State.AMBIGUOUS)
    for start, end in (*found.spans, *found.places):
        assert 0 <= start < end <= len(text)
    if found.span and text[slice(*found.span)] == quote:
        assert found.likeness is Likeness.LETTER


@given(st.text(max_size=60))
def test_texts_without_what_is_seldom_fold_in_half_the_time_alike(text: str) -> None:
    if not any(sign in text for sign in SELDOM):
        assert [m.span() for m in usual().finditer(text)] == [
            m.span() for m in unusual().finditer(text)
        ]


@given(SENTENCES, SENTENCES, SENTENCES)
def test_what_is_found_without_context_is_exact(before: str, quote: str, after: str) -> None:
    text = f"{before}. {quote}; {after}."
    strict = find(quote, text)
    found = anchor(quote, text)
    assert (found.state is State.EXACT) == isinstance(strict, Found)
    if isinstance(strict, Found):
        assert found.spans == strict.spans


@given(SENTENCES, st.integers(0, 11), st.sampled_from(["not", "300", "twenty", "May", "Ann"]))
def test_what_is_locked_never_differs_unremarked(quote: str, at: int, word: str) -> None:
    words = quote.split()
    other = " ".join([*words[: at + 1], word, *words[at + 1 :]])
    assert any(each.locks for each in alterations(quote, other))
    assert any(each.locks for each in alterations(other, quote))


@given(st.text(max_size=60), st.text(max_size=60))
def test_outside_what_differs_all_words_are_the_same(quote: str, source: str) -> None:
    ours, theirs = list(quote), list(source)
    for each in alterations(quote, source):
        ours[slice(*each.ours)] = " " * (each.ours[1] - each.ours[0])
        theirs[slice(*each.theirs)] = " " * (each.theirs[1] - each.theirs[0])
    left = [[word.form for word in words_of("".join(signs))] for signs in (ours, theirs)]
    assert left[0] == left[1]


@given(SENTENCES, SENTENCES, st.integers(10, 99), st.integers(10, 99))
def test_another_figure_is_never_exact(before: str, after: str, was: int, now: int) -> None:
    assume(was != now)
    quote, source = (f"{before} {number} {after}" for number in (was, now))
    found = anchor(quote, f"So. {source}. So.")
    assert found.state in (State.CHANGED, State.LOST)
