"""What `add` asks on a terminal: the passage before the figures in it, and only what is missing.

Prompts go to stderr, so that stdout holds nothing but the id.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factcheck.cli.common import report
from factcheck.core.claims import Group, Question
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.lines import KINDS
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Claim
    from factcheck.core.findings.claims import Added, Offer
    from factcheck.project import Project
    from factcheck.render.style import Screen

LABEL = 10  # columns of the labels on the left
COUNTS = {"n": "now", "e": "ever", "?": "", "": ""}


class Dialogue:
    """A conversation that ends with claims on disk."""

    def __init__(self, project: Project, screen: Screen) -> None:
        self.project = project
        self.screen = screen

    def claims(self, draft: Claim, question: Question, groups: Sequence[Group]) -> Iterator[Added]:
        """Yield each claim once it is saved: one, and more of the same passage if wanted."""
        question = self.question(draft, question)
        draft = self.source(draft._replace(question=question.id))
        draft, offer = self.passage(draft)
        says = draft.says or self.figure(offer)
        used: list[str] = []
        while says:
            claim, declared = self.answer(draft._replace(says=says), offer, groups)
            try:
                added = self.project.add(claim, question, declared)
            except FactcheckError as error:
                report(error.diagnostics)
                says = self.again(says)
                continue
            yield added
            used.append(says)
            says = self.another(offer, used)

    def again(self, says: str) -> str:
        """Return the words of the answer for another try at the rest, or nothing to leave it."""
        typed = self.ask("Says", "once more, the rest as well; - leaves it", says)
        return "" if typed == "-" else typed

    def another(self, offer: Offer, used: Sequence[str]) -> str:
        """Return another figure of the same passage, or nothing on Enter."""
        rest = [words for words in figures(offer) if words not in used]
        if not rest:
            return ""
        self.say("", "")
        self.listing("Another", rest)
        typed = self.ask("", "another figure from the same passage? its number; Enter: no", "")
        return rest[int(typed) - 1] if is_number(typed, len(rest)) else typed

    def question(self, draft: Claim, given: Question) -> Question:
        """Return the question: the one given, one of the ledger's, or a new one."""
        known = {question.id: question for question in self.project.questions()}
        id = draft.question
        if not id:
            self.listing("Question", [f"{q.id} · {q.ask}" for q in known.values()])
            id = self.chosen(list(known), "")
        if id in known:
            self.say("Question", f"{id} · {known[id].ask}")
            return given._replace(id=id)
        ask = given.ask or self.ask("Asks", "how would you put the question?", "")
        return given._replace(id=id, ask=ask)

    def source(self, draft: Claim) -> Claim:
        """Return the draft with a source that is there."""
        known = {source.id: source for source, _, _ in self.project.sources()}
        id = draft.source
        while id not in known:
            if id:
                self.say("", f"no source “{id}”")
            self.listing("Source", [f"{s.id}  {s.title}" for s in known.values()])
            id = self.chosen(list(known), "")
        return draft._replace(source=id)

    def passage(self, draft: Claim) -> tuple[Claim, Offer]:
        """Return the draft with a quote that stands in the source, and what it offers."""
        while True:
            quote = draft.quote or self.paste()
            try:
                offer = self.project.offer(draft._replace(quote=quote))
            except FactcheckError as error:
                report(error.diagnostics)
                draft = self.placed(draft._replace(quote=""), quote, error)
                continue
            self.say("", f"Found, line {offer.line}.")
            if offer.goes_on:
                self.say("", f"It goes on: “{offer.goes_on} …”")
            return draft._replace(quote=quote), offer

    def placed(self, draft: Claim, quote: str, error: FactcheckError) -> Claim:
        """Ask which of several passages is meant; another quote where it stands nowhere."""
        if error.diagnostics[0].code == "FC206":
            return draft._replace(quote=quote, occurrence=self.ask("Which", "number?", "1"))
        return draft

    def answer(
        self, draft: Claim, offer: Offer, groups: Sequence[Group]
    ) -> tuple[Claim, Sequence[Group]]:
        """Return the claim with all that it can say, asked one by one."""
        of, declared = (draft.of, groups) if draft.of else self.group(draft, offer)
        kind = offer.question.kind or next((f.line.kind for f in offer.figures), "text")
        counts = draft.counts
        if not counts and KINDS[kind].adds_up and offer.question.varies != "fixed":
            said = self.ask("Counts", "n now    e ever, so far    ? the passage does not say", "?")
            counts = COUNTS.get(said, "")
        as_of = draft.as_of or self.ask("As of", "a day, if the passage says it [not said]", "")
        credited = draft.credits or tuple(
            name.strip()
            for name in self.ask("Credits", "whom the passage names for it [nobody]", "").split(",")
            if name.strip()
        )
        note = draft.note or self.ask("Note", "[none]", "")
        claim = draft._replace(of=of, counts=counts, as_of=as_of, credits=credited, note=note)
        return claim, declared

    def figure(self, offer: Offer) -> str:
        """Return the words of the answer: a figure that the passage offers, or typed ones."""
        found = figures(offer)
        self.listing("Figure", found)
        chosen = self.chosen(found, "1" if found else "")
        for figure in offer.figures:
            if figure.words == chosen:
                self.say("", f"Read as {figure.line.write(figure.hard)}.")
        return chosen

    def group(self, draft: Claim, offer: Offer) -> tuple[tuple[str, ...], Sequence[Group]]:
        """Return the groups that it is a value of; a new one is declared.

        The group proposed is the first that the passage names after the figure.
        """
        known = {group.id: group for group in self.project.groups()}
        at = max(draft.quote.find(draft.says), 0)
        after = [id for id, place in offer.groups if place >= at]
        default = next(iter([*after, *(id for id, _ in offer.groups)]), "")
        others = ", ".join(id for id in known if id != default)
        id = self.ask("Of whom", f"others: {others or 'none yet'}; - everyone", default)
        if id in ("", "-"):
            return (), ()
        if id in known:
            return (id,), ()
        name = self.ask("", f"{id} is new; who are they?", id)
        part_of = self.ask("", "part of which group?", "")
        return (id,), (Group(id, name, part_of),)

    def listing(self, label: str, choices: Sequence[str]) -> None:
        """Show numbered choices."""
        for number, choice in enumerate(choices, start=1):
            self.say(label if number == 1 else "", f"{number}  {choice}")

    def chosen(self, choices: Sequence[str], default: str) -> str:
        """Return a choice by its number, or what was typed instead; never nothing."""
        while True:
            typed = self.ask("", "which number, or type it:" if choices else "type it:", default)
            if is_number(typed, len(choices)):
                return choices[int(typed) - 1]
            if typed:
                return typed

    def paste(self) -> str:
        """Return a pasted passage: lines up to an empty one, joined by spaces."""
        self.say("Quote", "paste the passage, end with an empty line")
        lines: list[str] = []
        while line := self.line("> "):
            lines.append(line)
        return " ".join(lines)

    def ask(self, label: str, question: str, default: str) -> str:
        """Return what was typed, or the default on Enter."""
        shown = f" [{show(default)}]" if default else ""
        return self.line(f"{label:<{LABEL}}{show(question)}{shown} ") or default

    def say(self, label: str, words: str) -> None:
        """Write one line; what comes from a file is made visible."""
        sys.stderr.write(f"{label:<{LABEL}}{show(words)}\n")

    def line(self, prompt: str) -> str:
        """Return one typed line; the end of the input is an interruption, nothing is saved."""
        sys.stderr.write(prompt)
        sys.stderr.flush()
        typed = sys.stdin.readline()
        if not typed:
            raise KeyboardInterrupt
        return typed.strip()


def figures(offer: Offer) -> list[str]:
    """Return the words of the figures that a passage offers."""
    return [figure.words for figure in offer.figures]


def is_number(typed: str, most: int) -> bool:
    """Whether a number of a list was typed."""
    return typed.isdecimal() and typed.isascii() and 1 <= int(typed) <= most
