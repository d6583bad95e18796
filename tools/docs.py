"""What cog writes into the documentation: real output of commands, and the tables of rules."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from atexit import register
from functools import cache
from pathlib import Path
from shutil import copy, copytree, rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.storage.keys import Key

ROOT = Path(__file__).parent.parent
FIXED = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1", "FACTCHECK_CACHE": ""}
"""What would otherwise change the output from one machine to the next."""


def shown(command: str, *, lines: int = 0, errors: bool = False) -> None:
    """Write a command of the tour and what it prints, as a block of text.

    ``lines`` cuts the output, and says so; ``errors`` shows stderr as well.
    """
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        check=False, capture_output=True, text=True, cwd=ledger_alone(),
        env={**os.environ, **FIXED},
    )  # fmt: skip
    output = (done.stderr if errors else "") + done.stdout
    printed = output.rstrip("\n").split("\n")
    if lines and len(printed) > lines:
        printed = [*printed[:lines], f"… ({len(printed) - lines} more lines)"]
    print("```text", f"$ {command}", *printed, "```", sep="\n")


@cache
def ledger_alone() -> Path:
    """Return a folder with a copy of the shipped ledger: the pages are no drafts that cite it."""
    folder = Path(mkdtemp())
    register(rmtree, folder)
    copy(ROOT / "claims.yaml", folder)
    copytree(ROOT / "sources", folder / "sources")
    return folder


def diagnostics() -> None:
    """Write every diagnostic code with its explanation, example and remedy."""
    from factcheck.core.diagnostic_rules import RULES  # noqa: PLC0415  one page only

    for rule in RULES:
        print(f"## {rule.code}: {rule.title}\n\n{rule.says}\n")
        print(f"Example:\n\n```text\n{rule.example}\n```\n\nRemedy: {rule.remedy}\n")


def readings() -> None:
    """Write every rule of reading with an example, its three sets, and its authority."""
    from factcheck.core.reading.catalogue import by_id  # noqa: PLC0415  one page only

    examples = tables_of_readings()
    for rule in by_id().values():
        print(f"### `{rule.id}`\n\n{rule.says}. Authority: {rule.authority}.\n")
        print("\n".join(f"- {line}" for line in examples[rule.id][:EXAMPLES]), "\n")


EXAMPLES = 2  # of each rule: the tables of the tests have them all


def tables_of_readings() -> dict[str, list[str]]:
    """Return the rows of the tests' tables by each rule that reads them, as lines of a page."""
    found: dict[str, list[str]] = {}
    for table in sorted((ROOT / "tests" / "data" / "readings").glob("*.tsv")):
        for row in table.read_text(encoding="utf-8").splitlines():
            cells = row.split("\t")
            if row.startswith("#") or len(cells) < len(("words", "context", "unread")) + 1:
                continue
            grouped = (re.sub(r"(?<=\d)_(?=\d)", ",", cell) for cell in cells)
            words, context, hard, likely, leeway, rules = grouped
            line = f"“{words}”{f' ({context})' if context else ''}: hard {hard}"
            line += "" if likely == "=" else f", likely {likely}"
            line += "" if leeway == "none" else f", leeway {leeway}"
            for rule in rules.split():
                found.setdefault(rule, []).append(line.replace("|", "\\|"))
    for lines in found.values():
        lines.sort(key=len)
    return found


def commands() -> None:
    """Write the help of every command."""
    from factcheck.cli.app import COMMANDS  # noqa: PLC0415  one page only

    for name in COMMANDS:
        print(f"\n## {name}\n")
        names = (
            [f"source {part}" for part in ("add", "list", "show", "edit")]
            if name == "source"
            else [name]
        )
        for each in names:
            shown(f"factcheck {each} --help")


OPTIONS = {
    "questions": "add",
    "groups": "add",
    "claims": "add",
    "decisions": "decide",
    "source": "source add",
}
"""The command whose options write a section."""
RENAMED = {
    "groups": {"is": "of_name", "part_of": "of_part_of", "note": ""},
    "source": {"container-title": "outlet", "captured": "by"},
    "questions": {"note": ""},
    "decisions": {"note": ""},
}
"""Options that are called otherwise than their key; none where a like one writes something else."""
WITHOUT_OPTION = {
    "claims": {
        "id": "`add`, `tidy`",
        "question": "`add`",
        "status": "`withdraw`",
        "why": "`withdraw --why`",
    },
    "decisions": {"claims": "`decide`", "when": "`decide`", "seen": "`decide`, `tidy`"},
    "source": {"issued_words": "`source add`", "sha256": "`source add`"},
}
"""What commands write of themselves, or another command than the section's."""


def command_table() -> None:
    """Write every command with its line of help and a link to its options."""
    from factcheck.cli.app import COMMANDS  # noqa: PLC0415  one page only

    print("| command | does |\n|---|---|")
    for name, does in COMMANDS.items():
        print(f"| [`{name}`](docs/commands.md#{name}) | {does} |")


def ledger() -> None:
    """Write every key of the ledger and of a source's record, with a line to paste."""
    from factcheck.storage.keys import SECTIONS, SOURCE  # noqa: PLC0415  one page only

    for section in (*SECTIONS, SOURCE):
        print(f"\n## {section.name}\n\n{section.says}\n")
        print("| key | what it holds | for example | written by |\n|---|---|---|---|")
        for key in section.keys:
            needed = ", required" if key.is_required else ""
            choices = f" One of: {', '.join(key.choices)}." if key.choices else ""
            by = writer(section.name, key)
            print(f"| `{key.yaml}`{needed} | {key.says}{choices} | `{example(key)}` | {by} |")


def writer(section: str, key: Key) -> str:
    """Return what writes a key: an option, a command, or only hands."""
    if by := WITHOUT_OPTION.get(section, {}).get(key.yaml):
        return by
    command = OPTIONS.get(section, "")
    name = RENAMED.get(section, {}).get(key.yaml, key.name)
    return f"`{command} {options(command)[name]}`" if name in options(command) else "by hand"


@cache
def options(command: str) -> dict[str, str]:
    """Return the options of a command by the names of their parameters."""
    from factcheck.cli.app import load  # noqa: PLC0415  one page only

    if not command:
        return {}
    name, _, below = command.partition(" ")
    found: Any = load(name)
    found = found.commands[below] if below else found
    return {each.name: each.opts[0] for each in found.params if each.opts[0].startswith("--")}


def example(key: Key) -> str:
    """Return the example of a key as a line of the ledger, as the tool would write it."""
    from factcheck.storage.keys import Shape  # noqa: PLC0415  one page only
    from factcheck.storage.writing import key_lines  # noqa: PLC0415  one page only
    from factcheck.storage.yaml_text.writing import quoted  # noqa: PLC0415  one page only

    parts = key.example.split(", ")
    if key.shape is Shape.WORDS:
        return "".join(key_lines(key, parts))
    if key.shape in (Shape.PAIRS, Shape.NAMES):
        named = dict(part.split(": ") for part in parts)
        pairs = f"{{{', '.join(f'{name}: {quoted(text)}' for name, text in named.items())}}}"
        return f"{key.yaml}: {pairs if key.shape is Shape.PAIRS else f'[{pairs}]'}"
    return "".join(key_lines(key, key.example))


def index() -> None:
    """Write every table and view of the index with its columns."""
    from factcheck.storage.index.schema import TABLES, VIEWS  # noqa: PLC0415  one page only

    for table in TABLES:
        key = ", ".join(f"`{name}`" for name in table.key)
        print(f"\n### {table.name}\n\n{table.says} Key: {key}.\n")
        print("| column | type | what it holds |\n|---|---|---|")
        for column in table.columns:
            kind = {int: "integer", float: "real"}.get(column.type, "text")
            points = f" → `{column.references}`" if column.references else ""
            print(f"| `{column.name}` | {kind}{points} | {column.says} |")
    print("\n### Views\n")
    for view in VIEWS:
        print(f"- `{view.name}`: {view.says}")
