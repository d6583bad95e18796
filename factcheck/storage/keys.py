"""The keys of the ledger and of source records: one table, from which all else is derived.

Reading, "did you mean", the order in which records are written, and the JSON Schema follow it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.core import claims
from factcheck.core.lines import KINDS
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = "1"
"""The format of ledgers that this version reads and writes."""
QUESTION_KINDS = tuple(kind for kind in KINDS if kind != "number")
"""What a question may ask for; "number" is only what a bare figure reads as."""


class Shape(Enum):
    """What stands behind a key."""

    TEXT = "text"
    WORD = "word"
    """A text that is an id or one of a few words, and is written without quotes."""
    WORDS = "words"
    """A list of texts, or a single one."""
    PAIRS = "pairs"
    """A mapping of a few named texts."""
    NAMES = "names"
    """Persons and bodies as CSL keeps them: a list of mappings, or of texts."""


class Key(NamedTuple):
    """A key, the field of the record that holds it, and what may stand behind it."""

    yaml: str
    says: str
    """In one line, what it holds."""
    example: str
    shape: Shape = Shape.TEXT
    field: str = ""
    """The record's field; empty where it is the key itself."""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """The keys of a mapping."""

    @property
    def name(self) -> str:
        """The record's field."""
        return self.field or self.yaml


class Section(NamedTuple):
    """A section of the ledger: records of one class, in a list or by id."""

    name: str
    says: str
    record: type
    keys: tuple[Key, ...]
    is_by_id: bool = False

    def key(self, yaml: str) -> Key | None:
        """Return the key of that name, None where the section has none."""
        for key in self.keys:  # no generator: this is asked for every line of a ledger
            if key.yaml == yaml:
                return key
        return None


TEXT, WORD, WORDS, PAIRS = Shape.TEXT, Shape.WORD, Shape.WORDS, Shape.PAIRS
BY = Key("by", "Who says so.", "N. D.")
WHY = Key("why", "Why.", "renamed in March 2019")
NOTE = Key("note", "Anything a colleague should know.", "a conversion; the rate is not given")
KINDS_NAMED = ("name", "provision", "text")

QUESTIONS = Section(
    "questions", "What sources can disagree about.", claims.Question,
    (
        Key("ask", "The question in words.", "When was Bilash arrested?"),
        Key("kind", "What it asks for.", "count", WORD, choices=QUESTION_KINDS),
        Key("unit", "What is counted or measured, where the words name nothing.", "people"),
        Key("varies", "How the value changes with time.", "stock", WORD,
            choices=("stock", "cumulative", "fixed")),
        Key("answers", "Whether several answers can be true at once.", "many", WORD,
            choices=("one", "many")),
        NOTE,
    ),
    is_by_id=True,
)  # fmt: skip
GROUPS = Section(
    "groups", "What a value is a value of: populations, places, periods.", claims.Group,
    (
        Key("is", "The group in words.", "ethnic Kazakhs", field="name"),
        Key("part_of", "The group that holds it.", "muslims-of-xinjiang", WORD),
        Key("disjoint", "Whether its parts have nobody in common: only then are they added up.",
            "yes", WORD, choices=("yes", "no")),
        BY, NOTE,
    ),
    is_by_id=True,
)  # fmt: skip
CLAIMS = Section(
    "claims", "What each source answers, in its own words.", claims.Claim,
    (
        Key("id", "The question and four hex digits.", "people-held-3f9a", WORD, is_required=True),
        Key("question", "The question it answers.", "people-held", WORD, is_required=True),
        Key("of", "The group or groups the value is a value of.", "uyghurs", WORDS),
        Key("says", "The source's words for the value; […] joins words that stand apart.",
            "about 1.1 million", is_required=True),
        Key("source", "The id of a source.", "bw-2019-08-17", WORD, is_required=True),
        Key("quote", "The passage that says so, word for word; […] stands for words left out.",
            "three million Uyghurs", is_required=True),
        Key("prefix", "Words before a quote that stands more than once.", "renowned"),
        Key("suffix", "Words after a quote that stands more than once.", "in Almaty"),
        Key("occurrence", "Which of several: 1 for the first.", "2"),
        Key("as_of", "The day or days the figure is for, if the passage says them.",
            "2019-03-10"),
        Key("as_of_by", "Who says so, where the passage does not.", "N. D."),
        Key("counts", "Held now or ever, only where the passage says so in words.", "ever", WORD,
            choices=("now", "ever")),
        Key("since", "The day from which a count runs.", "2017-04"),
        Key("said_on", "The day the words were written, where it is not the source's date.",
            "2019-03-10"),
        Key("at", "Page or line, a hint for readers.", "p. 3"),
        Key("credits", "Whom the source credits, nearest first.", "Foreign Policy", WORDS),
        Key("voice", "How the source says it.", "reports", WORD,
            choices=("states", "reports", "alleges", "expects", "doubts", "denies")),
        Key("basis", "What the figure rests on.", "inferred"),
        Key("status", "Whether it is in play.", "withdrawn", WORD, choices=("open", "withdrawn")),
        Key("why", "Why it was withdrawn.", "the publisher took it back"),
        Key("checked", "Who checked it, when and how.", "by: N. D., on: 2026-11-20", PAIRS,
            keys=("by", "on", "how")),
        Key("unread", "Why the words are kept though they cannot be read.", "no year is given"),
        Key("read_as", "The reader's own wording where the tool misreads.", "20,000 to 90,000"),
        NOTE,
    ),
)  # fmt: skip
CONSTRAINTS = Section(
    "constraints", "What else must hold, and who says so.", claims.Constraint,
    (
        Key("total", "The question whose value is the whole.", "people-held", WORD),
        Key("of", "The group or groups that are the whole.", "muslims-of-xinjiang", WORDS),
        Key("parts", "The groups that are its parts.", "uyghurs, kazakhs", WORDS),
        Key("add-up", "Whether the parts are all of it.", "at-most", WORD, field="add_up",
            choices=("at-most", "exactly")),
        Key("earlier", "The question whose date comes first.", "arrest-date", WORD),
        Key("later", "The question whose date comes after.", "plea-date", WORD),
        Key("lag", "How long lies between the two.", "at least 30 days"),
        Key("share", "The question whose value is a share, in per cent.", "share-held", WORD),
        Key("base", "The question whose value it is a share of.", "population", WORD),
        Key("part", "The question whose value that comes to.", "people-held", WORD),
        BY, WHY, NOTE,
    ),
)  # fmt: skip
RATES = Section(
    "rates", "What one currency was worth in another, without which they are not compared.",
    claims.Rate,
    (
        Key("from", "The currency of which one unit is meant, by its ISO 4217 code.", "KZT",
            WORD, field="base", is_required=True),
        Key("to", "The currency in which it is told.", "USD", WORD, field="quote",
            is_required=True),
        Key("rate", "How much of it one unit is worth, in digits.", "0.00263", is_required=True),
        Key("date", "The day or stretch of days it is for.", "2019-03-12", is_required=True),
        Key("source", "The source that says so.", "nbk-2019-03-12", is_required=True),
        BY, NOTE,
    ),
)  # fmt: skip
SAME = Section(
    "same", "Names for one thing.", claims.Same,
    (
        Key("kind", "What kind of name.", "name", WORD, is_required=True, choices=KINDS_NAMED),
        Key("names", "The names.", "Astana, Nur-Sultan", WORDS, is_required=True),
        BY, WHY, NOTE,
    ),
)  # fmt: skip
WITHIN = Section(
    "within", "Narrower names that stand inside wider ones.", claims.Within,
    (
        Key("kind", "What kind of name.", "name", WORD, is_required=True, choices=KINDS_NAMED),
        Key("part", "The narrower.", "Hotel Rahat Palace in Almaty", is_required=True),
        Key("whole", "The wider.", "a hotel in Almaty", is_required=True),
        BY, WHY, NOTE,
    ),
)  # fmt: skip
DECISIONS = Section(
    "decisions", "What an editor concluded.", claims.Decision,
    (
        Key("claims", "The ids of the claims judged.",
            "people-held-ee35, people-held-b939", WORDS, is_required=True),
        Key("finding", "both-stand, not-comparable, use ID or error-in ID.", "both-stand",
            WORD, is_required=True),
        WHY,
        Key("who", "Who decided.", "N. D."),
        Key("when", "The day.", "2026-11-20"),
        Key("seen", "What was judged, written by decide.", "7c1e90ab"),
        NOTE,
    ),
)  # fmt: skip
SECTIONS = (QUESTIONS, GROUPS, CLAIMS, CONSTRAINTS, RATES, SAME, WITHIN, DECISIONS)
"""In the order in which a ledger holds them."""

SOURCE = Section(
    "source", "A captured work, in CSL's names.", claims.Source,
    (
        Key("title", "The work's title.", "Kazakhstan: Serikzhan Bilash free but silenced"),
        Key("author", "Persons and bodies.", "family: Introvigne, given: Massimo", Shape.NAMES,
            keys=("family", "given", "literal")),
        Key("container-title", "The outlet it stands in.", "Bitter Winter",
            field="container_title"),
        Key("publisher", "Who put it out, where no outlet did.", "Society for Threatened Peoples"),
        Key("issued", "The day of publication.", "2019-08-17"),
        Key("issued_words", "That date as printed.", "08/17/2019"),
        Key("issued_why", "How it was understood.", "month first: there is no month 17"),
        Key("accessed", "The day it was seen there.", "2026-11-20"),
        Key("URL", "Where it is published.", "https://example.org/a", field="url"),
        Key("language", "Its language.", "en"),
        Key("type", "A CSL type.", "article-magazine"),
        Key("genre", "What it calls itself.", "press release"),
        Key("volume", "The periodical's volume.", "38"),
        Key("issue", "The periodical's issue.", "1"),
        Key("page", "Its pages there.", "102-128"),
        Key("edition", "The book's edition.", "2"),
        Key("number", "Number of a report, bill or judgement.", "A/HRC/40/52"),
        Key("publisher-place", "Where the publisher is.", "Princeton", field="publisher_place"),
        Key("DOI", "Its Digital Object Identifier.", "10.1080/02634937.2018.1507997", field="doi"),
        Key("ISBN", "The book's number.", "978-0-691-20217-8", field="isbn"),
        Key("sha256", "Hash of the captured file.", "9c1e…04ab"),
        Key("captured", "When, by whom and how it was captured.",
            "on: 2026-11-20, by: N. D., how: saved by hand", PAIRS,
            keys=("on", "by", "how")),
        Key("cites", "Sources it leans on.", "bw-2019-03-12", WORDS),
        Key("corrects", "The source it corrects.", "bw-2019-03-12", WORD),
        Key("edition_of", "The source it is another edition of.", "bw-2019-03-12", WORD),
        Key("identity", "Withheld for a protected source.", "withheld", WORD,
            choices=("withheld",)),
        Key("excerpt", "Whether the file holds only the phrases quoted.", "true", WORD,
            choices=("true", "false")),
        Key("original", "Hash and size of the whole capture.",
            "sha256: 9c1e…04ab, bytes: 13532", PAIRS, keys=("sha256", "bytes")),
        NOTE,
    ),
)  # fmt: skip


def near(word: str, words: Iterable[str]) -> str:
    """Return the one of ``words`` that was probably meant; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  only needed where something is wrong

    folded = {known.casefold().replace("_", "-"): known for known in words}
    found = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a remedy that names the nearest of ``words``, or all of them where none is near."""
    known = tuple(words)
    nearest = near(word, known)
    return f"did you mean “{nearest}”?" if nearest else f"known are: {', '.join(known) or 'none'}"
