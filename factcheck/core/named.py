"""Tuples with named fields, declared as those of `typing` are, for less when they are loaded.

`typing.NamedTuple` looks at the type of every field, which takes as long as all the rest of making
the class. Types are for mypy, so this one leaves them as they stand; in all else the two are alike.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

TAKEN = {"__annotations__", "__qualname__"}
"""What a class body holds that is set apart from its methods and properties."""


class Kind(type):
    """Makes a kind of tuple of a class body: its annotated names are the fields, in order."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        """Return the kind of tuple; a field with a value in the body need not be given."""
        del bases
        types = body.get("__annotations__", {})
        defaults = [body[field] for field in types if field in body]
        made = namedtuple(name, types, defaults=defaults)  # type: ignore[misc]  # noqa: PYI024
        made.__annotations__ = types
        made.__qualname__ = body["__qualname__"]
        for key, value in body.items():
            if key not in types and key not in TAKEN:
                setattr(made, key, value)
        return made


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(Kind, "NamedTuple", (), {})
    """The base in a class statement; the class made is a `tuple`."""
