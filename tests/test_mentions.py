"""What is told of a figure in its text: the sentence, what is counted, denials, conversions."""

from __future__ import annotations

import pytest

from factcheck.core.reading.records import Context, Mention
from factcheck.core.reading.scanner import scan


def mentions(text: str) -> list[tuple[str, Mention]]:
    """Return the words and the mention of each figure of a text."""
    found = []
    for reading in scan(text, Context()):
        assert reading.mention is not None
        found.append((reading.words, reading.mention))
    return found


COUNTED = {
    "10,000 ethnic Kazakhs fled": "ethnic Kazakhs",
    "1.1 million people died": "people",
    "dozens of Bilash supporters gathered": "Bilash supporters",
    "some 200 human rights activists met": "human rights activists",
    "only 60 today": "",
    "two of the men": "men",
    "tens of thousands marched": "",
    "hundreds fled the city": "",
    "two staff resigned": "staff",
    "12 armed police": "armed police",
    "200 displaced people": "displaced people",
    "12 six-year-old pupils": "",
    "three mother-of-pearl buttons": "mother-of-pearl buttons",
    "held 300, and released none": "",
    "there were 300.": "",
    "5 in the morning": "",
    "forty police officers": "police officers",
    "eleven were shot": "",
    "the 18 dormitories stood": "dormitories",
    "11,000 homes": "homes",
    "40 very big old red brick houses": "very big old red brick",
    "4\u202f000 sheep grazed": "sheep",
}
"""A text with one figure, and what it counts."""


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_is_told(text: str) -> None:
    assert [mention.counted for _, mention in mentions(text)][:1] == [COUNTED[text]]


SENTENCES = {
    "He came. He saw 10 men. He left.": ["He saw 10 men."],
    "Mr. Omarov saw 10 men. Dr. K. Lee saw 12.": ["Mr. Omarov saw 10 men.", "Dr. K. Lee saw 12."],
    "It fell in Nov. with 3 men in it. 12 died.": ["It fell in Nov. with 3 men in it.", "12 died."],
    "“There were 40 of us.” She wept.": ["“There were 40 of us.”"],
    "A title with 3 men\nA line with 4 men": ["A title with 3 men", "A line with 4 men"],
    "The U.S. Army sent 40 trucks! Was it 40? Nobody knew.": [
        "The U.S. Army sent 40 trucks!", "Was it 40?",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", SENTENCES)
def test_the_sentence_around_a_figure_is_told(text: str) -> None:
    told = [
        text[slice(*mention.sentence)] for words, mention in mentions(text) if words[0] in "1234"
    ]
    assert told == SENTENCES[text]


DENIED = {
    "not 10,000 but 3,000 men": [True, False],
    "The ministry denied that 10,000 people were held": [True],
    "Omarov denies holding 300 men, and says 20 left": [True, False],
    "It was not so. 300 men left": [False],
    "300 men did not leave": [False],
    "never 40 men": [True],
}


@pytest.mark.parametrize("text", DENIED)
def test_a_denial_just_before_a_figure_is_told(text: str) -> None:
    assert [mention.is_denied for _, mention in mentions(text)] == DENIED[text]


CONVERTED = {
    "It cost 5 million yuan ($720,000) then.": [("$720,000", "5 million yuan")],
    "It ran 10 miles (16 km), or 12 hours.": [("16 km", "10 miles")],
    "He paid 5 million yuan and $720,000.": [],
    "He paid $5 million ($720,000 of it in cash).": [],
}


@pytest.mark.parametrize("text", CONVERTED)
def test_the_figure_that_another_converts_is_told(text: str) -> None:
    told = [(words, text[slice(*at.converts)]) for words, at in mentions(text) if at.converts]
    assert told == CONVERTED[text]
