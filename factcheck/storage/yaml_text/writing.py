"""Free text as the ledger holds it."""

from __future__ import annotations

import re
from functools import cache

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@cache
def escaped() -> re.Pattern[str]:
    """Return the pattern of what cannot stand as it is between double quotes."""
    return re.compile('[\\\\"\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')


def quoted(text: str) -> str:
    r"""Return free text as the ledger holds it: on one line, in double quotes, emoji intact.

    U+0085, U+2028 and U+2029 are breaks to some readers of YAML and are escaped; so is U+00A0,
    which looks like a space and must survive an editor that replaces it.
    """

    def escape(match: re.Match[str]) -> str:
        code = ord(match[0])
        return ESCAPES.get(match[0]) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")  # noqa: PLR2004  two hex digits hold it

    return f'"{escaped().sub(escape, text)}"'
