"""The reader: events of PyYAML's parser, in C where it is there, into nodes of text."""

from __future__ import annotations

import codecs
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.core.diagnostics import Diagnostic, Place
from factcheck.storage.yaml_text import faults
from factcheck.storage.yaml_text.library import pyyaml
from factcheck.storage.yaml_text.nodes import Document, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    class Mark(Protocol):
        """Where an event begins or ends, counted from 0 in code points."""

        index: int
        line: int
        column: int

    class Event(Protocol):
        """What PyYAML's parser yields; which of these it has depends on its class."""

        anchor: str | None
        tag: str | None
        value: str
        style: str | None
        flow_style: bool | None
        start_mark: Mark
        end_mark: Mark


MAX_DEPTH = 20
"""Nested collections; the ledger itself needs five. libyaml and readers of nodes both recurse."""
MAX_BYTES = 50_000_000
"""Bytes a file may hold: some hundred thousand claims, and no more memory than a laptop has."""


def parse(raw: bytes, path: str) -> Document:
    """Read a file's bytes; every problem that does not hide the others is reported at once."""
    if len(raw) > MAX_BYTES:
        said = f"the file holds {len(raw):,} bytes, more than {MAX_BYTES:,}"
        hint = "split it: further claims may stand in claims/*.yaml"
        return Document("", None, (Diagnostic("FC111", said, hint, Place(path)),))
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as problem:
        return Document("", None, (faults.not_utf8(raw, problem.start, path),))
    found = (*faults.characters(text, path), *faults.conflicts(text, path))
    if found:
        return Document(text, None, found)
    reader = Reader(path, text)
    with paused_collection():
        root = reader.read()
    return Document(text, root, tuple(reader.diagnostics))


@contextmanager
def paused_collection() -> Iterator[None]:
    """Keep the garbage collector still: it triples the time that many small nodes take."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Reader:
    """Builds nodes from the events of PyYAML's parser, in C where it is there."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self.flows: list[bool] = []

    def read(self) -> Node | None:
        """Return the file's one document; None where it has none or cannot be read."""
        yaml = pyyaml()
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(self.text)
        self.next_event: Callable[[], Any] = loader.get_event
        try:
            self.next_event()
            root = self.document(yaml)
        except yaml.YAMLError as problem:
            self.diagnostics.append(faults.unreadable(problem, self.text, self.path))
            return None
        except TooDeep as problem:
            said = f"lists and mappings are nested more than {MAX_DEPTH} deep"
            self.say("FC111", said, "write the ledger flatter", problem.place)
            return None
        return root

    def document(self, yaml: ModuleType) -> Node | None:
        """Read ``document = start node end``; a second document is refused."""
        event = self.next_event()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        root = self.node(self.next_event())
        self.next_event()
        after = self.next_event()
        if not isinstance(after, yaml.StreamEndEvent):
            said = "a second document begins here"
            self.say("FC111", said, "delete the line “---”: a file holds one", self.place(after))
        return root

    def place(self, event: Event) -> Place:
        """Return where an event begins."""
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)

    def say(self, code: str, message: str, hint: str, place: Place) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, hint, place))

    def node(self, event: Event) -> Node:
        """Read ``node = scalar | sequence | mapping``, without anchor, alias or tag."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            return self.scalar(event)
        if kind == "AliasEvent":
            self.refuse_shared(event, f"the alias *{event.anchor}")
            mark = event.start_mark
            return Scalar("", self.place(event), mark.index, event.end_mark.index, is_plain=True)
        self.check_marks(event)
        if len(self.flows) >= MAX_DEPTH:
            raise TooDeep(self.place(event))
        self.flows.append(bool(event.flow_style))
        node = self.sequence(event) if kind == "SequenceStartEvent" else self.mapping(event)
        self.flows.pop()
        return node

    def check_marks(self, event: Event) -> None:
        """Refuse an anchor or a tag."""
        if event.anchor is not None:
            self.refuse_shared(event, f"the anchor &{event.anchor}")
        if event.tag is not None:
            said = f"a tag stands here: {event.tag}"
            self.say("FC111", said, "delete it: every value is text", self.place(event))

    def refuse_shared(self, event: Event, what: str) -> None:
        """Refuse what lets one text stand for another."""
        said = f"{what} stands here"
        self.say("FC111", said, "write the words out where they belong", self.place(event))

    def scalar(self, event: Event) -> Scalar:
        """Return a scalar, with its place inside the quotes."""
        if event.anchor is not None or event.tag is not None:
            self.check_marks(event)
        mark, is_plain = event.start_mark, not event.style
        is_quoted = event.style in {"'", '"'}
        place = Place(self.path, mark.line + 1, mark.column + 1 + is_quoted)
        if is_plain and "?" in event.value and self.flows and self.flows[-1]:
            # libyaml takes "?," inside braces, other readers of YAML stop there.
            said = "a question inside braces stands without quotes"
            self.say("FC102", said, "put the question in double quotes", place)
        return Scalar(event.value, place, mark.index, event.end_mark.index, is_plain)

    def sequence(self, event: Event) -> Sequence:
        """Read ``sequence = start node* end``."""
        nodes = []
        while type(inner := self.next_event()).__name__ != "SequenceEndEvent":
            nodes.append(self.node(inner))
        start, end = event.start_mark.index, inner.end_mark.index
        return Sequence(tuple(nodes), self.place(event), start, end, bool(event.flow_style))

    def mapping(self, event: Event) -> Mapping:
        """Read ``mapping = start (scalar node)* end``; a key given twice keeps its first value."""
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while type(inner := self.next_event()).__name__ != "MappingEndEvent":
            key, value = self.node(inner), self.node(self.next_event())
            if not isinstance(key, Scalar):
                self.say("FC102", "a key must be one word", "write KEY: VALUE", key.place)
            elif key.value == "<<" and key.is_plain:
                self.say("FC111", "a merge key stands here: <<", "write the keys out", key.place)
            elif key.value in pairs:
                first = pairs[key.value][0].place
                said = f"the key “{key.value}” stands twice: lines {first.line} and"
                hint = f"delete one of the two; the first is at {first}"
                self.say("FC105", f"{said} {key.place.line}", hint, key.place)
            else:
                pairs[key.value] = (key, value)
        start, end = event.start_mark.index, inner.end_mark.index
        return Mapping(tuple(pairs.values()), self.place(event), start, end, bool(event.flow_style))


class TooDeep(Exception):  # noqa: N818  a way out of the recursion, not an error that anyone sees
    """Collections are nested deeper than `MAX_DEPTH`."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.place = place
