"""Named tuples of our own: in use they are those of `typing`."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from factcheck.core import named


class Ours(named.NamedTuple):
    """A kind of ours."""

    kind: str
    size: int
    of: tuple[str, ...] = ()
    note: str = ""

    @property
    def doubled(self) -> int:
        """Twice the size."""
        return self.size * 2


class Theirs(typing.NamedTuple):
    """A kind of ours."""

    kind: str
    size: int
    of: tuple[str, ...] = ()
    note: str = ""

    @property
    def doubled(self) -> int:
        """Twice the size."""
        return self.size * 2


class Single(named.NamedTuple):
    """A kind of one field."""

    only: int


KINDS: tuple[Any, ...] = (Ours, Theirs)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_makes_tuples_whose_fields_have_names(kind: Any) -> None:  # noqa: ANN401  a class
    made = kind("a", 2, note="b")
    assert made == ("a", 2, (), "b")
    assert (made.kind, made.size, made.of, made.note, made.doubled) == ("a", 2, (), "b", 4)
    assert made == kind(kind="a", size=2, note="b") == kind._make(["a", 2, (), "b"])
    assert hash(made) == hash(("a", 2, (), "b"))
    assert repr(made) == f"{kind.__name__}(kind='a', size=2, of=(), note='b')"
    assert made._asdict() == {"kind": "a", "size": 2, "of": (), "note": "b"}
    assert made._replace(size=3) == ("a", 3, (), "b")
    assert type(made._replace(size=3)) is kind
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        assert again == made
        assert type(again) is kind
    assert kind.__doc__ == "A kind of ours."
    assert kind._fields == kind.__match_args__ == ("kind", "size", "of", "note")
    assert kind._field_defaults == {"of": (), "note": ""}
    assert set(kind.__annotations__) == set(kind._fields)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_refuses_what_does_not_fit_its_fields(kind: Any) -> None:  # noqa: ANN401  a class
    name = kind.__name__
    with pytest.raises(TypeError, match=rf"{name}.__new__\(\) missing 1 .* 'size'"):
        kind("a")
    with pytest.raises(TypeError, match=rf"{name}.__new__\(\) got an unexpected .* 'other'"):
        kind("a", 2, other=3)
    with pytest.raises(TypeError):
        kind._make(["a"])
    with pytest.raises((TypeError, ValueError), match="other"):
        kind("a", 2)._replace(other=3)
    with pytest.raises(AttributeError):
        kind("a", 2).size = 3
    with pytest.raises(AttributeError):
        kind("a", 2).other = 3


def test_a_kind_of_one_field_is_a_tuple_of_one() -> None:
    assert Single(1) == (1,)
    assert Single(1).only == 1
