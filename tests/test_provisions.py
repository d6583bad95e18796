"""Provisions in running text: which words are one, what a list names, and American statutes."""

from __future__ import annotations

import sys

import pytest

from factcheck.core.interval import LOWEST, Interval
from factcheck.core.lines import Provisions, below, write_path
from factcheck.core.reading.parser import parse
from factcheck.core.reading.provisions import american
from factcheck.core.reading.records import Context, Reading
from factcheck.core.reading.scanner import scan
from factcheck.core.rows.readings import reading_row

SCANNED = {
    "jailed under Article 174 of the Criminal Code and fined": ["Article 174 of the Criminal Code"],
    "sentenced under Article 5 to 10 years in prison": ["Article 5", "10 years in prison"],
    "Under Articles 174 and 205, 12 people were held.": ["Articles 174 and 205", "12"],
    "under Article 174 and 205 people were charged": ["Article 174", "205"],
    "Article 5 of Smith, the law": ["Article 5"],
    "In 2019, part 2 of the film": ["In 2019"],
    "He broke rule 1 and section 3 of the stadium": [],
    "under section 377A; and section 5(1) too": ["section 377A", "section 5(1)"],
    "section 18 of the Public Order Act 1986": ["section 18 of the Public Order Act 1986"],
    "under clause 3 of Article 5": ["clause 3 of Article 5"],
    "Section 377 was struck down": ["Section 377"],
    "under article 19": ["article 19"],
    "the article 5 people read": [],
    "the first part of Article 5": ["Article 5"],
    "Article I wrote": [],
    "paragraph 3 of article 19 applies": ["paragraph 3 of article 19"],
    "the Code 18 U.S.C. § 1030(a) says": ["18 U.S.C. § 1030(a)"],
    "WoBindG § 10 applies": ["WoBindG § 10"],
    "EU law § 5 is": ["§ 5"],
}


@pytest.mark.parametrize("text", SCANNED)
def test_provisions_in_running_text(text: str) -> None:
    figures = scan(text, Context())
    assert [figure.words for figure in figures] == SCANNED[text]


LISTS = {
    "Articles 174, 180 and 205 of the Criminal Code": {
        "Articles 174": "174", "180": "180", "205": "205",
    },
    "§ 8 Abs. 1 and 3 Nr. 1, §§ 3, 5 Abs. 1 UWG": {
        "§ 8 Abs. 1 and 3 Nr. 1": "8(1) to 8(3)(1)", "§§ 3": "3", "5 Abs. 1": "5(1)",
    },
    "§§ 184 to 187 SGG": {"§§ 184": "184", "187": "187"},
    "Article 58 (then Article 70)": {"Article 58": "58", "Article 70": "70"},
    "Article 174": {},
    "sections 5(1) and (2)": {},
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
@pytest.mark.parametrize("before", ["", "He was held under "])
def test_a_list_is_one_reading_that_names_its_members(text: str, before: str) -> None:
    [figure] = scan(before + text, Context())
    assert figure.words == text
    named = {
        text[member.start : member.end]: Provisions().write(member.hard)
        for member in figure.members
    }
    assert named == LISTS[text]
    assert all(member.hard <= figure.hard for member in figure.members)


def test_a_row_holds_the_members_of_a_list() -> None:
    row = reading_row(scan("§§ 3, 5 UWG", Context())[0])
    assert row["members"] == [
        {
            "start": start,
            "end": end,
            "hard_lower": {"value": number, "included": True},
            "hard_upper": {"value": number, "included": True},
        }
        for start, end, number in ((0, 4, "3"), (6, 7, "5"))
    ]


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (Provisions("uwg", edition="2004"), Provisions("uwg"), ""),
        (Provisions("uwg", edition="2004"), Provisions("uwg", edition="2008"), "two editions"),
    ],
)
def test_editions_of_an_instrument(a: Provisions, b: Provisions, reason: str) -> None:
    assert a.apart(b).startswith(reason)
    assert bool(a.apart(b)) == bool(reason)


def test_what_is_said_of_a_stretch() -> None:
    following = Interval(below(((184, ""),)).lower, parse_hard("§ 1 et seq.").upper)
    assert Provisions("hgb").write(following) == "184 and after of the hgb"
    assert following.lower > LOWEST
    assert write_path(((13, "A"), (6, " sentence"), (0, "a"))) == "13A(sentence 6)(a)"


def parse_hard(words: str) -> Interval:
    """Return the hard set of a provision."""
    found = parse(words, Context(kind="provision"))
    assert isinstance(found, Reading)
    return found.hard


STATUTE = "See Wis. Stat. § 655.002(2)(c), 10 people, and Roe v. Wade, 410 U.S. 113."


def test_american_statutes_in_running_text() -> None:
    pytest.importorskip("eyecite")
    figures = scan(STATUTE, Context())
    assert [figure.words for figure in figures][:2] == ["Wis. Stat. § 655.002(2)(c)", "10"]
    assert figures[0]._replace(mention=None) == parse(figures[0].words, Context())


def test_american_statutes_without_eyecite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "eyecite", None)
    american.finder.cache_clear()
    american.citations.cache_clear()
    assert scan(STATUTE, Context())[0].words == "§ 655.002(2)(c)"
    american.finder.cache_clear()
    american.citations.cache_clear()
