"""What a project does with sources: capture, list, show and revise them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from factcheck.project.opened import Opened

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.core.claims import Source
    from factcheck.core.findings.edits import Edited, Revision
    from factcheck.core.findings.sources import (
        Fetching,
        Listed,
        Replaced,
        SourceAdded,
        SourceShown,
    )


class Sources(Opened):
    """The methods of a `Project` that are about its sources."""

    def records(self) -> tuple[Source, ...]:
        """Return the record of every source; its file is not looked at."""
        return tuple(self._folder.sources.values())

    def sources(self) -> tuple[Listed, ...]:
        """Return every source, by id, with the state of its file, which is read, and its claims."""
        from factcheck.actions.listing import sources  # noqa: PLC0415  lazy

        return sources(self._folder)

    def source(self, id: str, line: int = 0) -> SourceShown:
        """Return a source and its text, or three lines around line ``line`` and that, from 1.

        Raises FC115 for an unknown id, FC001 for a line beyond the end, FC207 for an unread file.
        """
        from factcheck.actions.listing import source  # noqa: PLC0415  lazy

        return source(self._folder, id, line)

    def add_source(
        self, file: Path, given: Source, *, today: str, by: str, raw: bytes | None = None
    ) -> SourceAdded:
        """Capture a file as a source; fields of ``given`` override what the file proposes.

        Its ``id`` may be empty: then it is made of outlet and date; its ``path`` is not looked at.
        ``today`` is an ISO day, for the record, and ``by`` whoever captures it. ``raw`` are bytes
        that stand in no file, ``file`` then only their name. Raises FC208 where the date as printed
        may be two days, or the id is taken; a file that cannot be read as text is stored.
        """
        from factcheck.actions.add_source import add_source  # noqa: PLC0415  lazy

        return add_source(self._folder, file, given, today=today, by=by, raw=raw)

    def add_page(self, url: str, given: Source, **how: Unpack[Fetching]) -> SourceAdded:
        """Fetch a page, which no other method does, as a WARC file. Raises FC220 or FC221."""
        from factcheck.actions.add_page import add_page  # noqa: PLC0415  lazy

        return add_page(self._folder, url, given, **how)

    def edition(self, given: Source, old: str) -> Source:
        """Return what is given of a capture, with what the record of an earlier one knows of it.

        ``old`` is that earlier source; for `add_source` or `add_page`, and `replace_source` then.
        Raises FC115 where there is none of that id.
        """
        from factcheck.actions.editions import edition  # noqa: PLC0415  lazy

        return edition(self._folder, given, old)

    def replace_source(self, old: str, new: str) -> Replaced:
        """Let the claims on one source cite another where their quotes stand in it word for word.

        Quotes that read otherwise there, or are gone, stay where they are and are told of; no
        source and no claim goes away. Raises FC115 where one of the two is not there.
        """
        from factcheck.actions.editions import replace_source  # noqa: PLC0415  lazy

        return replace_source(self._folder, old, new)

    def source_revision(self, id: str) -> Revision:
        """Return a source's record to be edited; a proposal where it has none."""
        from factcheck.actions.edit_source import source_revision  # noqa: PLC0415  lazy

        return source_revision(self._folder, id)

    def save_source(self, revision: Revision, raw: bytes) -> Edited:
        """Put an edited record in its place; refuses another hash than the captured file's."""
        from factcheck.actions.edit_source import save_source  # noqa: PLC0415  lazy

        return save_source(self._folder, revision, raw)
