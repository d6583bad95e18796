"""Small builders that several test modules share: claims, sources, answers, tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.core.answers import Reader
from factcheck.core.claims import Claim, Group, Ledger, Question, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.core.answers import Answer

DATA = Path(__file__).parent / "data"


def rows(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Return line number and cells of each row of a table; "# " opens a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        if not line.startswith("# "):
            yield number, tuple(line.split("\t"))


def claim(says: str, **fields: Any) -> Claim:  # noqa: ANN401  any field of a claim
    """Return a claim on question ``q`` in source ``s``; its id is its words unless given."""
    defaults = {"id": says, "question": "q", "source": "s", "quote": says}
    return Claim(says=says, **(defaults | fields))


def source(id: str, **fields: Any) -> Source:  # noqa: ANN401  any field of a source
    """Return a source with a hash; without an outlet unless one is given."""
    return Source(**({"id": id, "path": f"sources/{id}.txt", "sha256": "0" * 64} | fields))


def ledger(
    claims: Sequence[Claim],
    *,
    kind: str = "count",
    groups: Mapping[str, str] | None = None,
    varies: str = "",
    questions: Sequence[Question] | None = None,
    **fields: Any,  # noqa: ANN401  any other field of a ledger
) -> Ledger:
    """Return a ledger of one question ``q`` of a kind; ``groups`` maps each to its whole."""
    asked = questions if questions is not None else [Question("q", kind=kind, varies=varies)]
    return Ledger(
        questions={question.id: question for question in asked},
        groups={id: Group(id, name=id.title(), part_of=of) for id, of in (groups or {}).items()},
        claims=tuple(claims),
        **fields,
    )


def answers(ledger: Ledger, *sources: Source) -> tuple[Answer, ...]:
    """Return the answers of a ledger; a source that is not given is made for each claim."""
    given = {made.id: made for made in sources}
    made = {claim.source: source(claim.source) for claim in ledger.claims}
    read, unread = Reader(ledger, made | given).answers(ledger.claims)
    assert not unread, unread
    return read


def answer(says: str, kind: str = "count", varies: str = "", **fields: Any) -> Answer:  # noqa: ANN401  as in claim
    """Return one answer; fields of its source begin with ``source_``."""
    mine = {key: value for key, value in fields.items() if not key.startswith("source_")}
    theirs = {key.removeprefix("source_"): fields[key] for key in fields if key not in mine}
    said = claim(says, **mine)
    (found,) = answers(ledger([said], kind=kind, varies=varies), source(said.source, **theirs))
    return found
