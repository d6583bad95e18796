"""The tutorial, as its reader follows it: every box pasted in order, in one empty folder.

A box is a block of ``sh``; the ``text`` below it is what the screen then shows, and ``text exit 1``
that it ends so. Chance decides the digits of ids and fingerprints, and the calendar the day: the
page keeps its own, and each is held against the real one in its place, from there to the end.
``UPDATE_EXPECTED=1`` writes the boxes anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.commands import FIXED
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGE = ROOT / "docs" / "tutorial.md"
BOX = re.compile(
    r"^```sh\n(?P<typed>.*?)^```\n```text(?: exit (?P<code>\d))?\n(?P<shown>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
CHANCE = re.compile(
    r"\bhurt-[0-9a-f]{4}\b|(?<=\()[0-9a-f]{8}(?=\))|(?<=N\. D\., )\d{1,2} [A-Z][a-z]+ \d{4}"
)
"""An id, the fingerprint of a decision, and the day of it."""
BASH = shutil.which("bash") or "bash"
SHELL = 'factcheck() { "$PYTHON" -m factcheck "$@"; }\n'
TO_THE_CITATION = 12
"""Boxes at most up to the first citation: read and pasted, they take less than ten minutes."""


class Folder(NamedTuple):
    """Where the reader stands, and the file that tells it after each box."""

    start: Path
    where: Path

    def paste(self, typed: str) -> tuple[int, str]:
        """Run one box as a shell would; return its exit code and all that the screen shows."""
        here = self.where.read_text().strip() if self.where.exists() else self.start
        done = subprocess.run(
            [BASH, "-c", f'{SHELL}{typed}code=$?; pwd > "$WHERE"; exit $code'],
            cwd=here,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, **FIXED, "FACTCHECK_CACHE": "", "PYTHON": sys.executable,
                 "WHERE": str(self.where), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        return done.returncode, done.stdout


def replaced(text: str, tokens: Mapping[str, str]) -> str:
    """Return a text with each of these ids and fingerprints by its other name."""
    return CHANCE.sub(lambda match: tokens.get(match[0], match[0]), text)


def test_the_tutorial_shows_what_its_reader_sees(tmp_path: Path) -> None:
    start = tmp_path / "empty"
    start.mkdir()
    reader = Folder(start, tmp_path / "where")
    real: dict[str, str] = {}
    own: dict[str, str] = {}
    text = PAGE.read_text("utf-8")
    written: list[str] = []
    end = 0
    for box in BOX.finditer(text):
        code, shown = reader.paste(replaced(box["typed"], real))
        for printed, told in zip(CHANCE.findall(shown), CHANCE.findall(box["shown"]), strict=False):
            if printed not in own and told not in real:
                own[printed], real[told] = told, printed
        shown = replaced(shown, own)
        assert "Traceback" not in shown
        assert code == int(box["code"] or 0), f"{box['typed']}{shown}"
        if not os.environ.get("UPDATE_EXPECTED"):
            assert shown == box["shown"], box["typed"]
        written += [text[end : box.start("shown")], shown]
        end = box.end("shown")
    if os.environ.get("UPDATE_EXPECTED"):
        PAGE.write_text("".join([*written, text[end:]]), "utf-8")


def test_every_box_is_run_and_the_citation_comes_soon() -> None:
    text = PAGE.read_text("utf-8")
    boxes = [box["typed"] for box in BOX.finditer(text)]
    assert text.count("```sh\n") == text.count("```text") == len(boxes)
    first = next(number for number, typed in enumerate(boxes, 1) if "factcheck cite" in typed)
    assert first <= TO_THE_CITATION
