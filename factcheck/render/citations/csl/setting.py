"""A page set by typst in a process of its own: a style from elsewhere may loop in it or crash it.

Run as a script: the page and what it is told come as JSON on stdin, what became of them goes to
stdout. It imports nothing of this package.
"""

import json
import resource
import sys

from factcheck.core.named import NamedTuple

SECONDS = 5.0
"""For a page of one work; the longest of the public styles takes a fifth of one."""
SECONDS_A_WORK = 0.05
MEMORY = 4_000_000_000  # bytes; typst reserves more than it uses
LONGEST = 20_000_000  # characters of a page; ten thousand works have half of them


class Setting(NamedTuple):
    """What became of a page: one of the two is empty."""

    page: str
    problem: str


def set_apart(page: str, told: dict[str, str], works: int) -> Setting:
    """Set a page of so many works, within bounds of time and memory."""
    import subprocess  # noqa: PLC0415  only for styles from a file

    seconds = SECONDS + works * SECONDS_A_WORK
    try:
        done = subprocess.run(  # noqa: S603  this very file
            [sys.executable, "-P", __file__],  # -P: no module of the folder one stands in
            input=json.dumps([page, told]).encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Setting("", f"it takes more than {seconds:.0f} seconds")
    if done.returncode:
        return Setting("", "it is too deep, too large, or goes round in circles")
    return Setting(*json.loads(done.stdout))


def main() -> None:
    """Set the page that stands on stdin."""
    import typst  # noqa: PLC0415  not for who asks for the limits only

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what crashes leaves nothing behind
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    page, told = json.load(sys.stdin)
    try:
        made = typst.compile(
            page.encode(), format="html", ignore_system_fonts=True, sys_inputs=told
        ).decode()
    except typst.TypstError as error:
        json.dump(("", error.message), sys.stdout)
        return
    json.dump(("", "it writes too much") if len(made) > LONGEST else (made, ""), sys.stdout)


if __name__ == "__main__":
    main()
