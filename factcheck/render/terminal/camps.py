"""One camp of a finding: what its claims say, where they say it, how many voices that makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.core.explanations import lettered
from factcheck.core.findings.passages import State
from factcheck.render.dates import day_first
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, wrap
from factcheck.render.terminal.passages import passage_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.answers import Answer
    from factcheck.core.findings.conflicts import Camp, Finding
    from factcheck.core.findings.passages import Passage
    from factcheck.render.style import Screen
    from factcheck.render.terminal.phrases import Around

INDENT = 5
"""Columns before a camp's lines; its letter stands in the third."""
DEEPER = 2
"""Columns by which a passage stands further in."""


def below_each_other(
    finding: Finding, number: int, around: Around, screen: Screen
) -> Iterator[str]:
    """Write a camp in the full width of a narrow screen."""
    camp = finding.camps[number]
    answer = camp.answers[0]
    passage = around.passages.get(answer.claim.id)
    room, hanging = screen.room - INDENT, " " * DEEPER
    said = phrases.quoted(answer.claim.words, screen)
    spoken = [reading_of(answer, finding.verdict), value_of(answer, around)]
    facts = drawn(" · ", screen).join(drawn(words, screen) for words in spoken if words)
    head = f"{said}: {facts}" if facts else said
    where = phrases.source_words(answer, passage, around.not_held)
    body = [*wrap(head, room, hanging), *wrap(where, room, hanging)]
    body += said_on(answer, room, screen)
    body += quote_of(passage, room, screen)
    body += others(camp, around, room, screen)
    letter = f"  {lettered(number)}"
    for line_number, line in enumerate(body):
        yield (f"{'' if line_number else letter:<{INDENT}}" + line).rstrip()


def beside_the_other(
    finding: Finding, number: int, around: Around, room: int, screen: Screen
) -> Iterator[str]:
    """Write a camp in a column of `room`, for a wide screen: a fact a line, then the passage."""
    camp = finding.camps[number]
    answer = camp.answers[0]
    passage = around.passages.get(answer.claim.id)
    *whose, date = phrases.source_parts(answer.source)
    group = value_of(answer, around)
    stands = passage.state.value if passage else State.UNCHECKED.value
    facts = (
        phrases.quoted(answer.claim.words, screen),
        drawn(reading_of(answer, finding.verdict), screen),
        f"of {group}" if group else "",
        ", ".join(whose),
        drawn(" · ", screen).join(
            filter(None, [date, phrases.place_words(passage), f"quote {stands}"])
        ),
        phrases.credit_words(answer, around.not_held),
        "" if finding.is_possible else show(answer.claim.id),
    )
    width = room - INDENT
    body = [line for fact in facts if fact for line in wrap(fact, width, " " * DEEPER)]
    body += said_on(answer, width, screen)
    body += ["", *quote_of(passage, width, screen), *others(camp, around, width, screen)]
    letter = f"  {lettered(number)}"
    for line_number, line in enumerate(body):
        yield (f"{'' if line_number else letter:<{INDENT}}" + line).rstrip()


def value_of(answer: Answer, around: Around) -> str:
    """Return what the value is a value of, where the camps differ in that: a group, a question."""
    question = show(answer.question.id) if around.has_questions else ""
    group = phrases.group_words(answer, around.groups) if around.has_parts else ""
    return ", ".join(filter(None, [question, group]))


def reading_of(answer: Answer, verdict: Verdict) -> str:
    """Return the reading in words, with its leeway where a tension turns on that."""
    words = phrases.reading_words(answer.reading) + (" at your rate" if answer.rates else "")
    stretch = phrases.stretch_words(answer.reading) if verdict is Verdict.TENSION else ""
    return "; ".join(filter(None, [words, stretch]))


def said_on(answer: Answer, room: int, screen: Screen) -> Iterator[str]:
    """Say from which day the words were counted, where the ledger's editor set that day."""
    if answer.claim.said_on:
        day = day_first(answer.claim.said_on)
        yield from wrap(phrases.ours(f"counted from {day} (your said_on)", screen), room)


def quote_of(passage: Passage | None, room: int, screen: Screen) -> Iterator[str]:
    """Write the passage, further in; nothing where none was found."""
    if passage is not None and passage.text:
        for line in passage_lines(passage, room - DEEPER, screen):
            yield " " * DEEPER + line


def others(camp: Camp, around: Around, room: int, screen: Screen) -> Iterator[str]:
    """List a camp's further claims, and how many independent voices all of them are."""
    if len(camp.answers) == 1:
        return
    first = camp.answers[0]
    for answer in camp.answers[1:]:
        passage = around.passages.get(answer.claim.id)
        said = phrases.quoted(answer.claim.words, screen)
        group = ""
        if answer.question.id != first.question.id:
            group = f" ({show(answer.question.id)})"
        elif answer.claim.of != first.claim.of:
            group = f" ({phrases.group_words(answer, around.groups)})"
        read = drawn(phrases.reading_words(answer.reading), screen)
        where = phrases.source_words(answer, passage, around.not_held)
        yield from wrap(f"also {said}{group}: {read}, in {where}", room, " " * DEEPER)
    for line in wrap(phrases.ours(voices(camp), screen), room):
        yield paint(line, Paint.STRONG, screen)
    for line in together(camp, screen):
        yield from wrap(line, room, " " * DEEPER)


def voices(camp: Camp) -> str:
    """Return ``2 claims, one origin: same outlet``, ``3 claims, 2 origins``."""
    claims, number = amount(len(camp.answers), "claim"), len(camp.origins)
    origins = "one origin" if number == 1 else amount(number, "origin")
    reasons = camp.origins[0].why if is_plain(camp) else ""
    return f"{claims}, {origins}" + (f": {reasons}" if reasons else "")


def is_plain(camp: Camp) -> bool:
    """Whether one reason makes all claims of the camp one, so that nothing need be listed."""
    return len(camp.origins) == 1 and len(camp.origins[0].joins) == 1


def together(camp: Camp, screen: Screen) -> Iterator[str]:
    """List which claims are one origin, and what makes them so."""
    if is_plain(camp):
        return
    said = {
        answer.claim.id: f"{phrases.quoted(answer.claim.words, screen)}"
        f" ({phrases.source_parts(answer.source)[0]})"
        for answer in camp.answers
    }
    for origin in camp.origins:
        for join in origin.joins:
            names = ", ".join(said[id] for id in join.claims)
            yield f"one origin: {names}: {phrases.ours(join.why, screen)}"
