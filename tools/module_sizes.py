"""Name every module that has outgrown its limit; such a file becomes a folder of the same name."""

from __future__ import annotations

import sys
from pathlib import Path

LIMIT = 300  # lines; design §9
FOLDERS = ("factcheck", "tests", "tools")


def main() -> int:
    """Print the modules above the limit, and fail if there are any."""
    root = Path(__file__).parent.parent
    files = [path for folder in FOLDERS for path in (root / folder).rglob("*.py")]
    long = {path: len(path.read_text("utf-8").splitlines()) for path in files}
    for path, lines in sorted(long.items()):
        if lines > LIMIT:
            print(f"{path.relative_to(root)}: {lines} lines, at most {LIMIT}: make it a folder")
    return int(any(lines > LIMIT for lines in long.values()))


if __name__ == "__main__":
    sys.exit(main())
