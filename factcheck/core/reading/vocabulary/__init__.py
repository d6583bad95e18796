"""The words that a language reads by: the shape of its tables, and the way to the table in use."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple


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
    time_units: Mapping[str, str]
    penalties: tuple[str, ...]
    """Words after a length of time that make it a penalty."""
    for_life: tuple[str, ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    """0 for Monday."""
    seasons: Mapping[str, int]
    """First month; northern."""
    ordinals: Mapping[str, int]
    day_endings: tuple[str, ...]
    """"12*th*"."""
    date_openers: tuple[str, ...]
    """Words before a date that change nothing: "*on* 12 March"."""
    coming: tuple[str, ...]
    """Words that turn a date to the future: "*next* March", "*due* on 12 March"."""
    period_parts: Mapping[str, str]
    """Words for a part of a period: "early"."""
    date_bounds: Mapping[str, str]
    """Words before a period, and the bound they are: "since"."""
    date_tails: Mapping[str, str]
    """Words after a period, and the bound they are: "onwards"."""
    near_days: Mapping[str, int]
    """Days counted from the words: "yesterday" is -1."""
    near_nights: Mapping[str, int]
    """Nights by the day on which they begin: "last night" is -1."""
    near_words: Mapping[str, int]
    """"last", "this", "next" before a week, month, year or weekday."""
    calendar_units: Mapping[str, str]
    ago: tuple[str, ...]
    day_parts: tuple[str, ...]
    """Parts of a day and hours, which leave the day as it is."""
    night_parts: tuple[str, ...]
    """Parts of a day that touch two days."""
    clock_words: tuple[str, ...]
    """Words that make a number before them an hour: "3 *pm*"."""
    clock_openers: tuple[str, ...]
    """"*at* 10.30"."""
    century: str
    decade_endings: tuple[str, ...]
    quarters: Mapping[str, int]
    halves: Mapping[str, int]
    eras: Mapping[str, str]
    """"bc" after a year counts backwards."""
    year_openers: tuple[str, ...]
    """Words after which running text means a year by four digits: "*since* 2017"."""
    provision_words: tuple[str, ...]
    """"Article", "§"."""
    provision_parts: tuple[str, ...]
    """"part", "paragraph"."""
    instruments: Mapping[str, str]
    """Instruments and the one name under which they are compared."""
    instrument_nouns: tuple[str, ...]
    """Last words of an instrument's name: "code", "act"."""
    denials: tuple[str, ...]
    """Words just before a figure that deny it: "*not* 10,000 but 3,000"."""
    plural_nouns: tuple[str, ...]
    """Nouns in the plural that do not look it: "people"."""
    plural_endings: tuple[str, ...]
    """Endings of most nouns in the plural."""
    abbreviated: tuple[str, ...]
    """Words whose full stop ends no sentence: "Nov.", "Mr."."""
    yes: tuple[str, ...]
    no: tuple[str, ...]
    # Money, shares and changes: a file of their own, as `THEMES` says.
    currency_defaults: Mapping[str, str] = {}
    """Names and signs of several currencies, read as the one that English means by them."""
    currency_more: Mapping[str, str] = {}
    """Names and signs that CLDR does not list."""
    currency_shared: Mapping[str, str] = {}
    """Names and signs of several currencies, none of them the usual one, and the one spelling
    under which they are compared: "rials" is "rial"."""
    currency_signs: tuple[str, ...] = ()
    """Signs that are written with letters, which may stand before an amount: "*RM* 42"."""
    currency_tails: Mapping[str, str] = {}
    """Words behind a sign and its amount that say which dollar it is: "$5 million *Canadian*"."""
    currency_parts: Mapping[str, str] = {}
    """Hundredths: their name, after the code of their currency where they say that: "USD cent"."""
    currency_small: tuple[str, ...] = ()
    """Codes that are read in small letters too, since they are no other word."""
    currency_words: tuple[str, ...] = ()
    """Names and codes that are other words as well: "20 *pounds* of sugar", "*COP* 26"."""
    money_letters: Mapping[str, int] = {}
    """Multipliers of money alone: "RM3.06*mil*"."""
    conversion_links: tuple[str, ...] = ()
    """What stands between a figure and its conversion: "5 million yuan *(* $720,000)"."""
    percent: tuple[str, ...] = ()
    points: Mapping[str, str] = {}
    """Percentage points, "point", and their hundredths, "basis point": a change, not a share."""
    share_joiners: tuple[str, ...] = ()
    """"1 *in* 10"."""
    shares: Mapping[str, str] = {}
    """Shares without a number, and their rule: "a majority"."""
    share_stops: tuple[str, ...] = ()
    """Words after which "most" and "half" are no shares of anything: "most *of the time*"."""
    part_openers: tuple[str, ...] = ()
    """Words before a half that is one of two things: "the *other* half of the house"."""
    minus_words: tuple[str, ...] = ()
    """Words for the sign of a change downwards: "*minus* 5 %"."""
    rises: tuple[str, ...] = ()
    """Words before a change upwards: "*rose* by 3 %", "*up* 12 points"."""
    falls: tuple[str, ...] = ()
    """Words before a change downwards: "*fell* by 3 %"."""
    rise_tails: tuple[str, ...] = ()
    """Words after a change upwards: "3 % *higher*", "a 3 % *rise*"."""
    fall_tails: tuple[str, ...] = ()
    """Words after a change downwards: "3 % *less*", "a 3 % *drop*"."""
    tail_fillers: tuple[str, ...] = ()
    """Words between a change and the word for it: "a 3 % *annual* rise"."""
    move_fillers: tuple[str, ...] = ()
    """Words between a word of change and the figure: "fell *by* 3 %"."""
    move_stops: tuple[str, ...] = ()
    """Words after which those are no words of change: "12 % *drop out*", "doubled *down*"."""
    particle_openers: tuple[str, ...] = ()
    """Words that make "up" and "down" a part of themselves, and no change: "*make up* 12 %"."""
    multiplied: Mapping[str, int] = {}
    """Words for a change by a factor: "doubled" is 2; "halved", by its inverse, is -2."""
    folds: Mapping[str, int] = {}
    """Words for a factor that need a change beside them: "grew *threefold*"."""
    fold: tuple[str, ...] = ()
    """"3-*fold*"."""


ENGLISH = "en"
LANGUAGES = {ENGLISH: "English"}
"""Languages that are read: the file that holds the words of each, and its name."""


THEMES = ("money",)
"""Words in files of their own, ``en_money``, which hold fields of `Vocabulary` by name."""


@cache
def vocabulary(language: str = ENGLISH) -> Vocabulary:
    """Return the words of a language of `LANGUAGES`."""
    words: Vocabulary = import_module(f"{__name__}.{language}").WORDS
    for theme in THEMES:
        words = words._replace(**import_module(f"{__name__}.{language}_{theme}").WORDS)
    return words
