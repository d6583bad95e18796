"""A web that ends at this machine: names, addresses, and what a capture has left behind."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING

import httpcore
from warcio.archiveiterator import ArchiveIterator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Adding = Callable[..., tuple[int, str, str]]
    """Calls ``source add``, and gives its exit code, stdout and stderr."""

PUBLIC, OTHER = "93.184.216.34", "1.1.1.1"
"""Addresses that anybody may reach; no test does."""
NAMES = {
    "public.test": ((PUBLIC,),),
    "www.public.test": ((PUBLIC,),),
    "two.test": (("2606:4700::1111", PUBLIC),),
    "xn--mnchen-3ya.test": ((PUBLIC,),),
    "inside.test": (("10.1.2.3",),),
    "mixed.test": ((PUBLIC, "10.1.2.3"),),
    "mixed-6.test": ((PUBLIC, "fd00::1"),),
    "rebind.test": ((PUBLIC,), ("127.0.0.1",)),
    "scoped.test": (("fe80::1%lo",),),
    "nothing.test": ((),),
    "right.test": ((PUBLIC,),),
    "wrong.test": ((PUBLIC,),),
}
DAY = "2026-11-20"


class Web:
    """The names and addresses of a web that ends at this machine."""

    def __init__(
        self, names: Mapping[str, Sequence[Sequence[str]]], ports: Mapping[int, int]
    ) -> None:
        self.names = names
        """Answers for each name, one a look-up; the last one stays."""
        self.ports = ports
        """Port on the web, and that of the server on this machine."""
        self.looked_up: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self.dead: set[str] = set()

    def look_up(self, host: str, port: int) -> tuple[str, ...]:
        """Return what the name stands for this time."""
        del port
        if host not in self.names:
            raise socket.gaierror(-2, "Name or service not known")
        self.looked_up.append(host)
        answers = self.names[host]
        return tuple(answers[min(self.looked_up.count(host), len(answers)) - 1])

    def dial(self, address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        """Connect to a server of the farm, wherever the address is."""
        self.dialled.append((address, port))
        if address in self.dead or port not in self.ports:
            raise httpcore.ConnectError(f"nobody at {address}")
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.ports[port], timeout=seconds)


def held(folder: Path) -> dict[str, bytes | None]:
    """Return all that stands in a folder, but for the lock."""
    paths = (path for path in folder.rglob("*") if ".factcheck" not in path.parts)
    return {str(path): path.read_bytes() if path.is_file() else None for path in paths}


def records(raw: bytes) -> list[tuple[str, str, bytes, bytes]]:
    """Return kind, URL, message and the body that a reader of WARC files has of each record."""
    found = []
    for record in ArchiveIterator(io.BytesIO(raw), no_record_parse=True):
        message = record.raw_stream.read()
        found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), message))
    read = ArchiveIterator(io.BytesIO(raw), check_digests="raise")
    bodies = [record.content_stream().read() for record in read]
    return [(*one, body) for one, body in zip(found, bodies, strict=True)]
