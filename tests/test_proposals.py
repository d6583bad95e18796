"""What saved articles propose: texts in their shapes, and the founders' captures."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.core.claims import Name, Source
from factcheck.core.proposals import date_order, orders, person, propose

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[2] / "shared"))

MAGAZINE = """\
• Skip to content
  • NEWS

The Harbour Lamp

A magazine on ports and the people in them

Home / Asia / News

Dockers Arrested After the Strike

{date}Ada Lund |

Police took ten dockers away.

Ada Lund

Body of the article, in which nobody gives a date.

  • Another Strike by Per Holm

Copyright © 2023 · The Harbour Lamp · PRIVACY
"""
RELEASE = """\
Press Releases

{date}

The valley's dam was known to be unsafe, even by its owners

Engineers warned in writing (Press Release)

The League of River Towns (LRT) demands that the letters be published. {filler}
"""
BARE = """\
The inspector may be put on leave, it seems.
by Ada Lund

Last month a team went to the dam. A decision is due on December 14, 2020.
Body, in March 2019, and © nothing.
"""
FILLER = "The dam broke in spring, and the towns below it have had no answer since. " * 5


def values(text: str, known: dict[str, str] | None = None) -> dict[str, str]:
    return {each.key: each.value for each in propose(text, known or {})}


def test_a_magazines_article_shows_all_of_it() -> None:
    text = MAGAZINE.format(date="08/17/2019")
    found = propose(text, {})
    assert [(each.key, each.value, each.line) for each in found] == [
        ("title", "Dockers Arrested After the Strike", 10),
        ("container-title", "The Harbour Lamp", 4),
        ("type", "article-magazine", 6),
        ("author", "Ada Lund", 12),
        ("issued", "2019-08-17", 12),
    ]
    lines = text.split("\n")
    assert all(each.words in lines[each.line - 1] for each in found)
    assert all(each.why for each in found)
    assert "footer, line 22" in found[1].why


def test_a_release_names_who_issues_it() -> None:
    text = RELEASE.format(date="03/11/2019", filler=FILLER)
    found = propose(text, {})
    assert [(each.key, each.value, each.line) for each in found] == [
        ("title", "The valley's dam was known to be unsafe, even by its owners", 5),
        ("publisher", "League of River Towns", 9),
        ("issued", "", 3),
        ("genre", "press release", 1),
    ]
    assert found[2].words == "03/11/2019"
    assert found[2].why == "11 March 2019 or 3 November 2019"


def test_a_text_without_shapes_proposes_its_byline_and_nothing_else() -> None:
    assert values(BARE) == {"author": "Ada Lund"}
    assert values("") == {}


@pytest.mark.parametrize(
    ("date", "known", "expected", "why"),
    [
        ("08/17/2019", "", "2019-08-17", "month-first: no month 17"),
        ("17/08/2019", "", "2019-08-17", "day-first: no month 17"),
        ("17.08.2019", "month-first", "2019-08-17", "no month 17"),
        ("03/03/2019", "", "2019-03-03", "both ways the same day"),
        ("03/12/2019", "", "", "12 March 2019 or 3 December 2019"),
        ("03/12/2019", "month-first", "2019-03-12", "other dates of The Harbour Lamp"),
        ("03/12/2019", "day-first", "2019-12-03", "other dates of The Harbour Lamp"),
        ("02/30/2019", "", "", "there is no such day"),
        ("31/31/2019", "", "", "there is no such day"),
        ("2019-03-12", "", "2019-03-12", "as printed"),
        ("12 March 2019 ", "", "2019-03-12", "as printed"),
        ("March 12, 2019 ", "", "2019-03-12", "as printed"),
        ("March 2019 ", "", "2019-03", "as printed"),
        ("31 April 2019 ", "", "", "there is no such day"),
        ("Published on 03/12/2019 by ", "", "", " or "),
    ],
)
def test_a_date_is_settled_or_both_its_readings_are_given(
    date: str, known: str, expected: str, why: str
) -> None:
    found = propose(MAGAZINE.format(date=date), {"The Harbour Lamp": known})
    issued = next(each for each in found if each.key == "issued")
    assert issued.value == expected
    assert why in issued.why


def test_another_date_in_the_text_settles_the_order() -> None:
    text = MAGAZINE.format(date="03/12/2019") + "\nSee also 25/11/2019\n"
    assert values(text)["issued"] == "2019-12-03"
    assert "other dates in the text" in propose(text, {})[-1].why
    dots = MAGAZINE.format(date="03/12/2019") + "\nSee also 25.11.2019\n"
    assert values(dots)["issued"] == ""  # another way of writing tells nothing


SHAPES = {
    "a heading": ("# The *Flood*\n\nBody.\n", {"title": "The *Flood*"}),
    "two authors": ("by Ada Lund and Per Holm\n", {"author": "Per Holm"}),
    "an author that is a list": ("  • Wanted by Ada Lund\n", {}),
    "no name after by": ("by the river and the sea\n", {}),
    "only a footer": ("Body.\n\n© 2020 River News\n", {"container-title": "River News"}),
    "footer and name differ": (
        "River News\n\nA newspaper for the valley\n\n© 2020 Holm Holdings\n", {},
    ),
    "a newspaper": (
        "River News\n\nA newspaper for the valley\n",
        {"container-title": "River News", "type": "article-newspaper"},
    ),
    "a journal": ("Dams\n\nThe journal of dams\n", {"container-title": "Dams"}),
    "initials that are others'": (
        "Press Release\n\n" + f"The League of River Towns (XYZ) demands it. {FILLER}\n",
        {"genre": "press release"},
    ),
    "a date in a sentence": ("On 12 March 2019 the dam broke.\n", {}),
    "a date below a sentence": ("A dam broke there.\n\n2019-03-12\n\nSo it did.\n",
        {"issued": "2019-03-12"}),
    "a date and a sentence": ("2019-03-12: it broke\n\n2019-03-13\n", {"issued": "2019-03-13"}),
    "a title above a bare date": (
        "The dam that nobody watched\n\n2019-03-12\n",
        {"title": "The dam that nobody watched", "issued": "2019-03-12"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES)
def test_a_shape_proposes_what_it_shows(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


def test_several_authors_come_in_order() -> None:
    found = propose("by Ada Lund, Per Holm and Jan van der Berg\n", {})
    assert [each.value for each in found] == ["Ada Lund", "Per Holm", "Jan van der Berg"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["08/17/2019"], "month-first"),
        (["17/08/2019", "03/04/2019"], "day-first"),
        (["03/04/2019"], ""),
        (["08/17/2019", "17/08/2019"], ""),
        (["2019", ""], ""),
        ([], ""),
    ],
)
def test_the_order_of_dates(words: list[str], expected: str) -> None:
    assert date_order(*words) == expected


def test_the_orders_of_outlets_come_from_their_sources() -> None:
    sources = [
        Source("a", "a", container_title="Lamp", issued_words="08/17/2019"),
        Source("b", "b", container_title="Lamp", issued_words="03/04/2019"),
        Source("c", "c", publisher="League", issued_words="03/04/2019"),
        Source("d", "d", issued_words="08/17/2019"),
        Source("e", "e", publisher="Silent"),
    ]
    assert orders(sources) == {"Lamp": "month-first"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Massimo Introvigne", Name("Introvigne", "Massimo")),
        ("Jan van der Berg", Name("van der Berg", "Jan")),
        ("Ludwig von Mises", Name("von Mises", "Ludwig")),
        ("Introvigne, Massimo", Name("Introvigne", "Massimo")),
        ("Mary-Ann O’Hara", Name("O’Hara", "Mary-Ann")),
        ("J. M. Coetzee", Name("Coetzee", "J. M.")),
        ("Reuters", Name(literal="Reuters")),
        ("Society for Threatened Peoples", Name(literal="Society for Threatened Peoples")),
        ("Introvigne,", Name(literal="Introvigne,")),
    ],
)
def test_a_name_is_taken_apart_only_where_its_shape_allows(words: str, expected: Name) -> None:
    assert person(words) == expected


BW = {"container-title": "Bitter Winter", "type": "article-magazine"}
AUTHOR = {"author": "Massimo Introvigne"}
CAPTURES = {
    "000": BW | AUTHOR | {
        "title": "Kazakhstan Arrests Activist Who Exposed Atrocities in Xinjiang", "issued": "",
    },
    "001": BW | AUTHOR | {
        "title": "Kazakhstan: Serikzhan Bilash free but silenced", "issued": "2019-08-17",
    },
    "002": {
        "title": "China's reeducation camps are fueling human rights violations,"
        " even in Kazakhstan",
        "publisher": "Society for Threatened Peoples", "issued": "", "genre": "press release",
    },
    "004": AUTHOR,
}  # fmt: skip


@pytest.mark.shared
@pytest.mark.parametrize("start", CAPTURES)
def test_the_captures_propose_what_stands_in_them(start: str) -> None:
    if not SHARED.is_dir():
        pytest.skip("the founders' captures are not here")
    text = next(SHARED.glob(f"captures/{start}*.txt")).read_text(encoding="utf-8")
    assert values(text) == CAPTURES[start]
    if start == "000":
        assert values(text, {"Bitter Winter": "month-first"})["issued"] == "2019-03-12"
