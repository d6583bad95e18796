"""A mail: its headers as a reader sees them, then its words; what is attached is only named."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.sources import Proposal
from factcheck.storage.extraction.encodings import decoded, lines_of
from factcheck.storage.extraction.html.fields import language
from factcheck.storage.extraction.html.visible import Page
from factcheck.storage.extraction.records import Derived, clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

SHOWN = ("From", "To", "Cc", "Date", "Subject")
MOST_PARTS = 1_000  # parts of a mail that are looked at: our choice


def parse(raw: bytes) -> Iterator[Derived]:
    """Yield the text of a mail. Raises `FactcheckError` FC207 where it has no header."""
    mail = message_from_bytes(raw, policy=policy.default)
    if not mail.keys():
        raise FactcheckError(Diagnostic("FC207", "it has no header, which every mail has"))
    head = "".join(f"{name}: {value}\n" for name in SHOWN if (value := header(mail, name)))
    notes: list[str] = []
    words = "\n".join(filter(None, parts(mail, notes)))
    text = f"{head}\n{words}"
    start = len(clean(head)) + 1
    text = clean(text)
    body = ((start, len(text)),) if words.strip() else ()
    yield Derived(text, (), body, tuple(proposals(mail)), tuple(notes))


def header(mail: EmailMessage, name: str) -> str:
    """Return a header, decoded and on one line; empty where it has none that can be read."""
    try:
        value = mail.get(name)
    except Exception:  # noqa: BLE001  hostile headers make the library raise this and that
        return ""
    return " ".join(str(value).split()) if value is not None else ""


def parts(mail: EmailMessage, notes: list[str]) -> Iterator[str]:
    """Yield the texts of a mail; of two versions of one the plain one, as it was sent."""
    waiting: list[MIMEPart] = [mail]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        kind = part.get_content_type()
        if part.is_multipart():
            inside = list(part.iter_parts())
            if kind == "multipart/alternative":
                inside = preferred(inside)
            waiting[:0] = inside
        elif part.is_attachment() or kind not in ("text/plain", "text/html"):
            name = " ".join(clean(str(part.get_filename() or kind)).split())
            notes.append(f"what is attached is not read: {name}")
        else:
            yield words_of(part, kind, notes)
    notes.append(f"only its first {MOST_PARTS:,} parts are read")


def preferred(inside: list[MIMEPart]) -> list[MIMEPart]:
    """Return the plain version of a text, else the last one: the best that its sender had."""
    plain = [each for each in inside if each.get_content_type() == "text/plain"]
    return plain[:1] or inside[-1:]


def words_of(part: MIMEPart, kind: str, notes: list[str]) -> str:
    """Return the words of a part."""
    raw = part.get_payload(decode=True)
    found = decoded(raw if isinstance(raw, bytes) else b"", part.get_content_charset() or "")
    notes.extend(filter(None, [found.note]))
    if kind == "text/plain":
        return lines_of(found.text)
    page = Page()
    page.feed(found.text)
    page.close()
    return page.text()


def proposals(mail: EmailMessage) -> Iterator[Proposal]:
    """Yield what the headers propose."""
    if subject := header(mail, "Subject"):
        yield Proposal("title", subject, subject, 0, "", "the header Subject")
    if sender := header(mail, "From"):
        name, address = parseaddr(sender)
        if name or address:
            yield Proposal("author", name or address, sender, 0, "", "the header From")
    if printed := header(mail, "Date"):
        when = getattr(mail.get("Date"), "datetime", None)
        if isinstance(when, datetime):
            value = when.date().isoformat()
            why = "the day in its sender's own zone"
            yield Proposal("issued", value, printed, 0, why, "the header Date")
    if spoken := language(header(mail, "Content-Language")):
        yield Proposal("language", spoken, spoken, 0, "", "the header Content-Language")
    yield Proposal("type", "personal_communication", "mail", 0, "it is a mail", "its headers")
