"""Lists and ranges of provisions: what each names, and the smallest stretch that holds them all.

list      := section (joiner [word] section)*
section   := path (joiner part-of-the-same-kind)* [following]
joiner    := "," | "and" | "or" | "to" | "–" | "in conjunction with" …
following := "ff." | "f." | "et seq."
"8 Abs. 1 und 3 Nr. 1" is one section: a bare number after a part is its sibling. After "§§" or
"Articles" it is a section of its own if it is greater than the last one, which widens the stretch.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from factcheck.core.interval import HIGHEST, Interval, before
from factcheck.core.lines import below
from factcheck.core.named import NamedTuple
from factcheck.core.reading.provisions import steps
from factcheck.core.reading.provisions.steps import Part, Path
from factcheck.core.reading.words import Phrase, match, skip

NESTED = 3  # parts of parts: "point (a) of paragraph 1 of Article 5"
HINTS = 2  # "Articles", "and", no noun behind: so many make a bare number a provision
LISTED = 12  # sections in a list, siblings in a section: a cap against hostile text
NUMBER, LIST, RANGE = "provision.number", "provision.list", "provision.range"
MANY = "many"
"""What the vocabulary says of words such as "Articles"."""


class Section(NamedTuple):
    """One section of a list with its parts: a path, or the stretch between its siblings."""

    start: int
    """Its first token: the word before it, else its number."""
    end: int
    path: Path
    """The last of its siblings."""
    span: Interval
    rules: tuple[str, ...]
    is_sure: bool = True
    """Whether it belongs to the list without an instrument at the end of it."""
    brackets: int = 0
    """Closing brackets behind it."""

    @property
    def after(self) -> int:
        """The token after it and its bracket."""
        return self.end + self.brackets


class Joiner(NamedTuple):
    """What stands between two provisions."""

    rule: str
    end: int
    is_word: bool
    """Whether it is more than a comma or a dash."""


def read(phrase: Phrase, at: int) -> list[Section]:
    """Read the sections that stand from here on; none where no provision does."""
    word, start = opener(phrase, at)
    found = section(phrase, at, start, word)
    sections = [found] if found else []
    while found and len(sections) < LISTED:
        found = aside(phrase, found.after) or another(phrase, found, word)
        if found:
            sections.append(found)
    return sections


def another(phrase: Phrase, last: Section, word: str) -> Section | None:
    """Read the next section of a list or a range."""
    joined = joiner(phrase, last.after)
    if not joined:
        return None
    named, start = opener(phrase, joined.end)
    found = section(phrase, joined.end, start, named or word)
    if not found or (joined.rule == RANGE and found.span.lower <= last.span.lower):
        return None
    hints = (word == MANY, joined.is_word, closes(phrase, found.end))
    is_sure = bool(named) or sum(hints) >= HINTS
    return found._replace(rules=(joined.rule, *found.rules), is_sure=is_sure)


def aside(phrase: Phrase, at: int) -> Section | None:
    """Read the other number of a section: "Article 58 (then Article 70)"."""
    named = match(phrase, at + 1, "provision_asides") if phrase.word(at) == "(" else None
    if not named:
        return None
    word, start = opener(phrase, named[1])
    found = section(phrase, named[1], start, word)
    if not found or phrase.word(found.end) != ")":
        return None
    return found._replace(brackets=1, rules=(LIST, *found.rules))


def sure(sections: list[Section]) -> list[Section]:
    """Return the sections that belong to a list that no instrument closes."""
    doubtful = (place for place, each in enumerate(sections) if not each.is_sure)
    return sections[: next(doubtful, len(sections))]


def stretch(sections: list[Section]) -> Interval:
    """Return the smallest stretch that holds all sections."""
    return reduce(or_, (each.span for each in sections))


def rules(sections: list[Section]) -> tuple[str, ...]:
    """Return the rules by which the sections were joined, else that of a provision alone."""
    found = dict.fromkeys(rule for each in sections for rule in each.rules)
    return tuple(rule for rule in found if rule != NUMBER) or (NUMBER,)


def opener(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read "Article", "§§" and what the vocabulary says of them; nothing where none stands."""
    start = skip(phrase, at, *phrase.vocabulary.articles)
    found = match(phrase, start, "provision_words")
    return found or ("", at)


def joiner(phrase: Phrase, at: int) -> Joiner | None:
    """Read what may stand between two provisions; a comma before "and" belongs to it."""
    words = phrase.vocabulary
    start = skip(phrase, at, ",")
    word = phrase.word(start)
    if word == words.conjunction or word in words.either:
        return Joiner(LIST, start + 1, is_word=True)
    if found := match(phrase, start, "provision_joiners"):
        return Joiner(LIST, found[1], is_word=True)
    if word in words.range_joiners:
        return Joiner(RANGE, start + 1, is_word=word.isalpha())
    return Joiner(LIST, start, is_word=False) if start > at else None


def section(phrase: Phrase, first: int, at: int, word: str) -> Section | None:
    """Read one section with the siblings of its parts, and whether it reaches further."""
    path = steps.path(phrase, at, phrase.word(skip(phrase, first, *phrase.vocabulary.articles)))
    if not path:
        return None
    return reaching(phrase, with_siblings(phrase, first, path, word))


def with_siblings(phrase: Phrase, first: int, path: Path, word: str) -> Section:
    """Return a section of one path with the siblings of its parts that follow."""
    found = Section(first, path.end, path, below(path.steps), (NUMBER,))
    for _ in range(LISTED):
        more = sibling(phrase, found, word)
        if not more:
            break
        found = more
    return found


def sibling(phrase: Phrase, last: Section, word: str) -> Section | None:
    """Read a further part of the same section: "und 3 Nr. 1", "and (2)", "bis 3", "und Satz 2"."""
    joined = joiner(phrase, last.end)
    if not joined or len(last.path.steps) == 1:
        return None
    found = likewise(phrase, joined.end, last.path) or bare(phrase, joined, last.path, word)
    if not found or found.steps == last.path.steps:
        return None
    span = last.span | below(found.steps)
    return Section(last.start, found.end, found, span, (*last.rules, joined.rule))


def likewise(phrase: Phrase, at: int, last: Path) -> Path | None:
    """Read a part written as one of the last path is, in the place of that one."""
    part = steps.part(phrase, at)
    if not part or part.shape not in last.shapes[1:]:
        return None
    depth = len(last.shapes) - 1 - last.shapes[::-1].index(part.shape)
    return steps.with_parts(phrase, last.cut(depth).below(part))


def bare(phrase: Phrase, joined: Joiner, last: Path, word: str) -> Path | None:
    """Read a number without a word as the sibling of the last part, if it can be no section."""
    found = steps.step(phrase, joined.end)
    number, shape = last.steps[-1][0], last.shapes[-1]
    if not found or not shape.isalpha() or not number or found[0][0] <= number:
        return None
    if word == MANY and found[0][0] > last.steps[0][0]:
        return None
    following = steps.part(phrase, found[1])
    if following and following.shape in last.shapes:
        return None
    if not following and not closes(phrase, found[1]):
        return None
    _, mark, label = last.steps[-1][1].partition(steps.LABELLED)
    step = (found[0][0], found[0][1] + mark + label)
    named = last.cut(len(last.steps) - 1).below(Part(step, shape, found[1]))
    return steps.with_parts(phrase, named)


def closes(phrase: Phrase, at: int) -> bool:
    """Whether a number before this place counts nothing: no noun and no unit follows."""
    words = phrase.vocabulary
    word = phrase.word(at)
    if not word.isalpha():
        return word not in words.percent and word not in words.currency_defaults
    return (
        word in words.of
        or word == words.conjunction
        or word in words.either
        or word in words.range_joiners
        or phrase.raw(at)[1:].lower() != phrase.raw(at)[1:]
        or any(match(phrase, at, table) for table in CLOSING)
    )


CLOSING = ("provision_joiners", "provision_following", "provision_words", "instruments")


def reaching(phrase: Phrase, found: Section) -> Section:
    """Read "ff.", "f.", "et seq.": the sections that follow, how many is not said."""
    more = match(phrase, found.end, "provision_following")
    if not more or len(found.path.steps) > 1:
        return found
    reach, end = more
    number = found.path.steps[0][0]
    upper = below(((number + 1, ""),)).upper if reach == "next" else HIGHEST
    span = Interval(found.span.lower, upper)
    return found._replace(end=end, span=span, rules=("provision.following",))


def inside(phrase: Phrase, at: int, deep: int = NESTED) -> Section | None:
    """Read "part 2 of Article 174", "points (a) and (b) of paragraph 1 of Article 5"."""
    part = steps.part(phrase, at)
    if not part or not deep:
        return None
    top = Path(((0, ""),), ("",), at)
    inner = with_siblings(phrase, at, steps.with_parts(phrase, top.below(part)), "")
    if phrase.word(inner.end) not in phrase.vocabulary.of:
        return None
    word, start = opener(phrase, inner.end + 1)
    outer = steps.path(phrase, start) if word else None
    if not outer:
        wider = inside(phrase, skip(phrase, inner.end + 1, *phrase.vocabulary.articles), deep - 1)
        outer = wider.path if wider and wider.rules == (NUMBER,) else None
    if not outer:
        return None
    lower, upper = ((*outer.steps, *cut.point[1:]) for cut in inner.span)
    whole = (*outer.steps, *inner.path.steps[1:])
    path = Path(whole, (*outer.shapes, *inner.path.shapes[1:]), outer.end)
    return inner._replace(end=outer.end, path=path, span=Interval(before(lower), before(upper)))
