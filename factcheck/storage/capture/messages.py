"""What came over a connection, read once more: where the answer begins and ends, and how big it is.

Grammar: ``received = *informational answer rest``; the rest must be empty.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import h11

from factcheck.storage.capture.refusals import not_fetched

if TYPE_CHECKING:
    from factcheck.core.diagnostics import FactcheckError
    from factcheck.storage.capture.network import Meter

PLAIN = frozenset({"", "identity"})
PACKED = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}
"""How zlib is told what to expect (RFC 9110 8.4.1: “deflate” is zlib's format)."""
STEP = 1_000_000
"""Bytes decompressed at a time, and then forgotten; our choice."""
START = 1024
"""Bytes of a page that are looked at for its type; our choice."""
HEADER_END = (b"\r\n\r\n", b"\n\n", b"\n\r\n")


def answer(received: bytes, meter: Meter, host: str) -> bytes:
    """Return the answer as it came, without informational ones before it.

    Raises `FactcheckError` FC221 where more follows than its length says, or past the time limit.
    """
    reader = h11.Connection(h11.CLIENT, max_incomplete_event_size=len(received) + 1)
    reader.send(h11.Request(method="GET", target="/", headers=[("Host", "h")]))
    reader.send(h11.EndOfMessage())
    reader.receive_data(received)
    start = 0
    event = reader.next_event()
    while not isinstance(event, h11.EndOfMessage):
        if isinstance(event, h11.InformationalResponse):
            start = len(received) - len(reader.trailing_data[0])
        elif event is h11.NEED_DATA:
            reader.receive_data(b"")  # it ends where the server closed
        elif event is h11.PAUSED or isinstance(event, h11.ConnectionClosed):
            break
        meter.left()
        event = reader.next_event()
    if reader.trailing_data[0]:
        raise not_fetched(f"the answer of {host} goes on after the length that it states")
    return received[start:]


def header_size(message: bytes) -> int:
    """Return how many bytes the headers of a request or an answer take, the empty line too."""
    ends = [at + len(end) for end in HEADER_END if (at := message.find(end)) >= 0]
    return min(ends, default=len(message))


class Body:
    """The body of an answer, decompressed to be counted and no longer than that."""

    def __init__(self, encoding: str, meter: Meter, host: str) -> None:
        self.meter = meter
        self.host = host
        self.size = 0
        self.start = b""
        self.window = PACKED.get(encoding, 0)
        if not (self.window or encoding in PLAIN):
            raise not_fetched(f"the page of {host} came compressed in a way that nobody asked for")
        self.unpacking = zlib.decompressobj(self.window) if self.window else None

    def add(self, chunk: bytes) -> None:
        """Count a piece of the body. Raises `FactcheckError` FC221 past the limit."""
        if self.unpacking is None:
            self.count(chunk)
            return
        is_more = True
        while is_more:
            try:
                data = self.unpacking.decompress(chunk, STEP)
            except zlib.error as problem:
                raise self.damaged() from problem
            self.count(data)
            self.meter.left()
            chunk = self.unpacking.unconsumed_tail
            if self.unpacking.eof and self.unpacking.unused_data:
                chunk = self.unpacking.unused_data  # several may stand one after another
                self.unpacking = zlib.decompressobj(self.window)
            is_more = bool(chunk) or len(data) == STEP

    def count(self, data: bytes) -> None:
        """Count bytes as a reader will have them."""
        self.size += len(data)
        self.start = (self.start + data[:START])[:START]
        if self.size > self.meter.limits.bytes:
            raise self.meter.too_much()

    def end(self) -> None:
        """Raise `FactcheckError` FC221 where what was compressed is not whole."""
        if self.unpacking is not None and not self.unpacking.eof and self.size:
            raise self.damaged()

    def damaged(self) -> FactcheckError:
        """Return the error for a body that does not decompress."""
        return not_fetched(f"the page of {self.host} says that it is compressed, and is damaged")
