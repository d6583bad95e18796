"""Whole-process times of commands as ratios to ``python -c pass``, medians of one mixed run.

Each round runs every command once and compares it with its own ``pass``, so that a slow moment of
the machine falls on both. Judged by processor time (user and system); wall time stands beside it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
ROUNDS = 31
WARM_UP = 3  # rounds not counted: files come into the cache, the processor wakes
FACTCHECK = str(Path(sys.executable).with_name("factcheck"))
BARE = (sys.executable, "-c", "pass")
BUDGETS = {
    (FACTCHECK, "--version"): 6.0,
    (FACTCHECK, "conflicts", "--ledger", str(ROOT)): 10.0,
}
"""The most that a command may take, in times of bare Python."""


class Taken(NamedTuple):
    """What one process took, in seconds."""

    processor: float
    wall: float


def run(command: tuple[str, ...]) -> Taken:
    """Run a process to its end, its output thrown away."""
    away = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=away)
    _, _, used = os.wait4(process, 0)
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - start)


def main() -> int:
    """Print the ratios; fail where one is above its budget."""
    commands = (BARE, *BUDGETS)
    rounds = [[run(command) for command in commands] for _ in range(WARM_UP + ROUNDS)][WARM_UP:]
    bare = median(taken[0].processor for taken in rounds)
    print(f"python -c pass: {bare * 1000:.1f} ms of processor time, median of {ROUNDS}")
    failed = False
    for at, (command, budget) in enumerate(BUDGETS.items(), start=1):
        ratio = median(taken[at].processor / taken[0].processor for taken in rounds)
        clock = median(taken[at].wall / taken[0].wall for taken in rounds)
        failed |= ratio > budget
        print(
            f"factcheck {command[1]}: × {ratio:.1f} (budget × {budget:g}); "
            f"by the clock × {clock:.1f}"
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
