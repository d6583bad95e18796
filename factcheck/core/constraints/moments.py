"""Moments: the day that a figure is for, and whether it counts those now or all so far.

What nobody stated explains nothing: it may be any day that somebody did state, and either way of
counting. So the claims are looked at once for each, as if those that say nothing had said it. Each
such look is a *setting*.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.core.camps import sweep
from factcheck.core.comparison import accumulates, starts
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.interval import Interval

    Days = tuple[Interval, ...]
    """One stretch of days, or none where it is not stated and does not matter."""

MOST_SETTINGS = 40  # of one set of questions: 40 days that claims without a day may be of
SO_FAR = "so far"
"""What a cumulative question counts where a claim does not say, beside claims that count now."""
RISING = ("ever", SO_FAR)


class Moment(NamedTuple):
    """When, and how, something is counted."""

    day: Days = ()
    counts: str = ""
    """``now``, ``ever``, ``so far``; empty where nobody said."""
    since: Days = ()

    @property
    def rises(self) -> bool:
        """Whether what is counted can only rise from day to day."""
        return self.counts in RISING


class Setting(NamedTuple):
    """What those who do not say are taken to mean."""

    day: Days = ()
    counts: str = ""
    since: Days = ()


def settings(answers: Sequence[Answer]) -> list[Setting]:
    """Return the settings to look at, the first and the last day before those between."""
    days = stretches(a.as_of for a in answers if a.question.varies != "fixed")
    counts = sorted({a.claim.counts for a in answers} - {""}) or [""]
    sinces = stretches(a.since for a in answers if accumulates(a))
    ordered = [*days[:1], *days[-1:], *days[1:-1]] if len(days) > 1 else days
    return [Setting(*each) for each in product(ordered, counts, sinces)]


def stretches(stated: Iterable[Interval | None]) -> list[Days]:
    """Return what each camp of stated stretches of days has in common; one without, of none."""
    known = [interval for interval in stated if interval is not None]
    return [(common,) for common in sweep(known)] or [()]


def moment(answer: Answer, setting: Setting) -> Moment | None:
    """Return the moment of a claim in a setting; None where it is of another day."""
    counts = answer.claim.counts or (SO_FAR if answer.question.varies == "cumulative" else "")
    since: Days = ()
    if counts in RISING or setting.counts == "ever" != counts != "now":
        since = stated(answer.since if counts in RISING else None, setting.since)
    if answer.question.varies == "fixed":
        return Moment((), counts, since)
    day = stated(answer.as_of, setting.day)
    return Moment(day, counts, since) if day == setting.day or counts else None


def stated(own: Interval | None, setting: Days) -> Days:
    """Return the setting where a claim states nothing else, else what it states."""
    if own is None or (setting and setting[0] <= own):
        return setting
    return (own,)


def rises_to(low: Moment, high: Moment, counts: str) -> bool:
    """Whether what is counted at one moment is at most what is counted at the other.

    ``counts`` is what those who do not say are taken to count. One question's moments all have a
    day, or none has.
    """
    if low.since != high.since and not is_longer(low, high):
        return False
    if low.day == high.day:
        return low.counts == high.counts or (low.counts, high.counts) in (*AT_MOST, *UNSAID[counts])
    return high.rises and starts(low.day[0], high.day[0])


def is_longer(low: Moment, high: Moment) -> bool:
    """Whether the higher counts from an earlier beginning; those now count from none."""
    return not (low.since and high.since) or starts(high.since[0], low.since[0])


AT_MOST = (("now", "ever"), ("now", ""), ("now", SO_FAR), ("", "ever"), (SO_FAR, "ever"))
"""Ways of counting of one day, each at most the other whatever the silent ones mean."""
UNSAID = {
    "": (),
    "now": (("", "now"), (SO_FAR, "now")),
    "ever": (("ever", ""), ("ever", SO_FAR)),
}
"""By what those who do not say are taken to count: which others are at most which."""


def steps(moments: Iterable[Moment], counts: str) -> Iterator[tuple[Moment, Moment]]:
    """Yield who is at most whom, without what follows from two others of one way of counting."""
    known = sorted(moments)
    for low in known:
        above = [high for high in known if high != low and rises_to(low, high, counts)]
        for high in above:
            between = (
                middle
                for middle in above
                if (middle.counts, middle.since) == (high.counts, high.since)
                and middle != high
                and rises_to(middle, high, counts)
            )
            if next(between, None) is None:
                yield low, high
