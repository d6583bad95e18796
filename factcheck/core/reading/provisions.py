"""Provisions of law: paths of numbers in an instrument; 174 holds 174(2).

provision  := "part" number "of" word path [instrument]
            | [word] path (("," | "and" | "to" | "–") path)* [instrument]
            | number "U.S.C." ["§"] path
word       := "Article" | "Section" | "§" …     needed unless the question asks for a provision
path       := number [letter] ["-" number] (("(" step ")") | ("part" number))*
instrument := ["of" ["the"]] words ending in "code", "act" … ["of" jurisdiction] | abbreviation
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from factcheck.core.interval import EVERYTHING, Interval
from factcheck.core.lines import Provisions, Step, below
from factcheck.core.reading.records import Context, Leeway, Rule, Stated
from factcheck.core.reading.words import Phrase, fold_name, match, past, skip

if TYPE_CHECKING:
    from factcheck.core.reading.hedges import Match

DIGITS = 7  # a longer number is no article: a cap against hostile text
LISTED = 12  # provisions in a list, steps in a path
NAME_WORDS = 10  # of an instrument or a jurisdiction

RULES = (
    Rule("provision.number", "the provision and everything below it", "ELI"),
    Rule("provision.list", "the smallest stretch that holds them all", "our choice"),
    Rule("provision.range", "from the first to the last with all below it", "as it is written"),
    Rule(
        "provision.instrument",
        "the instrument that is named; “penal code” and “criminal code” translate one name",
        "our choice: translations vary; EUR-Lex and OHCHR use both",
    ),
    Rule("provision.label", "the provision that the ledger gives for these words", "the ledger"),
    Rule("provision.words", "a charge without a number can only differ from one", "our choice"),
    Rule("provision.us-code", "title and section of the United States Code", "1 U.S.C. § 204"),
)


def read(phrase: Phrase, at: int, context: Context) -> Match | None:
    """Read one provision, a list or a range, with its instrument where one is named."""
    if found := us_code(phrase, at):
        return found
    part = inner_step(phrase, at)
    if part and phrase.word(part[1]) in phrase.vocabulary.of:
        return inside(phrase, part)
    start = provision_word(phrase, at)
    first = path(phrase, start)
    if not first or (start == at and not stands_alone(phrase, first, context)):
        return None
    spans, rule, end = following(phrase, first)
    line, after_name = instrument(phrase, end)
    hull: Interval = reduce(or_, spans)
    rules = (rule, *(("provision.instrument",) if after_name > end else ()))
    return Stated(line, hull, hull, rules, Leeway(hull, "none")), after_name


def inside(phrase: Phrase, part: tuple[Step, int]) -> Match | None:
    """Read "part 2 of Article 174": the path that the part continues follows it."""
    at = part[1] + 1
    start = provision_word(phrase, at)
    outer = path(phrase, start)
    if not outer or start == at:
        return None
    span = below((*outer[0], part[0]))
    line, end = instrument(phrase, outer[1])
    rules = ("provision.number", *(("provision.instrument",) if end > outer[1] else ()))
    return Stated(line, span, span, rules, Leeway(span, "none")), end


def provision_word(phrase: Phrase, at: int) -> int:
    """Return the place after "Article", "§" and the like; the same place where there is none."""
    start = skip(phrase, at, *phrase.vocabulary.articles)
    end = past(phrase, start, "provision_words")
    return end if end > start else at


def stands_alone(phrase: Phrase, first: tuple[tuple[Step, ...], int], context: Context) -> bool:
    """Whether a number without "Article" can be a provision: "174 part 2", or if one is asked."""
    return context.kind == "provision" or (len(first[0]) > 1 and phrase.word(first[1] - 1) != ")")


def path(phrase: Phrase, at: int) -> tuple[tuple[Step, ...], int] | None:
    """Read "174", "66A", "174-1", "174(2)(a)", "174 part 2"."""
    found = step(phrase, at)
    if not found:
        return None
    steps, end = [found[0]], found[1]
    while len(steps) < LISTED and (more := inner_step(phrase, end)):
        steps.append(more[0])
        end = more[1]
    return tuple(steps), end


def step(phrase: Phrase, at: int) -> tuple[Step, int] | None:
    """Read a number with its letter and its suffix."""
    digits = phrase.word(at)
    if not is_number(digits):
        return None
    suffix, end = "", at + 1
    if phrase.touches(end) and len(phrase.raw(end)) == 1 and phrase.raw(end).isalpha():
        suffix, end = phrase.raw(end).upper(), end + 1
    after_hyphen = phrase.word(end + 1)
    joined = phrase.word(end) == "-" and phrase.touches(end) and phrase.touches(end + 1)
    if joined and is_number(after_hyphen) and int(after_hyphen) <= int(digits):
        suffix, end = f"{suffix}-{after_hyphen}", end + 2
    return (int(digits), suffix), end


def is_number(word: str) -> bool:
    """Whether a word is a whole number that a provision may have."""
    return word.isascii() and word.isdigit() and len(word) <= DIGITS


def inner_step(phrase: Phrase, at: int) -> tuple[Step, int] | None:
    """Read "(2)", "(a)", "part 2", "Abs. 1"."""
    if phrase.word(at) == "(" and phrase.word(at + 2) == ")":
        inner = step(phrase, at + 1)
        if inner and inner[1] == at + 2:
            return inner[0], at + 3
        letter = phrase.word(at + 1)
        return ((0, letter), at + 3) if letter.isalpha() and len(letter) <= GROUP else None
    start = skip(phrase, at, ",")
    named = past(phrase, start, "provision_parts")
    return step(phrase, named) if named > start else None


GROUP = 4  # letters of a step: "(viii)"


def following(
    phrase: Phrase, first: tuple[tuple[Step, ...], int]
) -> tuple[list[Interval], str, int]:
    """Read the other provisions of a list or a range; return their spans, the rule, the end."""
    words = phrase.vocabulary
    spans, rule, end = [below(first[0])], "provision.number", first[1]
    while len(spans) < LISTED:
        joiner, start = phrase.word(end), end + 1
        if joiner == "," and phrase.word(start) == words.conjunction:
            start += 1
        is_range = joiner in words.range_joiners
        if not is_range and joiner not in (",", words.conjunction, *words.either):
            break
        more = path(phrase, provision_word(phrase, start))
        if not more or (is_range and below(more[0]).lower <= spans[-1].lower):
            break
        spans.append(below(more[0]))
        rule, end = "provision.range" if is_range else "provision.list", more[1]
    return spans, rule, end


def us_code(phrase: Phrase, at: int) -> Match | None:
    """Read "18 U.S.C. § 1030(a)"."""
    title = phrase.word(at)
    if not is_number(title):
        return None
    named = match(phrase, at + 1, "instruments")
    if not named or named[0] != US_CODE:
        return None
    section = path(phrase, provision_word(phrase, named[1]))
    if not section:
        return None
    span = below(section[0])
    line = Provisions(f"{US_CODE} title {int(title)}", "united states")
    return Stated(line, span, span, ("provision.us-code",), Leeway(span, "none")), section[1]


US_CODE = "us code"


def instrument(phrase: Phrase, at: int) -> tuple[Provisions, int]:
    """Read the instrument and the jurisdiction, folded; both empty where none is named."""
    start = skip(phrase, skip(phrase, at, ","), *phrase.vocabulary.of)
    start = skip(phrase, start, *phrase.vocabulary.articles)
    end = next((end for end in range(start, start + NAME_WORDS) if ends_name(phrase, end)), None)
    if end is None:
        return abbreviation(phrase, at, start)
    name, owner = named(
        phrase, fold_name(phrase.said(start, end + 1).replace("’s", "").replace("'s", ""))
    )
    place, after_place = jurisdiction(phrase, end + 1)
    return Provisions(name, place or owner), after_place


def ends_name(phrase: Phrase, at: int) -> bool:
    """Whether an instrument's name ends with this word."""
    return phrase.word(at) in phrase.vocabulary.instrument_nouns


def abbreviation(phrase: Phrase, at: int, start: int) -> tuple[Provisions, int]:
    """Read "StGB": a word with two capitals or more."""
    raw = phrase.raw(start)
    if raw.isalpha() and sum(letter.isupper() for letter in raw) > 1:
        return Provisions(fold_name(raw)), start + 1
    return Provisions(), at


def named(phrase: Phrase, folded: str) -> tuple[str, str]:
    """Return the instrument's one name, and the words before it: whose code it is."""
    for words, name in phrase.vocabulary.instruments.items():
        if folded == words or folded.endswith(f" {words}"):
            return name, folded[: -len(words)].strip()
    return folded, ""


def jurisdiction(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read "of Kazakhstan", "of the Republic of Kazakhstan": capitalised words."""
    words = phrase.vocabulary
    if phrase.word(at) not in words.of:
        return "", at
    start = skip(phrase, at + 1, *words.articles)
    end = start
    while end - start < NAME_WORDS and (
        phrase.raw(end)[:1].isupper()
        or (
            phrase.word(end) in (*words.of, words.conjunction) and phrase.raw(end + 1)[:1].isupper()
        )
    ):
        end += 1
    if end == start:
        return "", at
    folded = fold_name(phrase.said(start, end))
    return folded.removeprefix("republic of "), end


def label(words: str) -> Stated:
    """Return a charge given by its name only: no rule can compare it with a number."""
    span = below(((0, fold_name(words)),))
    return Stated(Provisions(), span, span, ("provision.words",), Leeway(EVERYTHING, "wording"))


def stands(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Accept in running text: nothing else is written so."""
    return True
