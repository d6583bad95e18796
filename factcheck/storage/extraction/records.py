"""What comes out of a captured file, and how the child process writes it down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.core.findings.sources import Proposal
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
"""(start, end) in code points of the text."""


class Derived(NamedTuple):
    """The text of a captured file, and what the file says of itself."""

    text: str
    """Lines end in a line feed; no NUL, no half of a surrogate pair."""
    pages: tuple[int, ...] = ()
    """Where each page begins; empty where the file has none."""
    body: tuple[Span, ...] = ()
    """What of the text is the article, in order; empty where nobody can tell."""
    found: tuple[Proposal, ...] = ()
    """Title, outlet, author and date as the file's own fields have them."""
    notes: tuple[str, ...] = ()
    """What is to be known of the text: how its encoding was found, what was left out."""


class Unreadable(NamedTuple):
    """Why no text could be had from a file."""

    why: str


def written(derived: Derived) -> str:
    """Return the text of a file with its fields as one line of JSON."""
    proposals = [list(proposal) for proposal in derived.found]
    return json.dumps(
        {
            "text": clean(derived.text), "pages": derived.pages, "body": derived.body,
            "found": proposals, "notes": derived.notes,
        },
        ensure_ascii=False,
    ).encode("utf-8", "replace").decode()  # fmt: skip


def refusal(why: str) -> str:
    """Return the line of JSON for a file whose text cannot be had."""
    return json.dumps({"unreadable": why})


def read(raw: bytes) -> Derived | Unreadable | None:
    """Return what a child wrote; None where it is not of that shape, for a child may be misled.

    Of several lines the last whole one counts: the text stands in the first, and with what takes
    longer in the next.
    """
    for line in reversed(raw.split(b"\n")):
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if found := known(fields):
            return found
    return None


def known(fields: Any) -> Derived | Unreadable | None:  # noqa: ANN401  any JSON
    """Return a record from its fields, each looked at."""
    if not isinstance(fields, dict):
        return None
    if isinstance(why := fields.get("unreadable"), str):
        return Unreadable(words(why))
    text = fields.get("text")
    if not isinstance(text, str):
        return None
    text = clean(text)
    try:
        pages = tuple(place(at, text) for at in fields["pages"])
        body = tuple((place(start, text), place(end, text)) for start, end in fields["body"])
        found = tuple(proposal(*each) for each in fields["found"])
        notes = tuple(words(each) for each in fields["notes"])
    except (KeyError, TypeError, ValueError):
        return None
    return Derived(text, pages, body, found, notes)


def clean(text: str) -> str:
    """Return text with U+FFFD for what no text holds, NUL and halves of pairs."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def place(at: Any, text: str) -> int:  # noqa: ANN401  any JSON
    """Return an offset that lies in the text. Raises `ValueError`."""
    if type(at) is not int or not 0 <= at <= len(text):
        raise ValueError(at)
    return at


def words(value: Any) -> str:  # noqa: ANN401  any JSON
    """Return a text on one line. Raises `TypeError`."""
    if not isinstance(value, str):
        raise TypeError(value)
    return " ".join(clean(value).split())


def proposal(*fields: Any) -> Proposal:  # noqa: ANN401  any JSON
    """Return a proposal from its fields, in order. Raises `TypeError` and `ValueError`."""
    key, value, printed, line, why, where = fields
    if type(line) is not int:
        raise TypeError(line)
    return Proposal(words(key), words(value), words(printed), line, words(why), words(where))


def one_each(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return the first proposal for each field, several for authors found in one place."""
    kept: dict[str, list[Proposal]] = {}
    for each in proposals:
        held = kept.setdefault(each.key, [])
        if not held or (each.key == "author" and held[0].where == each.where):
            held.append(each)
    return tuple(each for held in kept.values() for each in held)
