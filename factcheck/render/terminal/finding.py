"""One finding on the screen: its heading, its camps, the number line, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.core.explanations import lettered
from factcheck.core.findings.conflicts import Kind
from factcheck.core.interval import Interval
from factcheck.core.lines import Days
from factcheck.render import numberline
from factcheck.render.foreign import show, width
from factcheck.render.style import drawn, paint
from factcheck.render.terminal import camps, phrases
from factcheck.render.terminal.layout import LABEL_OF_VERDICT, beside, ends, labelled, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.findings.conflicts import Camp, Finding, OneName, Premise
    from factcheck.render.style import Screen
    from factcheck.render.terminal.phrases import Around

WIDE = 110
"""Columns from which two camps stand beside each other."""
CONTINUED = " \\"
"""What lets a shell read on in the next line."""
BESIDE = 2
"""Camps that can."""
POSSIBLE = "POSSIBLE"
"""What announces a finding whose figures nobody asserted to be of one thing."""
KEEP = "read both passages; to keep what they say: factcheck source add FILE"
FOR_DAYS = "the days that the figures are for"
IN_TENSION = "possible together, but not as most readers take them"


def lines(finding: Finding, screen: Screen) -> Iterator[str]:
    """Write a finding on its own, without passages."""
    yield from block(finding, phrases.Around({}, {}), screen)


def block(finding: Finding, around: Around, screen: Screen) -> Iterator[str]:
    """Write one finding, its blank lines between the parts included."""
    around = around.of(finding)
    yield from heading(finding, around, screen)
    yield ""
    yield from sides(finding, around, screen)
    if is_drawn(finding):
        yield ""
        yield from number_line(finding, screen)
    if days := day_line(finding, screen):
        yield ""
        yield from days
    yield ""
    yield from remarks(finding, screen)
    for proposed in finding.one_name:
        yield from spelling(proposed, screen)
    yield from next_step(finding, screen)


def is_beside(finding: Finding, screen: Screen) -> bool:
    """Whether the finding's two camps stand beside each other."""
    return screen.width >= WIDE and len(finding.camps) == BESIDE


def heading(finding: Finding, around: Around, screen: Screen) -> Iterator[str]:
    """Write ``CONFLICT  two figures for ethnic Kazakhs … at least ×2`` and what was said."""
    word, colour = phrases.BADGES[finding.verdict]
    word = POSSIBLE if finding.is_possible else word
    headline = phrases.ours(finding.headline, screen)
    gap = phrases.ours(finding.gap.words, screen)
    said = sayings(finding, around)
    joined = drawn(" · ", screen).join(said)
    if screen.width >= WIDE:
        gap = f"{gap} apart" if gap else ""
        one_line = f"{headline}: {joined}"
        if width(one_line) + width(gap) + LABEL_OF_VERDICT + BESIDE <= screen.room:
            headline, said = one_line, []
    elif LABEL_OF_VERDICT + width(joined) <= screen.room and not around.has_parts:
        said = [joined]
    told = [IN_TENSION] if finding.verdict is Verdict.TENSION else []
    first, *rest = ends(f"{word:<{LABEL_OF_VERDICT}}{headline}", gap, screen.room)
    yield paint(word, colour, screen) + first[len(word) :]
    yield from rest
    indent = " " * LABEL_OF_VERDICT
    for words in [*told, *said]:
        yield from wrap(indent + words, screen.room, indent + "  ")


def sayings(finding: Finding, around: Around) -> list[str]:
    """Return what each camp says, with its group where the groups differ."""
    found = []
    for camp in finding.camps:
        answer = camp.answers[0]
        group = phrases.group_words(answer, around.groups) if around.has_parts else ""
        together = " together" if group and is_whole(finding, camp) else ""
        found.append(show(answer.claim.words) + (f" ({group}{together})" if group else ""))
    return found


def is_whole(finding: Finding, camp: Camp) -> bool:
    """Whether the camp is the whole that a part exceeds: the one with the smaller figure."""
    if finding.kind is not Kind.PART_ABOVE_WHOLE:
        return False
    return camp.common.upper == min(camp.common.upper for camp in finding.camps)


def sides(finding: Finding, around: Around, screen: Screen) -> Iterator[str]:
    """Write the camps, beside or below each other, and the claims that lie in all of them."""
    if is_beside(finding, screen):
        half = screen.room // 2
        left, right = (
            list(camps.beside_the_other(finding, number, around, half - 1, screen))
            for number in range(BESIDE)
        )
        yield from beside(left, [line.removeprefix("  ") for line in right], half)
    else:
        for number in range(len(finding.camps)):
            yield from camps.below_each_other(finding, number, around, screen)
    if finding.allow_all:
        said = ", ".join(
            phrases.quoted(answer.claim.words, screen)
            + f" ({phrases.source_parts(answer.source)[0]})"
            for answer in finding.allow_all
        )
        which = "both" if len(finding.camps) == BESIDE else "all"
        number = len(finding.allow_all)
        text = f"  +  {number} that allow{'s' * (number == 1)} {which}: {said}"
        yield from wrap(text, screen.room, " " * camps.INDENT)


def is_drawn(finding: Finding) -> bool:
    """Whether a number line says anything: not of names, provisions, and parts to be added."""
    line = finding.camps[0].answers[0].reading.line
    is_added = any(
        len({(answer.question.id, frozenset(answer.claim.of)) for answer in camp.answers}) > 1
        for camp in finding.camps
    )
    return not is_added and finding.kind is not Kind.SUM and numberline.has_measure(line)


def number_line(finding: Finding, screen: Screen) -> tuple[str, ...]:
    """Draw every camp's points."""
    line = finding.camps[0].answers[0].reading.line
    rows = [
        numberline.Row(lettered(number), *points(camp)) for number, camp in enumerate(finding.camps)
    ]
    return numberline.draw(rows, line, screen)


def day_line(finding: Finding, screen: Screen) -> tuple[str, ...]:
    """Draw the days that the figures of the camps are for, where these were stated and differ."""
    rows = []
    for number, camp in enumerate(finding.camps):
        stated = [answer.as_of for answer in camp.answers if answer.as_of]
        if stated:
            days = Interval(min(each.lower for each in stated), max(each.upper for each in stated))
            rows.append(numberline.Row(lettered(number), days, days))
    if len({row.hard for row in rows}) < BESIDE:
        return ()
    return (" " * numberline.MARGIN + FOR_DAYS, *numberline.draw(rows, Days(), screen))


def points(camp: Camp) -> tuple[Interval, Interval]:
    """Return the points that all claims of a camp allow, and those all take to be likely.

    A claim that is in the camp as a rounded figure only has none in common with the first, and
    does not narrow them.
    """
    hard = narrowed(camp.answers[0].reading.hard, (a.reading.hard for a in camp.answers))
    return hard, narrowed(hard, (a.reading.likely for a in camp.answers))


def narrowed(interval: Interval, others: Iterable[Interval]) -> Interval:
    """Return what the interval shares with each of the others that it meets."""
    for other in others:
        narrower = interval & other
        interval = interval if narrower.is_empty else narrower
    return interval


def remarks(finding: Finding, screen: Screen) -> Iterator[str]:
    """Write the labelled lines: what it rests on, what nobody said, what may reconcile it."""
    if finding.premises:
        said = ", ".join(
            show(f"{premise.says} ({where})" if (where := whose(premise)) else premise.says)
            for premise in finding.premises
        )
        yield from labelled("Rests on", drawn(said, screen), screen)
    for label, text in finding.remarks:
        yield from labelled(label, phrases.ours(text, screen), screen)
    if finding.both_right_if:
        yield "  Both could be right if"
        for reason in finding.both_right_if:
            yield from wrap(drawn(f"    · {show(reason)}", screen), screen.room, " " * 6)
    if finding.ask:
        yield from labelled("Ask", phrases.ours(finding.ask, screen), screen)


def whose(premise: Premise) -> str:
    """Return who asserted a premise and where: ``N. D., claims.yaml:49:3``."""
    return ", ".join(filter(None, [premise.by, str(premise.place or "")]))


def spelling(proposed: OneName, screen: Screen) -> Iterator[str]:
    """Write which names may be one, and the lines that say so, unindented: they are to be pasted.

    Names stand in double quotes, as JSON has them, which YAML reads alike.
    """
    from json import dumps  # noqa: PLC0415  only where names are near each other

    names = drawn(" · ", screen).join(phrases.quoted(name, screen) for name in proposed.names)
    where = f"below the last of same: ({proposed.place})" if proposed.place else "to claims.yaml"
    text = f"{names}: may be one name, spelled in several ways; if so, add {show(where)}:"
    yield from labelled("Spelling", text, screen)
    quoted = ", ".join(dumps(name, ensure_ascii=False) for name in proposed.names)
    head = () if proposed.place else ("same:",)
    for line in (*head, "- kind: name", f"  names: [{quoted}]", '  by: "YOUR NAME"'):
        yield show(line)


def next_step(finding: Finding, screen: Screen) -> Iterator[str]:
    """Write the decision taken, or the command that records one; it can be pasted as it wraps."""
    if finding.reopened:
        yield from labelled("Reopened", phrases.ours(finding.reopened, screen), screen)
    if finding.is_possible:
        yield from labelled("Next", KEEP, screen)
    elif decision := finding.decided:
        said = phrases.decision_words(decision)
        yield from labelled("Decided", phrases.ours(said, screen), screen)
    else:
        ids = " ".join(show(answer.claim.id) for answer in finding.answers)
        narrower = screen._replace(width=screen.width - len(CONTINUED))
        *first, last = labelled("Next", f"factcheck decide {ids}", narrower)
        yield from (line + CONTINUED for line in first)
        yield last
