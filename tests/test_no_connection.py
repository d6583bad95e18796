"""No command but `source add URL` opens a connection, or loads what could."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import factcheck
from factcheck.cli.app import COMMANDS, load
from tests.commands import FIXED
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(factcheck.__file__).parent
NETWORK = frozenset({
    "anyio", "asyncio", "certifi", "ftplib", "h11", "http", "httpcore", "httpx", "imaplib",
    "nntplib", "poplib", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request",
    "urllib3", "xmlrpc", "warcio",
})  # fmt: skip
"""Modules that open connections, and what goes with them."""
OUR_NEW = {"httpx", "httpcore", "h11", "certifi", "warcio", "six"}
"""Packages that `source add URL` alone may load."""
LINES: dict[str, tuple[str, ...]] = {
    "init": ("init", "new"),
    "source add": ("source", "add", "note.txt", "--id", "note"),
    "source list": ("source", "list"),
    "source show": ("source", "show", "bw-2019-08-17"),
    "source edit": ("source", "edit", "bw-2019-08-17"),
    "add": ("add", "held", "--says", "12,000", "--source", "note", "--quote", "12,000 were held"),
    "decide": ("decide", "ee35", "b939", "--finding", "both-stand", "--why", "x", "--who", "y"),
    "edit": ("edit", "ee35"),
    "withdraw": ("withdraw", "ee35", "--why", "a test"),
    "tidy": ("tidy",),
    "show": ("show", "people-held"),
    "uses": ("uses", "bw-2019-08-17"),
    "search": ("search", "Kazakhs"),
    "conflicts": ("conflicts", "--format", "sarif"),
    "compare": ("compare", "note.txt", "sources/stp-2019-03-11.txt"),
    "cite": ("cite", "b939", "--style", "apa", "--style", "bibtex"),
    "verify": ("verify", "--format", "json"),
    "export": ("export", "--to", "facts.db"),
    "read": ("read", "tens of thousands"),
    "rules": ("rules", "FC220"),
    "completion": ("completion", "bash"),
    "nothing": (),
    "help": ("source", "add", "--help"),
}
"""A line for each command, in an order in which each has what it needs."""
URL = ("source", "add", "http://127.0.0.1:9/", "--allow-private")
RUN = """
import json, sys
from ipaddress import ip_address
from factcheck.cli import attempt

opened = []
def is_address(host):
    try:
        return bool(ip_address(host))
    except ValueError:
        return False

def watch(event, arguments):
    if event == "socket.getaddrinfo" and is_address(arguments[0]):
        return  # digits taken apart: nobody is asked
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        opened.append(event)
        raise RuntimeError(event)
    if event == "urllib.Request":
        opened.append(event)
sys.addaudithook(watch)
for name, line in json.loads(sys.argv[1]).items():
    opened.clear()
    code = attempt(line)
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    with open("found.jsonl", "a", encoding="utf-8") as found:
        found.write(json.dumps([name, code, opened, loaded]) + "\\n")
"""
"""Commands in one process; what asks the system for a connection is told, and gets none."""


class Found(NamedTuple):
    """What came of a command."""

    name: str
    code: int
    opened: list[str]
    """Events of audit that stand for a connection or a look-up."""
    loaded: list[str]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Found]:
    folder = tmp_path_factory.mktemp("ledger")
    shutil.copy(ROOT / "claims.yaml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    (folder / "note.txt").write_text("In May 12,000 were held.\n", "utf-8")
    lines = {**LINES, "source add URL": URL}
    done = subprocess.run(
        [sys.executable, "-c", RUN, json.dumps(lines)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**FIXED, "EDITOR": "true", "FACTCHECK_CACHE": "", "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    text = (folder / "found.jsonl").read_text("utf-8")
    each = (Found(*json.loads(line)) for line in text.splitlines())
    return {one.name: one for one in each}


def below(name: str) -> Iterator[str]:
    """Yield a command, or those below it."""
    commands = getattr(load(name), "commands", None)
    yield from (f"{name} {each}" for each in commands) if commands else (name,)


def test_every_command_is_among_them() -> None:
    known = {each for name in COMMANDS for each in below(name)}
    assert known == LINES.keys() - {"nothing", "help"}


@pytest.mark.parametrize("name", LINES)
def test_no_other_command_opens_a_connection(found: dict[str, Found], name: str) -> None:
    assert found[name].opened == []
    assert found[name].code in (0, 1)
    assert not OUR_NEW & set(found[name].loaded)


def test_the_one_that_does_is_seen(found: dict[str, Found]) -> None:
    assert found["source add URL"].opened == ["socket.connect"]
    assert {"httpx", "httpcore", "h11"} <= set(found["source add URL"].loaded)


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, at its top or in a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_other_module_imports_what_could() -> None:
    knowing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for name in imported(path)
        if name in NETWORK or name.partition(".")[0] in NETWORK
    }
    # What extraction imports of them reads archives of the web: in a child without a network.
    assert {Path(name).parent.as_posix() for name in knowing} == {
        "storage/capture",
        "storage/extraction",
    }
