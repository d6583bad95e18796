"""The child in which parsers run: what it may not do, and what is said where it dies of it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from factcheck.storage.extraction import child, worker
from factcheck.storage.extraction.child import extracted, reason
from factcheck.storage.extraction.confinement import is_writing, refuse
from factcheck.storage.extraction.records import Derived, Unreadable, clean, read, refusal, written
from tests import pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def confined(code: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run code as a parser runs, its limits on processor time lowered to a second."""
    head = (
        "import sys\nfrom factcheck.storage.extraction import confinement\n"
        "confinement.CPU = 1\ncut_off = confinement.confine()\n"
    )
    # Without its measure of coverage, which writes files when it ends.
    environment = {name: os.environ[name] for name in child.KEPT if name in os.environ}
    return subprocess.run(
        [sys.executable, "-I", "-c", head + textwrap.dedent(code)],
        cwd=folder, capture_output=True, check=False, env=environment,
    )  # fmt: skip


def test_a_parser_that_runs_on_is_ended(tmp_path: Path) -> None:
    done = confined("while True: pass", tmp_path)
    assert done.returncode == -signal.SIGXCPU
    assert "seconds of processor time" in reason(done.returncode)


def test_a_parser_that_grows_gets_no_more_memory(tmp_path: Path) -> None:
    done = confined("b'x' * 1_100_000_000", tmp_path)
    assert done.stderr.decode().strip().endswith("MemoryError")


@pytest.mark.parametrize(
    "code",
    [
        "open('x', 'w')", "open('x', 'xb')", "import os; os.open('x', os.O_RDWR | os.O_CREAT)",
        "import os; os.mkdir('x')", "import os; os.remove('there')", "import os; os.system('true')",
        "import os; os.fork()", "import subprocess, sys; subprocess.run([sys.executable])",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import os; os.rename('there', 'x')",
    ],
)  # fmt: skip
def test_a_parser_writes_nothing_starts_nothing_and_calls_nobody(tmp_path: Path, code: str) -> None:
    (tmp_path / "there").write_bytes(b"x")
    done = confined(code, tmp_path)
    assert b"PermissionError: a parser may not do this" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_the_network_is_out_of_reach_of_machine_code_too(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        # No Python code asks here: the system's own connect(2), with an address of IPv4.
        done = confined(
            f"""
            import ctypes
            system = ctypes.CDLL(None, use_errno=True)
            address = ctypes.create_string_buffer(
                (2).to_bytes(2, sys.byteorder) + ({port}).to_bytes(2, "big") + bytes([127, 0, 0, 1])
                + bytes(8), 16)
            answer = system.connect(system.socket(2, 1, 0), address, 16)
            print(cut_off, answer)
            """,
            tmp_path,
        )
    is_cut_off, answer = done.stdout.split()
    if is_cut_off != b"True":
        pytest.skip("this system lets nobody leave for a network of their own")
    assert answer == b"-1"


def test_what_is_refused_and_what_is_not() -> None:
    assert is_writing("r+b", 0)
    assert is_writing(None, os.O_WRONLY)
    assert not is_writing("rb", os.O_RDONLY | os.O_CLOEXEC)
    assert not is_writing(None, os.O_RDONLY | os.O_CLOEXEC)
    refuse("open", ("x", "r", 0))
    refuse("import", ("x",))
    with pytest.raises(PermissionError):
        refuse("open", ("x", "w", 0))


@pytest.mark.parametrize(
    ("code", "part"),
    [
        (0, ""), (1, "could not be started"), (-signal.SIGSEGV, "crashed (SIGSEGV)"),
        (-signal.SIGKILL, "was killed"), (-signal.SIGALRM, "not done after 120 seconds"),
    ],
)  # fmt: skip
def test_each_way_to_die_has_its_words(code: int, part: str) -> None:
    assert part in reason(code)
    assert bool(part) == bool(reason(code))


def test_a_child_that_dies_leaves_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    for start, why, is_lasting in (
        ("import os; os.kill(os.getpid(), 11)", "its parser crashed (SIGSEGV)", False),
        ("pass", "its parser gave no result", True),
        ("import time; time.sleep(60)", "its parser was not done after 0.2 seconds", False),
    ):
        monkeypatch.setattr(child, "START", start)
        monkeypatch.setattr(child, "PATIENCE", 0.2 if "sleep" in start else 120)
        assert extracted("html", b"x") == (Unreadable(why), is_lasting)


def test_a_child_that_cannot_be_started_leaves_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    outcome = extracted("html", b"x")
    assert not outcome.is_lasting
    assert isinstance(outcome.result, Unreadable)
    assert "no process can be started for it: No such file" in outcome.result.why


def test_a_text_is_kept_where_only_its_body_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = written(Derived("the text"))
    monkeypatch.setattr(
        child, "START", f"print({line!r}, flush=True); import os; os.kill(os.getpid(), 24)"
    )
    result, is_lasting = extracted("html", b"x")
    assert is_lasting
    assert isinstance(result, Derived)
    assert result.text == "the text"
    assert "not known: its parser took more than 10 seconds" in result.notes[0]


def test_what_a_parser_raises_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    for raised, why in (
        (MemoryError(), "it takes more than 1,000,000,000 bytes of memory"),
        (RecursionError(), "too deeply nested"),
        (KeyError("x"), "its parser failed over it (KeyError)"),
    ):  # fmt: skip

        def parsed(kind: str, raw: bytes, raised: Exception = raised) -> Iterator[Derived]:
            if raw:
                yield Derived(kind)
            raise raised

        monkeypatch.setattr(worker, "parsed", parsed)
        assert [read(line.encode()) for line in worker.results("html", b"")] == [Unreadable(why)]
        assert [read(line.encode()) for line in worker.results("html", b"x")] == [Derived("html")]


def test_every_kind_has_its_parser() -> None:
    for ending, make in pages.STORIES.items():
        kind = {"txt": "text", "eml": "mail", "warc.gz": "warc"}.get(ending, ending)
        assert [read(line.encode()) for line in worker.results(kind, make())][-1]
    assert list(worker.results("pdf", b"x")) == [refusal("it is no sound PDF")]


@pytest.mark.parametrize(
    "line",
    [
        b"", b"{", b"[]", b"7", b"{}", b'{"text": 7}', b'{"text": "x"}', b"[" * 100_000,
        b'{"text": "x", "pages": [2], "body": [], "found": [], "notes": []}',
        b'{"text": "x", "pages": [true], "body": [], "found": [], "notes": []}',
        b'{"text": "x", "pages": [], "body": [[0]], "found": [], "notes": []}',
        b'{"text": "x", "pages": [], "body": [], "found": [["title"]], "notes": []}',
        b'{"text": "x", "pages": [], "body": [], "found": [["a","b","c","1","",""]], "notes": []}',
        b'{"text": "x", "pages": [], "body": [], "found": [], "notes": [7]}',
    ],
)  # fmt: skip
def test_a_child_that_was_misled_is_not_believed(line: bytes) -> None:
    assert read(line) is None


def test_a_result_comes_back_as_it_went_without_what_no_text_holds() -> None:
    derived = Derived("a\0b\ud800c\n", (0, 3), ((0, 2),), (), ("one\n\x1b[31mtwo",))
    back = read(written(derived).encode())
    assert isinstance(back, Derived)
    assert back.text == clean(derived.text) == "a\ufffdb?c\n"
    assert (back.pages, back.body, back.notes) == ((0, 3), ((0, 2),), ("one \x1b[31mtwo",))
    assert read(refusal("why\nnot").encode()) == Unreadable("why not")
