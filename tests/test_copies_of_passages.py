"""Passages that stand in two sources nearly alike: what is found, and what is none."""

from __future__ import annotations

import pytest

from factcheck.core.independence.copies import LEAST, MOST, Window, copies

ENGLISH = (
    "Officials in the regional capital said late on Tuesday that 10,000 people were being held in"
    " camps across the region, most of them in the two southern prefectures."
)
CHINESE = (
    "地区官员星期二晚间在首府表示全区各地的营地目前共关押一万人"
    "其中大多数在南部两个地区亲属不得探视。"
)
FORMULAS = (
    "Officials in the regional capital admitted without any further word that 12,500 detainees were"
    " being held in camps across the whole country."
)


def window(id: str, text: str, quote: str, source: str = "") -> Window:
    start = text.index(quote)
    return Window(id, source or f"s-{id}", text, (start, start + len(quote)))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (ENGLISH, "28 words stand in both, 100 % alike"),
        (f"By our own reporter. {ENGLISH} More follows.", "28 words stand in both, 100 % alike"),
        (ENGLISH.upper().replace(" ", "\n  "), "28 words stand in both, 100 % alike"),
        (
            ENGLISH.replace("10,000", "100,000"),
            "28 words stand in both, 100 % alike, with other figures",
        ),
        (ENGLISH.replace("late on", "on"), "27 words stand in both, 98 % alike"),
    ],
)
def test_a_copy_is_found_whatever_stands_around_it(text: str, says: str) -> None:
    quote = next(part for part in ("100,000", "10,000") if part in text)
    (found,) = copies([window("a", ENGLISH, "10,000"), window("b", text, quote)])
    assert (found.a, found.b) == ("a", "b")
    assert found.says == says
    assert found.passages[0] == ENGLISH.rstrip(".")


@pytest.mark.parametrize(
    ("one", "other", "quote"),
    [
        (ENGLISH, "Ten thousand or so, that is 10,000 people, are locked up there.", "10,000"),
        (" ".join(ENGLISH.split()[:14]), " ".join(ENGLISH.split()[:14]), "10,000"),
        (
            ENGLISH,
            FORMULAS,
            "held in camps",
        ),
        ("", "", ""),
    ],
    ids=["own-words", "short", "formulas", "nothing"],
)
def test_what_is_no_copy(one: str, other: str, quote: str) -> None:
    assert copies([window("a", one, quote), window("b", other, quote)]) == ()


def test_a_passage_far_from_the_quotes_says_nothing_of_them() -> None:
    ahead = "Of other things there is a great deal to tell, and it is told here at some length. "
    texts = [f"10,000 were held. {ahead} {ENGLISH}", f"{ENGLISH} They spoke too long. 10,000 gone."]
    first = window("a", texts[0], "10,000 were held")
    assert copies([first, window("b", texts[1], "10,000 gone")]) == ()
    assert copies([first, window("b", texts[1], "late on Tuesday")]) == ()


def test_one_source_never_copies_itself() -> None:
    a, b = (window(id, ENGLISH, "10,000", source="s") for id in "ab")
    assert copies([a, b]) == ()


def test_a_sign_of_a_script_without_spaces_is_half_a_word() -> None:
    a, b = (window(id, CHINESE, "一万人") for id in "ab")
    (found,) = copies([a, b])
    assert found.words == (len(CHINESE) - 1) // 2
    short = CHINESE[: 2 * LEAST - 1]
    assert copies([window(id, short, short[:2]) for id in "ab"]) == ()


def test_however_many_copy_it_all_are_joined() -> None:
    """Each is set against few of those before it, and yet no copy is left alone."""
    many = [window(f"w{n:02}", ENGLISH, "10,000") for n in range(5 * MOST)]
    found = copies(many)
    assert len(found) <= MOST * len(many)
    reached = {"w00"}
    for copy in found:
        reached |= {copy.a, copy.b} if copy.a in reached else set()
    assert reached == {one.claim for one in many}


def test_words_repeated_within_a_passage_do_not_break_it() -> None:
    text = f"the people of the region and the people of the region {ENGLISH}"
    (found,) = copies([window("a", text, "10,000"), window("b", text, "10,000")])
    assert (found.words, found.alike) == (39, 100)
