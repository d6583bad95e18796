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
    """Multipliers in the plural: "several *hundreds*", "three *billions*"."""
    letters: Mapping[str, int]
    """Multipliers attached to digits: "1.1*m*"."""
    conjunction: str
    """Joins parts of a number: "one hundred *and* five"."""
    dozen: tuple[str, ...]
    vague: Mapping[str, str]
    """Vague plurals and their rule: "tens of thousands"."""
    few: Mapping[str, str]
    """Vague words that may stand before a multiplier, and their rule: "several"."""
    plural_endings: tuple[str, ...]
    """Endings of nouns in the plural."""
    plural_nouns: tuple[str, ...]
    """Plurals that end otherwise: "people"."""
    time_hedges: tuple[str, ...]
    """First words of hedges that stand before years as well: "*over* 2017"."""
    idioms: tuple[str, ...]
    """Phrases whose last word is no hedge: "*how* about"."""
    owners: tuple[str, ...]
    """Words before a number that is no count of what follows: "*the* 2018 elections"."""
    pronoun_openers: tuple[str, ...]
    """Words that make "one" a pronoun: "*no* one"."""
    one_idioms: tuple[str, ...]
    """Words after "one" that make no count of it: "one *another*"."""
    change_openers: tuple[str, ...]
    """Words before what changed by so much *to* so much: "*by* 5 to 20"."""
    ranked: tuple[str, ...]
    """Words that make a number a name: "the *top* three"."""
    of: tuple[str, ...]
    """Words between a vague word and what is counted: "dozens *of* people"."""
    unquantified: tuple[str, ...]
    """Words for amounts that give no number."""
    fractions: Mapping[str, int]
    """Denominators: "third"."""
    denominators: Mapping[str, int]
    """Denominators of one part: "half", "twentieth"; no unit of time is among them."""
    denominator_plurals: Mapping[str, int]
    """Denominators of several parts: "halves"; "twenty-*firsts*"."""
    minus: tuple[str, ...]
    """Words before a number that lies below zero."""
    decimal_point: str
    """"two *point* five"."""
    point_openers: tuple[str, ...]
    """Words that make a point one in time: "*at* one point"."""
    divided_by: tuple[str, ...]
    """"one *over* three"; read so in a phrase by itself only."""
    named_numbers: Mapping[str, int]
    """Names of single numbers: "a pair"."""
    vague_parts: Mapping[str, str]
    """Words for a part of a vague plural: "in the low" before "hundreds"; "all" for the whole."""
    digit_counts: Mapping[str, int]
    """"*double* digits"."""
    digit_words: tuple[str, ...]
    """"six *figures*"."""
    hedges: Mapping[str, str]
    """Words before a figure, and the hedge they are: "more than"."""
    tails: Mapping[str, str]
    """Words after a figure, and the hedge they are: "or more"."""
    between: str
    range_start: str
    range_joiners: tuple[str, ...]
    range_phrases: tuple[str, ...]
    """Joiners of more than one word: "from 5 *up to* 10"."""
    either: tuple[str, ...]
    plus_minus: tuple[str, ...]
    """"300 *give or take* 20"."""
    bound_joiners: tuple[str, ...]
    """Words between two bounds: "more than 20 *and* less than 35"."""
    than: tuple[str, ...]
    """Words that make a tail the hedge of what follows: "10 or more *than* 20"."""
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
    per: tuple[str, ...]
    """Words between a unit and the unit it is told by: "miles *per* hour"."""
    time_units: Mapping[str, str]
    unit_fillers: tuple[str, ...]
    """Words between a number and its unit of time that change nothing: "two *more* hours"."""
    consecutive: tuple[str, ...]
    """Fillers that make quarters lengths of time and no share: "two *straight* quarters"."""
    whole_ones: tuple[str, ...]
    """Words for one whole unit of time: "*the whole* day"."""
    length_endings: tuple[str, ...]
    """"three weeks *long*"."""
    duration_openers: tuple[str, ...]
    """Words after which "a year" is a length of time: "*for* a year"."""
    span_openers: tuple[str, ...]
    """More words after which "over" compares: "*was* over three years"."""
    spans: tuple[str, ...]
    """Prepositions that look like hedges before a length of time: "*over* three years"."""
    penalties: tuple[str, ...]
    """Words after a length of time that make it a penalty."""
    for_life: tuple[str, ...]
    age_hedges: tuple[str, ...]
    """Hedges that make a number an age: "*as young as* 12"."""
    age_tails: tuple[str, ...]
    """Tails that make a number an age: "25 *and older*"."""
    age_openers: tuple[str, ...]
    """Words before an age: "*aged* 45"."""
    age_endings: tuple[str, ...]
    """Words after the unit of an age: "45 years *old*"."""
    age_units: tuple[str, ...]
    """Words for "years old" in one: "45 *yo*"."""
    in_their: tuple[str, ...]
    """Words before a decade of life: "*in his* forties"."""
    age_decades: Mapping[str, tuple[int, int]]
    """Decades of life: "forties" is 40 to 49."""
    age_nouns: Mapping[str, tuple[int, int]]
    """People by their age: "a teenager" is 13 to 19."""
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
