"""The shape of the words that tell whether two sentences speak of one thing."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import import_module

from factcheck.core.named import NamedTuple


class Alike(NamedTuple):
    """One language's words for `core.alignment`, in lower case."""

    empty: AbstractSet[str]
    """Words that do not tell what a sentence is about: "the", "about", "said"."""
    joints: AbstractSet[str]
    """Words at which the clause around a figure ends: "and", "while"."""
    irregular: Mapping[str, str]
    """Forms that no ending explains, and the word whose forms they are: "held" of "hold"."""
    endings: tuple[tuple[str, str], ...]
    """Endings of words and what stands in their place without them; the first that fits is cut."""
    doubled: str
    """Letters that stay doubled without an ending: "s" of "passing", not "n" of "running"."""
    fates: tuple[tuple[str, ...], ...]
    """Words by which different writers tell what became of people: "killed", "dead", "the toll"."""
    events: tuple[tuple[str, ...], ...]
    """Words by which they tell what else happened: "sold", "sales", "copies"."""
    kin: tuple[tuple[str, ...], ...]
    """Words by which they name the same: "camp", "center"."""
    people: tuple[str, ...]
    """Words for anybody: "people", "residents"."""
    frames: tuple[str, ...]
    """First words of dates that say for when a figure holds: "as of", "by"."""
    starts: AbstractSet[str]
    """Words for the beginning of what lasted from one day to another: "born", "opened"."""
    ends: AbstractSet[str]
    """Words for its end: "died", "closed"."""


@cache
def alike(language: str) -> Alike:
    """Return the words of a language of `vocabulary.LANGUAGES`."""
    words: Alike = import_module(f"{__package__}.{language}.alike").WORDS
    return words
