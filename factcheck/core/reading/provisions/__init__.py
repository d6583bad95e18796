"""Provisions of law: paths of numbers in an instrument; 174 holds 174(2).

provision  := list [instrument]                   "§ 25, § 13 Abs. 1, § 14 Abs. 3 GKG"
            | instrument [","] word list          "SGG § 184 Abs 1", "Penal Code, Article 174"
            | parts "of" word path [instrument]   "part 2 of Article 174"
            | cited | titled                      "18 U.S.C. § 1030", "Title 18, Section 1030 of …"
word       := "Article" | "Section" | "§" …       needed unless the question asks for a provision

A list is one reading, the smallest stretch that holds all it names, and all of them share the
instrument that is named once. Each provision that it names is a member of the reading, with its
own place and interval (`records.Member`): a member by itself would lose the instrument.
"""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from factcheck.core.interval import EVERYTHING, Interval
from factcheck.core.lines import Provisions, below
from factcheck.core.reading.provisions import instruments, lists, titles
from factcheck.core.reading.records import Context, Leeway, Member, Rule, Stated
from factcheck.core.reading.words import Phrase, fold_name, is_digits, match, skip, tables

if TYPE_CHECKING:
    from factcheck.core.reading.hedges import Match
    from factcheck.core.reading.provisions.instruments import Found
    from factcheck.core.reading.provisions.lists import Section
    from factcheck.core.reading.provisions.steps import Path

__all__ = ["RULES", "begins", "label", "may_be_american", "read", "stands"]

RULES = (
    Rule("provision.number", "the provision and everything below it", "ELI"),
    Rule("provision.list", "the smallest stretch that holds them all", "our choice"),
    Rule("provision.range", "from the first to the last with all below it", "as it is written"),
    Rule(
        "provision.following",
        "“f.” adds the next one, “ff.” and “et seq.” all that follow: how many is not said",
        "German and English legal usage",
    ),
    Rule(
        "provision.sentence",
        "citations may leave out the sentence, so other words below the same part only differ",
        "our choice: “Abs. 1 Nr. 2” may be “Abs. 1 Satz 3 Nr. 2”",
    ),
    Rule(
        "provision.instrument",
        "the instrument that is named; “penal code” and “criminal code” translate one name",
        "our choice: translations vary; EUR-Lex and OHCHR use both",
    ),
    Rule("provision.label", "the provision that the ledger gives for these words", "the ledger"),
    Rule("provision.words", "a charge without a number can only differ from one", "our choice"),
    Rule("provision.us-code", "title and section of the United States Code", "1 U.S.C. § 204"),
    Rule(
        "provision.us-regulations",
        "title and section of the Code of Federal Regulations",
        "44 U.S.C. § 1510",
    ),
    Rule("provision.american", "a citation of an American statute", "The Bluebook, by eyecite"),
)
OPENING = ("provision_words", "provision_parts", "instruments", "title_words", "jurisdictions")


@cache
def first_words(language: str) -> frozenset[str]:
    """Return every word with which a provision can begin, but digits and capitals."""
    return frozenset(word for table in OPENING for word in tables(language)[table])


def read(phrase: Phrase, at: int, context: Context) -> Match | None:
    """Read one provision, a list or a range, with its instrument where one is named."""
    found = own(phrase, at, context)
    if at or (found and found[1] == len(phrase)) or not may_be_american(phrase.text):
        return found
    from factcheck.core.reading.provisions import american  # noqa: PLC0415  few texts need it

    return american.read(phrase, at) or found


def may_be_american(text: str) -> bool:
    """Whether a text has a sign that all citations of American statutes have."""
    return any(sign in text for sign in AMERICAN)


AMERICAN = ("§", "Stat.", "Laws ch.")


def own(phrase: Phrase, at: int, context: Context) -> Match | None:
    """Read what the grammar reads by itself."""
    start = skip(phrase, at, *phrase.vocabulary.articles)
    word = phrase.word(start)
    if is_digits(phrase, start):
        return cited(phrase, at) or listed(phrase, at, context)
    if word in first_words(phrase.language):
        return (
            inside(phrase, start)
            or listed(phrase, at, context)
            or cited(phrase, start)
            or led(phrase, start)
        )
    return led(phrase, start) if phrase.raw(start)[1:].lower() != phrase.raw(start)[1:] else None


def listed(phrase: Phrase, at: int, context: Context) -> Match | None:
    """Read a list and the instrument behind it."""
    sections = lists.read(phrase, at)
    if not sections:
        return None
    start = skip(phrase, at, *phrase.vocabulary.articles)
    sign = phrase.word(start)
    if is_digits(phrase, start) and not stands_alone(phrase, sections[0].path, context):
        return None
    found = instrument(phrase, sections[-1].after, sign)
    if found and is_digits(phrase, start) and found.line.unit in titles.RULES:
        return None
    if found:
        return stated(phrase, sections, found.line, (found.rule,)), found.end
    sections = lists.sure(sections)
    return stated(phrase, sections, Provisions(), ()), sections[-1].after


def stands_alone(phrase: Phrase, path: Path, context: Context) -> bool:
    """Whether a number without "Article" can be a provision: "174 part 2", or if one is asked."""
    is_numbered = all(number for number, _ in path.steps) and phrase.word(path.end - 1) != ")"
    return context.kind == "provision" or (len(path.steps) > 1 and is_numbered)


def led(phrase: Phrase, at: int) -> Match | None:
    """Read an instrument and the provision behind it."""
    found = instruments.leading(phrase, at)
    if not found:
        return None
    start = skip(phrase, found.end, ",")
    sections = lists.read(phrase, start) if lists.opener(phrase, start)[0] else []
    if not sections:
        return None
    sections = lists.sure(sections)
    return stated(phrase, sections, found.line, (found.rule,)), sections[-1].after


def cited(phrase: Phrase, at: int) -> Match | None:
    """Read "18 U.S.C. § 1030(a)" and its like."""
    found = titles.read(phrase, at)
    if not found:
        return None
    rules = lists.rules(found.sections)
    joined = () if rules == ("provision.number",) else rules
    reading = stated(phrase, found.sections, found.line, ())
    return reading._replace(rules=(*joined, found.rule)), found.end


def inside(phrase: Phrase, at: int) -> Match | None:
    """Read "part 2 of Article 174", "parts 2 and 3 of …": paths that the parts continue."""
    found = lists.inside(phrase, at)
    if not found:
        return None
    named = instrument(phrase, found.end, "")
    if not named:
        return stated(phrase, [found], Provisions(), ()), found.end
    return stated(phrase, [found], named.line, (named.rule,)), named.end


def instrument(phrase: Phrase, at: int, sign: str) -> Found | None:
    """Read the instrument behind a provision, a title of a code before any other."""
    return titles.behind(phrase, at) or instruments.read(phrase, at, sign)


def stated(
    phrase: Phrase, sections: list[Section], line: Provisions, more: tuple[str, ...]
) -> Stated:
    """Return the stretch that holds the sections, with each of them as a member."""
    span = lists.stretch(sections)
    leeway = Leeway(span, "none")
    rules = (*lists.rules(sections), *more)
    if any(each.path.depth_of_sentence() for each in sections):
        wide = (below(each.path.steps[: each.path.depth_of_sentence()]) for each in sections)
        leeway = Leeway(reduce(or_, wide, span), "wording")
        rules = ("provision.sentence", *rules)
    members = tuple(
        Member(phrase.starts[each.start], phrase.end(each.end - 1), each.span)
        for each in sections
        if len(sections) > 1
    )
    return Stated(line, span, span, rules, leeway, members=members)


def label(words: str) -> Stated:
    """Return a charge given by its name only: no rule can compare it with a number."""
    span: Interval = below(((0, fold_name(words)),))
    return Stated(Provisions(), span, span, ("provision.words",), Leeway(EVERYTHING, "wording"))


def begins(phrase: Phrase, at: int) -> bool:
    """Whether a provision may begin with an instrument that no table has: "WoBindG § 10"."""
    return phrase.word(at + 1) == SECTION and phrase.raw(at)[1:].lower() != phrase.raw(at)[1:]


SECTION = "§"


def stands(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Whether words are a provision in running text: not "174 part 2", nor "rule 1" of a game.

    In small letters, "section" and its like need an instrument, a part or a letter, and "article"
    no "the" before it.
    """
    words = phrase.vocabulary
    start = skip(phrase, at, *words.articles)
    if is_digits(phrase, start):
        return bool(match(phrase, start + 1, "instruments"))
    named = match(phrase, start, "provision_words")
    if not named or not phrase.raw(start).islower():
        return True
    if phrase.word(start) not in words.provision_doubtful:
        return start == at and phrase.word(at - 1) not in words.articles
    found = own(phrase, start, Context())
    return bool(found and isinstance(found[0], Stated) and is_certain(found[0]))


def is_certain(stated: Stated) -> bool:
    """Whether a provision has an instrument, a part or a letter, which no other text has."""
    point = stated.hard.lower.point
    return len(point) > 1 or bool(point[0][1]) or stated.rules[-1].startswith(INSTRUMENTS)


INSTRUMENTS = ("provision.instrument", "provision.us")
