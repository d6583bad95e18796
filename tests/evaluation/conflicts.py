"""Answers the scorer of conflicts with what one text makes of another, a JSON object a line.

In comes ``{"id", "a": {"text", "date"}, "b": {…}, "topic"}``, out ``{"id", "label"}``. What the
figures leave open is undecided: "compatible" or "unrelated". Lines that hold no two texts are not
answered.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import factcheck

LABELS = {
    factcheck.Verdict.AGREE: "agree",
    factcheck.Verdict.COMPATIBLE: "compatible",
    factcheck.Verdict.CONFLICT: "conflict",
    None: "unrelated",
}
SIGNS = {"-LRB-": "(", "-RRB-": ")", "-COLON-": ":"}  # so the topics of one set write them


def document(name: str, row: dict[str, Any], title: str = "") -> factcheck.Document:
    """Return one of the two texts."""
    for sign, written in SIGNS.items():
        title = title.replace(sign, written)
    return factcheck.Document(name, row["text"], issued=row.get("date") or "", title=title)


def main() -> None:
    """Answer each line."""
    for line in sys.stdin:
        asked = json.loads(line)
        if "a" not in asked:
            continue
        ones = document("a", asked["a"], asked.get("topic") or "")
        found = factcheck.bearing(ones, document("b", asked["b"]))
        sys.stdout.write(json.dumps({"id": asked["id"], "label": LABELS[found]}) + "\n")


if __name__ == "__main__":
    main()
