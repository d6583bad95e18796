"""Whole-process times of commands as ratios to ``python -c pass``, medians of one mixed run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 31
WARM_UP = 3  # rounds not counted: files come into the cache, the processor wakes
FACTCHECK = str(Path(sys.executable).with_name("factcheck"))
BARE = [sys.executable, "-c", "pass"]
BUDGETS = {
    ("--version",): 6.0,
    ("conflicts", "--ledger", str(ROOT)): 10.0,
}
"""The most that a command may take, in times of bare Python."""


def seconds(command: list[str]) -> float:
    """Return the wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Print the ratios; fail where one is above its budget."""
    ratios: dict[tuple[str, ...], list[float]] = {arguments: [] for arguments in BUDGETS}
    bare = []
    for _ in range(WARM_UP + ROUNDS):
        bare.append(seconds(BARE))
        for arguments, times in ratios.items():
            times.append(seconds([FACTCHECK, *arguments]))
    base = statistics.median(bare[WARM_UP:])
    failed = False
    print(f"python -c pass: {base * 1000:.1f} ms, median of {ROUNDS}")
    for arguments, times in ratios.items():
        ratio = statistics.median(times[WARM_UP:]) / base
        failed |= ratio > BUDGETS[arguments]
        print(f"factcheck {arguments[0]}: × {ratio:.1f} (budget × {BUDGETS[arguments]:g})")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
