"""Instruments: which law a provision stands in, folded to the one name it is compared under.

instrument := [","] ["of" ["the"]] (known | compound | name) edition* ["(" abbreviation ")"] [place]
known      := [owner] a name or an abbreviation of the vocabulary: "Criminal Code", "StGB", "ECHR"
compound   := a word that ends as laws are called: "Aufenthaltsgesetzes"
name       := [year] [owner] words up to "code", "act" … [number | tail]      after "of" alone
owner      := "Russia's" | "Russian"
number     := ["(EU)"] ["No."] "95/46/EC"
tail       := ("on" | "against" …) capitalised words
edition    := year | "a.F."
place      := "of" ["the"] (known place | capitalised words)
"""

from __future__ import annotations

from factcheck.core.lines import Provisions
from factcheck.core.named import NamedTuple
from factcheck.core.reading.words import Phrase, fold_name, is_digits, is_year, match, past, skip

NAME_WORDS = 10  # of an instrument or a place
LONG = 5  # letters: shorter names are abbreviations, and need their capitals
NUMBER_PARTS = 3  # joined to the number of a law: "95/46/EC"
ANY = "any"
"""What the vocabulary says of words behind which any capitalised words are a place."""


class Found(NamedTuple):
    """An instrument as read, and where its words end."""

    line: Provisions
    end: int
    rule: str = "provision.instrument"


def read(phrase: Phrase, at: int, sign: str) -> Found | None:
    """Read the instrument behind a provision whose word was ``sign``: "§", "article"."""
    start = skip(phrase, at, ",")
    inner = skip(phrase, start, *phrase.vocabulary.of)
    named = skip(phrase, inner, *phrase.vocabulary.articles) if inner > start else inner
    found = known(phrase, named)
    if not found and (inner > start or start == at):
        found = compound(phrase, named)
    if not found and inner > start:
        found = described(phrase, named)
    if not found and (inner > start or start == at):
        found = unknown(phrase, named, "" if inner > start else sign)
    return with_place(phrase, with_version(phrase, found)) if found else None


def leading(phrase: Phrase, at: int) -> Found | None:
    """Read the instrument before a provision: "SGG § 184", "Penal Code, Article 174"."""
    found = known(phrase, at) or unknown(phrase, at, "")
    return with_version(phrase, found) if found else None


def known(phrase: Phrase, at: int) -> Found | None:
    """Read a name of the vocabulary, with its owner before it: "Russia's Criminal Code"."""
    found = match(phrase, at, "instruments")
    owner, start = ("", at) if found else possessor(phrase, at)
    found = found or match(phrase, start, "instruments")
    if not found or not is_written_so(phrase, start, found[1]):
        return None
    unit, _, place = found[0].partition("/")
    return Found(Provisions(unit, owner or place), found[1])


def is_written_so(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a short name has the capitals of an abbreviation: "weg" is no law."""
    raw = phrase.raw(at)
    return end - at > 1 or len(raw) > LONG or capitals(raw) > 1


def capitals(raw: str) -> int:
    """Return how many letters are capitals."""
    return sum(letter.isupper() for letter in raw)


def unknown(phrase: Phrase, at: int, sign: str) -> Found | None:
    """Read an abbreviation that the vocabulary lacks: "KlimaG", not the "UN" of "Article 5 UN"."""
    raw = phrase.raw(at)
    if not raw.isalpha() or capitals(raw) <= 1 or (sign.isalpha() and raw.isupper()):
        return None
    return Found(Provisions(fold_name(raw)), at + 1)


def possessor(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read whose law it is: "Russia's", "Kazakh", "the country's"; folded, empty where unknown."""
    found = match(phrase, at, "jurisdictions")
    end = found[1] if found else at + 1
    after_sign = past(phrase, end, "possessives")
    if found:
        return found[0], after_sign
    raw = phrase.raw(at)
    if after_sign == end or not raw.isalpha():
        return "", at
    return (fold_name(raw) if raw[0].isupper() else ""), after_sign


def described(phrase: Phrase, at: int) -> Found | None:
    """Read a name by its last word: "Information Technology Act", "Law on Public Assemblies"."""
    has_year = is_year(phrase, at)
    owner, start = possessor(phrase, at + has_year)
    for end in range(start, start + NAME_WORDS):
        edition = phrase.word(at) if has_year else ""
        if found := known(phrase, end):
            place = owner or found.line.jurisdiction or before_known(phrase, start, end)
            return found._replace(line=found.line._replace(jurisdiction=place, edition=edition))
        if phrase.word(end) in phrase.vocabulary.instrument_nouns:
            after_name = ending(phrase, end + 1)
            name = fold_name(phrase.said(start, after_name))
            return Found(Provisions(name, owner, edition=edition), after_name)
        if not is_part_of_name(phrase, start, end):
            break
    return None


def is_part_of_name(phrase: Phrase, start: int, at: int) -> bool:
    """Whether a word may stand in a name: capitalised, no function word, or joining capitals."""
    word, raw = phrase.word(at), phrase.raw(at)
    if word in phrase.vocabulary.name_joiners:
        return at > start and phrase.raw(at + 1)[:1].isalpha()
    is_small = word in phrase.vocabulary.function_words and capitals(raw) <= 1  # "it", not "IT"
    return raw.isalpha() and not is_small


def before_known(phrase: Phrase, start: int, end: int) -> str:
    """Return the words before a known name, if they are capitalised: "RSFSR Criminal Code"."""
    is_named = end > start and all(phrase.raw(at)[:1].isupper() for at in range(start, end))
    return fold_name(phrase.said(start, end)) if is_named else ""


def ending(phrase: Phrase, at: int) -> int:
    """Return where a name ends that a noun or its number and tail end: "Law on Assemblies"."""
    number = numbered(phrase, at)
    if number > at:
        return number
    if phrase.word(at) not in phrase.vocabulary.name_tails:
        return at
    end = capitalised_end(phrase, skip(phrase, at + 1, *phrase.vocabulary.articles))
    return end if phrase.raw(end - 1)[:1].isupper() else at


def numbered(phrase: Phrase, at: int) -> int:
    """Return where the number of a law ends: "No. 114-FZ", "(EU) 2016/679", "95/46/EC"."""
    start = at
    if phrase.word(at) == "(" and phrase.raw(at + 1).isupper() and phrase.word(at + 2) == ")":
        start = at + 3
    named = past(phrase, start, "number_words")
    if not is_digits(phrase, named):
        return at
    end = named + 1
    for _ in range(NUMBER_PARTS):
        is_joined = phrase.word(end) in ("/", "-") and phrase.touches(end)
        if not (is_joined and phrase.touches(end + 1) and phrase.word(end + 1).isalnum()):
            break
        end += 2
    return end if named > start or end > named + 1 else at


def capitalised_end(phrase: Phrase, at: int) -> int:
    """Return where capitalised words end, with the small words between them."""
    words = phrase.vocabulary
    end = at
    while end - at < NAME_WORDS:
        is_joiner = phrase.word(end) in words.name_joiners or phrase.word(end) in words.articles
        following = skip(phrase, end + 1, *words.articles) if is_joiner and end > at else end
        if not phrase.raw(following)[:1].isupper() or match(phrase, following, "provision_words"):
            break
        end = following + 1
    return end


def compound(phrase: Phrase, at: int) -> Found | None:
    """Read one word by its end: "Aufenthaltsgesetzes"; "Gesetz" alone needs its abbreviation."""
    word, ends = phrase.word(at), phrase.vocabulary.instrument_endings
    ends_with = next((end for end in ends if word.endswith(end)), "")
    if not ends_with or not phrase.raw(at)[0].isupper():
        return None
    base = word.removesuffix(ends_with) + ends[ends_with]
    if base != ends[ends_with]:
        name = phrase.vocabulary.instruments.get(base, base)
        return Found(Provisions(name), at + 1)
    end = at + 1
    while end - at < NAME_WORDS and phrase.word(end).isalpha():
        end += 1
    named = bracketed(phrase, end)
    return named if named and named.line.unit else None


def bracketed(phrase: Phrase, at: int) -> Found | None:
    """Read an abbreviation in brackets behind the name: "(SGG)", "(UWG 2004)"."""
    if phrase.word(at) != "(":
        return None
    found = leading(phrase, at + 1)
    return found._replace(end=found.end + 1) if found and phrase.word(found.end) == ")" else None


def with_version(phrase: Phrase, found: Found) -> Found:
    """Add the year of an instrument, skip "a.F.", and prefer a known name to an unknown one."""
    line, end = found.line, found.end
    start = skip(phrase, end, ",", *phrase.vocabulary.of)
    is_closed = start == end or not phrase.word(start + 1).isalpha()
    if is_year(phrase, start) and is_closed and not line.edition:
        line, end = line._replace(edition=phrase.word(start)), start + 1
    end = past(phrase, end, "provision_versions")
    short = bracketed(phrase, end)
    if not short:
        return Found(line, end)
    is_known = line.unit in phrase.vocabulary.instruments.values()
    unit = line.unit if is_known else short.line.unit
    return Found(line._replace(unit=unit), short.end)


def with_place(phrase: Phrase, found: Found) -> Found:
    """Add the country behind an instrument: "of Kazakhstan", "of the Republic of Kazakhstan"."""
    opened = match(phrase, found.end, "place_openers")
    if not opened or found.line.jurisdiction:
        return found
    kind, at = opened
    start = skip(phrase, at, *phrase.vocabulary.articles)
    if named := match(phrase, start, "jurisdictions"):
        return Found(found.line._replace(jurisdiction=named[0]), named[1])
    end = capitalised_end(phrase, start) if kind == ANY else start
    if end == start:
        return found
    place = fold_name(phrase.said(start, end))
    return Found(found.line._replace(jurisdiction=place), end)
