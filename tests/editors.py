"""An editor for tests: it makes one replacement each time it is opened."""

from __future__ import annotations

import json
import shlex
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

EDITOR = """\
import json, pathlib, sys
steps, file = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[-1])
todo = json.loads(steps.read_text("utf-8"))
old, new = todo.pop(0)
steps.write_text(json.dumps(todo), "utf-8")
text = file.read_bytes().decode("utf-8")
assert old in text, text
file.write_bytes(text.replace(old, new).encode() if old else (text + new).encode())
sys.exit(3 if new == "exit 3" else 0)
"""
"""An editor that makes one replacement each time it is opened; an empty old text appends."""


def editor(folder: Path, *steps: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the environment of an editor that does these steps, one each time."""
    script, todo = folder.parent / "editor.py", folder.parent / "steps.json"
    script.write_text(EDITOR, "utf-8")
    todo.write_text(json.dumps(steps), "utf-8")
    return [("VISUAL", ""), ("EDITOR", shlex.join([sys.executable, str(script), str(todo)]))]


def left(folder: Path) -> list[tuple[str, str]]:
    return json.loads((folder.parent / "steps.json").read_text("utf-8"))  # type: ignore[no-any-return]


def copies(folder: Path) -> list[Path]:
    return sorted((folder / ".factcheck").glob("edit-*/*"))
