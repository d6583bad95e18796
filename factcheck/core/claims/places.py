"""Where the fields of a record stand in the files that hold it."""

from __future__ import annotations

from factcheck.core.diagnostics import Place


class Places(dict[str, Place]):
    """Where each field of a record stands, by its key; under "" where the record begins.

    All places are equal: where a record stands is no part of what it says, so that a ledger read
    anew equals the one that was read before lines were added above.
    """

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:  # type: ignore[override]  # a dict has none
        return hash(Places)

    def __repr__(self) -> str:
        return "Places()"


UNPLACED = Places()
"""The places of a record that no file holds yet."""
