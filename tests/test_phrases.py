"""What screens say in words: leeway, groups, what is missing, and lines made to fit."""

from __future__ import annotations

import pytest

from factcheck.core.claims import Question, Source
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostic_rules import RULES
from factcheck.core.diagnostics import Place
from factcheck.core.explanations import lettered
from factcheck.core.findings.claims import Added
from factcheck.core.findings.conflicts import Kind
from factcheck.core.findings.passages import Passage, State
from factcheck.core.interval import EVERYTHING, Interval, before, closed, exactly
from factcheck.core.lines import Days, Names, Numbers, Provisions, below
from factcheck.core.reading.records import Leeway, Reading, Rule, Unread
from factcheck.render.dates import day_first, month_first
from factcheck.render.style import Screen
from factcheck.render.terminal import add, conflicts, phrases, reading, rules, show
from factcheck.render.terminal.layout import ends, wrap
from factcheck.render.terminal.passages import passage_lines
from tests.founding import ALL, KAZAKHS, NIGHT, PASSAGES, TEN, TENS, WHOLE, camp, result
from tests.test_render import NARROW, RULE, shown

PEOPLE = Numbers("count", "people")
LAW = below(((174, ""),))
TWO_MILLION = Reading(
    "up to 2 million",
    PEOPLE,
    closed(0, 2_000_000),
    closed(1_000_000, 2_000_000),
    Leeway(closed(0, 4_000_000), "cancellable"),
    ("bound.up-to",),
)


def plain(read: Reading) -> Reading:
    return read._replace(leeway=Leeway(read.hard, "none"))


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (TWO_MILLION, "at most 2,000,000, likely at least 1,000,000"),
        (TENS.reading, "20,000 to under 200,000, likely under 100,000"),
        (NIGHT.reading, "9 or 10 March 2019, likely 9 March 2019"),
        (TEN.reading, "exactly 10,000"),
        (plain(TEN.reading._replace(line=Provisions("penal code"), hard=LAW, likely=LAW,
                       leeway=Leeway(LAW, "none"))), "174 of the penal code"),
        (TEN.reading._replace(line=Names(kind="text"), hard=exactly(("so",)),
                 likely=exactly(("so",)), leeway=Leeway(EVERYTHING, "wording")),
         "words, not compared"),
    ],
)  # fmt: skip
def test_a_reading_is_told_briefly(read: Reading, words: str) -> None:
    assert phrases.reading_words(read) == words


def test_a_tension_tells_the_leeway_that_it_turns_on() -> None:
    loose = TEN._replace(reading=TWO_MILLION)
    finding = WHOLE._replace(verdict=Verdict.TENSION, camps=(camp(loose), camp(ALL)))
    text = " ".join(" ".join(conflicts.lines(result(finding), NARROW)).split())
    assert "likely at least 1,000,000; if the bound was loosely meant at most 4,000,000" in text
    assert phrases.stretch_words(TEN.reading) == ""


def test_parts_of_a_sum_each_name_their_group_and_are_not_drawn() -> None:
    finding = KAZAKHS._replace(kind=Kind.SUM, camps=(camp(TEN, ALL), camp(TENS)))
    text = "\n".join(conflicts.lines(result(finding), NARROW))
    assert "also “three million” (Uyghurs): exactly 3,000,000" in text
    assert "┬" not in text


def test_camps_of_two_questions_name_them() -> None:
    later = TEN._replace(question=Question("plea-date"))
    finding = KAZAKHS._replace(kind=Kind.ORDER, camps=(camp(later), camp(TENS)))
    text = "\n".join(conflicts.lines(result(finding), NARROW))
    assert "exactly 10,000 · plea-date" in text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.EXACT, "line 45"),
        (State.LOST, "quote lost"),
        (State.UNCHECKED, "quote not checked"),
        (State.AMBIGUOUS, "quote stands more than once"),
    ],
)
def test_a_quote_that_does_not_stand_is_said_so(state: State, words: str) -> None:
    assert phrases.place_words(PASSAGES[TEN.claim.id]._replace(state=state)) == words
    assert phrases.place_words(None) == ""


@pytest.mark.parametrize(
    ("issued", "first", "last"),
    [
        ("2019-03-12", "12 March 2019", "March 12, 2019"),
        ("2019-03", "March 2019", "March 2019"),
        ("2019", "2019", "2019"),
        ("-0043-03-15", "15 March 44 BCE", "March 15, 44 BCE"),
        ("2019-02-30", "2019-02-30", "2019-02-30"),
        ("1984~", "1984~", "1984~"),
        ("", "", ""),
    ],
)
def test_days_are_told_in_words(issued: str, first: str, last: str) -> None:
    assert day_first(issued) == first
    assert month_first(issued) == last


def test_a_source_without_a_name_is_called_by_its_id() -> None:
    assert phrases.source_parts(Source("leak-1", "")) == ("leak-1", "undated")


def test_letters_go_on_after_z() -> None:
    assert [lettered(number) for number in (0, 25, 26, 27, 52)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "BA",
    ]


def test_a_claim_that_could_not_be_read_is_saved_and_said_so() -> None:
    place = Place("claims.yaml", 9)
    lines = list(add.lines(Added(TEN.claim, place, 9, Unread("x", "no number"), ()), NARROW))
    assert lines == ["Saved people-held-ee35 in claims.yaml, line 9.", "Not read: no number."]


def test_show_tells_what_the_ledgers_editor_added() -> None:
    claim = TENS.claim._replace(
        read_as="at least 20,000", counts="ever", since="2017-04", said_on="2019-03-10",
        voice="reports", note="ask again", status="withdrawn", why="wrong", as_of="2019",
    )  # fmt: skip
    bare = shown()._replace(claim=claim, source=None, reading=Unread("x", "no number"))
    text = "\n".join(show.lines(bare, NARROW))
    for told in (
        "Read as if “at least 20,000”",
        "Not read no number",
        "As of 2019",
        "Since April",
        "Said on 10 March 2019",
        "Voice reports",
        "Status withdrawn",
        "Why wrong",
        "not in the ledger's sources",
    ):
        assert told in " ".join(text.split())


def test_rules_are_listed_and_explained() -> None:
    listed = "\n".join(rules.listing(RULES, RULE.values(), NARROW))
    assert all(rule.code in listed for rule in RULES)
    assert "hedge.over" in listed
    long = Rule("a" * 40, "says", "who")
    assert "a" * 40 in "\n".join(rules.listing([], [long], NARROW)).splitlines()[3]
    told = "\n".join(rules.diagnostic_rule(RULES[0], NARROW))
    assert RULES[0].title in told
    assert "Remedy" in told


def test_days_are_set_down_as_iso() -> None:
    days = Reading(
        "from 9 March", Days(), Interval(before(737_127), EVERYTHING.upper), exactly(737_127),
        Leeway(EVERYTHING, "none"), (),
    )  # fmt: skip
    text = "\n".join(reading.lines(days, NARROW, RULE.__getitem__))
    assert "[2019-03-09, ∞)" in text
    assert reading.notation(EVERYTHING, Days()) == "(−∞, ∞)"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 8, ["one two", "  three"]),
        ("  one two", 6, ["  one", "  two"]),
        ("abcdefghij", 4, ["abcd", "  ef", "  gh", "  ij"]),
        ("ab 百万百万", 5, ["ab", "  百", "  万", "  百", "  万"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_at_spaces_and_else_within_words(
    text: str, room: int, lines: list[str]
) -> None:
    assert list(wrap(text, room, "  ")) == lines


def test_two_ends_that_do_not_fit_stand_below_each_other() -> None:
    assert list(ends("left", "right", 12)) == ["left   right"]
    assert list(ends("left", "right", 10)) == ["left", *wrap(" " * 10 + "right", 10, " " * 10)]
    assert list(ends("left", "", 10)) == ["left"]
    assert Screen(10).room == Screen(40).room


def test_a_long_quote_is_cut_to_what_surrounds_its_figures() -> None:
    text = "It began. " + "word " * 150 + "three million" + " more" * 150 + " and ten. It ended."
    start, end = text.index("three"), text.index(" more")
    figures = ((start, end), (text.index("ten."), text.index("ten.") + 3))
    passage = Passage(text, ((10, len(text) - 10),), figures, 1)
    lines = list(passage_lines(passage, 70, NARROW))
    joined = " ".join(line for line in lines if "^" not in line)
    assert joined.startswith("… word")
    assert "three million" in joined
    assert joined.endswith("more and ten. It ended.")
    assert joined.count("…") == 2
    assert len(lines) <= 12


def test_a_passage_without_a_quote_is_shown_from_its_beginning() -> None:
    bare = Passage("so it was said", (), (), 0, begins=False, ends=False)
    assert list(passage_lines(bare, 40, NARROW)) == ["… so it was said …"]
    assert list(passage_lines(bare, 6, NARROW)) == ["… so", "it was", "said …"]
