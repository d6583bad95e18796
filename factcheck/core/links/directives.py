"""A text directive, written and read: ``text=[prefix-,]start[,end][,-suffix]``."""

from __future__ import annotations

from factcheck.core.named import NamedTuple

PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~")
"""Bytes that stand for themselves. The hyphen, comma and ampersand of a term must not; the rest
could, but what links text that is pasted stops at brackets, quotes and marks."""
OPENING = "text="
MOST_TERMS = 2  # start and end
HEX_DIGITS = 2


class Directive(NamedTuple):
    """What a browser looks for: terms as the page has them, in single spaces."""

    start: str
    """The whole passage where there is no `end`."""
    end: str = ""
    prefix: str = ""
    """Words that touch the passage from before; empty where none are needed."""
    suffix: str = ""
    """Words that touch it from behind."""

    def written(self) -> str:
        """Return the directive with its terms percent-encoded, ASCII only."""
        terms = [encoded(self.start)]
        if self.prefix:
            terms.insert(0, encoded(self.prefix) + "-")
        if self.end:
            terms.append(encoded(self.end))
        if self.suffix:
            terms.append("-" + encoded(self.suffix))
        return OPENING + ",".join(terms)


def encoded(term: str) -> str:
    """Return a term as UTF-8, percent-encoded but for `PLAIN`."""
    raw = term.encode("utf-8", "replace")
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in raw)


def decoded(term: str) -> str:
    """Return a term without its percent-encoding; what is no encoding stands for itself."""
    first, *rest = term.split("%")
    raw = first.encode("utf-8", "replace")
    for piece in rest:
        digits = piece[:HEX_DIGITS]
        try:
            raw += bytes.fromhex(digits) if len(digits) == HEX_DIGITS else b"%" + digits.encode()
        except ValueError:
            raw += b"%" + digits.encode("utf-8", "replace")
        raw += piece[HEX_DIGITS:].encode("utf-8", "replace")
    return raw.decode("utf-8", "replace")


def parsed(fragment: str) -> tuple[Directive, ...]:
    """Return the text directives of a fragment directive, what stands behind ``:~:``.

    Several are joined by ``&``. One with an empty term, too many terms, or a hyphen that is not
    percent-encoded is none.
    """
    found = (directive_of(each) for each in fragment.split("&"))
    return tuple(directive for directive in found if directive is not None)


def directive_of(written: str) -> Directive | None:
    """Return one directive; None for what is none."""
    if not written.startswith(OPENING):
        return None
    terms = written.removeprefix(OPENING).split(",")
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
    suffix = terms.pop()[1:] if terms and terms[-1].startswith("-") else ""
    if not 1 <= len(terms) <= MOST_TERMS or not all(terms):
        return None
    if any("-" in term for term in (*terms, prefix, suffix)):
        return None
    start, end = [*map(decoded, terms), ""][:2]
    return Directive(start, end, decoded(prefix), decoded(suffix))
