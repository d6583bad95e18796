"""What is no finding: pairs that stand together and why, claims nobody could read, the counts."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.answers import Answer
    from factcheck.core.findings.conflicts import Disagreements, Finding, Pair
    from factcheck.render.style import Screen


SAYINGS = {
    "no claim": ("has no claim", "have no claim"),
    "one claim": ("has one claim", "have one claim"),
    "agree": ("agrees", "agree"),
    "compatible": ("is compatible", "are compatible"),
    "explained": ("is explained", "are explained"),
    "decided": ("is decided", "are decided"),
    "differ in words": ("differs in words only (read it)", "differ in words only (read them)"),
    "not read": ("could not be read", "could not be read"),
    "not comparable": ("cannot be compared", "cannot be compared"),
}
"""Reasons of `Disagreements.quiet`, of one question and of several; any other as it is called."""


def tail(result: Disagreements) -> str:
    """Return what was not reported: questions without a finding by reason, claims unread."""
    said = []
    if number := sum(count for _, count in result.left_out):
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in result.left_out)
        said.append(f"{amount(number, 'finding')} left out: {reasons}.")
    if number := sum(count for _, count in result.quiet):
        reasons = ", ".join(starmap(reason_words, result.quiet))
        said.append(f"No open finding in {amount(number, 'question')}: {reasons}.")
    if result.unread:
        said.append(f"{amount(len(result.unread), 'claim')} could not be read.")
    said += [f"Not examined: {show(left.why)}." for left in result.unexamined]
    return " ".join(said)


def by_question(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Gather the findings of each question, questions in the order of their first finding."""
    gathered: dict[str, list[Finding]] = {}
    for finding in findings:
        gathered.setdefault(finding.question.id, []).append(finding)
    return list(gathered.values())


def reason_words(reason: str, count: int) -> str:
    """Return ``14 have one claim``, ``1 agrees``."""
    one, many = SAYINGS.get(reason, (show(reason), show(reason)))
    return f"{count:,} {one if count == 1 else many}"


def pair_lines(result: Disagreements, screen: Screen) -> Iterator[str]:
    """List the pairs that are no finding, question by question, with the reason."""
    gathered: dict[str, list[Pair]] = {}
    for pair in result.pairs:
        gathered.setdefault(pair.a.question.id, []).append(pair)
    for question, pairs in gathered.items():
        yield ""
        found = any(finding.question.id == question for finding in result.findings)
        what = "no finding between" if found else "no finding"
        yield paint(f"{show(question)}: {what}", Paint.STRONG, screen)
        for pair in pairs:
            yield from one_pair(pair, screen)


def one_pair(pair: Pair, screen: Screen) -> Iterator[str]:
    """Write the verdict on two claims, both sides, and why."""
    said = f"{side(pair.a, screen)}{drawn(' · ', screen)}{side(pair.b, screen)}"
    yield from wrap(f"  {verdict_words(pair):<{VERDICT}}{said}", screen.room, " " * (VERDICT + 4))
    if why := pair.why.removeprefix(f"{verdict_words(pair)}: "):
        text = " " * (VERDICT + 2) + phrases.ours(why, screen)
        yield from wrap(text, screen.room, " " * (VERDICT + 4))


VERDICT = 16
"""Columns of the longest verdict, ``not comparable``, and the space after it."""


def verdict_words(pair: Pair) -> str:
    """Return the verdict in a word or two."""
    if pair.verdict is None:
        return "not comparable"
    return "explained" if pair.is_explained else phrases.BADGES[pair.verdict][0]


def side(answer: Answer, screen: Screen) -> str:
    """Return ``“10,000” (people-held-ee35)``."""
    said = phrases.quoted(answer.claim.words, screen)
    return f"{said} ({show(answer.claim.id)})"


def unread_lines(result: Disagreements, screen: Screen) -> Iterator[str]:
    """List the claims that could not be read, with the reason."""
    if result.unread:
        yield ""
        yield paint("Could not be read", Paint.STRONG, screen)
    for claim, reason in result.unread:
        said = phrases.quoted(claim.words, screen)
        text = f"  {show(claim.id)}  {said}: {phrases.ours(reason, screen)}"
        yield from wrap(text, screen.room, " " * 6)
