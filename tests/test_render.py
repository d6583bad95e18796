"""Screens are as agreed, line for line; no line is too wide, no foreign sign goes out raw."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.core.answers import Unanswered
from factcheck.core.claims import Claim, Decision, Places, Source
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.claims import Added, Shown, Stand
from factcheck.core.findings.conflicts import Kind, Pair
from factcheck.core.findings.passages import Passage
from factcheck.core.findings.sources import (
    Listed,
    Proposal,
    SourceAdded,
    SourceShown,
)
from factcheck.core.findings.uses import Mention
from factcheck.core.interval import HIGHEST, Interval, before, closed
from factcheck.core.reading.records import Leeway, Reading, Rule, Unread
from factcheck.render.foreign import show, width
from factcheck.render.style import ASCII, Colour, Screen, Signs, drawn, unpainted
from factcheck.render.terminal import (
    add,
    conflicts,
    diagnostics,
    question,
    reading,
    rules,
    sources,
    uses,
    verify,
)
from factcheck.render.terminal import show as show_screen
from factcheck.render.terminal.passages import passage_lines
from tests.checked import verified
from tests.founding import (
    AGAIN,
    ARREST,
    GROUPS,
    HELD,
    KAZAKHS,
    MARCH,
    NIGHTS,
    PART,
    PASSAGES,
    PEOPLE,
    RELEASE,
    SUNDAY,
    TEN,
    TENS,
    WHOLE,
    result,
)
from tests.results import LISTED as QUESTIONS
from tests.results import NO_USE, asked, used

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SCREENS = Path(__file__).parent / "data" / "screens"
NARROW, WIDE = Screen(80), Screen(120)
TYPED = Screen(80, signs=Signs.ASCII)

DECIDED = NIGHTS._replace(
    decided=Decision(("a", "b"), "both-stand", "soon after midnight", "N. D.", "2026-11-20"),
)
REOPENED = KAZAKHS._replace(reopened="both-stand, decided by N. D. 2026-11-20: a quote has changed")
PAIRS = (
    Pair(TENS, PART, None, Kind.SCOPE, "not comparable: ethnic Kazakhs against a larger group"),
    Pair(SUNDAY, AGAIN, Verdict.AGREE, Kind.NONE, ""),
    Pair(TEN, TENS, Verdict.CONFLICT, Kind.TIME, "now against ever", is_explained=True),
)
UNREAD = (Unanswered(Claim("letter-date-1", "letter-date", "some time ago", "x", "…"), "no day"),)
QUIET = (("one claim", 14), ("agree", 1), ("differ in words", 3), ("decided", 1), ("moved", 2))
PLAIN = result(WHOLE, KAZAKHS, NIGHTS)
EVERY = result(REOPENED, DECIDED)._replace(pairs=PAIRS, unread=UNREAD, quiet=QUIET)
ONE = result(KAZAKHS, of_questions=26)._replace(claims=4)
MORE = Reading(
    "over 10,000",
    PEOPLE,
    Interval(before(10_001), HIGHEST),
    closed(10_001, 20_000),
    Leeway(Interval(before(10_000), HIGHEST), "edge"),
    ("hedge.over", "count.digits"),
)
RULE = {
    "hedge.over": Rule("hedge.over", "n itself is left out", "our choice: as in contracts"),
    "count.digits": Rule("count.digits", "digits are the number they write", "arithmetic"),
}
LISTED = (Listed(MARCH, "right", 1), Listed(RELEASE, "changed", 2))
NOTE = Diagnostic("FC207", "stands twice", "say which", Place("claims.yaml", 3), Severity.NOTE)


def shown() -> Shown:
    claim = TENS.claim._replace(
        credits=("a lawyer",), places=Places(id=Place("claims.yaml", 62, 3))
    )
    stands = (
        Stand(TEN, Verdict.CONFLICT, "same outlet"),
        Stand(PART, None, "as part of the whole"),
    )
    return Shown(
        claim, HELD, MARCH, TENS.reading, PASSAGES[TENS.claim.id], "unchanged since captured",
        (GROUPS["kazakhs"],), stands, (DECIDED.decided,) if DECIDED.decided else (),
        used().drafts.mentions + tuple(Mention("a", f"{path}.md", 1) for path in "abc"),
    )  # fmt: skip


def added() -> Added:
    place = Place("claims.yaml", 62, 1)
    return Added(TENS.claim, place, 68, TENS.reading, (KAZAKHS,), (NOTE,))


def source_shown() -> SourceShown:
    told = RELEASE._replace(path="sources/stp.txt", title="Camps", genre="press release",
        issued_words="03/11/2019", issued_why="month first: it tells of a Saturday night",
    )  # fmt: skip
    return SourceShown(told, "unchanged since captured", ((9, "one"), (10, "two")), (PART.claim,))


def source_added() -> SourceAdded:
    proposal = Proposal("issued", "2019-03-11", "03/11/2019", 3, "month first")
    return SourceAdded(RELEASE._replace(path="sources/stp.txt"), (proposal,), (NOTE,))


CASES: dict[str, Callable[[], Iterator[str]]] = {
    "conflicts-80": lambda: conflicts.lines(PLAIN, NARROW),
    "conflicts-120": lambda: conflicts.lines(PLAIN, WIDE),
    "conflicts-ascii": lambda: conflicts.lines(PLAIN, TYPED),
    "conflicts-one-question": lambda: conflicts.lines(ONE, NARROW),
    "conflicts-quiet": lambda: conflicts.lines(EVERY, NARROW),
    "conflicts-all": lambda: conflicts.lines(EVERY, NARROW, show_all=True),
    "conflicts-none": lambda: conflicts.lines(result(), NARROW),
    "show": lambda: show_screen.lines(shown(), NARROW),
    "question": lambda: question.lines(asked(), NARROW),
    "questions": lambda: question.list_lines(QUESTIONS, NARROW),
    "uses": lambda: uses.lines(used(), NARROW),
    "uses-none": lambda: uses.lines(NO_USE, NARROW),
    "add": lambda: add.lines(added(), NARROW),
    "verify": lambda: verify.lines(verified(), NARROW),
    "source-add": lambda: sources.added_lines(source_added(), NARROW),
    "source-show": lambda: sources.shown_lines(source_shown(), NARROW),
    "source-list": lambda: sources.list_lines(LISTED, NARROW),
    "read": lambda: reading.lines(MORE, NARROW, RULE.__getitem__),
    "read-refused": lambda: reading.lines(Unread("many", "no number"), NARROW, RULE.__getitem__),
    "rule": lambda: rules.reading_rule(RULE["hedge.over"], NARROW),
}


@pytest.mark.parametrize("name", CASES)
def test_a_screen_is_as_it_was_agreed(name: str) -> None:
    screen = "".join(f"{line}\n" for line in CASES[name]())
    agreed = SCREENS / f"{name}.txt"
    if os.environ.get("UPDATE_EXPECTED"):
        agreed.write_text(screen, encoding="utf-8")
    assert screen == agreed.read_text(encoding="utf-8")


def test_no_agreed_screen_is_left_over() -> None:
    assert {path.stem for path in SCREENS.iterdir()} == set(CASES)


def every_line(screen: Screen) -> Iterator[str]:
    yield from conflicts.lines(EVERY, screen, show_all=True)
    yield from (*show_screen.lines(shown(), screen), *uses.lines(used(), screen))
    yield from question.lines(asked(), screen)


@pytest.mark.parametrize("columns", range(40, 201, 7))
@pytest.mark.parametrize("signs", Signs)
def test_no_line_is_wider_than_the_screen(columns: int, signs: Signs) -> None:
    screen = Screen(columns, signs=signs)
    assert [line for line in every_line(screen) if width(line) > screen.room] == []


@pytest.mark.parametrize("screen", [NARROW, WIDE])
def test_colour_adds_nothing_but_colour(screen: Screen) -> None:
    painted = list(every_line(screen._replace(colour=Colour.ON)))
    assert any("\x1b[1;31m" in line for line in painted)
    assert [unpainted(line) for line in painted] == list(every_line(screen))


def test_every_sign_that_we_draw_has_a_fallback() -> None:
    for sign in "●○├┤━┄┬─×–“”…·→":
        assert drawn(sign, TYPED).isascii()
    assert all(text.isascii() for text in ASCII.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\x1b[31mred\x07", "<U+001B>[31mred<U+0007>"),
        ("\x9b0c", "<U+009B>0c"),
        ("10\u202e000", "10<U+202E>000"),
        ("a\u200bb\ufeff\u00ad", "a<U+200B>b<U+FEFF><U+00AD>"),
        ("\u2028\u2029\u0085", "<U+2028><U+2029><U+0085>"),
        ("\ufe0f\U000e0041\u3164\ud800", "<U+FE0F><U+E0041><U+3164><U+D800>"),
        ("[red]x[/] :skull: “né” қ 百", "[red]x[/] :skull: “né” қ 百"),
        ("a\u00a0b e\u0301", "a\u00a0b e\u0301"),
    ],
)
def test_what_cannot_be_seen_is_made_visible_and_nothing_else(text: str, expected: str) -> None:
    assert show(text) == expected
    assert show(expected) == expected


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("百万", 4), ("e\u0301", 1), ("한", 2), ("қазақ", 5)]
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize("room", range(12, 80))
def test_carets_stand_below_the_figure(room: int) -> None:
    text = "Някои казват \u202e三百万 people, three\u200bmillion or more, were held that year."
    start = text.index("三")
    end = text.index(" or more")
    passage = Passage(text, ((0, len(text)),), ((start, end),), 1)
    lines = [*passage_lines(passage, room, NARROW), ""]
    marked = ""
    for line, below in pairwise(lines):
        if below.strip("^ ") == "" and "^" in below:
            assert width(line) >= len(below)
            marked += under(line, below)
    assert marked.replace(" ", "") == show(text[start:end]).replace(" ", "")


def under(line: str, carets: str) -> str:
    """Return the characters of a line that stand over carets."""
    found, column = "", 0
    for character in line:
        if carets[column : column + 1] == "^":
            found += character
        column += width(character)
    return found


def test_a_hostile_source_writes_no_control_code() -> None:
    evil = "\x1b]0;x\x07\u202e[/]\n"
    claim = TEN.claim._replace(says=evil, id=evil, credits=(evil,))
    bad = TEN._replace(claim=claim, source=Source(evil, evil, container_title=evil, issued=evil))
    camps = (KAZAKHS.camps[0]._replace(answers=(bad, bad)), KAZAKHS.camps[1])
    finding = KAZAKHS._replace(
        camps=camps, headline=evil, ask=evil, remarks=((evil, evil),), reopened=evil,
        question=HELD._replace(id=evil, ask=evil), both_right_if=(evil,), allow_all=(bad,),
    )  # fmt: skip
    passages = {evil: Passage(evil, ((0, 3),), ((0, 3),), 1)}
    lines = [
        line
        for screen in (NARROW, WIDE)
        for line in conflicts.lines(result(finding)._replace(passages=passages), screen)
    ]
    lines += show_screen.lines(shown()._replace(claim=claim, source=bad.source), NARROW)
    lines += sources.shown_lines(SourceShown(bad.source, evil, ((1, evil),), (claim,)), NARROW)
    lines += [*uses.lines(used(evil, evil), NARROW), *question.lines(asked(evil), NARROW)]
    told = Diagnostic("FC1", evil, evil, Place(evil, 1), details=(evil,))
    lines += diagnostics.lines_of(told, NARROW)
    assert [line for line in lines if not line.isprintable()] == []


def test_a_protected_source_is_not_named() -> None:
    hidden = MARCH._replace(identity="withheld", title="Secret", url="https://x.example")
    camp = KAZAKHS.camps[0]._replace(answers=(TEN._replace(source=hidden),))
    finding = KAZAKHS._replace(camps=(camp, KAZAKHS.camps[1]))
    text = "\n".join(conflicts.lines(result(finding._replace(question=ARREST)), NARROW))
    shown_source = "\n".join(sources.shown_lines(SourceShown(hidden, "right", ()), NARROW))
    assert text.count("Introvigne") == 1  # the other camp's
    assert "protected source" in text
    assert "Introvigne" not in shown_source
    assert "Secret" not in shown_source
