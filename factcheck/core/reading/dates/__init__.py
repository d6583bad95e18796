"""Dates: periods of days, absolute or counted from the date of the words, and their bounds.

date   := ["since" | "by" | "before" | "after" | "around" …] span ["onwards" …]
span   := "between" point "and" point | ["from"] point ("to" | "–" | "or") point | point
point  := ["on" | "in"] [hour] ["early" | "mid" | "late"] (day | part | counted | near | year) hour*
hour   := "in the morning" | "around midnight" | "at 3 pm"
An hour stays in the words; a night touches two days.
What one end of a span leaves out, it takes from the other: "5–6 July 2019".
"""

from __future__ import annotations

from factcheck.core.reading.dates.bounds import read
from factcheck.core.reading.dates.edtf import period

__all__ = ["period", "read"]
