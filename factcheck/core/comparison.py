"""How two answers stand to each other: comparable or why not, and the verdict on two readings."""

from __future__ import annotations

from enum import IntEnum


class Verdict(IntEnum):
    """The judgement on two readings, mildest first."""

    AGREE = 0
    COMPATIBLE = 1
    TENSION = 2
    DIFFER = 3
    """Two texts in other words: no rule can compare them, a person must read them."""
    CONFLICT = 4
