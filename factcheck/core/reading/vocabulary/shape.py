"""The shape of a language's words, but for those of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.reading.vocabulary.dates import DateCues, DateWords


class Vocabulary(NamedTuple):
    """One language's words. Phrases are written in lower case, words parted by spaces.

    A phrase also matches where hyphens join its words; the longest phrase wins.
    """

    articles: tuple[str, ...]
    """Words that names are compared without."""
    function_words: tuple[str, ...]
    """Words that end a noun phrase: "10,000 ethnic Kazakhs *in* …"."""
    decimal_sign: str
    """"1*.*5"; where it is a comma, points stand between groups of digits."""
    number_parts: tuple[str, ...]
    """What number words written together hold besides those of `numbers`: "hundert*und*eins"."""
    pointed: tuple[str, ...]
    """Abbreviations of one word with the point that belongs to them: "1,1 *Mio.*"."""
    one: tuple[str, ...]
    """Words for one before a multiplier or a unit of time: "*a* hundred", "*an* hour"."""
    numbers: Mapping[str, int]
    """Words for 0 to 99; tens add up with the units behind them: "seventy", "five"."""
    hundred: str
    multipliers: Mapping[str, int]
    bare_multipliers: tuple[str, ...]
    """Multipliers that mean one of themselves where no number stands before: "hundert"."""
    plurals: Mapping[str, int]
    """Multipliers in the plural: "several *hundreds*", "three *billions*"."""
    letters: Mapping[str, int]
    """Multipliers attached to digits: "1.1*m*"."""
    conjunction: str
    """Joins parts of a number: "one hundred *and* five"."""
    dozen: tuple[str, ...]
    vague: Mapping[str, str]
    """Vague plurals and their rule: "tens of thousands"."""
    upon: tuple[str, ...]
    """Words between a vague plural and itself once more: "hundreds *upon* hundreds"."""
    not_few: tuple[str, ...]
    """Words before "a few" that make it many: "*quite* a few"."""
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
    half_endings: tuple[str, ...]
    """What adds a half to the number that it is written together with: "drei*einhalb*"."""
    mixed_numbers: Mapping[str, tuple[int, int]]
    """Words for a number and a fraction: "anderthalb" is three by two."""
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
    serial: tuple[str, ...]
    """Words after which a number names one of a series, unless it counts: "*season* 1"."""
    settings: tuple[str, ...]
    """Words before a name that tells where or when: "*in* Kabul 12 people died"."""
    verbal: tuple[str, ...]
    """Vague plurals that are verbs too: "Robin *scores* four"."""
    subjects: tuple[str, ...]
    """Words that do what such a verb says: "*she* scores"."""
    ratings: tuple[str, ...]
    """Words beside a number of points out of so many: "*rated* 8/10"."""
    per: tuple[str, ...]
    """Words between a unit and the unit it is told by: "miles *per* hour"."""
    dates: DateWords
    date_cues: DateCues
    denials: tuple[str, ...]
    """Words just before a figure that deny it: "*not* 10,000 but 3,000"."""
    abbreviated: tuple[str, ...]
    """Words whose full stop ends no sentence: "Nov.", "Mr."."""
    yes: tuple[str, ...]
    no: tuple[str, ...]
    # Provisions of law: a file of their own, as `THEMES` says.
    provision_words: Mapping[str, str] = {}
    """"Article", "§": ``one``; "Articles", "§§": ``many``."""
    provision_doubtful: tuple[str, ...] = ()
    """Those that other texts use too: in running text they need a capital or an instrument."""
    provision_parts: Mapping[str, str] = {}
    """"part", "paragraph", and a label for those that citations may leave out: ``sentence``."""
    provision_letters: str = ""
    """Letters that may stand apart from their number: "§ 74 *a* HGB"."""
    roman_parts: Mapping[str, int] = {}
    """Capitals that name a part behind its number: "§ 823 *I* BGB"."""
    provision_joiners: tuple[str, ...] = ()
    """What joins two provisions, besides "and": "in conjunction with"."""
    provision_following: Mapping[str, str] = {}
    """Words for what follows a provision: ``next`` for the one after it, ``all``: "et seq."."""
    provision_asides: tuple[str, ...] = ()
    """Words in brackets before another number of the same: "Article 58 (*then* Article 70)"."""
    provision_versions: tuple[str, ...] = ()
    """Words for an older or newer wording of an instrument, which are not compared: "a.F."."""
    instruments: Mapping[str, str] = {}
    """Instruments and the one name under which they are compared; a country after a slash.

    What all languages share stands in `instruments.INSTRUMENTS`."""
    instrument_nouns: tuple[str, ...] = ()
    """Last words of an instrument's name: "code", "act"."""
    instrument_endings: Mapping[str, str] = {}
    """Ends of words that name an instrument, longest first, and how they end as a name."""
    name_joiners: tuple[str, ...] = ()
    """Small words inside the name of an instrument or a place: "Freedom *of* Information Act"."""
    name_tails: tuple[str, ...] = ()
    """Words that continue the name of an instrument: "Law *on* Public Assemblies"."""
    number_words: tuple[str, ...] = ()
    """Words before the number of an instrument: "Law *No.* 5651"."""
    title_words: tuple[str, ...] = ()
    """"*Title* 18 of the U.S. Code"."""
    possessives: tuple[str, ...] = ()
    """Signs that make a country the owner of an instrument: "Russia*'s* Criminal Code"."""
    place_openers: Mapping[str, str] = {}
    """Words between an instrument and its country; ``any`` where capitals suffice behind them.

    After the others a country must be one of `jurisdictions`.
    """
    jurisdictions: Mapping[str, str] = {}
    """Countries by their names, abbreviations and adjectives, and the one name to compare."""
    # Money, shares and changes: a file of their own, as `THEMES` says.
    currency_defaults: Mapping[str, str] = {}
    """Names and signs of several currencies, read as the one that English means by them."""
    currency_more: Mapping[str, str] = {}
    """Names and signs that CLDR does not list."""
    currency_shared: Mapping[str, str] = {}
    """Names and signs of several currencies, and how they are compared: "rials" is "rial"."""
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
    half_stops: tuple[str, ...] = ()
    """Words after "half the" that make it no share of anything: "half the *battle*"."""
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
    times: tuple[str, ...] = ()
    """Words that make a number before them a factor or tell how often: "three *times*"."""
    ratio_tails: tuple[str, ...] = ()
    """Words after those with which something is measured by another: "times *as many*"."""
    ratio_articles: tuple[str, ...] = ()
    """Words that open what it is measured by: "times *the* size of France"."""
    ratio_nouns: tuple[str, ...] = ()
    """What things are measured by, after a word that opens much else: "times that *number*"."""
    # Lengths of time and ages: a file of their own, as `THEMES` says.
    time_units: Mapping[str, str] = {}
    unit_fillers: tuple[str, ...] = ()
    """Words between a number and its unit of time that change nothing: "two *more* hours"."""
    consecutive: tuple[str, ...] = ()
    """Fillers that make quarters lengths of time and no share: "two *straight* quarters"."""
    whole_ones: tuple[str, ...] = ()
    """Words for one whole unit of time: "*the whole* day"."""
    length_endings: tuple[str, ...] = ()
    """"three weeks *long*"."""
    duration_openers: tuple[str, ...] = ()
    """Words after which "a year" is a length of time: "*for* a year"."""
    span_openers: tuple[str, ...] = ()
    """More words after which "over" compares: "*was* over three years"."""
    spans: tuple[str, ...] = ()
    """Prepositions that look like hedges before a length of time: "*over* three years"."""
    penalties: tuple[str, ...] = ()
    """Words after a length of time that make it a penalty."""
    for_life: tuple[str, ...] = ()
    age_hedges: tuple[str, ...] = ()
    """Hedges that make a number an age: "*as young as* 12"."""
    age_tails: tuple[str, ...] = ()
    """Tails that make a number an age: "25 *and older*"."""
    age_openers: tuple[str, ...] = ()
    """Words before an age: "*aged* 45"."""
    age_endings: tuple[str, ...] = ()
    """Words after the unit of an age: "45 years *old*"."""
    age_units: tuple[str, ...] = ()
    """Words for "years old" in one: "45 *yo*"."""
    age_verbs: Mapping[str, str] = {}
    """Verbs before an age: ``is`` after a person, "he *was* 23"; ``turned`` after anybody."""
    age_adverbs: tuple[str, ...] = ()
    """Words between those and the age: "he is *now* 45"."""
    persons: tuple[str, ...] = ()
    """Words for one person: "*she* is 45"."""
    people: tuple[str, ...] = ()
    """Words for people of whom an age may be said: "*children* under 14"."""
    single_people: tuple[str, ...] = ()
    """Words for one of them, after whom an age stands between commas: "a *suspect*, 26, was"."""
    age_sides: tuple[str, ...] = ()
    """Words between those and the age: "people *over* 60"."""
    age_followers: tuple[str, ...] = ()
    """Words and signs after such a number that make it count nothing: "turned 18 *on*"."""
    age_times: tuple[str, ...] = ()
    """Those of them after which one name alone is that of a person: "Smith was 23 *when*"."""
    in_their: tuple[str, ...] = ()
    """Words before a decade of life: "*in his* forties"."""
    age_decades: Mapping[str, tuple[int, int]] = {}
    """Decades of life: "forties" is 40 to 49."""
    age_nouns: Mapping[str, tuple[int, int]] = {}
    """People by their age: "a teenager" is 13 to 19."""
