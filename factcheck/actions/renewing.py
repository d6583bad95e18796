"""``verify --fix``: positions renewed where quotes have only moved; no quote is ever touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.verify import verify
from factcheck.core.findings.passages import State
from factcheck.storage import swap
from factcheck.storage.editing import Field, readable, with_fields
from factcheck.storage.folder import Folder

if TYPE_CHECKING:
    from factcheck.core.findings.sources import Renewal, Verified


def renew(folder: Folder) -> Verified:
    """Write down where quotes stand that stand word for word elsewhere, and check all again.

    Only `at`, `prefix` and `suffix` that the ledger has are set; every other byte of it stays.
    Raises `FactcheckError` where the ledger cannot be read or written; it is then as it was.
    """
    if not renewals(verify(folder)):
        return verify(folder)

    def prepared() -> tuple[dict[str, swap.Change], Verified]:
        files = readable(folder.root)
        due = renewals(verify(Folder(folder.root)))
        changes = {
            file.path: swap.Change(file.raw, with_fields(file, fields))
            for file in files
            if (fields := fields_in(file.path, due))
        }
        after = Folder(folder.root, {path: change.new for path, change in changes.items()})
        return changes, verify(after)._replace(renewed=due)

    return swap.rewrite(folder.root, prepared)


def renewals(verified: Verified) -> tuple[Renewal, ...]:
    """Return what is to be written down."""
    return tuple(
        renewal
        for check in verified.quotes
        if check.state is State.MOVED
        for renewal in check.renewals
    )


def fields_in(path: str, due: tuple[Renewal, ...]) -> list[Field]:
    """Return what is to be set in one file."""
    places = [(renewal.claim.places[""], renewal) for renewal in due]
    return [Field(place, each.key, each.value) for place, each in places if place.path == path]
