"""Steps and paths of provisions: "174", "66A", "174-1", "174(2)(a)", "130 Abs. 1 Satz 2".

path  := step part*
step  := number [letter] ["." number]* ["-" (number | letter)]
part  := "(" (step | letters | part-word step) ")" | letter ")"
       | [","] part-word (step | letters | number-word)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.core.reading.words import Phrase, match, skip

if TYPE_CHECKING:
    from factcheck.core.lines import Step

DIGITS = 7  # a longer number is no article: a cap against hostile text
STEPS = 12  # in a path
DOTTED = 4  # numbers in "20.3.3": a cap
YEARS = 1_000  # from here up, a number in brackets is no part
LETTERS = 4  # of a step: "(viii)"
LABELLED = " "  # parts a step's letter from the label of parts that citations may leave out
ROMAN, SENTENCE = "i", "sentence"
ABBREVIATED = 3  # letters of a part's name after which no number is spelled: "no one"


class Part(NamedTuple):
    """One step below another, and how it was written."""

    step: Step
    shape: str
    """What its like is written with: ``(1``, ``(a``, ``a)``, or the word that names the part."""
    end: int


class Path(NamedTuple):
    """A provision as written: its steps and their shapes, outermost first."""

    steps: tuple[Step, ...]
    shapes: tuple[str, ...]
    end: int

    def below(self, part: Part) -> Path:
        """Return the path with one part more."""
        return Path((*self.steps, part.step), (*self.shapes, part.shape), part.end)

    def depth_of_sentence(self) -> int:
        """Return how many steps stand above the first that has a label; 0 where none has."""
        return next((d for d, step in enumerate(self.steps) if LABELLED in step[1]), 0)

    def cut(self, depth: int) -> Path:
        """Return the path with so many steps only."""
        return Path(self.steps[:depth], self.shapes[:depth], self.end)


def path(phrase: Phrase, at: int, word: str = "") -> Path | None:
    """Read "174", "66A", "174-1", "174(2)(a)", "174 part 2"; ``word`` is the one before it."""
    found = step(phrase, at)
    return with_parts(phrase, Path((found[0],), (word,), found[1])) if found else None


def with_parts(phrase: Phrase, path: Path) -> Path:
    """Return the path with the parts that follow it."""
    while len(path.steps) < STEPS:
        more = part(phrase, path.end) or roman(phrase, path) or apart(phrase, path)
        if not more:
            break
        path = path.below(more)
    return path


def roman(phrase: Phrase, path: Path) -> Part | None:
    """Read the "I" of "§ 823 I BGB", and the 1 of "I 1", which is a sentence."""
    number = phrase.vocabulary.roman_parts.get(phrase.raw(path.end))
    if number and len(path.steps) == 1:
        return Part((number, ""), ROMAN, path.end + 1)
    if path.shapes[-1:] == (ROMAN,) and is_number(phrase.word(path.end)):
        step = (int(phrase.word(path.end)), f"{LABELLED}{SENTENCE}")
        return Part(step, SENTENCE, path.end + 1)
    return None


def apart(phrase: Phrase, path: Path) -> Part | None:
    """Read the part behind a comma: "174, part 2"; a second of its kind stands beside the first."""
    if phrase.word(path.end) != ",":
        return None
    found = part(phrase, path.end + 1)
    return found if found and found.shape not in path.shapes else None


def step(phrase: Phrase, at: int) -> tuple[Step, int] | None:
    """Read a number with its letter and what is joined to it: "66A", "207.3", "174-1", "498-A"."""
    digits, dot, dotted = phrase.word(at).partition(".")
    if not is_number(digits) or (dot and not is_dotted(dotted)):
        return None
    suffix, end = letter(phrase, at + 1)
    if phrase.word(end) == "-" and phrase.touches(end) and phrase.touches(end + 1):
        added, end = joined(phrase, end, int(digits))
        suffix += added
    return (int(digits), dot + dotted + suffix), end


def is_number(word: str) -> bool:
    """Whether a word is a whole number that a provision may have."""
    return word.isascii() and word.isdigit() and len(word) <= DIGITS


def is_dotted(word: str) -> bool:
    """Whether a word is what may stand behind the first point of a number."""
    numbers = word.split(".", DOTTED)
    return len(numbers) < DOTTED and all(is_number(number) for number in numbers)


def letter(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read the letter of "66A"; in languages that set it apart, that of "74 a HGB" too."""
    raw = phrase.raw(at)
    if len(raw) != 1 or not raw.isalpha():
        return "", at
    if phrase.touches(at):
        return raw.upper(), at + 1
    is_apart = raw in phrase.vocabulary.provision_letters and phrase.word(at + 1) not in (".", ")")
    return (raw.upper(), at + 1) if is_apart else ("", at)


def joined(phrase: Phrase, at: int, number: int) -> tuple[str, int]:
    """Read what a hyphen joins to a number: not the end of a range, and no ordinary word."""
    raw = phrase.raw(at + 1)
    if is_number(raw) and int(raw) <= number:
        return f"-{int(raw)}", at + 2
    if len(raw) == 1 and raw.isalpha() and raw.isupper():
        return raw, at + 2
    return "", at


def part(phrase: Phrase, at: int) -> Part | None:
    """Read "(2)", "(a)", "part 2", "Abs. 1", "lit. a", the "b)" of "Nr. 3 b)"."""
    word = phrase.word(at)
    if word == "(":
        return bracketed(phrase, at)
    if len(word) == 1 and word.isalpha() and phrase.word(at + 1) == ")":
        return Part((0, word), "a)", at + 2) if phrase.touches(at + 1) else None
    named = match(phrase, at, "provision_parts")
    if not named:
        return None
    if inner := phrase.word(named[1]) == "(" and bracketed(phrase, named[1]):
        return inner
    return spoken(phrase, at, named)


def spoken(phrase: Phrase, at: int, named: tuple[str, int]) -> Part | None:
    """Read the number behind the word for a part, which is given as it was found."""
    label, start = named
    found = numbered(phrase, start)
    if not found:
        return None
    (number, suffix), end = found
    if label:
        suffix = f"{suffix}{LABELLED}{label}"
    return Part((number, suffix), phrase.word(at), end)


def bracketed(phrase: Phrase, at: int) -> Part | None:
    """Read "(2)", "(2a)", "(viii)", "(part 2)"; "(2010)" is the year of an edition."""
    named = match(phrase, at + 1, "provision_parts")
    told = spoken(phrase, at + 1, named) if named else None
    if told and phrase.word(told.end) == ")":
        return told._replace(end=told.end + 1)
    inner = step(phrase, at + 1)
    if inner and inner[0][0] < YEARS and phrase.word(inner[1]) == ")":
        return Part(inner[0], "(1", inner[1] + 1)
    letters = phrase.word(at + 1)
    if not letters.isalpha() or len(letters) > LETTERS or phrase.word(at + 2) != ")":
        return None
    return Part((0, letters), "(a", at + 3)


def numbered(phrase: Phrase, at: int) -> tuple[Step, int] | None:
    """Read what stands behind the word for a part: "2", "2a", "two", "a", "a)"."""
    if found := step(phrase, at):
        return found
    word = phrase.word(at)
    number = phrase.vocabulary.numbers.get(word)
    if number and len(phrase.word(at - 1)) > ABBREVIATED:
        return (number, ""), at + 1
    if len(word) == 1 and phrase.raw(at).islower() and word not in phrase.vocabulary.one:
        return (0, word), skip(phrase, at + 1, ")")
    return None
