"""``read --jsonl``: the figures of many texts, a JSON object a line in, one out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.actions.read import read
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.reading.records import Reading

PATH = "standard input"
ASKED = {"text": "text", "published": "a day such as 2019-03-10", "language": "a code such as en"}
"""What the keys of a line hold; `text` must be there."""


class Line(NamedTuple):
    """The figures of one text."""

    id: object
    """The line's own `id`, as it came; None where it has none."""
    readings: tuple[Reading, ...]


def read_lines(lines: Iterable[bytes]) -> Iterator[Line | Diagnostic]:
    """Read the text of each line, in order; a line that cannot be read gives its diagnostic.

    A line is ``{"text": …}``, and may have `id`, `published` and `language`; other keys are not
    looked at, empty lines are skipped. A bad line never hides the next.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield one(line)
            except FactcheckError as error:
                yield error.diagnostics[0]._replace(place=Place(PATH, number))


def one(line: bytes) -> Line:
    """Read one line.

    Raises FactcheckError: FC122 for a line of another shape, else as `read` does.
    """
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise FactcheckError(bad("the line is not UTF-8")) from None
    except (ValueError, RecursionError):
        raise FactcheckError(bad("the line is no JSON")) from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise FactcheckError(bad("the line is no JSON object with a text"))
    for key in ("published", "language"):
        if not isinstance(asked.get(key), str | None):
            raise FactcheckError(bad(f"`{key}` is not {ASKED[key]}"))
    found = read(asked["text"], published=asked.get("published"), language=asked.get("language"))
    return Line(asked.get("id"), tuple(found))


def bad(message: str) -> Diagnostic:
    """Return the diagnostic of a line of another shape."""
    return Diagnostic("FC122", message, 'write {"text": "…", "published": "2019-03-10"}')
