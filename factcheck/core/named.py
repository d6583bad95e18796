"""Tuples with named fields, declared as those of `typing` are, made in a third of the time.

A command makes a hundred kinds of them before it begins. `typing.NamedTuple` looks at the type of
each field and compiles a constructor for each kind; here types are left to mypy, and kinds with as
many fields share one compiled constructor, under their own names. In use the two are alike.
"""

from __future__ import annotations

from collections import _tuplegetter as getter  # type: ignore[attr-defined]
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NamedTuple"]


class Fields(tuple[Any, ...]):
    """What every kind of named tuple can do."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()
    _field_defaults: Mapping[str, Any] = {}

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """Return the tuple of these values, one for each field."""
        return cls(*values)

    def _replace(self, **named: Any) -> Self:  # noqa: ANN401  as the fields say
        """Return the tuple with other values in some fields."""
        made = tuple.__new__(type(self), map(named.pop, self._fields, self))
        if named:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(named)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """Return the values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


@cache
def constructor(size: int) -> CodeType:
    """Return the code that makes a tuple of so many fields, whose names are to be put in."""
    fields = "".join(f"f{at}, " for at in range(size))
    code: CodeType = eval(f"lambda _cls, {fields}: new(_cls, ({fields}))").__code__  # noqa: S307
    return code


class Kind(type):
    """Makes a kind of tuple of a class body: its annotated names are the fields, in order."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        """Return the kind of tuple; a field with a value in the body need not be given."""
        del bases
        fields = tuple(body.get("__annotations__", ()))
        given = {field: body[field] for field in fields if field in body}
        code = constructor(len(fields)).replace(
            co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__"
        )
        new = FunctionType(code, {"new": tuple.__new__}, "__new__", tuple(given.values()))
        body.update((field, getter(at, "")) for at, field in enumerate(fields))
        body.update(
            __slots__=(), __new__=new, __match_args__=fields, _fields=fields, _field_defaults=given
        )
        return type(name, (Fields,), body)


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(Kind, "NamedTuple", (), {})
    """The base in a class statement; the class made is a `tuple`."""
