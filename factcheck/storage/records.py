"""Nodes into records, by the table of keys: unknown, missing and wrong ones are named."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.core.claims import Name, Places
from factcheck.core.diagnostics import Diagnostic, Place
from factcheck.storage.keys import Key, Section, Shape, did_you_mean
from factcheck.storage.yaml_text import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_ID_HINT = "give it one: factcheck tidy"
MAX_ID = 80
"""Characters of an id; file names and terminal columns must hold it."""


@cache
def id_pattern() -> re.Pattern[str]:
    """Return the pattern of ids of questions, groups, claims and sources."""
    return re.compile(rf"[a-z0-9][a-z0-9-]{{0,{MAX_ID - 1}}}")


class Collected:
    """A record's fields as they are read, their places, and what is wrong with them."""

    def __init__(self, section: Section, place: Place, noun: str) -> None:
        self.section = section
        self.noun = noun
        self.fields: dict[str, Any] = {}
        self.places = Places({"": place})
        self.diagnostics: list[Diagnostic] = []

    def say(self, code: str, message: str, hint: str, place: Place | None = None) -> None:
        """Add a diagnostic, at the record's beginning where no place is given."""
        self.diagnostics.append(Diagnostic(code, message, hint, place or self.places[""]))

    @property
    def is_complete(self) -> bool:
        """Whether every required field is there."""
        return all(self.fields.get(key.name) for key in self.section.keys if key.is_required)

    def record(self) -> Any:  # noqa: ANN401  one of the section's record classes
        """Return the record; call it only where it is complete."""
        return self.section.record(**self.fields, places=self.places)


def collect(node: Node, section: Section, noun: str, fields: dict[str, str]) -> Collected:
    """Read a record's node; ``fields`` are those that stand outside it (its id, its path).

    ``noun`` names the record in messages: ``the claim``, ``the question “fine”``.
    """
    found = Collected(section, node.place, noun)
    found.fields.update(fields)
    if isinstance(node, Scalar) and not node.value:
        node = Mapping((), node.place, node.start, node.end, is_flow=False)
    if not isinstance(node, Mapping):
        found.say("FC108", f"{noun} is not a mapping", "write it as lines KEY: VALUE")
        return found
    for name, value in node.pairs:
        read_pair(found, name, value)
    for key in section.keys:
        if key.is_required and not found.fields.get(key.name):
            missing(found, key)
    return found


def read_pair(found: Collected, name: Scalar, value: Node) -> None:
    """Read one key and its value into the record."""
    key = found.section.key(name.value)
    if key is None:
        names = [known.yaml for known in found.section.keys]
        hint = did_you_mean(name.value, names)
        found.say("FC103", f"{found.noun} has an unknown key “{name.value}”", hint, name.place)
        return
    is_empty = isinstance(value, Scalar) and not value.value and value.is_plain
    found.places[key.yaml] = found.places[key.name] = name.place if is_empty else value.place
    found.fields[key.name] = read_value(found, key, value)


def read_value(found: Collected, key: Key, value: Node) -> object:
    """Return what stands behind a key in the shape that the record wants."""
    if isinstance(value, Scalar) and not value.value:
        return "" if key.shape in (Shape.TEXT, Shape.WORD) else ()
    match key.shape:
        case Shape.TEXT | Shape.WORD:
            return read_text(found, key, value)
        case Shape.WORDS:
            return tuple(text for text in read_words(found, key, value) if text)
        case Shape.PAIRS:
            return tuple(read_pairs(found, key, value))
        case Shape.NAMES:
            return tuple(read_names(found, key, value))


def read_text(found: Collected, key: Key, value: Node) -> str:
    """Return a text, one of the key's choices where it has any."""
    if not isinstance(value, Scalar):
        found.say("FC108", f"“{key.yaml}” takes one text, not a list", quote_it(key), value.place)
        return ""
    if key.choices and value.value not in key.choices:
        said = f"“{key.yaml}” cannot be “{value.value}”"
        found.say("FC108", said, did_you_mean(value.value, key.choices), value.place)
        return ""
    return value.value


def quote_it(key: Key) -> str:
    """Return the remedy for a text that YAML took for something else."""
    return f'put it in double quotes: {key.yaml}: "{key.example}"'


def read_words(found: Collected, key: Key, value: Node) -> Iterator[str]:
    """Yield the texts of a list, or the single one."""
    nodes = value.nodes if isinstance(value, Sequence) else (value,)
    for node in nodes:
        if isinstance(node, Scalar):
            yield node.value
        else:
            said = f"“{key.yaml}” takes texts, not lists or mappings"
            found.say("FC108", said, quote_it(key), node.place)


def read_pairs(found: Collected, key: Key, value: Node) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of a small mapping."""
    if not isinstance(value, Mapping):
        hint = f"write it as {key.yaml}: {{{', '.join(f'{name}: …' for name in key.keys)}}}"
        found.say("FC108", f"“{key.yaml}” takes a mapping", hint, value.place)
        return
    for name, text in value.pairs:
        if name.value not in key.keys:
            said = f"“{key.yaml}” has an unknown key “{name.value}”"
            found.say("FC103", said, did_you_mean(name.value, key.keys), name.place)
        elif not isinstance(text, Scalar):
            found.say("FC108", f"“{name.value}” takes one text", quote_it(key), text.place)
        else:
            found.places[f"{key.yaml}.{name.value}"] = text.place
            yield name.value, text.value


def read_names(found: Collected, key: Key, value: Node) -> Iterator[Name]:
    """Yield persons and bodies: a mapping each, or a text that is taken whole."""
    for node in value.nodes if isinstance(value, Sequence) else (value,):
        if isinstance(node, Scalar):
            yield Name(literal=node.value)
        else:
            yield Name(**dict(read_pairs(found, key, node)))


def missing(found: Collected, key: Key) -> None:
    """Report a required key that is not there, or is empty."""
    place = found.places.get(key.yaml)
    if any(each.place == place for each in found.diagnostics) and place:
        return  # what stands there has been refused already
    if key.yaml == "quote" and place:
        hint = "paste the words of the source that say so"
        found.say("FC209", f"{found.noun} has an empty quote", hint, place)
    elif key.yaml == "id":
        found.say("FC107", f"{found.noun} has no id", NO_ID_HINT, place)
    else:
        said = f"{found.noun} has {'an empty' if place else 'no'} “{key.yaml}”"
        found.say("FC107", said, f'write {key.yaml}: "{key.example}", or the like', place)


def check_id(found: Collected, noun: str, text: str, place: Place) -> None:
    """Report an id that files, shells and other languages could not hold."""
    if text and not id_pattern().fullmatch(text):
        hint = f"use small letters a–z, digits and hyphens, at most {MAX_ID}"
        found.say("FC108", f"“{text[:MAX_ID]}” cannot be the id of a {noun}", hint, place)
