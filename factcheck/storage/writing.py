"""Where a new record goes in the ledger's text, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping as Pairs
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.storage import swap
from factcheck.storage.keys import Key, Section, Shape
from factcheck.storage.yaml_text import Mapping, Node, Scalar, Sequence, parse
from factcheck.storage.yaml_text.writing import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.storage.append import Value

STEP = 2
"""Spaces by which keys are set in, where the ledger shows no other way."""
NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that other readers of YAML 1.1 take for something else than text."""


class Inserted(NamedTuple):
    """The ledger's text with a record in it."""

    text: str
    first_line: int
    last_line: int


class Spot(NamedTuple):
    """Where a record is put, and how its section is written."""

    start: int
    """Offset at which text is put in."""
    end: int
    """Offset up to which text is replaced: that of an empty pair of brackets, else `start`."""
    indent: int
    """Column of the dash, or of the record's id, from 0."""
    step: int
    """From there to the column of the keys."""
    heading: str = ""
    """A line that opens the section, where there is none yet."""


@cache
def plain_pattern() -> re.Pattern[str]:
    """Return the pattern of ids and words that need no quotes."""
    return re.compile(r"[a-z][a-z0-9-]*")


def insertion(
    text: str, form: Section, name: str, record: Pairs[str, Value], path: str
) -> Inserted:
    """Return the text with the record at the end of its section, under ``name`` where it has ids.

    Raises `FactcheckError` FC117 where the section is written in brackets and is not empty.
    """
    root = parse(text.encode(), path).root
    spot = find_spot(text, root, form, path)
    line_break = "\r\n" if text[: next_line(text, 0)].endswith("\r\n") else "\n"
    head, tail = text[: spot.start], text[spot.end :]
    if head and not head.endswith(("\n", "\r")):
        rest = tail[: next_line(tail, 0)]
        head = head + rest if rest.strip() else head.rstrip(" ") + rest
        tail = tail[len(rest) :]
        head += "" if rest.endswith(("\n", "\r")) else line_break
    opening = [spot.heading] if spot.heading else []
    if opening and head.strip():
        opening.insert(0, "")
    lines = [*opening, *record_lines(form, name, record, spot)]
    first = head.count("\n") + len(opening) + 1
    added = "".join(line + line_break for line in lines)
    return Inserted(head + added + tail, first, first + len(lines) - len(opening) - 1)


def next_line(text: str, offset: int) -> int:
    """Return the offset at which the next line begins, or the text ends."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


def find_spot(text: str, root: Node | None, form: Section, path: str) -> Spot:
    """Return where the section ends, or where it is to be opened."""
    node = root.get(form.name) if isinstance(root, Mapping) else None
    if isinstance(root, Mapping) and root.is_flow:
        raise in_brackets(form, root, path)
    if node is None:
        return Spot(len(text), len(text), *fresh(form), f"{form.name}:")
    if isinstance(node, Scalar):  # the key alone, with nothing behind its colon
        after = next_line(text, node.start)
        return Spot(after, after, *fresh(form))
    pairs = node.pairs if isinstance(node, Mapping) else tuple((one, one) for one in node.nodes)
    if not pairs:
        return Spot(node.start, node.end, *fresh(form))
    if node.is_flow:
        raise in_brackets(form, node, path)
    indent = node.place.column - 1
    inner = pairs[-1][1]
    step = inner.place.column - 1 - indent
    is_usual = isinstance(inner, Mapping) and not inner.is_flow and step > 0
    after = past_comments(text, next_line(text, last_offset(text, *pairs[-1])), indent)
    return Spot(after, after, indent, step if is_usual else STEP)


def fresh(form: Section) -> tuple[int, int]:
    """Return indent and step of a section that has no record yet."""
    return (STEP if form.is_by_id else 0), STEP


def in_brackets(form: Section, node: Node, path: str) -> Exception:
    """Return the error for a section written in brackets."""
    said = f"the section “{form.name}” is written in brackets, at {node.place}"
    hint = "write it in lines, each record below the other; then add again"
    return swap.refused(said, hint, path)


def last_offset(text: str, key: Node, value: Node) -> int:
    """Return an offset on the last line of a record, before the comments that follow it."""
    while True:
        if isinstance(value, Scalar):
            if value.is_plain and not value.value:
                return max(key.end, min(value.start, next_line(text, key.end) - 1))
            is_block = text[value.end - 1 : value.end] in ("\n", "\r")
            return value.end - 1 if is_block else value.end
        if value.is_flow:
            return value.end
        if isinstance(value, Sequence):
            key = value = value.nodes[-1]
        else:
            key, value = value.pairs[-1]


def past_comments(text: str, offset: int, indent: int) -> int:
    """Return the offset past comment lines that are set in deeper: they belong to the record."""
    while True:
        end = next_line(text, offset)
        line = text[offset:end]
        words = line.lstrip(" ")
        if not words.startswith("#") or len(line) - len(words) <= indent:
            return offset
        offset = end


def record_lines(form: Section, name: str, record: Pairs[str, Value], spot: Spot) -> Iterator[str]:
    """Yield the record's lines, keys in the table's order, without their line breaks."""
    margin = " " * (spot.indent + spot.step)
    lines = [
        line
        for key in form.keys
        if record.get(key.yaml)
        for line in key_lines(key, record[key.yaml])
    ]
    if form.is_by_id:
        yield f"{' ' * spot.indent}{name}:"
    else:
        dash = " " * spot.indent + "-" + " " * (spot.step - 1)
        yield dash + lines.pop(0)
    yield from (margin + line for line in lines)


def key_lines(key: Key, value: Value) -> Iterator[str]:
    """Yield a key and its value: on one line, or a mapping on lines of its own."""
    if isinstance(value, Pairs):
        yield f"{key.yaml}:"
        yield from (f"  {name}: {quoted(value[name])}" for name in key.keys if value.get(name))
    elif key.shape is Shape.WORDS:
        words = (value,) if isinstance(value, str) else tuple(value)
        listed = ", ".join(scalar(word, Shape.WORD) for word in words)
        yield f"{key.yaml}: {listed if len(words) == 1 else f'[{listed}]'}"
    else:
        yield f"{key.yaml}: {scalar(str(value), key.shape)}"


def scalar(text: str, shape: Shape) -> str:
    """Return a value as the ledger holds it: ids and set words plain, all else quoted."""
    is_plain = plain_pattern().fullmatch(text) and text not in NOT_TEXT
    return text if shape is Shape.WORD and is_plain else quoted(text)
