"""Holidays whose day in any year can be computed.

A holiday of one country is read where its name belongs to that country alone, as "Thanksgiving";
one of many countries, as "Independence Day", is refused, and so is one that the moon decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import years
from factcheck.core.reading.dates.partial import Partial, given_year
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import match

if TYPE_CHECKING:
    from factcheck.core.reading.dates.partial import Found
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase


class Weekday(NamedTuple):
    """A weekday of a month, by its place in it; -1 for the last."""

    month: int
    weekday: int
    place: int
    later: int = 0
    """Days after that weekday."""


MONDAY, TUESDAY, THURSDAY, SUNDAY = 0, 1, 3, 6
WEEK = 7
FIXED = {  # month, day
    "new-year": (1, 1), "epiphany": (1, 6), "orthodox-christmas": (1, 7), "australia": (1, 26),
    "groundhog": (2, 2), "valentine": (2, 14), "women": (3, 8), "patrick": (3, 17),
    "fools": (4, 1), "earth": (4, 22), "anzac": (4, 25), "may-day": (5, 1),
    "cinco-de-mayo": (5, 5), "juneteenth": (6, 19), "canada": (7, 1), "july-4": (7, 4),
    "bastille": (7, 14), "halloween": (10, 31), "all-saints": (11, 1), "guy-fawkes": (11, 5),
    "armistice": (11, 11), "human-rights": (12, 10), "christmas-eve": (12, 24),
    "christmas": (12, 25), "boxing": (12, 26), "new-year-eve": (12, 31),
}  # fmt: skip
WEEKDAYS = {
    "king": Weekday(1, MONDAY, 3), "presidents": Weekday(2, MONDAY, 3),
    "memorial": Weekday(5, MONDAY, -1), "father": Weekday(6, SUNDAY, 3),
    "labor": Weekday(9, MONDAY, 1), "columbus": Weekday(10, MONDAY, 2),
    "canadian-thanksgiving": Weekday(10, MONDAY, 2), "thanksgiving": Weekday(11, THURSDAY, 4),
    "black-friday": Weekday(11, THURSDAY, 4, 1), "cyber-monday": Weekday(11, THURSDAY, 4, 4),
}  # fmt: skip
"""Holidays of the United States but for two; 5 U.S.C. § 6103 has the federal ones."""
EASTER = {  # days after Easter Sunday
    "shrove-tuesday": -47, "ash-wednesday": -46, "palm-sunday": -7, "maundy-thursday": -3,
    "good-friday": -2, "holy-saturday": -1, "easter": 0, "easter-monday": 1, "ascension": 39,
    "pentecost": 49, "whit-monday": 50, "trinity": 56, "corpus-christi": 60,
}  # fmt: skip
ORTHODOX = {
    "orthodox-clean-monday": -48, "orthodox-palm-sunday": -7, "orthodox-good-friday": -2,
    "orthodox-easter": 0, "orthodox-easter-monday": 1,
}  # fmt: skip
NOWRUZ = (3, 20, 22)  # March 20 to 22: the day of the equinox, which the calendars differ about


def read(phrase: Phrase, at: int) -> Found | None:
    """Read the name of a holiday, without its year."""
    if found := match(phrase, at, "holidays"):
        return Partial("date.holiday", yearly=lambda year: (in_year(found[0], year),)), found[1]
    if moving := match(phrase, at, "moon_holidays"):
        words = phrase.said(at, moving[1])
        return Refusal(f"“{words}” moves with the moon: say its day"), moving[1]
    if shared := match(phrase, at, "shared_holidays"):
        words = phrase.said(at, shared[1])
        return Refusal(f"“{words}” is another day in each country: say which day"), shared[1]
    return None


def dated(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read the name of a holiday, with its year where one follows."""
    found = read(phrase, at)
    if not found:
        return None
    partial, after_name = found
    year, end = years.after(phrase, after_name, context)
    if year is None or isinstance(partial, Refusal):
        return partial, end
    return given_year(partial, year), end


def in_year(name: str, year: int) -> Period:
    """Return the day of a holiday in a year."""
    if name in FIXED:
        return one_day(calendar.ordinal(year, *FIXED[name]))
    if name in WEEKDAYS:
        return one_day(nth_weekday(year, WEEKDAYS[name]))
    if name in EASTER:
        return one_day(calendar.easter(year) + EASTER[name])
    if name in ORTHODOX:
        return one_day(calendar.orthodox_easter(year) + ORTHODOX[name])
    month, first, last = NOWRUZ
    return Period(calendar.ordinal(year, month, first), calendar.ordinal(year, month, last), "span")


def one_day(day: int) -> Period:
    """Return a day as a period."""
    return Period(day, day, "day")


def nth_weekday(year: int, rule: Weekday) -> int:
    """Return the day of a weekday of a month."""
    if rule.place < 0:
        last = calendar.ordinal(year, rule.month, calendar.month_length(year, rule.month))
        return last - (calendar.weekday(last) - rule.weekday) % WEEK + rule.later
    first = calendar.ordinal(year, rule.month)
    ahead = (rule.weekday - calendar.weekday(first)) % WEEK
    return first + ahead + (rule.place - 1) * WEEK + rule.later
