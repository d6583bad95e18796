"""The article in a saved text: what a site puts around it is left out, and nothing of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.actions.compare import compare, compare_files
from factcheck.core.proposals import body
from tests.shared import CAPTURES, FILES

if TYPE_CHECKING:
    from pathlib import Path

LONG = "The army said on Thursday that 400 soldiers had left the barracks at Old Town for good."
LIFE = "Ann Other (born 1955 in Rome) is an Italian sociologist and has written some 70 books."


def article(text: str) -> str:
    """Return the article in a text, its parts in lines of their own."""
    return "\n".join(text[start:end] for start, end in body(text)).strip()


@pytest.mark.parametrize(
    ("before", "inside", "behind"),
    [
        ("", LONG, ""),
        ("", "400 held", ""),
        ("", "- 400 held", ""),
        ("• HOME\n• 24 NEWS\nHome / China / News\n", LONG, ""),
        ("Menu\n", f"# Barracks closed\n\n{LONG}", "\nRelated articles\n9 dead\n"),
        ("The Gazette\n\n", f"Barracks closed\n\n4 March 2021 by Ann Other\n{LONG}", ""),
        ("", f"by Ann Other\n{LONG}", f"\nAnn Other\n\nAnn Other\n{LIFE}\n"),
        ("", f"by Ann Other\n{LONG}", f"\n{LIFE}\n"),
        ("", f"by Ann Other\n{LONG}", "\nAnn Other writes on 3 countries.\n"),
        ("", f"by Ann Other\n{LONG}\nAnn Other walked 400 miles for it.", ""),
        ("", f"by Ann Other\n{LIFE}", ""),
        ("", LONG, "\nTagged With: 9 Lives, Camps\n"),
        ("", LONG, "\n© 2023 The Gazette\nPhone 39-011\n"),
        ("", LONG, "\nLesen Sie auch: 12 Fragen\n"),
        ("", f"{LONG}\nShare: 45 percent went to the army.", "\nShare\n9\n"),
    ],
)
def test_the_article_is_what_stands_between_menu_and_footer(
    before: str, inside: str, behind: str
) -> None:
    assert article(before + inside + behind) == inside


def test_a_text_without_words_has_no_article() -> None:
    assert body(" \n\n") == ()


@pytest.mark.shared
@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the founders' captures are not here")
@pytest.mark.parametrize("name", FILES.values())
def test_the_captures_have_no_menu_life_or_footer_in_their_article(name: str) -> None:
    found = article((CAPTURES / name).read_text("utf-8"))
    assert "Serikzhan Bilash" in found or "Bilashuly" in found
    for words in ("born June 14, 1955", "Most Read", "10121 Turin", "© 2023", "TAI JI MEN CASE"):
        assert words not in found


@pytest.mark.shared
@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the founders' captures are not here")
def test_no_figure_around_an_article_is_compared() -> None:
    files = [CAPTURES / name for name in FILES.values()]
    compared = compare_files(files, {files[2]: "2019-03-11"}, "en")
    for pair in compared.conflicts:
        for number, start, end in (pair.a, pair.b):
            text = compared.documents[number].text
            ((first, last),) = body(text)
            assert first <= start < end <= last


PAGE = (
    "<html lang=en><title>{0}</title><nav><li>{1} dead cats found in the town</nav>"
    "<article><h1>Barracks closed</h1><p>The army said on Thursday that {2} soldiers had left the "
    "barracks at Old Town, and that none of them would come back this year.<p>The mayor was glad of"
    " it when she spoke to this paper, for she had asked for it for years.</article>"
    "<aside><p>{1} dead cats found in the town</aside><footer>Phone {1} 541</footer>"
)


def test_of_two_pages_only_the_articles_are_compared(tmp_path: Path) -> None:
    files = []
    for name, around, said in (("one", 70, 400), ("two", 90, 300)):
        file = tmp_path / f"{name}.html"
        file.write_text(PAGE.format(name, around, said), "utf-8")
        files.append(file)
    compared = compare_files(files, dict.fromkeys(files, "2021-03-04"), "")
    assert [document.title for document in compared.documents] == ["one", "two"]
    found = {
        compared.documents[number].text[start:end]
        for pair in compared.conflicts
        for number, start, end in (pair.a, pair.b)
    }
    assert found == {"400", "300"}
    whole = [document._replace(body=()) for document in compared.documents]
    assert len(compare(whole).conflicts) > len(compared.conflicts)
