"""``read``: what words leave possible, with no ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.core import comparison
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.reading import parser
from factcheck.core.reading.dates import period
from factcheck.core.reading.records import Context, Mention, Reading
from factcheck.core.reading.vocabulary import ENGLISH, LANGUAGES, primary

if TYPE_CHECKING:
    from datetime import date

    from factcheck.core.comparison import Verdict
    from factcheck.core.reading.records import Rule, Unread

    Toward = Literal["past", "future"]

DIRECTIONS: dict[str, int] = {"past": -1, "future": 1}
LONG, FEW_WORDS = 120, 12
"""Code points and words of a text that may be one figure as a whole; a longer one is a sentence."""


def direction(toward: str) -> int:
    """Return -1 for the past and 1 for the future."""
    if toward not in DIRECTIONS:
        raise ValueError(f'toward is "past" or "future", not {toward!r}')
    return DIRECTIONS[toward]


def read(
    text: str,
    *,
    published: str | date | None = None,
    language: str | None = None,
    toward: Toward = "past",
) -> list[Reading]:
    """Return the readings of the figures in a text, in its order; none overlap.

    Figures are counts, measures, sums of money, dates, durations, ages, shares and provisions of
    law; not names. A text that is one figure as a whole gives one reading. What cannot be read is
    left out, as nothing is guessed: `parse` gives the reason.

    `published` is the day on which the words were written, for "last week" and for "12 March":
    ``2019-03-11``, a time after it is not looked at, or a date. Without it such words are left out.
    `language` is a code such as ``en`` or ``de-AT``: English, the default, and German are read.
    `toward` is where a bare "Sunday" or "12 March" is looked for: news looks back to the latest
    one, unless a sentence says "will" or the like; agendas and announcements look ahead: "future".

    Raises FactcheckError: FC114 where `published` is no day, FC121 for another language;
    ValueError for another direction.

    >>> import factcheck
    >>> text = "The CCP has imprisoned three million Uyghurs and tens of thousands of Kazakhs."
    >>> for reading in factcheck.read(text):
    ...     print(reading.words, "|", reading.line.write(reading.hard))
    three million | exactly 3,000,000
    tens of thousands | 20,000 to under 200,000
    >>> [reading] = factcheck.read("He was arrested last night.", published="2019-03-10")
    >>> reading.line.write(reading.hard)
    '9 or 10 March 2019'
    """
    context = Context(said_on=day(published), language=spoken(language), toward=direction(toward))
    from factcheck.core.reading.scanner import scan  # noqa: PLC0415  a phrase is read without

    found = list(scan(text, context))
    if text.count(" ", 0, LONG) >= FEW_WORDS or len(text) >= LONG:
        return found
    whole = parser.parse(text, context)
    if not isinstance(whole, Reading) or whole.line.kind == "name":
        return found
    is_sentence = len(found) > 1 or text.rstrip().endswith((".", "!", "?"))
    if is_sentence and "count.noun" in whole.rules:  # its noun may be the rest of a sentence
        return found
    return [whole._replace(mention=Mention(0, len(text), (0, len(text))))]


def parse(
    phrase: str,
    *,
    kind: str = "",
    unit: str = "",
    published: str | date | None = None,
    language: str | None = None,
    toward: Toward = "past",
) -> Reading | Unread:
    """Read the whole of a phrase as one figure, or say why it cannot be read.

    `kind` is what the phrase should be read as: ``count``, ``money``, ``date``, ``duration``,
    ``age``, ``percent``, ``provision``, ``name``, ``yes-no`` or ``text``; without it all but the
    last two are tried, names last. `unit` is that of a number without one: ``people``. The others,
    and what is raised, are those of `read`.

    >>> import factcheck
    >>> factcheck.parse("about 1.1 million", unit="people").line.unit
    'people'
    >>> factcheck.parse("many").reason
    '“many” gives no number'
    """
    said_on, spoken_in = day(published), spoken(language)
    return parser.parse(phrase, Context(kind, unit, said_on, spoken_in, direction(toward)))


def verdict(a: Reading, b: Reading) -> Verdict | None:
    """Judge whether two readings can both be true; None where they cannot be compared.

    They cannot where they lie on two lines, such as people and days: ``a.line.apart(b.line)`` says
    why. Verdicts order from the mildest: AGREE, COMPATIBLE, TENSION, DIFFER, CONFLICT.

    >>> import factcheck
    >>> [ten, tens] = factcheck.read("10,000 in spring, tens of thousands in autumn")
    >>> factcheck.verdict(ten, tens).name
    'CONFLICT'
    >>> [least] = factcheck.read("at least 10,000")
    >>> factcheck.verdict(least, tens).name
    'COMPATIBLE'
    """
    return None if a.line.apart(b.line) else comparison.verdict(a, b)


def rule(id: str) -> Rule:
    """Return a rule of reading, named in `Reading.rules`: what it says, and on whose authority.

    Raises FactcheckError FC001 for an id that is none.

    >>> import factcheck
    >>> [reading] = factcheck.read("tens of thousands")
    >>> factcheck.rule(reading.rules[0]).says
    'at least 20,000, under 200,000, likely under 100,000'
    """
    from factcheck.core.reading.catalogue import by_id  # noqa: PLC0415  for who asks

    if found := by_id().get(id):
        return found
    hint = "see them all: factcheck rules"
    raise FactcheckError(Diagnostic("FC001", f"no rule of reading “{id}”", hint))


def day(published: str | date | None) -> int | None:
    """Return a day as a proleptic Gregorian ordinal; None for None and for an empty text."""
    if not published:
        return None
    if not isinstance(published, str):
        return published.toordinal()
    days = period(published.partition("T")[0])
    if days is None or not days.is_point:
        said = f"“{published}” is no day that exists"
        raise FactcheckError(Diagnostic("FC114", said, "write it as 2019-03-10"))
    return int(days.lower.point)


def spoken(language: str | None) -> str:
    """Return the language of a code, English for none; refuse one that is not read."""
    code = primary(language or ENGLISH)
    if code in LANGUAGES:
        return code
    said = f"“{language}” is not read yet"
    hint = f"languages that are: {', '.join(LANGUAGES)}"
    raise FactcheckError(Diagnostic("FC121", said, hint))
