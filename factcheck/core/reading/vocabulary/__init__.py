"""The words that a language reads by: the shape of its tables, and the way to the table in use."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from factcheck.core.reading.vocabulary.dates import DateCues, DateWords


class Vocabulary(NamedTuple):
    """One language's words. Phrases are written in lower case, words parted by spaces.

    A phrase also matches where hyphens join its words; the longest phrase wins.
    """

    articles: tuple[str, ...]
    """Words that names are compared without."""
    function_words: tuple[str, ...]
    """Words that end a noun phrase: "10,000 ethnic Kazakhs *in* …"."""
    one: tuple[str, ...]
    """Words for one before a multiplier or a unit of time: "*a* hundred", "*an* hour"."""
    numbers: Mapping[str, int]
    """Words for 0 to 99 that add up: "seventy", "five"."""
    hundred: str
    multipliers: Mapping[str, int]
    plurals: Mapping[str, int]
    """Multipliers in the plural, read only after a vague word: "several *hundreds*"."""
    letters: Mapping[str, int]
    """Multipliers attached to digits: "1.1*m*"."""
    conjunction: str
    """Joins parts of a number: "one hundred *and* five"."""
    dozen: tuple[str, ...]
    vague: Mapping[str, str]
    """Vague plurals and their rule: "tens of thousands"."""
    few: Mapping[str, str]
    """Vague words that may stand before a multiplier, and their rule: "several"."""
    of: tuple[str, ...]
    """Words between a vague word and what is counted: "dozens *of* people"."""
    unquantified: tuple[str, ...]
    """Words for amounts that give no number."""
    fractions: Mapping[str, int]
    """Denominators: "third"."""
    hedges: Mapping[str, str]
    """Words before a figure, and the hedge they are: "more than"."""
    tails: Mapping[str, str]
    """Words after a figure, and the hedge they are: "or more"."""
    between: str
    range_start: str
    range_joiners: tuple[str, ...]
    either: tuple[str, ...]
    numbered: tuple[str, ...]
    """Words after which a number names one thing and counts none: "page 12"."""
    currency_defaults: Mapping[str, str]
    """Names and signs of several currencies, read as the one that English means by them."""
    currency_more: Mapping[str, str]
    """Names and signs that CLDR does not list."""
    currency_shared: tuple[str, ...]
    """Names and signs of several currencies, none of them the usual one."""
    percent: tuple[str, ...]
    points: tuple[str, ...]
    """Percentage points: a change, not a share."""
    share_joiners: tuple[str, ...]
    """"1 *in* 10"."""
    shares: Mapping[str, str]
    """Shares without a number, and their rule: "a majority"."""
    time_units: Mapping[str, str]
    penalties: tuple[str, ...]
    """Words after a length of time that make it a penalty."""
    for_life: tuple[str, ...]
    dates: DateWords
    date_cues: DateCues
    provision_words: tuple[str, ...]
    """"Article", "§"."""
    provision_parts: tuple[str, ...]
    """"part", "paragraph"."""
    instruments: Mapping[str, str]
    """Instruments and the one name under which they are compared."""
    instrument_nouns: tuple[str, ...]
    """Last words of an instrument's name: "code", "act"."""
    yes: tuple[str, ...]
    no: tuple[str, ...]


ENGLISH = "en"
LANGUAGES = {ENGLISH: "English"}
"""Languages that are read: the file that holds the words of each, and its name."""


@cache
def vocabulary(language: str = ENGLISH) -> Vocabulary:
    """Return the words of a language of `LANGUAGES`."""
    words: Vocabulary = import_module(f"{__name__}.{language}").WORDS
    return words
