"""``add``: record what a source says, refusing what the tool cannot stand by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.anchors import anchored
from factcheck.actions.checks import (
    day_missing,
    holds_words,
    names_day,
    reader_of,
    unknown_source,
    unreadable,
    words_missing,
)
from factcheck.core.answers import Reader
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.claims import Added
from factcheck.core.reading.dates import period
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading, Unread
from factcheck.storage.append import Block, append, next_place, written
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from factcheck.core.claims import Claim, Group, Ledger, Question
    from factcheck.core.findings.conflicts import Finding
    from factcheck.storage.folder import Folder

ID_DIGITS = 4  # hex, random and never a counter: two branches must not give one id twice


def add(folder: Folder, claim: Claim, question: Question | None, groups: Sequence[Group]) -> Added:
    """Check a claim as a careful colleague would, write it, and say what it disagrees with.

    Raises FactcheckError with every objection; the ledger is then byte for byte as it was.
    """
    reader_of(folder)
    place = next_place(folder.root)
    draft = with_declared(folder.ledger, question, groups)
    objections = list(wrong_in_form(folder, draft, claim, place))
    if objections:
        raise FactcheckError(*objections)
    placed, notices = anchored(folder, claim)
    reader = Reader(draft, folder.sources)
    objections = list(wrong_in_words(folder, reader, placed, place))
    if objections:
        raise FactcheckError(*objections)
    named = placed._replace(id=new_id(claim.question, {claim.id for claim in draft.claims}))
    entries = [
        *(Block("questions", q.id, written(q)) for q in [question] if q and is_new(folder, q)),
        *(Block("groups", g.id, written(g)) for g in groups if g.id not in folder.ledger.groups),
        Block("claims", "", written(named)),
    ]
    appended = append(folder.root, entries)
    saved = Reader(appended.ledger, folder.sources)
    told = (*notices, *other_things(saved, named, appended.place))
    return Added(
        claim=named,
        place=appended.place,
        last_line=appended.last_line,
        reading=Unread(named.words, named.unread) if named.unread else saved.read(named),
        disagrees=disagreements(saved, named),
        notices=told,
    )


def is_new(folder: Folder, question: Question) -> bool:
    """Whether the ledger does not declare the question yet, and there is something to declare."""
    said = (question.ask, question.kind, question.unit, question.varies, question.answers)
    return question.id not in folder.ledger.questions and any(said)


def with_declared(ledger: Ledger, question: Question | None, groups: Sequence[Group]) -> Ledger:
    """Return the ledger as it will be once question and groups are declared."""
    questions = {question.id: question} if question else {}
    return ledger._replace(
        questions={**questions, **ledger.questions},
        groups={**{group.id: group for group in groups}, **ledger.groups},
    )


def wrong_in_form(
    folder: Folder, draft: Ledger, claim: Claim, place: Place
) -> Iterator[Diagnostic]:
    """Yield what is wrong before any text is read: empty, unknown or undeclared things."""
    if not claim.quote.strip():
        hint = "copy the words that say it from the source: --quote"
        yield Diagnostic("FC209", "the quote is empty", hint, place)
    if not claim.says.strip():
        hint = "give the source's own words for the answer: --says"
        yield Diagnostic("FC107", "`says` is empty", hint, place)
    if claim.source not in folder.sources:
        yield unknown_source(folder, claim.source, place)
    elif folder.state(claim.source) in ("changed", "missing"):
        yield altered(folder, claim.source)
    for group in claim.of:
        if group not in draft.groups:
            near = did_you_mean(group, draft.groups)
            hint = f"{near}; to declare it: --of-name NAME (and --of-part-of GROUP)"
            yield Diagnostic("FC109", f"no group “{group}” is declared", hint, place)
    for key in ("as_of", "since", "said_on"):
        words = getattr(claim, key)
        if words and period(words) is None:
            hint = "write a day, month or year that exists: 2019-03-12, 2019-03, 2019"
            yield Diagnostic("FC114", f"{key} “{words}” is no date", hint, place)


def altered(folder: Folder, id: str) -> Diagnostic:
    """Say that a source's file is not the one that was captured."""
    source = folder.sources[id]
    state = folder.state(id)
    what = "is missing" if state == "missing" else "has changed since it was captured"
    hint = f"put the captured file back: git checkout -- {source.path}"
    return Diagnostic("FC211", f"the file of source “{id}” {what}", hint, Place(source.path, 1))


def wrong_in_words(
    folder: Folder, reader: Reader, claim: Claim, place: Place
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the words: not in the quote, not to be read, a day nobody gave."""
    if not holds_words(reader, claim):
        yield words_missing(claim, place)
        return
    if not claim.unread:
        reading = reader.read(claim)
        if isinstance(reading, Unread):
            hint = "give --read-as WORDS, or keep it out of comparison: --unread WHY"
            yield unreadable(claim, reading.reason, place)._replace(hint=hint)
    if claim.as_of and not claim.as_of_by and not names_day(folder, reader, claim):
        hint = "leave --as-of out, or say who asserts it: --as-of-by NAME"
        yield day_missing(claim, place)._replace(hint=hint)


def other_things(reader: Reader, claim: Claim, place: Place) -> Iterator[Diagnostic]:
    """Yield a note where the words name what is counted, and it is not what the question counts.

    Only a person knows whether "400 crowns" can answer a question about people.
    """
    unit = reader.question(claim.question).unit
    counted = parse(claim.words, Context(kind="count"))
    if not unit or not isinstance(counted, Reading) or not counted.line.unit:
        return
    names = reader.ledger.group_names(claim.of).casefold()
    if counted.line.unit not in unit and counted.line.unit.split()[-1] not in names:
        message = f"“{claim.words}” counts {counted.line.unit}, the question {unit}"
        hint = f"if it counts something else: factcheck withdraw {claim.id} --why …"
        yield Diagnostic("FC119", message, hint, place, Severity.NOTE)


def new_id(question: str, taken: Container[str]) -> str:
    """Return the question with four random hex digits, an id that is not ``taken``."""
    from secrets import token_hex  # noqa: PLC0415  only when a claim is added

    while (id := f"{question}-{token_hex(ID_DIGITS // 2)}") in taken:
        pass
    return id


def disagreements(reader: Reader, claim: Claim) -> tuple[Finding, ...]:
    """Return the open findings that the new claim is part of."""
    answers, _ = reader.answers([c for c in reader.ledger.claims if c.is_in_play])
    return tuple(
        finding
        for finding in find(answers, reader.ledger)
        if any(answer.claim.id == claim.id for answer in finding.answers)
    )
