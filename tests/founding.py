"""The two founding conflicts and a tension, as records built by hand for several tests."""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.answers import Answer
from factcheck.core.claims import Claim, Group, Name, Question, Source
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Place
from factcheck.core.findings.conflicts import (
    Camp,
    Disagreements,
    Finding,
    Join,
    Kind,
    Level,
    Origin,
    Premise,
)
from factcheck.core.findings.passages import Passage
from factcheck.core.interval import Interval, closed, exactly
from factcheck.core.lines import Days, Gap, Line, Numbers, Size
from factcheck.core.reading.records import Leeway, Reading

PEOPLE = Numbers("count", "people")
HELD = Question("people-held", "How many people are, or have been, held in the camps?", "count")
ARREST = Question("arrest-date", "When was Bilash arrested?", "date")
AUTHOR = (Name("Introvigne", "Massimo"),)
MARCH = Source(
    "bw-2019-03-12", "", author=AUTHOR, container_title="Bitter Winter", issued="2019-03-12"
)
AUGUST = Source(
    "bw-2019-08-17", "", author=AUTHOR, container_title="Bitter Winter", issued="2019-08-17"
)
RELEASE = Source(
    "stp-2019-03-11", "", publisher="Society for Threatened Peoples", issued="2019-03-11"
)
GROUPS = {
    "uyghurs": Group("uyghurs", "Uyghurs", "muslims"),
    "kazakhs": Group("kazakhs", "ethnic Kazakhs", "muslims"),
    "muslims": Group("muslims", "Kazakhs, Uyghurs and Kyrgyz of Xinjiang"),
}
TEXTS = {
    "march": "Today, about 10,000 people are said to be missing. 10,000 Kazakhs are detained in"
    " the dreaded “transformation through education camps.”",
    "august": "On August 16, 2019, the Court of Almaty decided that the activist had gone too far"
    " in his campaign exposing the atrocities of the camps where the CCP has imprisoned three"
    " million Uyghurs and tens of thousands of ethnic Kazakhs.",
    "release": "Since April 2017, about 1.1 million Kazakhs, Uyghurs, and Kyrgyz from Xinjiang"
    " have been sent to reeducation centers, where they are to be brought into line by force.",
    "sunday": "He was last seen in public on Sunday. As reported by Foreign Policy, Serikzhan"
    " Bilash, the leader of Atajurt, was arrested in the early hours of the morning.",
    "night": "Last night at around midnight, the Kazakh security forces arrested Bilashuly in a"
    " hotel.",
}


def spans(text: str, *parts: str) -> tuple[tuple[int, int], ...]:
    return tuple((text.rindex(part), text.rindex(part) + len(part)) for part in parts)


def passage(name: str, line: int, quote: str, *figures: str) -> Passage:
    text = TEXTS[name]
    return Passage(text, spans(text, quote), spans(text, *figures), line)


def reading(words: str, line: Line, hard: Interval, likely: Interval | None = None) -> Reading:
    return Reading(words, line, hard, likely or hard, Leeway(hard, "none"), ("count.digits",))


def answer(id: str, question: Question, read: Reading, source: Source, *of: str) -> Answer:
    claim = Claim(id, question.id, read.words, source.id, "…", of=of)
    return Answer(claim, question, source, read)


def camp(*answers: Answer, why: str = "") -> Camp:
    joins = (Join(tuple(a.claim.id for a in answers), why),) if why else ()
    return Camp(answers, answers[0].reading.hard, (Origin(answers, joins),))


DAY = 737_127  # Saturday 9 March 2019
ALL = answer(
    "people-held-ff12",
    HELD,
    reading("three million", PEOPLE, exactly(3_000_000)),
    AUGUST,
    "uyghurs",
)
PART = answer(
    "people-held-c34d",
    HELD,
    reading("about 1.1 million", PEOPLE, closed(1_000_000, 1_200_000)),
    RELEASE,
    "muslims",
)
TEN = answer("people-held-ee35", HELD, reading("10,000", PEOPLE, exactly(10_000)), MARCH, "kazakhs")
TENS = answer(
    "people-held-b939",
    HELD,
    reading("tens of thousands", PEOPLE, closed(20_000, 199_999), closed(20_000, 99_999)),
    AUGUST,
    "kazakhs",
)
SUNDAY = answer("arrest-date-2e09", ARREST, reading("on Sunday", Days(), exactly(DAY + 1)), MARCH)
NIGHT = answer(
    "arrest-date-c211",
    ARREST,
    reading("Last night at around midnight", Days(), closed(DAY, DAY + 1), exactly(DAY)),
    RELEASE,
)
AGAIN = answer("arrest-date-0001", ARREST, reading("10 March", Days(), exactly(DAY + 1)), AUGUST)
PASSAGES = {
    TEN.claim.id: passage("march", 45, TEXTS["march"][51:], "10,000"),
    TENS.claim.id: passage("august", 45, TEXTS["august"][-94:-1], "tens of thousands"),
    ALL.claim.id: passage("august", 45, TEXTS["august"][-94:-1], "three million"),
    PART.claim.id: passage("release", 19, TEXTS["release"][:101], "about 1.1 million"),
    SUNDAY.claim.id: passage(
        "sunday", 47, TEXTS["sunday"][27:-1], "on Sunday", "in the early hours of the morning"
    ),
    NIGHT.claim.id: passage("night", 13, TEXTS["night"][:-1], "Last night at around midnight"),
}
WHOLE = Finding(
    HELD,
    Verdict.CONFLICT,
    Kind.PART_ABOVE_WHOLE,
    "one part is larger than the whole",
    (camp(ALL), camp(PART)),
    Gap("at least ×2.5", Size.LARGE, Fraction(5, 2)),
    Level.HIGH,
    both_right_if=(
        "A is of a later day, and the number rose",
        "B counts only from April 2017 on, A also what came before",
    ),
    premises=(
        Premise(
            "Uyghurs are part of Kazakhs, Uyghurs and Kyrgyz of Xinjiang",
            Place("claims.yaml", 49, 3),
        ),
    ),
    remarks=(
        (
            "No day",
            "neither passage says of which day it speaks; A was published 159 days after B",
        ),
    ),
    ask="both: of which day is the figure, and whose figure is it? Neither names anybody.",
)
KAZAKHS = Finding(
    HELD,
    Verdict.CONFLICT,
    Kind.SAME_OUTLET,
    "two figures for ethnic Kazakhs",
    (camp(TEN), camp(TENS)),
    Gap("at least ×2", Size.LARGE, Fraction(2)),
    Level.HIGH,
    both_right_if=(
        "A counts those of one day (“are detained”), B all so far (“has imprisoned”)",
        "“10,000” is a rounded figure; the text does not say “about”",
    ),
    remarks=(("One voice", "same outlet, same author: one source that changed, not two"),),
    ask="the author: of which day is the figure, counted how, and whose figure is it?",
)
NIGHTS = Finding(
    ARREST,
    Verdict.TENSION,
    Kind.CONTRADICTION,
    "possible together, but not as most readers take them",
    (camp(SUNDAY, AGAIN, why="same outlet"), camp(NIGHT)),
    Gap("", Size.TOUCHING),
    Level.LOW,
    allow_all=(answer("arrest-date-7", ARREST, SUNDAY.reading, RELEASE),),
)


def result(*findings: Finding, of_questions: int = 1) -> Disagreements:
    return Disagreements(
        findings=findings,
        pairs=(),
        unread=(),
        passages=PASSAGES,
        groups=GROUPS,
        questions=tuple(dict.fromkeys(finding.question for finding in findings)),
        claims=44,
        of_claims=44,
        of_questions=of_questions,
        sources=4,
    )
