"""Answers the scorer of anchors, a JSON object a line: where a quote stands in a text.

In comes ``{"op": "doc", "doc", "text"}`` or ``{"op": "case", "id", "doc", "quote", "prefix",
"suffix", "hint"}``, out for each case ``{"id", "span", "label"}``, in code points.
"""

from __future__ import annotations

import json
import sys

import factcheck


def main() -> None:
    """Answer each case."""
    text = ""
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["op"] == "doc":
            text = asked["text"]
            continue
        found = factcheck.anchor(
            asked["quote"],
            text,
            prefix=asked["prefix"] or "",
            suffix=asked["suffix"] or "",
            position=asked["hint"],
        )
        answer = {"id": asked["id"], "span": found.span, "label": found.likeness.value}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
