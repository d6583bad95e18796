"""Ledgers on disk for tests of index and search: the shipped one, and one written to do harm."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = r"""format: 1
questions:
  held:
    ask: "Сколько людей <script>alert(1)</script>?"
    kind: count
    note: "a note on the question"
  site:
    ask: Where?
groups:
  part:
    is: "the part"
    part_of: whole
  whole:
    is: "'; DROP TABLE claims; --"
claims:
- id: held-0001
  question: held
  of: [part, part]
  says: "10,000"
  source: gazette
  quote: "10,000 people \e[31m were held \u202e in 北京市"
  note: "Всё ещё; NEAR( \" AND OR * - : {x} ^\n<b>two</b> lines"
- id: held-0002
  question: held
  says: "30,000"
  source: secret
  quote: "30,000 people were held"
  status: withdrawn
  why: "retracted at the café"
- id: held-0003
  question: held
  says: "30,000"
  source: secret
  quote: "30,000 people were held"
- id: held-0004
  question: held
  says: "12"
  source: gazette
  quote: "12 words that are not there"
- id: site-0001
  question: site
  says: "somewhere"
  unread: "the passage does not say where"
  source: gazette
  quote: "somewhere"
decisions:
- claims: [held-0001, held-0003]
  finding: both-stand
  why: "two counts"
  who: "N. D."
  when: "2026-11-20"
  seen: 00000000
"""
GAZETTE = (
    "10,000 people \x1b[31m were held \u202e in 北京市\n\n"
    "By a Qazaq author. Қазақстан, Китай\nall of them somewhere\n"
)
PROTECTED = "By John Mole, Molehill.\n\n30,000 people were held, said Mole.\n"
RECORD = """title: "Leaky Title"
identity: withheld
author:
- family: Mole
  given: John
container-title: "Leaky Times"
publisher: "Leaky House"
issued: "2019-03-12"
note: "phone 555-0199"
URL: "https://leaky.example"
"""


def shipped(folder: Path) -> Path:
    """Return a copy of the shipped ledger."""
    shutil.copytree(ROOT / "sources", folder / "sources")
    shutil.copy(ROOT / "claims.yaml", folder)
    return folder


def hostile(folder: Path) -> Path:
    """Return a ledger with markup, escape codes, a protected source and one without a text."""
    sources = folder / "sources"
    sources.mkdir()
    (folder / "claims.yaml").write_text(HOSTILE, "utf-8")
    (sources / "gazette.txt").write_text(GAZETTE, "utf-8")
    (sources / "secret.txt").write_text(PROTECTED, "utf-8")
    (sources / "secret.source.yaml").write_text(RECORD, "utf-8")
    (sources / "report.pdf").write_bytes(b"%PDF-1.7 \xff\xfe")
    return folder
