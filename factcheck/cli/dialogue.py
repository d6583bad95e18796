"""What `add` asks on a terminal: the passage first, then only what is missing.

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
        draft = draft._replace(question=question.id)
        draft = self.source(draft)
        draft, offer = self.passage(draft)
        while True:
            claim, declared = self.answer(draft, offer, groups)
            try:
                added = self.project.add(claim, question, declared)
            except FactcheckError as error:
                report(error.diagnostics)
                if not self.yes("Again", "with other words?"):
                    return
                draft = draft._replace(says="")
                continue
            yield added
            rest = [f for f in offer.figures if draft.quote[f.start : f.end] != claim.says]
            if not rest or not self.yes("Another", "figure from the same passage?"):
                return
            offer = offer._replace(figures=tuple(rest))
            draft = draft._replace(says="", of=())

    def question(self, draft: Claim, given: Question) -> Question:
        """Return the question: the one given, one of the ledger's, or a new one."""
        known = {question.id: question for question in self.project.questions()}
        id = draft.question
        if not id:
            self.listing("Question", [f"{q.id} · {q.ask}" for q in known.values()])
            id = self.chosen(list(known))
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
            id = self.chosen(list(known))
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
        says = draft.says or self.figure(draft, offer)
        of, declared = (draft.of, groups) if draft.of else self.group(offer)
        kind = offer.question.kind or next((f.reading.line.kind for f in offer.figures), "text")
        counts = draft.counts
        if not counts and KINDS[kind].adds_up and offer.question.varies != "fixed":
            counts = COUNTS.get(self.ask("Counts", "n now, e ever so far, ? not said", "?"), "")
        as_of = draft.as_of or self.ask("As of", "the day it is for, if the passage says it", "")
        credited = draft.credits or tuple(
            name.strip()
            for name in self.ask("Credits", "whom the passage names for it", "").split(",")
            if name.strip()
        )
        note = draft.note or self.ask("Note", "", "")
        claim = draft._replace(
            says=says, of=of, counts=counts, as_of=as_of, credits=credited, note=note
        )
        return claim, declared

    def figure(self, draft: Claim, offer: Offer) -> str:
        """Return the words of the answer: a figure that the passage offers, or typed ones."""
        found = [draft.quote[figure.start : figure.end] for figure in offer.figures]
        self.listing("Figure", found)
        chosen = self.chosen(found)
        for figure in offer.figures:
            if draft.quote[figure.start : figure.end] == chosen:
                line = figure.reading.line
                self.say("", f"Read as {line.write(figure.reading.hard)}.")
        return chosen

    def group(self, offer: Offer) -> tuple[tuple[str, ...], Sequence[Group]]:
        """Return the groups that it is a value of; a new one is declared."""
        known = {group.id: group for group in self.project.groups()}
        default = offer.groups[0] if offer.groups else ""
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

    def chosen(self, choices: Sequence[str]) -> str:
        """Return a choice by its number, or what was typed instead; never nothing."""
        default = "1" if choices else ""
        while True:
            typed = self.ask("", "which number, or type it:" if choices else "type it:", default)
            if typed.isdecimal() and 1 <= int(typed) <= len(choices):
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

    def yes(self, label: str, question: str) -> bool:
        """Whether the answer begins with a y; Enter is no."""
        return self.ask(label, f"{question} y/n", "n").lower().startswith("y")

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
