"""What `same` and `within` say: one path for all the names of a thing."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.core.claims import Same, Within
from factcheck.core.names import NameBook, provisions


def same(*names: str, kind: str = "name") -> Same:
    return Same(kind, names)


def within(part: str, whole: str) -> Within:
    return Within("name", part, whole)


def test_a_name_that_nobody_mentions_stands_alone() -> None:
    assert NameBook([], []).path("astana") == ("astana",)


def test_all_names_of_a_thing_have_one_path() -> None:
    book = NameBook([same("Astana", "Nur-Sultan", "the capital Astana")], [])
    names = ("astana", "nur sultan", "capital astana")
    assert len({book.path(name) for name in names}) == 1
    assert book.path("almaty") == ("almaty",)


LISTS = [same("A", "B"), same("C", "D"), same("E", "F"), same("B", "C"), same("D", "E")]


def test_lists_that_share_a_name_are_one_in_whatever_order() -> None:
    for lists in permutations(LISTS):
        book = NameBook(lists, [])
        assert len({book.path(name) for name in "abcdef"}) == 1, lists


def test_a_name_stands_inside_wider_ones_outermost_first() -> None:
    book = NameBook([], [within("room 301", "Rahat Palace"), within("Rahat Palace", "Almaty")])
    assert book.path("room 301") == ("almaty", "rahat palace", "room 301")
    assert book.path("rahat palace") == ("almaty", "rahat palace")


def test_wider_and_narrower_are_known_by_their_other_names() -> None:
    book = NameBook(
        [same("Rahat Palace", "Rahat Palace Hotel"), same("Almaty", "Alma-Ata")],
        [within("the Rahat Palace Hotel", "Alma-Ata")],
    )
    assert book.path("rahat palace") == (*book.path("almaty"), book.path("rahat palace")[-1])
    assert book.path("rahat palace") == book.path("rahat palace hotel")


def test_a_circle_ends_where_it_closes() -> None:
    book = NameBook([], [within("A1", "B1"), within("B1", "A1"), within("C1", "C1")])
    assert book.path("a1") == ("b1", "a1")
    assert book.path("c1") == ("c1",)


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (("inciting hatred", "Article 174"), {"inciting hatred": "Article 174"}),
        (("Article 174", "inciting hatred"), {"inciting hatred": "Article 174"}),
        (
            ("inciting hatred", "the incitement", "Article 174"),
            {"inciting hatred": "Article 174", "incitement": "Article 174"},
        ),
        (("inciting hatred", "incitement"), {"incitement": "inciting hatred"}),
        (("Article 174", "Section 174"), {}),
    ],
)
def test_labels_stand_for_the_provision_among_their_names(
    names: tuple[str, ...], labels: dict[str, str]
) -> None:
    assert provisions(names) == labels
    assert NameBook([same(*names, kind="provision")], []).labels == labels


def test_labels_of_a_charge_are_no_names_of_a_thing() -> None:
    book = NameBook([same("inciting hatred", "Article 174", kind="provision")], [])
    assert book.path("inciting hatred") == ("inciting hatred",)
