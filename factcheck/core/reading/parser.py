"""The parser: a whole phrase into a reading, or the reason why there is none.

phrase := the grammar of the kind asked for; where no kind is known: money, percent, change, age,
duration, date, provision, count, number, and last a name of capitalised words. Nothing may be left
over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from factcheck.core.lines import KINDS
from factcheck.core.reading import names, provisions
from factcheck.core.reading.records import Context, Reading, Refusal, Stated, Unread
from factcheck.core.reading.vocabulary import ENGLISH
from factcheck.core.reading.words import Phrase, fold_name

Grammar = Callable[[Phrase, int, Context], "tuple[Stated | Refusal, int] | None"]

__all__ = ["GRAMMARS", "fold_name", "parse"]

LONGEST = 400  # characters of a figure's words: longer words are a passage, not a figure
TOKENS = 60  # of a figure's words
GRAMMARS = {
    "money": "money.read",
    "percent": "percents.read",
    "change": "changes.read",
    "age": "ages.read",
    "duration": "durations.read",
    "date": "dates.read",
    "provision": "provisions.read",
    "count": "counts.read",
    "number": "counts.read_number",
}
"""Where the grammars stand by their kinds, in the order in which they are tried where no kind is
known. Each is loaded when it is first tried."""
ENDING = (".", ",", ";", ":")


@cache
def grammar(kind: str) -> Grammar:
    """Return the grammar of a kind of `GRAMMARS`."""
    module, _, name = GRAMMARS[kind].partition(".")
    found: Grammar = getattr(import_module(f"factcheck.core.reading.{module}"), name)
    return found


def parse(text: str, context: Context) -> Reading | Unread:
    """Read the whole of a phrase, in the light of its context; time linear in its length."""
    found = read(text, context)
    if isinstance(found, Refusal):
        return Unread(text, found.reason)
    return reading(text, found)


def reading(words: str, stated: Stated, start: int = 0) -> Reading:
    """Return what a grammar made of some words, which begin at ``start`` of its phrase."""
    line, hard, likely, rules, leeway, is_vague, said, members = stated
    placed = members and tuple(
        each._replace(start=each.start - start, end=each.end - start) for each in members
    )
    found = Reading(words, line, hard, likely, leeway, rules, is_vague, said, members=placed)
    return found.asserted()


def read(text: str, context: Context) -> Stated | Refusal:
    """Choose the grammars by the kind that is asked for."""
    if not text.strip():
        return Refusal("there are no words to read")
    kind = context.kind
    if kind in GRAMMARS and kind != "provision":
        return one_kind(text, kind, context)
    whole = WHOLE.get(kind)
    return whole(text, context) if whole else Refusal(f"“{kind}” is no kind of value")


def yes_no(text: str, context: Context) -> Stated | Refusal:
    """Read a yes or a no."""
    if is_long(text):
        return Refusal("too long to be a yes or a no")
    return names.yes_no(text, context.language)


def is_long(text: str) -> bool:
    """Whether a text is longer than a figure's words can be."""
    return len(text) > LONGEST


def figures(text: str, kinds: tuple[str, ...], context: Context) -> Stated | Refusal | None:
    """Try kinds in order: the first that eats all wins, else the first that knows why not."""
    if is_long(text):
        return Refusal("too long to be a figure")
    phrase = Phrase(text, context.language)
    if len(phrase) > TOKENS:
        return Refusal("too long to be a figure")
    refused: Refusal | None = None
    for kind in kinds:
        found = grammar(kind)(phrase, 0, context)
        if not found or not is_end(phrase, found[1]):
            continue
        if isinstance(found[0], Stated):
            return found[0]
        refused = refused or found[0]
    return refused


def is_end(phrase: Phrase, at: int) -> bool:
    """Whether nothing but a sign that ends a sentence is left."""
    return at == len(phrase) or (at == len(phrase) - 1 and phrase.word(at) in ENDING)


def any_kind(text: str, context: Context) -> Stated | Refusal:
    """Read words of which no kind is known."""
    found = figures(text, tuple(GRAMMARS), context)
    if isinstance(found, Stated) or is_long(text):
        return found or Refusal("too long to be a figure")
    name = names.capitalised(text, context) if found is None else None
    return name or found or Refusal("no rule reads these words")


def one_kind(text: str, kind: str, context: Context) -> Stated | Refusal:
    """Read words as the kind that the question asks for, and say what else they would be."""
    found = figures(text, (kind,), context)
    if found is not None:
        return found
    others = tuple(other for other in GRAMMARS if other != kind)
    other = figures(text, others, context)
    if isinstance(other, Stated):
        said, asked = KINDS[other.line.kind].says, KINDS[kind].says
        return Refusal(f"reads as {said}, but the question asks for {asked}")
    return other or Refusal(f"no rule reads these words as {KINDS[kind].says}")


def provision(text: str, context: Context) -> Stated | Refusal:
    """Read a provision by its number, by what the ledger says of its label, or as a label."""
    found = figures(text, ("provision",), context)
    if isinstance(found, Stated):
        return found
    folded = fold_name(text)
    if folded not in context.labels:
        return provisions.label(text)
    spoken = (context, context._replace(language=ENGLISH))  # of the source, else of the ledger
    read_in = (figures(context.labels[folded], ("provision",), each) for each in spoken)
    given = next((each for each in read_in if isinstance(each, Stated)), None)
    if not given:
        return provisions.label(context.labels[folded])
    return given._replace(rules=("provision.label", *given.rules))


WHOLE: dict[str, Callable[[str, Context], Stated | Refusal]] = {
    "text": names.text,
    "name": names.name,
    "yes-no": yes_no,
    "provision": provision,
    "": any_kind,
}
"""Kinds whose grammar takes the words as a whole; without a kind, all grammars are tried."""
