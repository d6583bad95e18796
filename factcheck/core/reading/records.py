"""What reading takes in and gives back: a context, and a reading or the reason there is none."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.core.interval import Interval
    from factcheck.core.lines import Line, Number


class Leeway(NamedTuple):
    """Points beyond the hard ones that would not make a liar of the speaker, and why."""

    interval: Interval
    rule: str
    """``none`` · ``rounding`` (10,000 for 10,400) · ``edge`` ("over 10,000", in fact 10,000) ·
    ``cancellable`` ("up to ten", in fact twelve) · ``wording`` (words that no rule can compare)."""


class Said(NamedTuple):
    """The figure in the words' own unit: 10 and "year" of "up to ten years", not days."""

    unit: str
    """``year``, ``USD``, ``percent``, ``people``; empty where the words name none, as those of a
    fraction do: two-thirds is 2/3, "1 in 10" is 0.1."""
    point: Number | None = None
    """The one number that was said; None for a range and for vague words."""
    lower: Number | None = None
    """The least that the words assert; None where they set no lower bound, as with "up to"."""
    upper: Number | None = None
    """The most that the words assert; None where they set no upper bound."""


class Mention(NamedTuple):
    """Where a figure stands in a running text, in code points of the text, ends exclusive."""

    start: int
    end: int
    sentence: tuple[int, int] = (0, 0)
    """The sentence around it."""
    counted: str = ""
    """The words beside it that name what is counted: ``ethnic Kazakhs``."""
    is_denied: bool = False
    """Whether the words around it deny it: "*not* 10,000 but 3,000"."""
    converts: tuple[int, int] | None = None
    """The figure before it that it converts to another unit: "5 million yuan ($720,000)"."""

    def moved(self, by: int) -> Self:
        """Return the same place in a text that has so many code points before it."""
        converts = self.converts and (self.converts[0] + by, self.converts[1] + by)
        return self._replace(
            start=self.start + by,
            end=self.end + by,
            sentence=(self.sentence[0] + by, self.sentence[1] + by),
            converts=converts,
        )


class Member(NamedTuple):
    """One of several values that a phrase names and that its reading holds together.

    "§§ 3 and 5 UWG" is one reading, from 3 to 5, on the line of the UWG; its members are 3 and 5,
    on the same line. By itself "§§ 3" would be a provision of no known law.
    """

    start: int
    """Where it stands, in code points of the reading's words; ends exclusive."""
    end: int
    hard: Interval


class Stated(NamedTuple):
    """What one kind's grammar made of the words: the three sets, snapped to their line."""

    line: Line
    hard: Interval
    likely: Interval
    rules: tuple[str, ...]
    """Ids of the rules that read it, outermost first: ``("hedge.about", "count.digits")``."""
    leeway: Leeway
    is_vague: bool = False
    said: Said | None = None
    """The figure in the words' own unit; None for dates, provisions, names and texts."""
    members: tuple[Member, ...] = ()
    """The values that a list names, with places in the phrase; none where it names one."""


class Refusal(NamedTuple):
    """Words that a grammar knows and must not read: "life", "many", "30 February"."""

    reason: str
    """One line without a full stop: what stands in the way."""


class Reading(NamedTuple):
    """What the words leave possible. Always likely ⊆ hard ⊆ leeway, none of them empty."""

    words: str
    line: Line
    hard: Interval
    """What the words assert."""
    likely: Interval
    """What a reader takes from them."""
    leeway: Leeway
    """What would still not make a liar of the speaker."""
    rules: tuple[str, ...]
    """Ids of the rules that read it, outermost first: ``("hedge.about", "count.digits")``."""
    is_vague: bool = False
    """Whether the words themselves are vague: "about", "dozens"; not "at least 10"."""
    said: Said | None = None
    """The figure in the words' own unit; None for dates, provisions, names and texts."""
    mention: Mention | None = None
    """Where it stands in a running text; None for a phrase that was read by itself."""
    members: tuple[Member, ...] = ()
    """The provisions that a list or a range names one by one; none where it names one."""

    def asserted(self) -> Self:
        """Return the reading, whose sets must be nested and not empty."""
        assert not self.likely.is_empty  # noqa: S101  an invariant
        assert self.likely <= self.hard <= self.leeway.interval  # noqa: S101  an invariant
        return self


class Unread(NamedTuple):
    """Words that could not be read, and why; nothing is guessed."""

    words: str
    reason: str
    """One line without a full stop: what stands in the way."""


class Rule(NamedTuple):
    """A rule of reading: its id, what it says, and on whose authority."""

    id: str
    """``hedge.about``, ``vague-plural.ten-thousands``: the kind, then the rule."""
    says: str
    """The rule in one line."""
    authority: str
    """Who says so: a paper, a standard, or "our choice" with its reason."""


class Context(NamedTuple):
    """What is known about the words before they are read."""

    kind: str = ""
    """The kind that the question asks for; empty where it is not known."""
    unit: str = ""
    """The unit of the question, for words that name none: ``people``."""
    said_on: int | None = None
    """Day on which the words were written, a proleptic Gregorian ordinal; None if unknown."""
    language: str = "en"
    """The language of the words: a key of `vocabulary.LANGUAGES`."""
    toward: int = -1
    """-1 where the words look back, as news does; 1 where they look ahead, as an agenda does; 0 in
    running text, where the words around a date tell."""
    names: Callable[[str], tuple[str, ...]] = lambda name: (name,)
    """The path of a name after `same` and `within`, outermost first; takes the folded name."""
    labels: Mapping[str, str] = MappingProxyType({})
    """Folded labels that stand for a provision: ``{"inciting hatred": "Article 174 …"}``."""
