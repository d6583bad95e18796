"""The shape of the words by which a quote, or what is left out of it, can change its meaning."""

from collections.abc import Set as AbstractSet
from functools import cache
from importlib import import_module

from factcheck.core.named import NamedTuple


class Quoted(NamedTuple):
    """One language's words for `core.anchoring`, in lower case."""

    negations: AbstractSet[str]
    """Words that turn a sentence into its opposite: "not", "never"."""
    going_on: tuple[str, ...]
    """Words right behind a quote that take back, limit or ascribe it: "but", "according to"."""
    range_ends: tuple[str, ...]
    """Words between a figure and the other end of its range: "10,000 *to* 12,000"."""


@cache
def quoted(language: str) -> Quoted:
    """Return the words of a language of `vocabulary.LANGUAGES`."""
    words: Quoted = import_module(f"{__package__}.{language}.quoted").WORDS
    return words
