"""Nodes of YAML: scalars, lists and mappings, with the place and the offsets of their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.diagnostics import Diagnostic, Place


class Scalar(NamedTuple):
    """A word or a text, exactly as typed: ``no``, ``012`` and ``1.10`` stay what they are."""

    value: str
    place: Place
    """For a quoted scalar the first character inside the quotes."""
    start: int
    """Offset of its source in `Document.text`, quotes included."""
    end: int
    is_plain: bool
    """Whether it stands without quotes and is no block of text."""


class Sequence(NamedTuple):
    """A list."""

    nodes: tuple[Node, ...]
    place: Place
    start: int
    end: int
    """Past comments that follow, where the list is in block style."""
    is_flow: bool
    """Whether it is written in brackets."""


class Mapping(NamedTuple):
    """Keys and their values, in the order of the file, each key once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place
    start: int
    end: int
    """Past comments that follow, where the mapping is in block style."""
    is_flow: bool
    """Whether it is written in braces."""

    def get(self, key: str) -> Node | None:
        """Return the value of ``key``, None where there is no such key."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | Sequence | Mapping


class Document(NamedTuple):
    """A file as read: its text, and what it holds."""

    text: str
    """The file's text without its byte order mark, line breaks as they are."""
    root: Node | None
    """None where the file holds nothing but comments, or could not be read."""
    diagnostics: tuple[Diagnostic, ...]
