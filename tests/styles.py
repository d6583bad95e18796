"""The works of ``tests/data/styles``, as records."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from factcheck.core.citations import Citation, citation
from factcheck.core.claims import Name, Source
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

FILES = (DATA / "styles" / "works.toml", DATA / "styles" / "rarer.toml")


def works(path: Path) -> list[dict[str, Any]]:
    """Return the works of a file, each with what is expected and how ours differs."""
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["work"]
    return found


def citation_of(work: dict[str, Any]) -> Citation:
    """Return what a citation of a work holds."""
    fields: dict[str, Any] = {key: text for key, text in work.items() if isinstance(text, str)}
    opening = fields.pop("opening", "")
    authors = tuple(Name(**name) for name in work.get("author", ()))
    return citation(Source(**{"path": "", **fields, "author": authors}), opening=opening)
