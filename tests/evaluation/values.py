"""Answers the scorer of values with what the public API reads, a JSON object a line.

In comes ``{"id", "text", "ref_date", "lang", "prefer"}``, out ``{"id", "values": […]}``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import factcheck
from factcheck.core.calendar import iso
from factcheck.core.interval import HIGHEST, LOWEST
from factcheck.core.lines import write_path
from factcheck.core.reading.records import Mention

KINDS = {"provision": "law", "number": "count"}
LAWS = {"sgb v": "5"}  # so the labels of law-de call the fifth book of the German social code
UNITS = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y",
}  # fmt: skip


def value(reading: factcheck.Reading) -> dict[str, Any]:
    """Return a reading in the words of the scorer."""
    kind = reading.line.kind
    found: dict[str, Any] = {"kind": KINDS.get(kind, kind), "approx": reading.is_vague}
    if reading.mention:
        found |= {"start": reading.mention.start, "end": reading.mention.end}
    if kind == "date":
        lower, upper = reading.likely  # a label tells what one reader took from the words
        found["date_start"] = None if lower == LOWEST else iso(lower.point)
        found["date_end"] = None if upper == HIGHEST else iso(upper.point)
    elif kind == "number" and reading.line.unit:
        found["kind"] = "measure"
    elif kind == "provision":
        found |= {
            "law": LAWS.get(reading.line.unit, reading.line.unit),
            "section": write_path(reading.hard.lower.point[:1]),
        }
    if said := reading.said:
        bounds = {"point": said.point, "lower": said.lower, "upper": said.upper}
        found |= {side: None if end is None else float(end) for side, end in bounds.items()}
        if kind == "money":
            found["currency"] = reading.line.unit if reading.line.unit.isupper() else None
        elif kind == "change":  # the scorer knows only the figure, with its unit
            found["kind"] = "count" if said.unit == "fold" else "percent"
        else:
            found["unit"] = UNITS.get(said.unit, said.unit)
    return found


def values(reading: factcheck.Reading) -> list[dict[str, Any]]:
    """Return a reading, or each provision that it names, in the words of the scorer."""
    found = value(reading)
    if not reading.members:
        return [found]
    first = reading.mention.start if reading.mention else 0
    return [
        found
        | {
            "start": first + member.start,
            "end": first + member.end,
            "section": write_path(member.hard.lower.point[:1]),
        }
        for member in reading.members
    ]


def filed(words: str) -> list[factcheck.Reading]:
    """Return a date as files write it, which is all of its text: so "1984%" is no share."""
    found = factcheck.parse(words, kind="date")
    if isinstance(found, factcheck.Unread):
        return []
    return [found._replace(mention=Mention(0, len(words)))]


def main() -> None:
    """Answer each line at once."""
    for line in sys.stdin:
        asked = json.loads(line)
        published = (asked["ref_date"] or "")[:10]
        is_edtf = asked["lang"] == "edtf"  # a date as files write it, and no running text
        language = None if asked["lang"] in ("edtf", "und") else asked["lang"]
        toward = asked.get("prefer", "past")
        try:
            readings = (
                filed(asked["text"])
                if is_edtf
                else factcheck.read(
                    asked["text"], published=published, language=language, toward=toward
                )
            )
        except factcheck.FactcheckError:  # a language that is not read
            readings = []
        answer = {
            "id": asked["id"],
            "values": [each for reading in readings for each in values(reading)],
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
