"""What a parser may not do: run on, grow, write, or reach the network."""

from __future__ import annotations

import ctypes
import resource
import signal
import sys
from contextlib import suppress

CPU = 10
"""Seconds of processor time; a book of a thousand pages takes one."""
MEMORY = 1_000_000_000
"""Bytes of address space."""
OUTPUT = 50_000_000
"""Bytes of a file that the child may write: its result is one."""
NEW_USER, NEW_NETWORK = 0x1000_0000, 0x4000_0000
"""Flags of unshare(2): CLONE_NEWUSER, CLONE_NEWNET."""
NO_NEW_PRIVILEGES, PARENT_DEATH = 38, 1
"""Options of prctl(2): PR_SET_NO_NEW_PRIVS, PR_SET_PDEATHSIG."""
FORBIDDEN = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn",
    "os.fork", "os.forkpty", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link",
    "os.symlink", "os.truncate", "os.chmod", "os.chown", "shutil.rmtree",
})  # fmt: skip
"""Audit events of Python code that no parser has business with."""
WRITING = frozenset("wax+")


def confine() -> bool:
    """Confine this process for good; return whether the system took the network away.

    Limits hold whatever the parser does; what Python code is refused, machine code is not.
    """
    for limit, most in (
        (resource.RLIMIT_CPU, CPU), (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, OUTPUT), (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        with suppress(ValueError, OSError):  # a system without it, or with a lower one
            resource.setrlimit(limit, (most, most + (limit == resource.RLIMIT_CPU)))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that too long a result can be said
    is_cut_off = without_network()
    sys.addaudithook(refuse)
    return is_cut_off


def without_network() -> bool:
    """Leave for a network of one's own, which has no way out; False where that is not allowed."""
    if not sys.platform.startswith("linux"):
        return False
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    system.prctl(PARENT_DEATH, int(signal.SIGKILL), 0, 0, 0)
    return any(system.unshare(flags) == 0 for flags in (NEW_USER | NEW_NETWORK, NEW_NETWORK))


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what Python code is about to do. Raises `PermissionError`."""
    if event in FORBIDDEN or (event == "open" and is_writing(*arguments[1:3])):
        raise PermissionError(f"a parser may not do this: {event}")


def is_writing(mode: object, flags: object) -> bool:
    """Whether a file is opened to be written."""
    if isinstance(mode, str):
        return bool(WRITING & set(mode))
    return isinstance(flags, int) and bool(flags & 0o103)  # O_WRONLY, O_RDWR, O_CREAT
