"""The command line: options in, one call, one rendering, an exit code out."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

FOUND_NOTHING, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code; the only place that catches a failure."""
    gc.disable()  # a short-lived process: collecting costs it more than it frees
    from factcheck.cli.app import run  # noqa: PLC0415  typer costs a third of the start-up
    from factcheck.core.diagnostics import FactcheckError  # noqa: PLC0415  as above

    try:
        code = run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except FactcheckError as error:
        from factcheck.cli.common import report  # noqa: PLC0415  only on failure

        report(error.diagnostics)
        code = FAILED
    except BrokenPipeError:
        code = closed_pipe()
    except KeyboardInterrupt:
        code = INTERRUPTED
    gc.freeze()  # else Python walks through everything once more as it leaves
    sys.exit(code)


def closed_pipe() -> int:
    """Return the exit code where nobody reads on; keep Python from complaining at exit."""
    import os  # noqa: PLC0415  only on failure

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
