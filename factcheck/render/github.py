"""Alerts as workflow commands of GitHub: annotations beside the lines of a pull request.

``::error file=claims.yaml,line=62,col=3,title=FC301 conflict::what is wrong``; the escapes are
those of actions/toolkit, packages/core/src/command.ts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.diagnostic_rules import rule
from factcheck.core.diagnostics import Severity
from factcheck.core.rows.alerts import alerts
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.rows.alerts import Alert

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def lines(result: object, *, prefix: str = "", show_all: bool = False) -> Iterator[str]:
    """Write a command for each alert; ``prefix`` leads from the repository to the ledger's folder.

    What a decision quiets is left out, or a notice with `show_all`.
    """
    for alert in alerts(result):
        if not alert.quieted:
            yield command(alert, COMMANDS[alert.severity], prefix)
        elif show_all:
            yield command(alert, "notice", prefix)


def command(alert: Alert, name: str, prefix: str) -> str:
    """Write one command."""
    told = rule(alert.code)
    properties = {"title": f"{alert.code} {told.title if told else ''}".rstrip()}
    if place := alert.place:
        where = {"file": prefix + place.path, "line": place.line, "col": place.column}
        properties = {key: str(value) for key, value in where.items() if value} | properties
    given = ",".join(
        f"{key}={show(value).translate(PROPERTY)}" for key, value in properties.items()
    )
    decided = (f"Decided: {alert.quieted}",) if alert.quieted else ()
    said = "\n".join(map(show, (alert.message, *alert.details, *decided)))
    return f"::{name} {given}::{said.translate(DATA)}"
