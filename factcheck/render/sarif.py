"""Alerts as SARIF 2.1.0, the format of code scanning: one run, a rule for each code that occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from factcheck.core.diagnostic_rules import rule
from factcheck.core.rows.alerts import alerts
from factcheck.render.foreign import show
from factcheck.render.json_text import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.diagnostics import Place
    from factcheck.core.rows import Row
    from factcheck.core.rows.alerts import Alert

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
"""What GitHub and editors take for the top folder of the repository."""
FINGERPRINT = "factcheck/v1"
"""Raised when the same finding gets another fingerprint."""


def lines(
    result: object, *, prefix: str = "", version: str = "", show_all: bool = False
) -> Iterator[str]:
    """Write the log; ``prefix`` leads from the repository to the ledger's folder.

    What a decision quiets is left out, or marked as suppressed with `show_all`: code scanning
    would show it as open.
    """
    told = [alert for alert in alerts(result) if show_all or not alert.quieted]
    codes = sorted({alert.code for alert in told})
    driver: Row = {
        "name": "factcheck",
        "version": version,
        "rules": [rule_row(code) for code in codes],
    }
    run: Row = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result_row(alert, codes, prefix) for alert in told],
    }
    yield written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def rule_row(code: str) -> Row:
    """Return what a code means (§3.49)."""
    known = rule(code)
    if known is None:
        return {"id": code}
    return {
        "id": code,
        "name": known.title.title().replace(" ", ""),
        "shortDescription": text(known.title),
        "fullDescription": text(known.says),
        "help": text(known.remedy),
    }


def result_row(alert: Alert, codes: list[str], prefix: str) -> Row:
    """Return an alert as a result (§3.27)."""
    row: Row = {
        "ruleId": alert.code,
        "ruleIndex": codes.index(alert.code),
        "level": alert.severity.value,
        "message": text("\n".join(map(show, (alert.message, *alert.details)))),
        "locations": [location(alert.place, prefix)] if alert.place else [],
        "relatedLocations": [
            {"id": number, **location(place, prefix), "message": text(says)}
            for number, (place, says) in enumerate(alert.related, 1)
        ],
        "partialFingerprints": {FINGERPRINT: alert.fingerprint},
    }
    if alert.quieted:
        row["suppressions"] = [{"kind": "inSource", "justification": show(alert.quieted)}]
    return row


def location(place: Place, prefix: str) -> Row:
    """Return a place (§3.28); columns are code points, as the run says."""
    where: Row = {"artifactLocation": {"uri": quote(prefix + place.path), "uriBaseId": ROOT}}
    if place.line:
        column = {"startColumn": place.column} if place.column else {}
        where["region"] = {"startLine": place.line, **column}
    return {"physicalLocation": where}


def text(words: str) -> Row:
    """Return a message (§3.11); what would be a link in it stays what it is (§3.11.6)."""
    safe = "\n".join(map(show, words.split("\n")))
    return {"text": safe.replace("](", "\\](")}
