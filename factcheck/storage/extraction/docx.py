"""A DOCX: the paragraphs of its document and notes, read from the XML as it streams by."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.sources import Proposal
from factcheck.storage.extraction.confinement import OUTPUT
from factcheck.storage.extraction.html.fields import day, language
from factcheck.storage.extraction.records import Derived

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIN, CORE = "word/document.xml", "docProps/core.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
MOST_XML = 4 * OUTPUT
"""Bytes of XML of one part; it is mostly tags."""
LOCKED = 0x1  # flag of an encrypted member of a ZIP file (APPNOTE, §4.4.4)
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
"""Elements of a run that stand for signs (ECMA-376, part 1, §17.3.3)."""
SKIPPED = frozenset({"Fallback"})
"""The second version of a drawing whose text the first one has."""
FIELDS = {"title": "title", "creator": "author", "language": "language"}
"""Elements of Dublin Core, and CSL's names."""


def parse(raw: bytes) -> Iterator[Derived]:
    """Yield the text of a DOCX. Raises `FactcheckError` FC207 for what is none."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError) as problem:
        raise refused("it is no sound ZIP file, which a DOCX is") from problem
    names = set(archive.namelist())
    if MAIN not in names:
        raise refused(f"it holds no {MAIN}, which every DOCX has")
    story = Story()
    for name in (MAIN, *NOTES):
        if name in names:
            read_xml(member(archive, name), story)
            story.feed("\n")
    text = "".join(story.pieces)
    if not text.strip():
        raise refused("it holds no text")
    core = Core()
    if CORE in names:
        read_xml(member(archive, CORE), core)
    notes: tuple[str, ...] = ()
    if made := day(core.values.get("created", "")):
        notes = (f"the DOCX was made on {made}; if it came out then: --issued {made}",)
    pages = (0, *story.pages) if story.pages else ()
    yield Derived(text, pages, (), tuple(core.proposals()), notes)


def refused(why: str) -> FactcheckError:
    """Return the error for a file whose text cannot be had."""
    return FactcheckError(Diagnostic("FC207", why))


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a member of a ZIP file, in memory; nothing is ever unpacked to disk."""
    if archive.getinfo(name).flag_bits & LOCKED:
        raise refused("it is locked with a password")
    try:
        with archive.open(name) as stream:
            raw = stream.read(MOST_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as problem:
        raise refused(f"its {name} is damaged") from problem
    if len(raw) > MOST_XML:
        raise refused(f"its {name} unpacks to more than {MOST_XML:,} bytes")
    return raw


class Story:
    """The text of a document, part by part."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.pages: list[int] = []
        self.texts = 0
        """How many elements of text are open."""
        self.skipped = 0

    def feed(self, words: str) -> None:
        """Write words down."""
        self.pieces.append(words)
        self.length += len(words)

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Take in the start of an element."""
        name = local(tag)
        self.skipped += name in SKIPPED
        if self.skipped:
            return
        self.texts += name == "t"
        is_break = name == "br" and any(
            local(key) == "type" and value == "page" for key, value in given.items()
        )
        if name == "lastRenderedPageBreak" or is_break:
            self.page()
        elif name in SIGNS:
            # In the properties of a paragraph a tab is a place, and stands for no sign.
            self.feed(SIGNS[name] if not given or name != "tab" else "")

    def page(self) -> None:
        """Begin a page, unless one begins here already: Word marks a break in two ways."""
        if self.length and not (self.pages and self.since(self.pages[-1]).strip() == ""):
            self.pages.append(self.length)

    def since(self, place: int) -> str:
        """Return what was written behind a place, as far as it matters whether it is blank."""
        missing = self.length - place
        return "".join(self.pieces[-3:])[-missing:] if missing else ""

    def end(self, tag: str) -> None:
        """Take in the end of an element."""
        name = local(tag)
        self.skipped -= name in SKIPPED
        if self.skipped:
            return
        self.texts -= name == "t"
        if name == "p":
            self.feed("\n")
        elif name == "tc":
            self.feed("\t")

    def words(self, data: str) -> None:
        """Take in words; those between the elements of text are none."""
        if self.texts > 0 and not self.skipped:
            self.feed(data)


class Core:
    """The properties of a document."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.name = ""

    def start(self, tag: str, _given: dict[str, str]) -> None:
        """Take in the start of an element."""
        self.name = local(tag)

    def end(self, _tag: str) -> None:
        """Take in the end of an element."""
        self.name = ""

    def words(self, data: str) -> None:
        """Take in a part of a value."""
        if self.name:
            self.values[self.name] = self.values.get(self.name, "") + data

    def proposals(self) -> Iterator[Proposal]:
        """Yield what the properties propose."""
        for name, key in FIELDS.items():
            words = " ".join(self.values.get(name, "").split())
            if value := language(words) if key == "language" else words:
                yield Proposal(key, value, words, 0, "", f"the property {name}")


def local(tag: str) -> str:
    """Return the name of an element without its namespace."""
    return tag.rpartition(" ")[2]


def read_xml(raw: bytes, into: Story | Core) -> None:
    """Read XML as a stream. Raises `FactcheckError` FC207 where it is none, or declares a type.

    A DOCX has no document type; with one come entities, which can grow, or name other files.
    """

    def declared(*_: object) -> None:
        raise refused("its XML declares a document type, which may hold entities")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = into.start
    parser.EndElementHandler = into.end
    parser.CharacterDataHandler = into.words
    try:
        parser.Parse(raw, True)  # noqa: FBT003  expat's own way to say that this is all
    except expat.ExpatError as problem:
        raise refused(f"its XML is broken in line {problem.lineno}") from problem
