"""Fields of records set as text, at the record's place: every other byte of the file stays."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple
from factcheck.storage.keys import SECTIONS, SOURCE, Section
from factcheck.storage.ledger import File, files
from factcheck.storage.writing import last_offset, next_line, scalar
from factcheck.storage.yaml_text import Document, Mapping, Node, Scalar, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Field(NamedTuple):
    """A field to be set."""

    record: Place
    """Where its record begins: what stands under "" in the record's places."""
    key: str
    value: str


class Span(NamedTuple):
    """Text to be put in the place of other text, which may be empty."""

    start: int
    end: int
    text: str


class Record(NamedTuple):
    """A record's node, and how one comes to it: section and number, or section and id."""

    form: Section
    path: tuple[str | int, ...]
    node: Mapping


@cache
def block_heading() -> re.Pattern[str]:
    """Return the pattern of the line that opens a block of text, its comment as a group."""
    return re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")


@cache
def colon() -> re.Pattern[str]:
    """Return the pattern of what follows a key."""
    return re.compile(r"[ \t]*:")


def readable(root: Path) -> tuple[File, ...]:
    """Return the ledger's files. Raises `FactcheckError` where one of them cannot be read."""
    found, unread = files(root)
    wrong = (*unread, *(each for file in found for each in parse(file.raw, file.path).diagnostics))
    if wrong:
        raise FactcheckError(*wrong)
    return found


def with_fields(file: File, fields: Iterable[Field]) -> bytes:
    """Return the file's bytes with the fields set; proved to say what it said, but for them.

    Raises `FactcheckError` where the file is no YAML (as `parse` reports it), or FC117 where a
    record is written in a way in which a field cannot be set as text.
    """
    wanted = sorted(fields, key=lambda field: field.record)
    document = read(file.raw, file.path)
    mark = file.raw[: len(file.raw) - len(document.text.encode())]
    new = at_once(document, file.path, wanted)
    if new is None:
        new = document.text
        for field in reversed(wanted):  # from the end, so that the places above stay right
            new = one_by_one(new, file.path, field)
    return mark + new.encode()


def read(raw: bytes, path: str) -> Document:
    """Return a file as read. Raises `FactcheckError` with what keeps it from being read."""
    document = parse(raw, path)
    if document.diagnostics:
        raise FactcheckError(*document.diagnostics)
    return document


def at_once(document: Document, path: str, fields: list[Field]) -> str | None:
    """Return the text with every field in its usual place; None where that says something else."""
    records = records_of(document.root)
    tree = plain(document.root)
    spans = []
    for field in fields:
        record = records.get(field.record)
        span = record and next(ways(document.text, record, field), None)
        if record is None or span is None:
            return None
        put(tree, record.path, field)
        spans.append(span)
    new = replaced(document.text, spans)
    return new if says(new, path, tree) else None


def one_by_one(text: str, path: str, field: Field) -> str:
    """Return the text with one field set in the first way that says what is meant."""
    document = read(text.encode(), path)
    record = records_of(document.root).get(field.record)
    if record is not None:
        tree = plain(document.root)
        put(tree, record.path, field)
        for span in ways(text, record, field):
            new = replaced(text, [span])
            if says(new, path, tree):
                return new
    said = f"“{field.key}” cannot be set here: the record is written in an unusual way"
    hint = f"write it by hand, in a line of its own: {field.key}: {field.value}"
    raise FactcheckError(Diagnostic("FC117", said, hint, field.record))


def records_of(root: Node | None) -> dict[Place, Record]:
    """Return the records of a file by their places: those of a ledger, or a source's one."""
    forms = {form.name: form for form in SECTIONS}
    found: dict[Place, Record] = {}
    if not isinstance(root, Mapping) or not root.pairs:
        return found
    found[root.place] = Record(SOURCE, (), root)
    for name, section in root.pairs:
        form = forms.get(name.value)
        if form and isinstance(section, Sequence):
            for number, node in enumerate(section.nodes):
                if isinstance(node, Mapping) and node.pairs:
                    found[node.place] = Record(form, (form.name, number), node)
        elif form and isinstance(section, Mapping):
            for id, node in section.pairs:
                if isinstance(node, Mapping) and node.pairs:
                    found[id.place] = Record(form, (form.name, id.value), node)
    return found


def plain(node: Node | None) -> Any:  # noqa: ANN401  texts, lists and mappings, nested
    """Return what a node says, without where it stands or how it is written."""
    match node:
        case Mapping():
            return {name.value: plain(value) for name, value in node.pairs}
        case Sequence():
            return [plain(each) for each in node.nodes]
        case Scalar():
            return node.value
        case None:
            return None


def put(tree: Any, path: tuple[str | int, ...], field: Field) -> None:  # noqa: ANN401  as `plain`
    """Set a field in what a file says."""
    for step in path:
        tree = tree[step]
    tree[field.key] = field.value


def says(text: str, path: str, tree: object) -> bool:
    """Whether a file of this text says just that."""
    document = parse(text.encode(), path)
    return not document.diagnostics and plain(document.root) == tree


def replaced(text: str, spans: Iterable[Span]) -> str:
    """Return the text with the spans in it; those of one place keep their order."""
    pieces, done = [], 0
    for span in sorted(spans, key=lambda span: span.start):
        pieces += [text[done : span.start], span.text]
        done = span.end
    return "".join([*pieces, text[done:]])


def ways(text: str, record: Record, field: Field) -> Iterator[Span]:
    """Yield the ways to set a field, the usual one first."""
    key = record.form.key(field.key)
    value = scalar(field.value, key.shape) if key else field.value
    pairs = {name.value: (name, node) for name, node in record.node.pairs}
    if field.key in pairs:
        yield from in_place(text, *pairs[field.key], value)
        return
    written = f"{field.key}: {value}"
    order = [each.yaml for each in record.form.keys]
    before = order[: order.index(field.key)] if field.key in order else order
    nearest = [pairs[name] for name in reversed(before) if name in pairs]
    others = [pair for pair in reversed(record.node.pairs) if pair not in nearest]
    first = Span(record.node.pairs[0][0].start, record.node.pairs[0][0].start, "")
    if record.node.is_flow:
        yield from (Span(at, at, f", {written}") for at in (end(pair) for pair in nearest))
        yield first._replace(text=f"{written}, ")
        return
    margin = " " * (record.node.place.column - 1)
    yield from (below(text, pair, margin + written) for pair in nearest)
    yield first._replace(text=written + line_break(text, first.start) + margin)
    yield from (below(text, pair, margin + written) for pair in others)


def end(pair: tuple[Node, Node]) -> int:
    """Return the offset past a key and its value."""
    return max(pair[0].end, pair[1].end)


def in_place(text: str, name: Scalar, node: Node, value: str) -> Iterator[Span]:
    """Yield how to replace a text that stands behind a key, its comments kept; no other value."""
    if not isinstance(node, Scalar):
        return
    if node.is_plain and not node.value:
        if found := colon().match(text, name.end):
            yield Span(found.end(), found.end(), f" {value}")
        return
    source = text[node.start : node.end]
    if heading := block_heading().match(source) if not node.is_plain else None:
        source = source.rstrip()
        value += heading[1] or ""
    yield Span(node.start, node.start + len(source), value)


def below(text: str, pair: tuple[Node, Node], line: str) -> Span:
    """Return how to put a line below the last one of a key and its value."""
    at = next_line(text, last_offset(text, *pair))
    ending = line_break(text, at - 1)
    is_whole = text[at - 1 : at] == "\n"
    return Span(at, at, line + ending if is_whole else ending + line)


def line_break(text: str, offset: int) -> str:
    """Return the line break of the line at an offset; of the file's first line where it has none.

    A file may hold both kinds, where two systems wrote it.
    """
    end = next_line(text, offset)
    if text[end - 1] != "\n":
        end = next_line(text, 0)
    return "\r\n" if text[max(end - 2, 0) : end] == "\r\n" else "\n"
