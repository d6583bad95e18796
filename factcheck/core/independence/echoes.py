"""Odd figures that stand in several sources: too exact to have been found twice by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.independence.origins import ALONE, origins
from factcheck.core.lines import Numbers, exact, plain, trailing_zeros
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.findings.conflicts import Origin
    from factcheck.core.independence.origins import Known

ODD = 4
"""Digits of an odd figure, zeros at its end aside: three can be counted twice (197 dead), four
hardly. Our choice."""
PLACES = 10**6
"""Decimals are looked at to the sixth: a third has no odd figure."""


class Echo(NamedTuple):
    """One odd figure in sources that name no common origin."""

    figure: str
    """Grouped: ``1,084,000``."""
    origins: tuple[Origin, ...]
    """Two or more, each with the answers that give the figure."""

    @property
    def says(self) -> str:
        """The echo in words: which sources have the figure, and what that makes likely."""
        ids = {a.source.id: None for origin in self.origins for a in origin.answers}
        return (
            f"{self.figure}, an odd figure, stands in {', '.join(ids)}, which name no common"
            " origin: likely there is one"
        )


def echoes(answers: Iterable[Answer], known: Known = ALONE) -> tuple[Echo, ...]:
    """Return the odd figures that answers of several origins give, in the order of the answers."""
    alike: dict[tuple[str, object, object], list[Answer]] = {}
    for answer in answers:
        if is_odd(answer):
            line, point = answer.reading.line, answer.reading.hard.lower.point
            alike.setdefault((answer.question.id, line, exact(point)), []).append(answer)
    found = [(members, origins(members, known)) for members in alike.values()]
    return tuple(Echo(figure(members), voices) for members, voices in found if len(voices) > 1)


def figure(members: Sequence[Answer]) -> str:
    """Return the figure that the answers give."""
    return plain(members[0].reading.hard.lower.point)


def is_odd(answer: Answer) -> bool:
    """Whether an answer gives one exact number of `ODD` digits or more."""
    reading = answer.reading
    if not isinstance(reading.line, Numbers) or not reading.hard.is_point:
        return False
    if reading.line.kind == "duration":
        return False
    scaled = exact(reading.hard.lower.point) * PLACES
    digits = abs(scaled.numerator)
    return scaled.denominator == 1 and len(str(digits)) - trailing_zeros(digits) >= ODD
