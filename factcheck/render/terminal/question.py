"""The screens of `show`, for a question and for the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.explanations import lettered
from factcheck.render import numberline
from factcheck.render.dates import day_first
from factcheck.render.foreign import show, width
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.camps import together, voices
from factcheck.render.terminal.conflicts import heading
from factcheck.render.terminal.finding import points
from factcheck.render.terminal.layout import LABEL_OF_VERDICT, amount, ends, labelled, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Claim
    from factcheck.core.findings.conflicts import Camp, Finding
    from factcheck.core.findings.questions import QuestionListed, QuestionShown, QuestionsListed
    from factcheck.core.lines import Line
    from factcheck.render.style import Screen

    Lettered = Sequence[tuple[str, Camp]]

MARGIN = 2
"""Columns before the letters of the camps, and after them."""


def lines(result: QuestionShown, screen: Screen) -> Iterator[str]:
    """Write a question: its answers by group and camp, the number line, what came of them."""
    _, *underlined = heading(result.question, screen)
    yield from underlined
    place = f"{result.place.path}:{result.place.line}" if result.place else "not declared"
    yield from ends(drawn(asked(result), screen), show(place), screen.room)
    sides = lettered_camps(result)
    indent = 2 * MARGIN + max((len(called(a, s)) for s in sides for a in answers_of(s)), default=1)
    for scope, camps in zip(result.scopes, sides, strict=True):
        yield ""
        name = " and ".join(phrases.group_name(id, result.groups) for id in scope.of)
        if name or len(result.scopes) > 1:
            yield from wrap(f"Of {show(name) or 'everyone'}", screen.room)
        for answer in scope.answers:
            yield from one(answer, called(answer, camps), indent, result, screen)
        yield from several(camps, indent, screen)
    yield from number_lines(sides, screen)
    yield from left_out(result, indent, screen)
    yield from outcome(result, screen)


def asked(result: QuestionShown) -> str:
    """Return ``count of people, stock · 4 answers``."""
    question = result.question
    kind = f"{question.kind} of {show(question.unit)}" if question.unit else question.kind
    number = sum(len(scope.answers) for scope in result.scopes)
    many = "may have many answers" if question.may_have_many else ""
    said = ", ".join(filter(None, [kind, question.varies, many]))
    return f"{said} · {amount(number, 'answer')}"


def lettered_camps(result: QuestionShown) -> list[Lettered]:
    """Return the camps of each scope with their letters, which run on from scope to scope."""
    found: list[Lettered] = []
    number = 0
    for scope in result.scopes:
        found.append([(lettered(number + at), camp) for at, camp in enumerate(scope.camps)])
        number += len(scope.camps)
    return found


def answers_of(camps: Lettered) -> Iterator[Answer]:
    """Yield the answers of the camps."""
    for _, camp in camps:
        yield from camp.answers


def called(answer: Answer, camps: Lettered) -> str:
    """Return the letters of the camps that an answer stands in: ``A``, ``A B``, ``A-D``."""
    mine = [letter for letter, camp in camps if answer in camp.answers]
    return " ".join(mine) if len(mine) <= MARGIN else f"{mine[0]}-{mine[-1]}"


def one(
    answer: Answer, letters: str, indent: int, result: QuestionShown, screen: Screen
) -> Iterator[str]:
    """Write an answer: its words, how they read, who says so, where, and its id."""
    passage = result.passages.get(answer.claim.id)
    room = screen.room - indent
    dot = drawn(" · ", screen)
    said = dot.join([phrases.quoted(answer.claim.words, screen), *map(show, stated(answer.claim))])
    read = drawn(phrases.reading_words(answer.reading), screen)
    where = f"{phrases.source_words(answer, passage)}{dot}{show(answer.claim.id)}"
    body = [*wrap(f"{said}: {read}", room, "  "), *wrap(where, room, "  ")]
    for number, line in enumerate(body):
        start = "" if number else " " * MARGIN + letters
        yield f"{start:<{indent}}{line}".rstrip()


def stated(claim: Claim) -> Iterator[str]:
    """Yield what a claim states of itself beyond its words: the day, the voice, its status."""
    if claim.as_of:
        yield f"for {day_first(claim.as_of)}"
    yield from filter(None, [claim.counts, claim.since and f"since {day_first(claim.since)}"])
    yield from filter(None, [claim.voice, claim.status if claim.status != "open" else ""])
    if claim.read_as:
        yield f"your reading of “{claim.says}”"


def several(camps: Lettered, indent: int, screen: Screen) -> Iterator[str]:
    """Write how many independent voices stand behind each camp of several claims."""
    for letter, camp in camps:
        if len(camp.answers) > 1:
            said = phrases.ours(voices(camp), screen)
            for number, line in enumerate(wrap(said, screen.room - indent)):
                start = "" if number else " " * MARGIN + letter
                yield f"{start:<{indent}}{paint(line, Paint.STRONG, screen)}"
            for why in together(camp, screen):
                yield from wrap(" " * indent + why, screen.room, " " * (indent + 2))


def number_lines(sides: Iterable[Lettered], screen: Screen) -> Iterator[str]:
    """Draw the camps of all groups to one scale; to one each where they cannot be compared."""
    scales: list[list[tuple[str, Camp]]] = []
    for letter, camp in (side for camps in sides for side in camps):
        line = line_of(camp)
        if not numberline.has_measure(line):
            continue
        for camps in scales:
            if not any(line_of(other).apart(line) for _, other in camps):
                camps.append((letter, camp))
                break
        else:
            scales.append([(letter, camp)])
    told = [camps for camps in scales if len(list(answers_of(camps))) > 1]
    for camps in told:
        rows = [numberline.Row(letter, *points(camp)) for letter, camp in camps]
        named = min((line_of(camp) for _, camp in camps), key=lambda line: not line.unit)
        yield ""
        yield from numberline.draw(rows, named, screen)
    if told:
        yield ""
        yield from wrap(numberline.legend(screen), screen.room)


def line_of(camp: Camp) -> Line:
    """Return the line of a camp: that of its first answer."""
    return camp.answers[0].reading.line


def left_out(result: QuestionShown, indent: int, screen: Screen) -> Iterator[str]:
    """Write the answers that enter no conflict, and the claims that could not be read."""
    if result.aside:
        yield ""
        yield "Not in play"
    for answer in result.aside:
        yield from one(answer, drawn("–", screen), indent, result, screen)
    if result.unread:
        yield ""
        yield "Not read"
    for claim, reason in result.unread:
        said = drawn(" · ", screen).join(
            [phrases.quoted(claim.words, screen), *map(show, stated(claim))]
        )
        text = f"{said}: {phrases.ours(reason, screen)}{drawn(' · ', screen)}{show(claim.id)}"
        start = f"{' ' * MARGIN + drawn('–', screen):<{indent}}"
        yield from wrap(start + text, screen.room, " " * (indent + MARGIN))


def outcome(result: QuestionShown, screen: Screen) -> Iterator[str]:
    """Write the findings, one a line, the decisions, and where to look on."""
    if result.findings:
        yield ""
    for finding in result.findings:
        yield from in_short(finding, screen)
    if result.findings:
        yield from wrap(f"see: factcheck conflicts {show(result.question.id)}", screen.room)
    if result.decisions:
        yield ""
    for decision in result.decisions:
        said = phrases.ours(phrases.decision_words(decision), screen)
        yield from labelled("Decided", said, screen, indent=0)


def in_short(finding: Finding, screen: Screen) -> Iterator[str]:
    """Write a finding in a line: ``CONFLICT  two figures for ethnic Kazakhs … at least ×2``."""
    word, colour = phrases.BADGES[finding.verdict]
    gap = ", ".join(filter(None, [finding.gap.words, "decided" if finding.decided else ""]))
    start = f"{word:<{LABEL_OF_VERDICT}}{phrases.ours(finding.headline, screen)}"
    first, *rest = ends(start, phrases.ours(gap, screen), screen.room)
    yield paint(word, colour, screen) + first[len(word) :]
    yield from rest


def state_of(each: QuestionListed) -> str:
    """Return what came of a question's claims, where their number does not say it."""
    if each.state == "one claim":
        return "one to compare" if each.claims > 1 else ""
    return each.state


def list_lines(result: QuestionsListed, screen: Screen) -> Iterator[str]:
    """Write a line a question: its id, how many claims answer it, what came of them, its words."""
    listed = result.questions
    longest = max((width(show(each.question.id)) for each in listed), default=0)
    for each in listed:
        id = show(each.question.id)
        gap = " " * (longest - width(id) + 2)
        told = ", ".join(filter(None, [amount(each.claims, "claim"), state_of(each)]))
        yield from wrap(id + gap + told, screen.room, "  ")
        if each.question.ask:
            yield from wrap("  " + show(each.question.ask), screen.room, "  ")
    yield amount(len(listed), "question")
