"""The screen of `conflicts`: counts, findings question by question, what was not reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.render import numberline
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import finding as one_finding
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, ends, wrap
from factcheck.render.terminal.quiet import by_question, pair_lines, tail, unread_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.claims import Question
    from factcheck.core.findings.conflicts import Disagreements, Finding
    from factcheck.render.style import Screen


def lines(result: Disagreements, screen: Screen, *, show_all: bool = False) -> Iterator[str]:
    """Write the result; with `show_all` what is decided, the pairs and the unread follow."""
    yield from ends(drawn(counts(result), screen), drawn(looked_at(result), screen), screen.room)
    around = phrases.Around(result.passages, result.groups, result.not_held)
    shown = [finding for finding in result.findings if show_all or is_shown(finding, result)]
    for findings in by_question(shown):
        yield from heading(findings[0].question, screen)
        for number, finding in enumerate(findings):
            if number:
                yield ""
            yield from one_finding.block(finding, around, screen)
    if show_all:
        yield from pair_lines(result, screen)
        yield from unread_lines(result, screen)
    has_lines = any(map(one_finding.is_drawn, shown))
    more = "" if show_all or not is_quiet(result) else "See them all: --all"
    said = " ".join(filter(None, [tail(result), more]))
    if said or has_lines:
        yield ""
    if has_lines:
        yield from wrap(numberline.legend(screen), screen.room)
    if said:
        yield from wrap(drawn(said, screen), screen.room)


def heading(question: Question, screen: Screen) -> Iterator[str]:
    """Write the question, underlined, after a blank line."""
    yield ""
    asked = f"{show(question.id)} · {show(question.ask)}" if question.ask else show(question.id)
    for line in wrap(drawn(asked, screen), screen.room):
        yield paint(line, Paint.STRONG, screen)
    yield drawn("─", screen) * screen.room


def is_shown(finding: Finding, result: Disagreements) -> bool:
    """Whether a finding is drawn; decided ones and differences in words only where asked for.

    Who asks for some questions by name sees what differs there in words as well.
    """
    if finding.decided:
        return False
    return finding.verdict is not Verdict.DIFFER or is_part(result)


def is_quiet(result: Disagreements) -> bool:
    """Whether there is more to see than the open findings."""
    return bool(result.pairs or result.unread or any(f.decided for f in result.findings))


def is_part(result: Disagreements) -> bool:
    """Whether some questions only were looked at."""
    return result.of_questions > len(result.questions)


def counts(result: Disagreements) -> str:
    """Return ``2 conflicts · 1 tension``, of what is open."""
    verdicts = [finding.verdict for finding in result.findings if not finding.decided]
    conflicts, tensions = verdicts.count(Verdict.CONFLICT), verdicts.count(Verdict.TENSION)
    said = [amount(conflicts, "conflict")] if conflicts else []
    said += [amount(tensions, "tension")] if tensions else []
    if not said and result.left_out:
        return "no conflict, no tension among those asked for"
    return " · ".join(said) or "no conflict, no tension"


def looked_at(result: Disagreements) -> str:
    """Return ``44 claims, 26 questions, 4 sources``, ``4 claims of 44, 1 question of 26``."""
    claims, questions = amount(result.claims, "claim"), amount(len(result.questions), "question")
    if is_part(result):
        return f"{claims} of {result.of_claims:,}, {questions} of {result.of_questions:,}"
    return f"{claims}, {questions}, {amount(result.sources, 'source')}"
