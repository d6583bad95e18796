"""The command line: options in, one call, one rendering, an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from io import TextIOWrapper

    from factcheck.core.diagnostics import Diagnostic

FOUND_NOTHING, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code; the only place that catches a failure."""
    gc.disable()  # a short-lived process: collecting costs it more than it frees
    if sys.stdout is None or sys.stderr is None:
        sys.exit(FAILED)  # nobody would learn the id of a claim, or why there is none
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot write a quote's characters gets their numbers, and no traceback.
        cast("TextIOWrapper", stream).reconfigure(errors="backslashreplace")
    code = attempt(list(sys.argv[1:] if arguments is None else arguments))
    code = max(code, flushed())
    # All is written: taking every object apart again would cost a quarter of starting Python.
    os._exit(code)


def flushed() -> int:
    """Write what is still held back; return the exit code of failing to."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return FAILED
    return FOUND_NOTHING


def attempt(arguments: Sequence[str]) -> int:
    """Return the exit code of one command line; what went wrong stands on stderr."""
    from factcheck.cli.app import run  # noqa: PLC0415  typer costs a third of the start-up
    from factcheck.core.diagnostics import FactcheckError  # noqa: PLC0415  as above

    try:
        code = run(arguments)
        sys.stdout.flush()
    except FactcheckError as error:
        tell(error.diagnostics)
        return FAILED
    except BrokenPipeError:
        return closed_pipe()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  a fault of ours: no traceback reaches a user
        return fault(error)
    return code


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Write why it could not be done to stderr; where that is full or closed, nobody is told."""
    from factcheck.cli.common import report  # noqa: PLC0415  only on failure

    try:
        report(diagnostics)
    except OSError:
        return


def fault(error: Exception) -> int:
    """Report a fault of the program, or of the machine, in one line."""
    from factcheck.core.diagnostics import Diagnostic  # noqa: PLC0415  only on failure

    if "FACTCHECK_DEBUG" in os.environ:
        raise error
    what = " ".join(f"{type(error).__name__}: {error}".split())
    hint = "this is a fault of factcheck or of the machine; FACTCHECK_DEBUG=1 shows where"
    tell([Diagnostic("FC002", f"it could not be done: {what}", hint)])
    return closed_pipe() if isinstance(error, OSError) else FAILED


def closed_pipe() -> int:
    """Return the exit code where nobody reads on; keep Python from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
