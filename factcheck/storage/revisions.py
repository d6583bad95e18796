"""Ledger and records as they stood at a revision of git, read from its store and never checked out.

Three short calls, whatever the number of files: the commit, its list of files, and the contents of
those that are asked for. Captured files are known by their names, and not read.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.named import NamedTuple
from factcheck.storage import ledger as ledger_files
from factcheck.storage.sources import reading as records
from factcheck.storage.yaml_text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from factcheck.core.claims import Ledger, Source

GIT = ("git", "--no-pager", "--no-replace-objects")
INHERITED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
"""What a hook sets for its own repository; ours is the one in which the ledger stands."""
QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would ask the network for what it lacks
    "LC_ALL": "C",
}
PATIENCE = 60
"""Seconds for one call; a repository of millions of files takes a few."""
MOST_BYTES = 4 * MAX_BYTES
"""Of all that is read of a revision."""
REGULAR = ("100644", "100755")
NAMED = "name a commit, a branch or a tag: git log --oneline"


class Blob(NamedTuple):
    """A file of a revision."""

    path: str
    """Below the ledger's folder."""
    id: str
    size: int


def at(root: Path, revision: str) -> tuple[Ledger, dict[str, Source]]:
    """Return the ledger and its sources as they stood.

    Raises `FactcheckError` FC005 where there is no git, no repository, no such revision, or no
    ledger in it that can be read.
    """
    commit = commit_of(root, revision)
    listed = {blob.path: blob for blob in files(root, commit)}
    ledger_paths = [path for path in listed if is_ledger(path)]
    record_paths = [path for path in listed if is_record(path)]
    if not ledger_paths:
        raise refused(f"there was no {ledger_files.NAME} at {revision}", NAMED)
    held = contents(root, [listed[path] for path in (*ledger_paths, *record_paths)], revision)
    in_order = (ledger_files.File(path, held[path]) for path in sorted(ledger_paths))
    ledger, problems = ledger_files.merged(in_order)
    for problem in problems:
        if problem.severity is Severity.ERROR:
            where = f" ({problem.place})" if problem.place else ""
            said = f"the ledger of {revision} cannot be read: {problem.message}{where}"
            raise refused(said, "name a revision at which it could be")
    captures = [path for path in listed if path.startswith(f"{records.FOLDER}/")]
    return ledger, records.recorded(captures, {path: held[path] for path in record_paths})


def is_ledger(path: str) -> bool:
    """Whether a path is that of a file of the ledger."""
    folder, _, name = path.rpartition("/")
    in_folder = folder == ledger_files.FOLDER and name.endswith(".yaml")
    return path == ledger_files.NAME or (in_folder and not name.startswith("."))


def is_record(path: str) -> bool:
    """Whether a path is that of a source's record."""
    return path.startswith(f"{records.FOLDER}/") and path.endswith(records.RECORD)


def commit_of(root: Path, revision: str) -> str:
    """Return the id of the commit that a revision names."""
    if not revision or revision.startswith("-") or not revision.isprintable():
        raise refused(f"“{revision}” is no revision", NAMED)
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    done = called(root, asked)
    if done.returncode and not done.stderr:
        raise refused(f"git knows no revision “{revision}”", NAMED)
    return right(done).decode("ascii").strip()


def files(root: Path, commit: str) -> Iterator[Blob]:
    """Yield the regular files of ledger and sources; links and whole repositories are none."""
    places = (ledger_files.NAME, f"{ledger_files.FOLDER}/", f"{records.FOLDER}/")
    listing = right(called(root, ("ls-tree", "-r", "-z", "-l", commit, "--", *places)))
    for line in listing.split(b"\0")[:-1]:
        known, _, path = line.partition(b"\t")
        mode, _, id, size = known.decode("ascii").split()
        name = path.decode("utf-8", "surrogateescape")
        if mode in REGULAR and name.count("/") <= 1:
            yield Blob(name, id, int(size))


def contents(root: Path, blobs: Iterable[Blob], revision: str) -> dict[str, bytes]:
    """Return what files held, by their paths."""
    wanted = list(blobs)
    if any(b.size > MAX_BYTES for b in wanted) or sum(b.size for b in wanted) > MOST_BYTES:
        raise refused(f"the ledger of {revision} is too large to be read", NAMED)
    asked = "".join(f"{blob.id}\n" for blob in wanted).encode("ascii")
    told = right(called(root, ("cat-file", "--batch"), asked))
    found, start = {}, 0
    for blob in wanted:
        header = f"{blob.id} blob {blob.size}\n".encode("ascii")
        if not told.startswith(header, start):
            raise refused(f"git has lost {blob.path} as it stood at {revision}", "git fsck")
        start += len(header)
        found[blob.path] = told[start : start + blob.size]
        start += blob.size + 1
    return found


def called(
    root: Path, arguments: Sequence[str], stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Call git in the ledger's folder; refuse where it cannot be."""
    environment = {k: v for k, v in os.environ.items() if k not in INHERITED} | QUIET
    try:
        return subprocess.run(  # noqa: S603  fixed words, and a revision that is no option
            [*GIT, *arguments],
            cwd=root,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        said = f"git did not answer within {PATIENCE} seconds"
    except FileNotFoundError:
        said = "there is no git on this machine"
    except OSError as problem:
        said = f"git cannot be started: {problem.strerror or problem}"
    raise refused(said, "mend that, or leave --new out")


def right(done: subprocess.CompletedProcess[bytes]) -> bytes:
    """Return what git wrote; refuse with its own words where it could not."""
    if not done.returncode:
        return done.stdout
    said = " ".join(done.stderr.decode("utf-8", "replace").split()).removeprefix("fatal: ")
    raise refused(f"git says: {said[:MOST_SAID]}", "mend that, or leave --new out")


MOST_SAID = 200  # characters of git's own words: a line or two


def refused(said: str, hint: str) -> FactcheckError:
    """Return the error for a revision that cannot be read."""
    return FactcheckError(Diagnostic("FC005", said, hint))
