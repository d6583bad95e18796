"""Run `factcheck compare` on the founding captures where they are, else on the shipped excerpts.

It must find the two founding conflicts and no other.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))
RELEASE = "002_d6af8e314100ae0e.txt"
"""A capture whose printed date, 03/11/2019, may be two days: it came out on 11 March."""
EXPECTED = {
    ("three million", "about 1.1 million"): "part above whole",
    ("10,000", "tens of thousands"): "same outlet",
}
"""The words that part, lowest or part first, and the kind."""


def command() -> list[str]:
    """Return the command, with the texts that there are."""
    captures = sorted((SHARED / "captures").glob("*.txt"))
    texts = captures or sorted((ROOT / "sources").glob("*.txt"))
    dated = ["--issued", f"{RELEASE}=2019-03-11"] if captures else []
    named = [os.path.relpath(text) for text in texts]
    return [sys.executable, "-m", "factcheck", "compare", "--quiet", *named, *dated]


def main() -> int:
    """Show the findings as a user sees them, then check them as a program sees them."""
    shown = subprocess.run(command(), check=False)
    asked = subprocess.run(
        [*command(), "--format", "json"], check=False, capture_output=True, text=True
    )
    result = json.loads(asked.stdout)
    says = {claim["id"]: claim["says"] for claim in result["claims"]}
    found = {
        tuple(says[camp["claims"][0]] for camp in finding["camps"]): finding["kind"]
        for finding in result["findings"]
    }
    if shown.returncode == asked.returncode == 1 and found == EXPECTED:
        return 0
    print(f"demo-compare: expected {EXPECTED} and exit 1, got {found} and {shown.returncode}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
