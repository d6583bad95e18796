"""``source add URL``: fetch a page, and keep it with its headers and redirects as a WARC file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.actions.add_source import filled, orders, overridden, refuse_no_day, written
from factcheck.actions.add_source import told as proposed
from factcheck.actions.editions import dated, inherited
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.sources import Fetched, SourceAdded
from factcheck.storage.capture.fetching import fetch
from factcheck.storage.capture.kinds import doubt
from factcheck.storage.capture.urls import target
from factcheck.storage.capture.warc import archived
from factcheck.storage.sources.adding import check_free, numbered, place, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Unpack

    from factcheck.core.claims import Source
    from factcheck.core.findings.sources import Fetching, Proposal
    from factcheck.storage.capture.fetching import Exchange
    from factcheck.storage.folder import Folder

ENDING = "warc"
DAY = re.compile("[0-9-]+")
HOST_ROOM = 40
"""Characters of a host that an id takes, so that the day has room behind it; our choice."""


def add_page(folder: Folder, url: str, given: Source, **how: Unpack[Fetching]) -> SourceAdded:
    """Fetch a page, store it with all that led to it, write its record, and return both.

    Raises FC208 where the id is taken and FC114 for a day that does not exist, both before
    anything is fetched; FC220 for an address that is not asked, FC221 for a page that does not
    come as it should. Nothing is then written.
    """
    folder.ledger  # noqa: B018  refuses where there is no ledger to add to
    today = how["today"]
    refuse_no_day(given.issued, Place(url))
    at = target(url)
    id = given.id or page_id(at.host, given, today, folder)
    check_free(folder.root, id, b"")
    allow_private, told = how.get("allow_private", False), how.get("told", unheard)
    exchanges = fetch(url, allow_private=allow_private, told=told)
    page = exchanges[-1]
    custody = (("on", today), ("by", how["by"]), ("how", f"fetched {url}"))
    record = given._replace(
        id=id,
        url=given.url or page.url,
        accessed=given.accessed or today,
        captured=tuple((key, value) for key, value in custody if value),
    )
    name = f"{id}.{ENDING}"
    raw = archived(exchanges, name)
    found, trouble = proposed(Path(name), raw, orders(folder))
    record = dated(folder, record, found)
    kept = inherited(folder, filled(record, found))
    added = place(folder.root, raw, ENDING, id, written(kept))
    return SourceAdded(
        added,
        tuple(each for each in found if each.value and not overridden(record, each)),
        (*notices(folder, added, page), *undated(added, found), *(of(added) for of in trouble)),
        fetched(url, exchanges),
    )


def undated(added: Source, found: Iterable[Proposal]) -> Iterator[Diagnostic]:
    """Yield a warning for a printed date that may be two days: the page is kept all the same."""
    for each in found:
        if each.key == "issued" and not each.value and not added.issued:
            said = f"“{each.words}” may be two days, and the record has none: {each.why}"
            hint = f"say which, as issued: factcheck source edit {added.id}"
            yield Diagnostic("FC208", said, hint, Place(added.path), Severity.WARNING)


def unheard(_host: str, _size: int) -> None:
    """Tell nobody how much has come."""


def page_id(host: str, given: Source, today: str, folder: Folder) -> str:
    """Return an id made of the outlet where it is given, else the host, and of the day."""
    day = given.issued or today
    if given.outlet:
        return slug(given.outlet, day, given.title, folder.sources)
    plain = "-".join(re.findall("[a-z0-9]+", host.removeprefix("www.")[:HOST_ROOM]))
    return numbered(f"{plain}-{day if DAY.fullmatch(day) else today}", folder.sources)


def fetched(url: str, exchanges: tuple[Exchange, ...]) -> Fetched:
    """Return what is told of a page that was fetched."""
    page = exchanges[-1]
    return Fetched(
        url, page.url, page.address, page.size, page.media_type,
        tuple(each.url for each in exchanges[:-1]),
    )  # fmt: skip


def notices(folder: Folder, added: Source, page: Exchange) -> Iterator[Diagnostic]:
    """Yield what whoever cites the page should know."""
    where = Place(added.path)
    if said := doubt(page.media_type, page.start):
        hint = "open the page, and see that it is what you meant"
        yield Diagnostic("FC222", said, hint, where, Severity.WARNING)
    if not page.is_measured:
        said = "its server did not say how long it is: a break would look like its end"
        yield Diagnostic("FC222", said, "see that the page is whole", where, Severity.NOTE)
    for source in folder.sources.values():
        if source.url == added.url and source.id not in (added.id, added.edition_of):
            said = f"{source.id} has the same URL"
            hint = "if it is the same text, cite one of the two: they are one voice"
            yield Diagnostic("FC208", said, hint, where, Severity.NOTE)
