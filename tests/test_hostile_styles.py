"""Style files that would crash the typesetter, never end, or are no files: refused in one line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factcheck.core.citations import Citation
from factcheck.core.diagnostics import FactcheckError
from factcheck.render.citations.csl import cite, style_of
from tests.commands import factcheck
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

IN_TEXT = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography>
</style>"""

CALLS_ITSELF = '<macro name="m"><text variable="title"/><text macro="m"/></macro>'
DOUBLING = "".join(
    f'<macro name="m{n}">{f"""<text macro="m{n + 1}"/>""" * 9}</macro>' for n in range(1, 12)
)
USES_MACRO = '<text macro="m{}"/>'


@pytest.mark.parametrize(
    ("begins", "shows", "says"),
    [
        (CALLS_ITSELF, USES_MACRO.format(""), "goes round in circles"),
        ("", "<group>" * 9000 + "</group>" * 9000, "too deep"),
        (DOUBLING, USES_MACRO.format(1), "it takes more than 1 seconds"),
    ],
    ids=["calls itself", "too deep", "grows at every step"],
)
def test_a_style_that_would_crash_or_never_end_is_refused(
    begins: str, shows: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.render.citations.csl.setting.SECONDS", 1.0)
    if "seconds" not in says:  # the machine may be busy
        monkeypatch.setattr("factcheck.render.citations.csl.setting.SECONDS", 60.0)
    text = IN_TEXT.replace("<citation>", f"{begins}<citation>")
    text = text.replace("<layout>", f"<layout>{shows}")
    with pytest.raises(FactcheckError, match=says):
        cite(Citation("a", "book", title="T"), style_of("x.csl", text))


def test_a_module_beside_the_ledger_is_not_run_for_a_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "typst.py").write_text("raise SystemExit(3)")
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert cite(Citation("a", "book", title="T"), style_of("x.csl", IN_TEXT))


def made_file(path: Path, kind: str) -> None:
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "device":
            path.symlink_to("/dev/zero")
        case "link in circles":
            path.symlink_to(path)
        case "larger":
            path.write_bytes(b"<" * 3_000_000)
        case _:
            assert kind == "none"


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "link in circles", "larger", "none"])
def test_a_style_that_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.csl"
    made_file(path, kind)
    done = factcheck(ROOT, "cite", "b939", "--style", str(path))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("error: FC001: the style")


def test_a_style_in_a_home_that_is_not_there_is_refused() -> None:
    done = factcheck(ROOT, "cite", "b939", "--style", "~nobody-of-this-name/x.csl")
    assert done.returncode == 2
    assert done.stderr.startswith("error: FC001: the style")
