"""Files swapped in whole: a lock, a temporary file beside the old one, and fsync for both.

Whoever is killed in between leaves the old file or the new one, never a part of either.
"""

from __future__ import annotations

import fcntl
import os
import stat
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Result = TypeVar("Result")

OWN_FOLDER = ".factcheck"
LOCK_NAME = "lock"
PATIENCE = 30.0
"""Seconds to wait for another writer; one add takes a fraction of one, so 64 writers pass."""
PAUSE = 0.02
"""Seconds between two attempts at the lock."""
WRITE_BITS = 0o222
NEW_MODE = 0o644
LEFTOVER = ".factcheck-"
"""How temporary files begin; a killed writer's are swept by the next one."""


ATTEMPTS = 20
"""How often to begin again where somebody saves a file while it is being changed."""


class Change(NamedTuple):
    """A file's bytes, and those that are to take their place."""

    old: bytes
    new: bytes


def refused(said: str, hint: str, path: str) -> FactcheckError:
    """Return the error for a file that could not be written; nothing was changed."""
    return FactcheckError(Diagnostic("FC117", said, hint, Place(path)))


@contextmanager
def failures_named(path: str) -> Iterator[None]:
    """Turn what the system refuses into one line that names the file."""
    try:
        yield
    except OSError as problem:
        said = f"{path} cannot be written: {problem.strerror or problem}. Nothing was changed"
        hint = "check the disk's space and your rights to the folder, then do it again"
        raise refused(said, hint, path) from problem


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the one lock of the ledger's folder; the system frees it when a writer dies.

    Raises `FactcheckError` FC117 where it is still held after ``patience`` seconds, or the
    folder cannot hold it.
    """
    folder = root / OWN_FOLDER
    with failures_named(f"{OWN_FOLDER}/{LOCK_NAME}"):
        folder.mkdir(exist_ok=True)
        descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, NEW_MODE)
    try:
        with failures_named(f"{OWN_FOLDER}/{LOCK_NAME}"):
            wait_for(descriptor, patience)
        yield
    finally:
        os.close(descriptor)


def wait_for(descriptor: int, patience: float) -> None:
    """Take the lock, or give up after ``patience`` seconds."""
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                said = f"another factcheck has held the lock for {patience:g} seconds"
                hint = "wait until it is done, then do it again"
                raise refused(said, hint, f"{OWN_FOLDER}/{LOCK_NAME}") from None
            time.sleep(PAUSE)
        else:
            return


def target(path: Path, root: Path, name: str) -> Path:
    """Return the file that may be swapped: behind a link inside ``root``, with its write bit.

    Modes are looked at because root may write everything, and a folder set to read-only is
    meant. Raises `FactcheckError` FC117.
    """
    real = path.resolve()
    if not real.is_relative_to(root.resolve()):
        hint = "work in the folder in which the file itself stands"
        raise refused(f"{name} is a link out of its folder", hint, name)
    with failures_named(name):
        modes = {real: real.stat().st_mode, real.parent: real.parent.stat().st_mode}
    for each, mode in modes.items():
        what = name if each == real else f"the folder of {name}"
        if not mode & WRITE_BITS or not os.access(each, os.W_OK):
            hint = f"make it writable: chmod u+w {each.relative_to(root.resolve())!s}"
            raise refused(f"{what} is set to read-only. Nothing was changed", hint, name)
    return real


def swap(path: Path, raw: bytes) -> None:
    """Put ``raw`` in the place of the file, its mode kept. Raises `OSError`, the file unharmed."""
    mode = stat.S_IMODE(path.stat().st_mode)
    temporary = written(path.parent, raw, mode)
    try:
        temporary.replace(path)
    except OSError:
        temporary.unlink()
        raise
    sync_folder(path.parent)


def rewrite(root: Path, prepared: Callable[[], tuple[Mapping[str, Change], Result]]) -> Result:
    """Put new bytes in the place of old ones, under the lock; return what was ``prepared``.

    ``prepared`` reads what is there, and returns the changes by the files' relative paths; it is
    called again where somebody else saves a file meanwhile. All files are compared before the
    first is swapped. Raises `FactcheckError` FC117, and whatever ``prepared`` does.
    """
    with locked(root):
        for _ in range(ATTEMPTS):
            changes, result = prepared()
            if swapped(root, changes):
                return result
    said = "the ledger's files were changed again and again meanwhile. Nothing was saved"
    raise refused(said, "look at the changes, then do it again", OWN_FOLDER)


def swapped(root: Path, changes: Mapping[str, Change]) -> bool:
    """Swap files that still hold what they held; none, and False, where one of them does not."""
    paths = {name: target(root / name, root, name) for name in changes}
    for name, path in paths.items():
        with failures_named(name):
            sweep(path.parent)
            if path.read_bytes() != changes[name].old:
                return False
    for name, path in paths.items():
        if changes[name].new != changes[name].old:
            with failures_named(name):
                swap(path, changes[name].new)
    return True


def place_new(path: Path, raw: bytes, mode: int) -> None:
    """Write a file that must not exist yet, whole or not at all. Raises `FileExistsError`."""
    temporary = written(path.parent, raw, mode)
    try:
        path.hardlink_to(temporary)
    finally:
        temporary.unlink()
    sync_folder(path.parent)


def written(folder: Path, raw: bytes, mode: int) -> Path:
    """Return the path of a new temporary file that holds ``raw``, safe on disk."""
    descriptor, name = tempfile.mkstemp(prefix=LEFTOVER, suffix=".tmp", dir=folder)
    temporary = folder / name
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fchmod(stream.fileno(), mode)
            os.fsync(stream.fileno())
    except OSError:
        temporary.unlink()
        raise
    return temporary


def sync_folder(folder: Path) -> None:
    """Make the folder's list of names safe on disk: a rename is not before that."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Delete what a killed writer left; call it only under the lock."""
    for leftover in folder.glob(f"{LEFTOVER}*.tmp"):
        leftover.unlink(missing_ok=True)


def create(root: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write new files below ``root``, folders included; none where one of them exists.

    ``files`` maps relative paths to bytes; a path that ends in a slash is a folder. Raises
    `FactcheckError` FC117.
    """
    paths = {root / name: raw for name, raw in files.items()}
    for path, name in zip(paths, files, strict=True):
        if not name.endswith("/") and (path.exists() or path.is_symlink()):
            hint = "move it away, or go on with what is there"
            raise refused(f"{name} is there already. Nothing was written", hint, name)
    for (path, raw), name in zip(paths.items(), files, strict=True):
        with failures_named(name):
            if name.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            place_new(path, raw, NEW_MODE)
    return tuple(paths)
