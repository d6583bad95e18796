"""Run `factcheck conflicts` on the shipped ledger: it must find exactly its two conflicts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "factcheck", "conflicts", "--ledger", str(ROOT)]
EXPECTED = {
    ("people-held", "part above whole"): {"people-held-ff12", "people-held-c34d"},
    ("people-held", "same outlet"): {"people-held-ee35", "people-held-b939"},
}
"""What the shipped ledger holds: the question and kind of each conflict, and its claims."""


def main() -> int:
    """Show the findings as a user sees them, then check them as a program sees them."""
    shown = subprocess.run(COMMAND, check=False)
    asked = subprocess.run(
        [*COMMAND, "--format", "json"], check=False, capture_output=True, text=True
    )
    found = {
        (finding["question"], finding["kind"]): {
            id for camp in finding["camps"] for id in camp["claims"]
        }
        for finding in json.loads(asked.stdout)["findings"]
        if finding["verdict"] == "conflict"
    }
    if shown.returncode == asked.returncode == 1 and found == EXPECTED:
        return 0
    print(f"demo: expected {EXPECTED} and exit 1, got {found} and {shown.returncode}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
