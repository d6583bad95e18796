"""What alignment is made of: words, whom a figure counts, what stands around it, stretches."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.core.alignment import stretches
from factcheck.core.alignment.documents import pairings
from factcheck.core.alignment.figures import SOME_YEAR, figures, shared_year
from factcheck.core.alignment.matches import matches
from factcheck.core.alignment.populations import populations
from factcheck.core.alignment.texts import Text
from factcheck.core.alignment.versions import versions, wording
from factcheck.core.alignment.words import key
from tests.test_alignment import rows


def text(words: str, title: str = "", language: str = "en") -> Text:
    """Return a text without a date."""
    return Text(words, figures(words, None, language, SOME_YEAR), language, title)


@pytest.mark.parametrize("row", rows("alike.tsv"), ids=lambda row: f"{row[2]} {row[3]}")
def test_words_are_alike_by_stem_and_by_kin(row: list[str]) -> None:
    alike, language, one, other = row
    assert (key(one, language) == key(other, language)) == (alike == "yes")


@pytest.mark.parametrize("word", ["the", "About", "said", ",", "«"])
def test_some_words_tell_nothing(word: str) -> None:
    assert key(word, "en") == ""


@pytest.mark.parametrize("row", rows("populations.tsv"), ids=lambda row: str(row[0]))
def test_whom_a_figure_counts(row: list[str]) -> None:
    words, names = row
    read = text(words)
    found = populations(read, next(iter(read.figures)))
    assert [one.name for one in found] == ([] if names == "-" else names.split(" + "))


def test_what_stands_before_the_noun_tells_of_what_kind() -> None:
    read = text("200 soldiers and retired police officers")
    soldiers, officers = populations(read, 0)
    assert soldiers.kinds == frozenset()
    assert officers.kinds == {"retir", "polic"}
    assert officers.end == len(read.words)


AROUND = (
    "Tibetans came. On Monday the army of China held 40 monks in Lhasa and 12 nuns in Gyantse, "
    "while others fled to India. Nobody spoke. They went home. It was late."
)
SHARED = {"monday": 0.6, "army": 0.6, "china": 0.6, "!detain": 0.6, "!flee": 0.2, "india": 0.2}
FAR = dict.fromkeys(("tibetan", "com", "nobody", "speak", "go", "hom"), 0.15)


def test_the_clause_of_a_figure_tells_most_then_its_sentence_then_those_around() -> None:
    read = text(AROUND, title="The long march")
    first, second = map(read.context, read.figures)
    title = {"long": 0.4, "*protest": 0.4}
    monks = {"monk": 1.0, "lhasa": 0.9, "nun": 0.2, "gyants": 0.2, "other": 0.2}
    nuns = {"nun": 1.0, "gyants": 0.9, "monk": 0.2, "lhasa": 0.2, "other": 0.2}
    assert first == pytest.approx(title | monks | SHARED | FAR)
    assert second == pytest.approx(title | nuns | SHARED | FAR)


def test_words_between_two_figures_tell_less_of_the_second() -> None:
    read = text("Some 846 confirmed cases across 26 provinces were counted.")
    _, provinces = map(read.context, read.figures)
    assert provinces["across"] == pytest.approx(0.7)
    assert provinces["provinc"] == 1.0
    lone = text("Some 846 died; by night 26 provinces were closed.")
    _, closed = map(lone.context, lone.figures)
    assert closed["night"] == 0.6


def test_the_clause_ends_at_signs_and_joints() -> None:
    read = text("He saw 40 sheep (white ones) but black goats, and 12 grey dogs: old ones.")
    sheep, dogs = map(read.context, read.figures)
    assert (sheep["sheep"], sheep["whit"], sheep["black"]) == (1.0, 0.2, 0.2)
    assert (dogs["grey"], dogs["dog"], dogs["old"]) == (1.0, 1.0, 0.2)


def test_a_line_that_goes_on_in_a_small_letter_goes_on_with_its_sentence() -> None:
    wrapped = text("The guards held 40\nmonks.\nNuns fled.\n\nnobody came.")
    assert [word.sentence for word in wrapped.words if word.key] == [0, 0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("row", rows("stretches.tsv"), ids=lambda row: str(row[0]))
def test_the_ends_of_a_stretch(row: list[str]) -> None:
    words, first, last = row
    read = factcheck.parse(words)
    assert isinstance(read, factcheck.Reading)
    assert stretches.is_stretch(read)
    ends = (stretches.first(read), stretches.last(read))
    assert tuple(map(read.line.write, ends)) == (first, last)


@pytest.mark.parametrize("words", ["since 1996", "before 1996", "in 1996", "10,000", "5 to 9"])
def test_what_is_no_stretch(words: str) -> None:
    read = factcheck.parse(words, published="2019-03-12")
    assert isinstance(read, factcheck.Reading)
    assert not stretches.is_stretch(read)


@pytest.mark.parametrize(
    ("words", "is_frame"),
    [
        ("as of 15 April 2020", True), ("by 15 April 2020", True), ("until 2020", True),
        ("after 2016", True), ("since 2016", True), ("on 15 April 2020", False),
        ("in 2020", False), ("10,000", False), ("more than 10,000", False),
    ],
)  # fmt: skip
def test_a_frame_is_the_day_for_which_something_holds(words: str, is_frame: bool) -> None:  # noqa: FBT001  a table
    read = factcheck.parse(words, published="2021-03-12")
    assert isinstance(read, factcheck.Reading)
    assert stretches.is_frame(read, "en") is is_frame


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        (("It was in 1998.", "It was 2011-12."), 2011),
        (("He paid 2,500 and 12,2003.", "Call 641-2281827."), SOME_YEAR),
        (("",), SOME_YEAR),
        (("In 3019 and 1066.",), 1066),
    ],
)
def test_the_year_that_texts_share(texts: tuple[str, ...], year: int) -> None:
    assert shared_year(texts) == year


def test_figures_that_are_denied_are_not_asserted() -> None:
    assert [read.words for read in text("Not 700 but 400 fled.").figures.values()] == ["400"]


def test_one_figure_is_held_against_one_alone() -> None:
    one = text("The guards held 40 monks in Lhasa and 12 nuns in Gyantse.")
    other = text("In Gyantse they held 15 nuns, in Lhasa 44 monks.")
    found = matches(one, other)
    pairs = {(match.readings[0].words, match.readings[1].words) for match in found.chosen.values()}
    assert pairs == {("40", "44"), ("12", "15")}


def test_the_same_figure_is_taken_for_the_same_thing() -> None:
    one = text("He sold 40 sheep and 12 goats.")
    other = text("He sold 12 animals.")
    (match,) = matches(one, other).chosen.values()
    assert match.readings[0].words == "12"


def test_versions_are_one_sentence_but_for_numbers_and_a_few_words() -> None:
    one = text("He came. The album sold over 600 copies in its first week.")
    other = text("Nobody. The album has sold over 400 copies in its first week. She left.")
    (found,) = versions(one, other)
    assert found.is_same
    assert found.likeness == pytest.approx(20 / 21)
    (pair,) = found.pairs
    assert (one.figures[pair[0]].words, other.figures[pair[1]].words) == ("over 600", "over 400")
    assert versions(one, text("The album sold 4 records at the fair in May.")) == ()


def test_the_wording_of_a_figure_is_what_is_not_its_number() -> None:
    assert wording("More than 600", "en") == ("more", "than", "0")
    assert wording("two million", "en") == ("0", "0")


def paired(*texts: str) -> list[tuple[str, str]]:
    """Return the words of the figures that pair."""
    read = [text(words) for words in texts]
    return [
        tuple(read[spot.text].figures[spot.place].words for spot in (pairing.a, pairing.b))  # type: ignore[misc]
        for pairing in pairings(read)
    ]


FILLING = " It rained. The wind blew. Cars stood still. Nobody knew why."


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        # the only toll of two short texts, and of two long ones
        ("The toll of the dead is 12.", "There are 14 dead.", [("12", "14")]),
        ("The fire killed 12 people.", "A hospital counted 14 dead.", [("12", "14")]),
        ("The fire killed 12 people." + FILLING, "A hospital counted 14 dead." + FILLING, []),
        (
            "The bombing in Kabul killed 12 people." + FILLING,
            "A hospital counted 14 dead after the bombing in Kabul." + FILLING,
            [("12", "14")],
        ),
        # not the only one
        (
            "The fire killed 12 people. The flood killed 5 people.",
            "A hospital counted 14 dead.",
            [],
        ),
        # nobody named, and no event
        ("The tower has 40 floors of steel.", "Steel holds the 44 floors.", [("40", "44")]),
        ("Of 40 he knew.", "He knew 44.", []),
        # named, and nothing besides
        ("He bought 40 sheep.", "A farmer said that 44 sheep were sold.", []),
        ("He bought 40 sheep in Lhasa.", "In Lhasa 44 sheep were sold.", [("40", "44")]),
        # parallel sentences need nothing besides
        ("There are 40 monks.", "There were 44 monks.", [("40", "44")]),
        ("The court met on 3 May 2019 in Almaty.", "The Almaty court met on 4 May 2019.",
         [("on 3 May 2019", "on 4 May 2019")]),
        # money needs two words
        ("The court in Almaty made him pay $40.", "He paid $44 to the court in Almaty.",
         [("$40", "$44")]),
        ("She gave $40 to him.", "They gave $44 away.", []),
        # dates of what happened, and of what did not
        ("The court met the judges on 3 May 2019 in Almaty.",
         "On 4 May 2019 judges of Almaty met the court.", []),
        ("The court was founded on 3 May 2019 in Almaty.",
         "On 4 May 2019 the Almaty court was established.",
         [("on 3 May 2019", "On 4 May 2019")]),
    ],
)  # fmt: skip
def test_what_speaks_for_two_figures(one: str, other: str, pairs: list[tuple[str, str]]) -> None:
    assert paired(one, other) == pairs
