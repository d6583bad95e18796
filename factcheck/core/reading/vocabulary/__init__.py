"""The words that a language reads by; the shapes of their tables are in `shape` and `dates`."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, TypeVar, get_origin

from factcheck.core.reading.vocabulary.dates import DateCues, DateWords
from factcheck.core.reading.vocabulary.shape import Vocabulary

__all__ = [
    "ENGLISH", "LANGUAGES", "THEMES", "Vocabulary", "nearest", "partial", "primary", "vocabulary",
]  # fmt: skip

ENGLISH = "en"
THEMES = ("law", "money", "times")
"""Words in files of their own, ``en.law``, which hold fields of `Vocabulary` by name."""
LANGUAGES = {ENGLISH: "English", "de": "German"}
"""Languages that are read: the folder that holds the words of each, and its name."""


EMPTY: dict[object, object] = {tuple: (), str: " ", Mapping: {}}
"""A table without words, by the type of its field; a word that no token is, is a space."""


Words = TypeVar("Words", bound=tuple[Any, ...])
"""`Vocabulary`, `DateWords` or `DateCues`."""


def partial(kind: type[Words], **tables: Any) -> Words:  # noqa: ANN401  as the fields say
    """Return the words of a language by its tables; those that it leaves out are empty."""
    fields = kind.__annotations__.items()
    return kind(**{**{name: empty(field) for name, field in fields}, **tables})


def empty(field: Any) -> object:  # noqa: ANN401  a type
    """Return a table without words, by the type of its field."""
    if field in (DateWords, DateCues):
        return partial(field)
    return EMPTY[field if field is str else get_origin(field)]


def primary(code: str) -> str:
    """Return the language of a code without its country or script: ``de`` of ``de-AT``."""
    return code.lower().replace("_", "-").partition("-")[0]


def nearest(code: str) -> str:
    """Return the language that words of a code are read in: English where it is none of ours."""
    language = primary(code)
    return language if language in LANGUAGES else ENGLISH


@cache
def vocabulary(language: str = ENGLISH) -> Vocabulary:
    """Return the words of a language of `LANGUAGES`."""
    words: Vocabulary = import_module(f"{__name__}.{language}").WORDS
    for theme in THEMES:
        words = words._replace(**import_module(f"{__name__}.{language}.{theme}").WORDS)
    shared = import_module(f"{__name__}.instruments").INSTRUMENTS
    return words._replace(instruments={**shared, **words.instruments})
