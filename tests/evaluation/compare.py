"""Answers which figures of several documents may not all be true, a JSON object a line.

In comes ``{"id", "documents": [{"name", "published", "text"}]}``, out ``{"id", "conflicts":
[{"a": {"document", "span"}, "b": {…}, "verdict", "kind"}]}``; a document is called by its name,
and spans are in code points.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import factcheck


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to one line."""
    documents = [
        factcheck.Document(each["name"], each["text"], issued=each.get("published") or "")
        for each in asked["documents"]
    ]
    found = factcheck.compare(documents)
    return {
        "id": asked["id"],
        "conflicts": [
            {
                "a": {"document": documents[pair.a[0]].name, "span": list(pair.a[1:])},
                "b": {"document": documents[pair.b[0]].name, "span": list(pair.b[1:])},
                "verdict": pair.verdict.name.lower(),
                "kind": pair.kind.value,
            }
            for pair in found.conflicts
        ],
    }


def main() -> None:
    """Answer each line."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")


if __name__ == "__main__":
    main()
