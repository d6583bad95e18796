"""Quotes found, told apart, or lost: tables, laws, and the founders' captures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.anchoring import (
    Ambiguous,
    Found,
    Lost,
    difference,
    figure_spans,
    find,
    fold,
    line_of,
    passage,
)
from factcheck.core.anchoring.search import CONTEXT, MAX_GAP, MAX_PLACES

DATA = Path(__file__).parent / "data" / "quotes"
CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "find.yaml").read_text(encoding="utf-8"))
FIGURES = [
    line.split("\t") for line in (DATA / "figures.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[2] / "shared"))


def outcome(case: dict[str, Any], found: Found | Ambiguous | Lost) -> dict[str, Any]:
    """Return what came out, under the keys that the case uses."""
    text = case["text"]
    match found:
        case Found():
            return {
                "found": [text[start:end] for start, end in found.spans],
                "line": line_of(text, found.start),
                "starts": found.start,
                "typographic": found.is_typographic,
                "alike": found.is_first_of_alike,
            }
        case Ambiguous():
            return {"ambiguous": [line_of(text, start) for start, _ in found.places]}
        case Lost(None):
            return {"lost": "nothing"}
        case Lost(nearest):
            return {"lost": "figure" if nearest and nearest.figure_differs else "words"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_quote_is_found_told_apart_or_lost(case: dict[str, Any]) -> None:
    context = (case.get("prefix", ""), case.get("suffix", ""), case.get("occurrence", ""))
    got = outcome(case, find(case["quote"], case["text"], *context))
    given_keys = {"name", "text", "quote", "prefix", "suffix", "occurrence"}
    wanted = {key: value for key, value in case.items() if key not in given_keys}
    if "found" in wanted:
        wanted = {"typographic": False, "alike": False, **wanted}
    assert {key: got.get(key) for key in wanted} == wanted


def test_places_alike_on_both_sides_need_no_telling() -> None:
    quote = "it was ten"
    around = "x" * CONTEXT
    text = f"A {around} {quote} {around} B {around} {quote} {around} C"
    found = find(quote, text)
    assert isinstance(found, Found)
    assert found.start == text.index(quote)
    assert found.is_first_of_alike
    shorter = f"A {around[3:]} {quote} {around} B {around[3:]} {quote} {around} C"
    assert isinstance(find(quote, shorter), Ambiguous)
    other_side = f"A {around} {quote} {around[3:]} B {around} {quote} {around[3:]} C"
    assert isinstance(find(quote, other_side), Ambiguous)


def test_words_left_out_have_a_limit() -> None:
    assert isinstance(find("one […] two", f"one {'x' * (MAX_GAP - 2)} two"), Found)
    assert isinstance(find("one […] two", f"one {'x' * (MAX_GAP - 1)} two"), Lost)


def test_places_are_counted_up_to_a_limit() -> None:
    text = "".join(f"{number} was ten. " for number in range(2 * MAX_PLACES))
    found = find("was ten", text)
    assert isinstance(found, Ambiguous)
    assert len(found.places) == MAX_PLACES
    assert isinstance(find("was ten", text, occurrence=str(MAX_PLACES)), Found)


@pytest.mark.parametrize(("says", "quote", "marked"), FIGURES)
def test_the_words_of_a_claim_are_whole_words_of_its_quote(
    says: str, quote: str, marked: str
) -> None:
    spans = figure_spans(says, quote)
    got = "-" if spans is None else "|".join(quote[start:end] for start, end in spans)
    assert got == marked


@pytest.mark.parametrize("before", ["", "[…] ", "x [...] "])
@pytest.mark.parametrize("after", ["", " […] and so on", " [...]"])
def test_the_nearest_passage_holds_no_half_of_a_gap(before: str, after: str) -> None:
    passage = "The camp [sic] has held 3 million people and tens of thousands of others"
    lost = find(passage.replace("3", "three"), f"{before}{passage}{after}")
    assert isinstance(lost, Lost)
    assert lost.nearest
    near = f"{before}{passage}{after}"[lost.nearest.start : lost.nearest.end]
    assert near == passage


def test_the_nearest_passage_reaches_to_the_quotes_own_last_words() -> None:
    text = (
        "exposing the camps where the CCP has imprisoned three million Uyghurs and tens of"
        " thousands of ethnic Kazakhs. Bilash escaped"
    )
    quote = "the CCP has imprisoned 30,000 ethnic Kazakhs"
    lost = find(quote, text)
    assert isinstance(lost, Lost)
    assert lost.nearest
    near = text[lost.nearest.start : lost.nearest.end]
    assert near.startswith("the CCP has imprisoned three million")
    assert near.endswith("of ethnic Kazakhs")
    ours, theirs = difference(quote, near)
    assert quote[slice(*ours)] == "30,000"
    assert near[slice(*theirs)] == "three million Uyghurs and tens of thousands of"


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        ("a b c", "a x c", ("b", "x")),
        ("a b", "a b c", ("", "c")),
        ("a b c", "a c", ("b", "")),
        ("it’s so", "it's so", ("", "")),
        ("", "a", ("", "a")),
    ],
)
def test_a_difference_is_the_stretch_between_what_is_alike(
    ours: str, theirs: str, differ: tuple[str, str]
) -> None:
    a, b = difference(ours, theirs)
    assert (ours[slice(*a)], theirs[slice(*b)]) == differ


PASSAGES = {
    "one sentence": ("It rained. The  camp\nheld ten men. It snowed.", "ten men", "ten"),
    "its own stop": ("It rained. The camp held ten men. It snowed.", "ten men.", "ten"),
    "no other paragraph": ("Heading\n\nThe camp held ten men\n\nEnd.", "ten men", "ten"),
    "a title and an initial": ("So. Dr. J. Dorsey of the U.N. saw ten men. End.", "ten men", "ten"),
    "a gap of the excerpt": ("one […] held ten men […] two", "ten men", "ten"),
    "over two sentences": ("It rained. He came on Sunday. He left. So.", "Sunday. He", "Sunday"),
    "a stop just before its end": ("It rained. Ten. No more came. So.", "Ten. No", "Ten"),
    "the end of the text": ("It rained. Ten men came \n", "Ten men", "Ten"),
    "a number before its stop": ("It rained. He saw ten, in 2019. So.", "ten", "ten"),
}
SHOWN = {
    "one sentence": ("The camp held ten men.", True, True),
    "its own stop": ("The camp held ten men.", True, True),
    "no other paragraph": ("The camp held ten men", True, True),
    "a title and an initial": ("Dr. J. Dorsey of the U.N. saw ten men.", True, True),
    "a gap of the excerpt": ("held ten men", False, False),
    "over two sentences": ("He came on Sunday. He left.", True, True),
    "a stop just before its end": ("Ten. No more came.", True, True),
    "the end of the text": ("Ten men came", True, True),
    "a number before its stop": ("He saw ten, in 2019.", True, True),
}


@pytest.mark.parametrize("name", PASSAGES)
def test_a_passage_is_the_sentences_around_a_quote(name: str) -> None:
    text, quote, says = PASSAGES[name]
    found = find(quote, text)
    assert isinstance(found, Found)
    shown = passage(text, found.spans, says)
    assert (shown.text, shown.begins, shown.ends) == SHOWN[name]
    assert [shown.text[slice(*span)] for span in shown.quote] == [quote]
    assert [shown.text[slice(*span)] for span in shown.figure] == [says]
    assert shown.line == line_of(text, found.start)


def test_a_long_sentence_is_cut_at_words() -> None:
    text = f"{'words ' * 200}ten men {'words ' * 200}end."
    found = find("ten men", text)
    assert isinstance(found, Found)
    shown = passage(text, found.spans, "eleven")
    assert shown.text.startswith("words ")
    assert shown.text.endswith(" words")
    assert len(shown.text) < 900
    assert (shown.begins, shown.ends, shown.figure) == (False, False, ())


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXT)
def test_folding_maps_every_character_back_in_order(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(at) for at in range(len(folded.text))]
    assert origins == sorted(origins)
    assert all(0 <= at < len(text) for at in origins)
    assert "  " not in folded.text
    assert fold(folded.text).text == folded.text


@given(TEXT, TEXT, TEXT)
def test_what_is_put_between_words_is_found_there(before: str, quote: str, after: str) -> None:
    text = f"{before}\n\n{quote}\n\n{after}"
    found = find(quote, text)
    if isinstance(found, Found):
        assert (
            fold(text[found.start : found.end]).text.strip() == fold(quote).text.strip()
            or "[" in quote
        )
    elif isinstance(found, Lost):
        assert not fold(quote).text.strip() or "[" in quote or fold(quote).text[:1].strip() == ""
    else:
        assert len(found.places) > 1


@pytest.mark.shared
def test_every_quote_of_the_ledger_kept_by_hand_is_found() -> None:
    if not SHARED.is_dir():
        pytest.skip("the founders' captures are not here")
    texts = {
        name: next(SHARED.glob(f"captures/{start}*.txt")).read_text(encoding="utf-8")
        for name, start in (
            ("bw-2019-03-12", "000"), ("bw-2019-08-17", "001"), ("stp-2019-03-11", "002"),
            ("bw-wanted", "004"),
        )
    }  # fmt: skip
    ledger = (SHARED / "research" / "ledger-by-hand.yaml").read_text(encoding="utf-8")
    claims = yaml.safe_load(ledger)["claims"]
    twice = set()
    for claim in claims:
        text = texts[claim["source"]]
        found = find(claim["quote"], text)
        if isinstance(found, Ambiguous):
            twice.add(claim["id"])
            found = find(claim["quote"], text, "", "", "1")
        assert isinstance(found, Found), claim["id"]
        assert not found.is_typographic
        assert passage(text, found.spans, claim["says"]).figure, claim["id"]
    assert twice == {"charge-0080", "his-name-dc12", "his-role-e5e4"}
