"""``init``: a folder in which a ledger can begin."""

from __future__ import annotations

import json
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.storage.copies import SCHEMA
from factcheck.storage.schema import ledger_schema
from factcheck.storage.swap import create

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = f"""\
# yaml-language-server: $schema={SCHEMA}
format: 1

questions:

groups:

claims:
"""
ATTRIBUTES = "sources/** -text\n"  # or git would change line ends on Windows, and hashes fail
IGNORED = ".factcheck/lock\n.factcheck/journal\n.factcheck/edit-*/\n"
HOOKS = """\
# For pre-commit: the quotes still stand, and no conflict waits for a decision.
repos:
- repo: local
  hooks:
  - id: factcheck-verify
    name: factcheck verify
    entry: factcheck verify
    language: system
    pass_filenames: false
  - id: factcheck-conflicts
    name: factcheck conflicts
    entry: factcheck conflicts
    language: system
    pass_filenames: false
"""


class Start(Enum):
    """With what a ledger begins."""

    EMPTY = "empty"
    EXAMPLE = "example"


def init(folder: Path, start: Start) -> tuple[str, ...]:
    """Write what a ledger needs, and return the paths; a file that is there is never touched.

    Raises FC117 where a ledger is there already, or the folder cannot be written.
    """
    is_example = start is Start.EXAMPLE
    files = {
        "claims.yaml": (EXAMPLE if is_example else LEDGER).encode(),
        "sources/": b"",
        SCHEMA: (json.dumps(ledger_schema(), indent=2, sort_keys=True) + "\n").encode(),
        ".gitattributes": ATTRIBUTES.encode(),
        ".gitignore": IGNORED.encode(),
        ".pre-commit-config.yaml": HOOKS.encode(),
    }
    if is_example:
        files |= example_sources()
    kept = {
        path: raw
        for path, raw in files.items()
        if path == "claims.yaml" or path.endswith("/") or not (folder / path).exists()
    }
    folder.mkdir(parents=True, exist_ok=True)
    create(folder, kept)
    return tuple(kept)


def example_sources() -> dict[str, bytes]:
    """Return the two invented sources of the example, with their records."""
    files: dict[str, bytes] = {}
    for id, title, outlet, text in EXAMPLE_SOURCES:
        raw = text.encode()
        record = (
            f'title: "{title}"\ncontainer-title: "{outlet}"\nissued: "2020-05-02"\n'
            f'sha256: "{sha256(raw).hexdigest()}"\nnote: "Invented, for the example."\n'
        )
        files |= {f"sources/{id}.txt": raw, f"sources/{id}.source.yaml": record.encode()}
    return files


EXAMPLE = f"""\
# yaml-language-server: $schema={SCHEMA}
format: 1

questions:
  evacuated:
    ask: How many people were brought to safety from the valley?
    kind: count
    unit: people
    varies: fixed

claims:
- id: evacuated-1a2b
  question: evacuated
  says: "about 400"
  source: gazette
  quote: "about 400 people were brought to safety"
- id: evacuated-3c4d
  question: evacuated
  says: "more than a thousand"
  source: herald
  quote: "more than a thousand villagers had to leave"
"""
EXAMPLE_SOURCES = (
    (
        "gazette",
        "The night of the dam",
        "The Gazette",
        "When the dam broke, about 400 people were brought to safety.\n",
    ),
    (
        "herald",
        "A valley without people",
        "The Herald",
        "By noon more than a thousand villagers had to leave their houses.\n",
    ),
)
