"""The founders' captures, which are no part of the project: tests that need them are marked."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))
CAPTURES = SHARED / "captures"
FILES = {
    "bw-2019-08-17": "001_96fe4e23e3e1c0ea.txt",
    "bw-2019-03-12": "000_e10d537cb94a8179.txt",
    "stp-2019-03-11": "002_d6af8e314100ae0e.txt",
    "bw-wanted": "004_39ccc54036a92af0.txt",
}
"""The captures of the shipped sources, in an order in which each date can be settled."""
