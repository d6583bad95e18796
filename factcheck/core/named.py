"""Tuples with named fields, declared as those of `typing` are, without a look at their types.

A command makes a hundred kinds of them before it begins, and `typing.NamedTuple` compiles the type
of each field, which stands there as text: a tenth of the start-up budget (docs/decisions/0020).
Here types are left to mypy; the tuples are those of `collections.namedtuple`.
"""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["NamedTuple"]

MAKE: Callable[..., Any] = collections.namedtuple  # noqa: PYI024  that is the point
MADE = frozenset({"__module__", "__qualname__", "__annotations__", "__classcell__"})
"""Names in a class body that are no attributes to be set."""


class Kind(type):
    """Makes a kind of tuple of a class body: its annotated names are the fields, in order."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        """Return the kind of tuple; a field with a value in the body need not be given."""
        del bases
        fields = [*body.get("__annotations__", ())]
        given = [body.pop(field) for field in fields if field in body]
        made: type = MAKE(name, fields, defaults=given, module=body["__module__"])
        made.__annotations__ = body.get("__annotations__", {})
        for key, value in body.items():
            if key not in MADE:
                setattr(made, key, value)
        return made


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(Kind, "NamedTuple", (), {})
    """The base in a class statement; the class made is a `tuple`."""
