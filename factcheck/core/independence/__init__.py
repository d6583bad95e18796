"""How many voices speak: claims that go back to one origin count as one."""

from factcheck.core.independence.origins import ALONE, Known, origins
from factcheck.core.independence.voices import (
    credits_other,
    leans_on,
    one_voice,
    same_author,
    same_outlet,
    shared_credit,
)

__all__ = [
    "ALONE", "Known", "credits_other", "leans_on", "one_voice", "origins", "same_author",
    "same_outlet", "shared_credit",
]  # fmt: skip
