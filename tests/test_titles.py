"""Titles come back whole from every style, in letters that are not smaller than they were."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.core.citations import Citation
from factcheck.core.claims import Name
from factcheck.render.citations.csl import (
    NAMED,
    cite,
    guarded,
)
from factcheck.render.citations.markup import text_of
from factcheck.render.foreign import show

TITLES = [
    "Fined $300 and $1,000", "#2 of #3", "*bold* and _italic_", "me@example.org", "`code` <b>x</b>",
    "{curly} }{", "back\\slash \\$ \\", 'say “yes” and "no"', "‹angle› «guillemets»",
    "a -- b --- c", '$#read("/etc/passwd")$', '#import "@preview/x:1.0.0"',
    "100% & more ~ than ^ 5 | 6", "الإفراج عن $300 الناشط", "הפעיל #2 שוחרר", "新疆*的*再教育营",
    "What? Why! So…", "What is it?", "\u202eevil", "tab\tand\nline",
    "e\u0301tat", "= heading", "- bullet", "// no comment",
    "/* none */", "a~b", "iPhone users in the U.S.", "the of", "NATO v. PhD",
]  # fmt: skip


@pytest.mark.parametrize("style", NAMED)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_comes_back_whole(title: str, style: str) -> None:
    whole = Citation(
        "a", "article-newspaper", title=title, author=(Name("Doe", "Jane"),),
        container_title=f"The {title} Times", issued="2019-08-17",
    )  # fmt: skip
    printed = text_of(cite(whole, NAMED[style])).casefold()
    signs = re.sub(r"[\s\"'“”‘’.,]", "", show(title)).casefold()
    assert re.sub(r"[\s\"'“”‘’.,]", "", printed).count(signs) == 2


WORDS = """
iPhone NATO the of and Kazakh kazakh ISAF U.S. a #MeToo (UK) McDonald O’Brien x-ray 5G 5g I K.
e.g. “Lost” ‘No’ $300 [sic] y/n non-EU un-American & – — Q&A 10,000 St. c/o A/Lost
"""


@given(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=7), st.sampled_from(sorted(NAMED))
)
@settings(max_examples=300, deadline=None)
def test_a_style_makes_letters_capital_and_never_small(title: list[str], style: str) -> None:
    said = " ".join(title)
    printed = text_of(cite(Citation("a", "book", title=said), NAMED[style]))
    letters = "".join(sign for sign in said if sign.isalnum())
    ours = "".join(sign for sign in printed if sign.isalnum())[: len(letters)]
    assert ours.casefold() == letters.casefold()
    changed = [(was, now) for was, now in zip(letters, ours, strict=True) if was != now]
    assert all(was.islower() and now.isupper() for was, now in changed)


def test_signs_that_stand_for_others_are_shown_by_number() -> None:
    printed = text_of(cite(Citation("a", "book", title="\ue000x\ue001\ue002"), NAMED["apa"]))
    assert printed.startswith("<U+E000>x<U+E001><U+E002>.")
    printed = text_of(cite(Citation("a", "book", title="\U0010ffffx\U0001fffe"), NAMED["apa"]))
    assert printed.startswith("<U+10FFFF>x<U+1FFFE>.")


@given(st.text(min_size=1), st.sampled_from(sorted(NAMED)))
@settings(max_examples=200, deadline=None)
def test_any_title_comes_back_whole(title: str, style: str) -> None:
    chosen = NAMED[style]
    whole = Citation("a", "article-newspaper", title=title, container_title="N", issued="2019")
    runs = cite(whole, chosen)
    assert guarded((runs,), whole, lambda probe: (cite(probe, chosen),)) == []


@pytest.mark.parametrize(
    ("title", "style", "printed"),
    [
        ("Who counts “the lost”?", "chicago-author-date", "“Who Counts ‘the Lost’?” N, March 1."),
        ("Who counts “the lost”?", "chicago-notes", "“Who Counts ‘the Lost’?,” N, March 1, 2019."),
        ("They said, “We count”", "mla", "“They Said, ‘We Count.’” N, 1 Mar. 2019."),
        ("They said, “We count”", "harvard", "‘They said, “We count”’, N, 1 March."),
        ('The "lost" ones', "apa", "Doe. (2019, March 1). The “lost” ones. N."),
        ("Now in the U.S.", "mla", "“Now in the U.S.” N, 1 Mar. 2019."),
        ("iPhone users", "mla", "“iPhone Users.” N, 1 Mar. 2019."),
        ("Of #Lost, (Found) and @Names", "mla", "“Of #Lost, (Found) and @Names.” N, 1 Mar. 2019."),
        ("The NATO-led ISAF", "mla", "“The NATO-led ISAF.” N, 1 Mar. 2019."),
        ("‹Lost› “ones”", "mla", "“‹Lost› ‘Ones.’” N, 1 Mar. 2019."),
    ],
)
def test_quotation_marks_and_stops(title: str, style: str, printed: str) -> None:
    work = Citation(
        "a", "article-newspaper", title=title, author=(Name("Doe"),), container_title="N",
        issued="2019-03-01",
    )  # fmt: skip
    assert text_of(cite(work, NAMED[style])).endswith(printed)
