"""The words that a language reads by; the shapes of their tables are in `shape` and `dates`."""

from functools import cache
from importlib import import_module
from typing import Any, TypeVar

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


EMPTY = {"tuple": (), "str": " ", "Mapping": {}}
"""A table without words, by the type of its field; a word that no token is, is a space."""
PARTS = {"DateWords": DateWords, "DateCues": DateCues}
"""What holds tables of its own, by the type of its field."""


Words = TypeVar("Words", bound=tuple[Any, ...])
"""`Vocabulary`, `DateWords` or `DateCues`."""


def partial(kind: type[Words], **tables: Any) -> Words:  # noqa: ANN401  as the fields say
    """Return the words of a language by its tables; those that it leaves out are empty."""
    fields = kind.__annotations__.items()
    return kind(**{**{name: empty(field) for name, field in fields}, **tables})


def empty(field: str) -> object:
    """Return a table without words, by the type of its field."""
    return partial(PARTS[field]) if field in PARTS else EMPTY[field.partition("[")[0]]


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
