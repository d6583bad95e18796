"""Rows and documents hold exact values as text, in a fixed order, and nothing raw."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core import rows
from factcheck.core.answers import Unanswered
from factcheck.core.claims import Claim, Decision, Source
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, Place
from factcheck.core.findings.claims import Added, Shown, Stand
from factcheck.core.findings.conflicts import Kind, Pair
from factcheck.core.findings.passages import Alteration, Lock, Passage, State
from factcheck.core.findings.sources import (
    Listed,
    Proposal,
    QuoteCheck,
    Renewal,
    SourceAdded,
    SourceCheck,
    SourceShown,
    Verified,
)
from factcheck.core.interval import (
    EVERYTHING,
    HIGHEST,
    LOWEST,
    Interval,
    after,
    before,
    closed,
    exactly,
)
from factcheck.core.lines import Days, Line, Names, Numbers, Provisions, below
from factcheck.core.reading.records import Leeway, Reading, Rule, Unread
from factcheck.core.rows.readings import ends, reading_row, rule_row
from factcheck.render.json_text import SCHEMA, document
from tests.founding import (
    AUGUST,
    GROUPS,
    HELD,
    KAZAKHS,
    MARCH,
    PART,
    PASSAGES,
    TEN,
    TENS,
    WHOLE,
    result,
)
from tests.results import LISTED as QUESTIONS
from tests.results import asked, used

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = Numbers("count", "people")
DECISION = Decision(("a", "b"), "both-stand", "why", "N. D.", "2026-11-20", "7c1e90ab")
NOTE = Diagnostic("FC207", "stands twice", "say which", Place("claims.yaml", 3))


def bound(value: str, *, is_in: bool = True) -> dict[str, object]:
    return {"value": value, "included": is_in}


OPEN_TEN, OPEN_TWENTY = bound("10", is_in=False), bound("20", is_in=False)
HOTEL = "almaty > rahat palace"


@pytest.mark.parametrize(
    ("line", "interval", "lower", "upper"),
    [
        (PEOPLE, exactly(1_100_000), bound("1100000"), bound("1100000")),
        (Numbers("percent"), exactly(Fraction(200, 3)), bound("200/3"), bound("200/3")),
        (Numbers("money"), exactly(Decimal("0.10")), bound("1/10"), bound("1/10")),
        (PEOPLE, Interval(after(10), before(20)), OPEN_TEN, OPEN_TWENTY),
        (PEOPLE, Interval(before(0), HIGHEST), bound("0"), None),
        (Days(), Interval(LOWEST, after(737_128)), None, bound("2019-03-10")),
        (Provisions("code"), below(((174, ""), (2, ""))), bound("174(2)"), bound("174(2)")),
        (Names(), below(("almaty", "rahat palace")), bound(HOTEL), bound(HOTEL)),
        (Names(kind="text"), EVERYTHING, None, None),
        (Names(kind="text"), exactly(("words",)), bound("words"), bound("words")),
    ],
)  # fmt: skip
def test_ends_are_exact_text(line: Line, interval: Interval, lower: object, upper: object) -> None:
    assert ends("hard", interval, line) == {"hard_lower": lower, "hard_upper": upper}


def test_a_reading_has_its_three_sets() -> None:
    leeway = Leeway(closed(0, 20), "cancellable")
    reading = Reading("up to 10", PEOPLE, closed(0, 10), closed(5, 10), leeway, ("up",))
    row = reading_row(reading)
    ends = {name: end for name, end in row.items() if name.endswith(("lower", "upper"))}
    assert ends == {
        "hard_lower": bound("0"),
        "hard_upper": bound("10"),
        "likely_lower": bound("5"),
        "likely_upper": bound("10"),
        "leeway_lower": bound("0"),
        "leeway_upper": bound("20"),
    }
    assert row["leeway_rule"] == "cancellable"
    assert reading_row(Unread("many", "no number")) == {"words": "many", "unread": "no number"}


def test_a_claim_loses_no_field_that_a_ledger_may_hold() -> None:
    left_out = {"prefix", "suffix", "occurrence", "at", "checked", "why", "places"}
    known = set(Claim._fields) - left_out
    assert known <= set(rows.claim_row(TEN.claim))


def test_a_protected_source_is_not_named() -> None:
    hidden = AUGUST._replace(identity="withheld", title="Secret")
    assert rows.source_row(hidden) == {"id": hidden.id, "type": "", "identity": "withheld"}
    assert rows.answer_row(TENS._replace(source=hidden))["outlet"] == ""
    assert rows.source_row(AUGUST)["author"] == [{"family": "Introvigne", "given": "Massimo"}]


def test_a_finding_names_claims_by_id() -> None:
    row = rows.finding_row(WHOLE._replace(decided=DECISION))
    assert row["verdict"] == "conflict"
    assert row["severity"] == "high"
    assert row["gap_ratio"] == "5/2"
    assert isinstance(row["camps"], list)
    assert [camp["claims"] for camp in row["camps"]] == [["people-held-ff12"], ["people-held-c34d"]]
    assert isinstance(row["decided"], dict)
    assert row["decided"]["seen"] == "7c1e90ab"


def test_a_rule_is_told_with_its_authority() -> None:
    row = rule_row(Rule("hedge.over", "n itself is left out", "our choice"))
    assert row == {"id": "hedge.over", "says": "n itself is left out", "authority": "our choice"}


def everything() -> object:
    pairs = (
        Pair(TEN, PART, None, Kind.SCOPE, "another group"),
        Pair(TEN, TENS, Verdict.AGREE, Kind.NONE, ""),
    )
    unread = (Unanswered(Claim("x-1", "q", "some", "s", "…"), "no number"),)
    return result(WHOLE, KAZAKHS)._replace(pairs=pairs, unread=unread, quiet=(("agree", 1),))


def shown() -> object:
    stands = (Stand(TEN, Verdict.CONFLICT, "same outlet"), Stand(PART, None, "part"))
    passage = PASSAGES[TENS.claim.id]
    return Shown(
        TENS.claim, HELD, AUGUST, TENS.reading, passage, "unchanged", tuple(GROUPS.values()),
        stands, (DECISION,),
    )  # fmt: skip


def verified() -> object:
    checks = (SourceCheck(MARCH, "changed", "9c", "77", 3),)
    moved = Renewal(TEN.claim, "at", "line 3")
    quotes = (
        QuoteCheck((TEN.claim,), MARCH.id, State.LOST),
        QuoteCheck((TEN.claim,), MARCH.id, State.MOVED, 3, renewals=(moved,)),
        QuoteCheck(
            (TEN.claim,), MARCH.id, State.CHANGED, 3, (0, 3), "ten", 3,
            (Alteration((0, 5), (0, 3), (Lock.FIGURE,)),),
        ),
    )  # fmt: skip
    return Verified(checks, quotes, (NOTE,), (moved,))


def source_added() -> object:
    return SourceAdded(MARCH, (Proposal("issued", "2019-03-12", "03/12/2019", 3, "why"),), (NOTE,))


DOCUMENTS: dict[str, tuple[str, Callable[[], object]]] = {
    "conflicts": (
        (
            "counts quiet left_out findings pairs unread unexamined questions groups claims"
            " passages not_held"
        ),
        everything,
    ),
    "verify": ("sources quotes diagnostics renewed", verified),
    "show": (
        "claim question source source_state reading passage groups stands decisions drafts",
        shown,
    ),
    "add": (
        "claim place last_line reading disagrees notices",
        lambda: Added(TEN.claim, Place("claims.yaml", 62, 1), 68, TEN.reading, (KAZAKHS,), (NOTE,)),
    ),
    "show question": (
        "question place scopes aside unread findings decisions groups claims passages",
        asked,
    ),
    "show questions": ("questions", lambda: QUESTIONS),
    "uses": (
        (
            "id kind claims decisions constraints names findings neighbours links credited parts"
            " drafts drafts_read drafts_skipped"
        ),
        used,
    ),
    "source add": ("source proposals notices fetched", source_added),
    "source show": (
        "source state lines claims article pages",
        lambda: SourceShown(MARCH, "right", ((1, "one"),), (TEN.claim,)),
    ),
    "source list": ("sources", lambda: (Listed(MARCH, "right", 2),)),
    "read": ("readings", lambda: (TEN.reading, Unread("many", "no number"))),
}


@pytest.mark.parametrize("command", DOCUMENTS)
def test_a_document_names_its_schema_and_keeps_the_order_of_its_keys(command: str) -> None:
    keys, made = DOCUMENTS[command]
    text = document(made())
    told: dict[str, Any] = json.loads(text)
    assert list(told) == ["schema", "command", *keys.split()]
    assert told["schema"] == SCHEMA
    assert told["command"] == command
    assert text == document(made())


def test_a_document_counts_what_is_open() -> None:
    told = json.loads(document(everything()))
    assert told["counts"]["conflicts"] == 2
    assert [pair["verdict"] for pair in told["pairs"]] == [None, "agree"]
    assert {claim["id"] for claim in told["claims"]} == {
        "people-held-ff12", "people-held-c34d", "people-held-ee35", "people-held-b939",
    }  # fmt: skip
    decided = json.loads(document(result(WHOLE._replace(decided=DECISION))))
    assert decided["counts"]["conflicts"] == 0
    assert decided["counts"]["decided"] == 1


def test_what_rests_on_a_claim_keeps_names_apart_and_says_what_lapsed() -> None:
    told = json.loads(document(used("a", "b")))
    assert [(each["section"], each["names"]) for each in told["names"]] == [
        ("same", ["a", "b"]), ("within", ["b", "a"]),
    ]  # fmt: skip
    assert [each["lapsed"] for each in told["decisions"]] == ["", "a claim has changed"]
    assert told["links"][0]["key"] == "edition_of"
    assert told["drafts"][0] == {"id": "a", "path": "b", "line": 41}


def test_a_questions_answers_stand_once_and_by_id_elsewhere() -> None:
    told = json.loads(document(asked()))
    ids = [claim["id"] for claim in told["claims"]]
    assert ids == [TEN.claim.id, TENS.claim.id, "people-held-0000"]
    assert told["scopes"][0]["claims"] == ids[:2]
    assert [camp["claims"] for camp in told["scopes"][0]["camps"]] == [ids[:2], ids[1:2]]
    assert told["aside"] == ["people-held-0000"]
    assert told["unread"][0]["why"] == "no rule reads these words"


def test_nothing_goes_out_raw() -> None:
    evil = "\x1b[31m\u202e\u2028\ud800\x00"
    claim = TEN.claim._replace(says=evil)
    told = (Source(evil, evil), SourceShown(MARCH, evil, ((1, evil),), (claim,)))
    text = document(told[1]) + document((Listed(told[0], "right", 0),))
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    assert json.loads(document(told[1]))["claims"][0]["says"] == evil


def test_what_is_no_result_is_refused() -> None:
    with pytest.raises(TypeError, match="Passage"):
        document(Passage("", (), (), 0))
