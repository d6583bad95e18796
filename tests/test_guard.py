"""A citation that lost a word of its source is refused, and what a style leaves out is told."""

from __future__ import annotations

import pytest

from factcheck.core.citations import Citation
from factcheck.core.claims import Name
from factcheck.core.diagnostics import FactcheckError
from factcheck.render.citations.csl import (
    NAMED,
    cited_whole,
    guarded,
)
from factcheck.render.citations.csl.guard import words
from factcheck.render.citations.csl.works import KINDS
from factcheck.render.citations.markup import Run


def test_a_style_that_loses_a_word_is_refused() -> None:
    whole = Citation("a", "book", title="Fined $300", author=(Name("Doe", "Jane"),))
    broken = (Run("Doe, J. Fined . 2019."),)
    with pytest.raises(FactcheckError, match=r"title of a, “Fined \$300”"):
        guarded((broken,), whole, lambda work: (broken if work == whole else (Run(work.title),),))


def test_a_style_that_leaves_a_field_out_is_told() -> None:
    whole = Citation("a", "book", title="T", author=(Name(literal="A B"), Name("Doe")))
    short = (Run("A B 2019"),)
    (note,) = guarded((short,), whole, lambda _: (short,))
    assert "leaves out of a: title" in note.message
    assert "author" not in note.message


def test_words_are_those_of_the_reader() -> None:
    assert words("Ein “Satz”, O’Brien’s $300") == ["ein", "satz", "o", "brien", "s", "300"]


@pytest.mark.parametrize(
    ("author", "lost", "field"),
    [
        ((Name("Doe", "Jane"),), "Jane Dxe", "author of a, “Doe”"),
        (
            (Name(literal="Human Rights Watch"),),
            "Human Rights",
            "author of a, “Human Rights Watch”",
        ),
        ((Name(given="Plato"),), "Plat", "author of a, “Plato”"),
        ((Name("Doe"), Name("Roe")), "Doe and Rxe", "later author of a, “Roe”"),
    ],
)
def test_an_author_that_a_style_changes_is_refused(
    author: tuple[Name, ...], lost: str, field: str
) -> None:
    whole = Citation("a", "book", title="T", author=author)

    def typeset(work: Citation) -> tuple[tuple[Run, ...]]:
        names = " ".join(map(str, work.author))
        return ((Run(f"{lost if work == whole else names} T"),),)

    with pytest.raises(FactcheckError, match=field):
        guarded(typeset(whole), whole, typeset)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_works_of_every_type_keep_title_author_and_publisher(kind: str) -> None:
    work = Citation(
        "a", kind, title="The camps", author=(Name("Doe", "Jane"),), container_title="The Paper",
        issued="2019",
    )  # fmt: skip
    _, notes = cited_whole(work, NAMED["apa"])
    left_out = {field for note in notes for field in note.message.partition(": ")[2].split(", ")}
    assert left_out == LEFT_OUT.get(kind, set())


IN_NO_OUTLET = (
    "book", "manuscript", "motion_picture", "patent", "report", "software", "song", "thesis",
)  # fmt: skip
LAWS = ("bill", "legal_case", "legislation")
LEFT_OUT = {kind: {"outlet"} for kind in IN_NO_OUTLET} | {
    kind: {"outlet", "author"} for kind in LAWS
}
"""What APA does not print of works that stand in no outlet, and of laws; it is told."""
