"""``factcheck rules``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import new_app, refuse, screen, write

app = new_app()


@app.command()
def rules(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A diagnostic code or a rule of reading.")
    ] = "",
) -> None:
    """Explain a diagnostic code or a rule of reading; without one, list them all.

    Example: factcheck rules FC206
    """
    from factcheck.core.diagnostic_rules import RULES  # noqa: PLC0415  not for --help
    from factcheck.core.reading.catalogue import rules as readings  # noqa: PLC0415  as above
    from factcheck.render.terminal.rules import diagnostic_rule, listing, reading_rule  # noqa: PLC0415  as above

    codes = {rule.code: rule for rule in RULES}
    ways = {rule.id: rule for rule in readings()}
    if not code:
        write(listing(codes.values(), ways.values(), screen()))
    elif code.upper() in codes:
        write(diagnostic_rule(codes[code.upper()], screen()))
    elif code in ways:
        write(reading_rule(ways[code], screen()))
    else:
        from factcheck.storage.keys import near  # noqa: PLC0415  only where it is mistyped

        nearest = near(code, [*codes, *ways])
        hint = f"did you mean “{nearest}”?" if nearest else "see them all: factcheck rules"
        refuse(f"no rule “{code}”", hint)
