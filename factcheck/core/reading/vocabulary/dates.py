"""The shape of a language's words for dates, and of those around dates in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class DateWords(NamedTuple):
    """What dates are said in. Phrases are written as those of `Vocabulary` are."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    """0 for Monday."""
    weekday_plurals: Mapping[str, int]
    """"two *Sundays* ago"; 0 for Monday."""
    seasons: Mapping[str, int]
    """First month; northern."""
    ordinals: Mapping[str, int]
    """1 to 31: days of a month, centuries, parts of a period."""
    from_the_end: Mapping[str, int]
    """Places counted from the end of a period: "the *last* week of July"."""
    day_endings: tuple[str, ...]
    """"12*th*"."""
    day_first_sign: str
    """The sign of dates in numbers that always say the day first: "12*.*3*.*2019"."""
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
    from_tails: Mapping[str, str]
    """Words after a period with "from" before it, and the bound they are: "from 2017 *on*"."""
    ago_bounds: Mapping[str, str]
    """Words before "two years ago", and the bound they are: "more than"."""
    near_days: Mapping[str, int]
    """Days counted from the words: "yesterday" is -1."""
    near_nights: Mapping[str, int]
    """Nights by the day on which they begin: "last night" is -1."""
    present: tuple[str, ...]
    """The day of the words as one end of a span: "from 2017 to the *present*"."""
    near_words: Mapping[str, int]
    """"last", "this", "next" before a week, month, year, weekday, season or holiday."""
    calendar_units: Mapping[str, str]
    near_units: Mapping[str, tuple[str, int]]
    """Units two off: "the week before last"."""
    this_unit: Mapping[str, str]
    """The unit that holds the day of the words, after "the end of" and the like."""
    unit_ends: Mapping[str, str]
    """The end of the unit at hand in one word: "*year-end*"."""
    weekends: Mapping[str, int]
    """Words for the weekend at hand, which is the latest that has begun, or the next."""
    stretches: Mapping[str, int]
    """Words before a number of units up to the day of the words, or from it: "the past" is -1."""
    lone_stretches: tuple[str, ...]
    """Those of them that need no number: "*the past* year"."""
    bare_few: Mapping[str, str]
    """Vague words of `few` that need no article after "the past": "*few* days"."""
    date_units: Mapping[str, str]
    """Units that dates are counted in, one or more: "days"."""
    unclear_dates: tuple[str, ...]
    """Words for a time that name no day: "recently"."""
    ago: tuple[str, ...]
    """Words after a number of units that lie back: "two days *ago*"."""
    ago_openers: tuple[str, ...]
    """Words before a number of units that lie back: "*vor* zwei Tagen"."""
    hence: tuple[str, ...]
    """Words after a number of units ahead of the words: "two weeks *from now*"."""
    ahead_by: tuple[str, ...]
    """Words before a number of units ahead of the words: "*in* two weeks"."""
    in_time: tuple[str, ...]
    """Words after such a number of units that change nothing: "in two weeks' *time*"."""
    within: tuple[str, ...]
    lasting: tuple[str, ...]
    """Words before a number of units that say how long: "*for* ten days from 3 May"."""
    elsewhere: tuple[str, ...]
    """Words after a number of units counted from a day that they do not name: "*later*"."""
    anaphors: tuple[str, ...]
    """Words that count from a day named elsewhere in the text: "the following" week."""
    narrative: tuple[str, ...]
    """Words before a unit that count from the day told of, unless the words look ahead."""
    offsets: Mapping[str, int]
    """Words between a number of units and the day they are counted from: "after"."""
    ending: tuple[str, ...]
    """Words between a number of units and their last day: "three months *ended* 30 June"."""
    starting: tuple[str, ...]
    """Words between a number of units and their first day: "two weeks *from* 3 May"."""
    date_joiners: tuple[str, ...]
    """Words between the two ends of a span of dates: "*to*", "*until*"."""
    part_joiners: tuple[str, ...]
    """Words between a part and its period: "the last week *of* July"."""
    named_hours: tuple[str, ...]
    """Hours that have a name and stand before a day: "*noon* Friday"."""
    day_parts: tuple[str, ...]
    """Parts of a day and hours, which leave the day as it is."""
    night_parts: tuple[str, ...]
    """Parts of a day that touch two days."""
    clock_words: tuple[str, ...]
    """Words that make a number before them an hour: "3 *pm*"."""
    clock_zones: tuple[str, ...]
    """Words after an hour that change nothing: "3 pm *GMT*"."""
    clock_openers: tuple[str, ...]
    """"*at* 10.30"."""
    century: str
    century_names: tuple[str, ...]
    """That word and its abbreviations after an ordinal: "19th *c.*"."""
    centuries: tuple[str, ...]
    decade_endings: tuple[str, ...]
    decade_words: Mapping[str, int]
    """"nineties"; the century is that of the words."""
    quarters: Mapping[str, int]
    last_quarter: tuple[str, ...]
    """The fourth quarter before a year, else the one before that of the words."""
    halves: Mapping[str, int]
    fiscal: tuple[str, ...]
    """Words beside a year that begins in another month: "*fiscal* 2019"."""
    academic: tuple[str, ...]
    eras: Mapping[str, str]
    """"bc" after a year counts backwards."""
    holidays: Mapping[str, str]
    """Holidays, and the name of each in `dates.holidays`."""
    moon_holidays: tuple[str, ...]
    """Holidays that move with the moon, and begin where it is seen."""
    shared_holidays: tuple[str, ...]
    """Holidays that lie on another day in each country."""


class DateCues(NamedTuple):
    """What tells in running text whether words are a date, and which way it looks."""

    recurring: tuple[str, ...]
    """Words after a weekday that make it name no day: "Friday *mornings*"."""
    shy_dates: tuple[str, ...]
    """Months and weekdays that are other words in lower case: "may", "march", "sat"."""
    named_like_months: tuple[str, ...]
    """Months that people are named after."""
    month_openers: tuple[str, ...]
    """Words before a month but not before a day: "*in* May 20 people were held"."""
    pluperfect: tuple[str, ...]
    """Words of what was over before the day that is told of: "*had* fled earlier in the week"."""
    looks_ahead: tuple[str, ...]
    """Words whose clause looks ahead of the day on which it was written: "*will* meet Friday"."""
    present_verbs: tuple[str, ...]
    """Words that look ahead just before a date: "the vote *is* on Sunday"."""
    looks_back: tuple[str, ...]
    """Words whose clause looks back: "*said* Friday"."""
    reporting: tuple[str, ...]
    """Those of them that tell when somebody spoke, and not of what: "*said*"."""
    commitments: tuple[str, ...]
    """Words before a verb whose time is still to come: "*agreed to* meet Friday"."""
    last_openers: tuple[str, ...]
    """Words before a last day, of which the verb tells nothing: "put off *until* 6 April"."""
    until: tuple[str, ...]
    """Those of them that a verb of `pending` may stand before."""
    pending: tuple[str, ...]
    """Verbs that look ahead before a last day: "*gave* him until Monday"."""
    past_endings: tuple[str, ...]
    """Endings of verbs that look back: "arrest*ed*"."""
    infinitive_openers: tuple[str, ...]
    """Words after which a verb looks back no more: "to *be* released", "plans *to* cut"."""
    stretch_openers: tuple[str, ...]
    """Words before a stretch without an article in running text: "*over* last two weeks"."""
    games: tuple[str, ...]
    """Words of a sentence whose quarters are those of a game."""
    year_openers: tuple[str, ...]
    """Words after which running text means a year by four digits: "*since* 2017"."""
    weak_openers: tuple[str, ...]
    """Those of them that also stand before a number of things: "*by* 2000 votes"."""
    day_openers: tuple[str, ...]
    """Words after which running text means a day of the month: "*on* the 15th"."""
    year_determiners: tuple[str, ...]
    """Words before a year that stands before a noun: "*the* 2018 report"."""
    year_nouns: tuple[str, ...]
    """What a year is said of rather than a number: "1990 *earnings*"."""
    pronouns: tuple[str, ...]
    """Words of `anaphors` that are conjunctions too: "said *that* Friday's vote"."""
    repeating: tuple[str, ...]
    """Words before a weekday or a month that name none: "*every* Monday"."""
    bare_holidays: tuple[str, ...]
    """First words of holidays that are others after one more word: "Chinese *New* Year"."""
    owners: tuple[str, ...]
    """Words after which a decade is an age: "*his* sixties"."""
    date_names: tuple[str, ...]
    """Names and words that have a date in them and are none: "Sunday school"."""
