"""The connection: one look-up of the name, its addresses judged, then one of just these connected.

What goes over it is kept byte for byte, and counted as it comes.
"""

from __future__ import annotations

import socket
import ssl
import time
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

import httpcore

from factcheck.core.named import NamedTuple
from factcheck.storage.capture.addresses import literal, standing
from factcheck.storage.capture.refusals import BY_HAND, not_fetched, url_refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from factcheck.core.diagnostics import FactcheckError
    from factcheck.storage.capture.addresses import Address, Standing

    Told = Callable[[str, int], None]
    """What is being waited for, and the bytes that have come so far."""

CONNECT_PATIENCE = 10.0
"""Seconds for one of several addresses of a host; our choice: six of them in all the time."""
END_PATIENCE = 0.5
"""Seconds to wait for a server to close, as it was asked to, and never over half of those left; our
choice."""


class Limits(NamedTuple):
    """What one capture may take, redirects and all."""

    seconds: float = 60
    """Our choice: a big page over a slow line; a server that drips ends there too."""
    bytes: int = 50_000_000
    """As they come, and again as they are once decompressed: what a text may have."""
    redirects: int = 5
    """Our choice; RFC 9110 names no number, browsers follow 20, and few pages take over 3."""


class Meter:
    """Time and bytes that a capture has taken, over all its connections."""

    def __init__(self, limits: Limits, told: Told) -> None:
        self.limits = limits
        self.until = time.monotonic() + limits.seconds
        self.came = 0
        self.told = told

    def left(self) -> float:
        """Return the seconds left. Raises `FactcheckError` FC221 where there are none."""
        seconds = self.until - time.monotonic()
        if seconds <= 0:
            raise self.late()
        return seconds

    def late(self) -> FactcheckError:
        """Return the error for a page that took too long."""
        return not_fetched(f"the page did not come whole within {self.limits.seconds:g} seconds")

    def count(self, host: str, size: int) -> None:
        """Count bytes that came. Raises `FactcheckError` FC221 where they are too many."""
        self.came += size
        self.told(host, self.came)
        if self.came > self.limits.bytes:
            raise self.too_much()

    def too_much(self) -> FactcheckError:
        """Return the error for a page that is too big."""
        return not_fetched(f"the page has more than {self.limits.bytes:,} bytes")


def look_up(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a name, as the system has them. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def dial(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """Connect to an address, which is no name. Raises exceptions of httpcore."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


def addresses(host: str, port: int, meter: Meter) -> tuple[Address, ...]:
    """Return the addresses of a host, looked up once. Raises `FactcheckError`.

    In a thread of its own, because a look-up knows no time limit; one that hangs is left behind.
    """
    if (address := literal(host)) is not None:
        return (address,)
    answer: SimpleQueue[tuple[str, ...] | OSError | UnicodeError] = SimpleQueue()

    def ask() -> None:
        try:
            answer.put(look_up(host, port))
        except (OSError, UnicodeError) as problem:
            answer.put(problem)

    Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=meter.left())
    except Empty:
        raise meter.late() from None
    if isinstance(found, Exception):
        hint = "check the spelling of the host, and that you are online"
        raise not_fetched(f"no address is known for {host}", hint) from found
    known = tuple(map(literal, found))
    if not known or None in known:
        raise url_refused(f"the addresses of {host} are none that can be reached", BY_HAND)
    return tuple(address for address in known if address is not None)


class Pinned(httpcore.NetworkBackend):
    """Opens the one connection of an exchange, to an address that has been judged."""

    def __init__(self, meter: Meter, *, allow_own: bool) -> None:
        self.meter = meter
        self.allow_own = allow_own
        self.wire: Wire | None = None
        self.address = ""
        self.is_public = True

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up, judge all its addresses, and connect to the first that answers."""
        del timeout, local_address, socket_options
        self.meter.told(host, self.meter.came)
        found = addresses(host, port, self.meter)
        self.is_public = judged(host, found, allow_own=self.allow_own).is_public
        why: Exception | None = None
        for address in found:
            seconds = min(CONNECT_PATIENCE, self.meter.left())
            try:
                stream = dial(str(address), port, seconds)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as problem:
                why = problem
                continue
            self.address = str(address)
            self.wire = Wire(stream, self.meter, host)
            return self.wire
        self.meter.left()
        hint = "check the address, and that you are online"
        raise not_fetched(f"{host} cannot be reached", hint) from why


def judged(host: str, found: tuple[Address, ...], *, allow_own: bool) -> Standing:
    """Return whose the addresses of a host are. Raises `FactcheckError` FC220.

    They must be all public, or with ``allow_own`` all one's own network's.
    """
    standings = [standing(address) for address in found]
    for address, each in zip(found, standings, strict=True):
        if not (each.is_public or (allow_own and each.is_own)):
            where = f"{host} is" if host == str(address) else f"{host} stands at {address},"
            hint = (
                "if you mean a page of your own network: --allow-private"
                if each.is_own
                else "check the address: no page of the web stands there"
            )
            raise url_refused(f"{where} {each.what}: no address of the public web", hint)
    if len({each.is_public for each in standings}) > 1:
        said = f"{host} has public addresses and private ones, and which is meant is open"
        raise url_refused(said, "give the address itself, in digits")
    return standings[0]


class Wire(httpcore.NetworkStream):
    """A connection that keeps what goes over it, below HTTP and above TLS."""

    def __init__(self, stream: httpcore.NetworkStream, meter: Meter, host: str) -> None:
        self.stream = stream
        self.meter = meter
        self.host = host
        self.sent = bytearray()
        self.received = bytearray()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came. Raises `FactcheckError` FC221 past a limit."""
        del timeout
        try:
            data = self.stream.read(max_bytes, self.meter.left())
        except httpcore.TimeoutException as problem:
            raise self.meter.late() from problem
        self.received += data
        self.meter.count(self.host, len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes. Raises `FactcheckError` FC221 past the time limit."""
        del timeout
        try:
            self.stream.write(buffer, self.meter.left())
        except httpcore.TimeoutException as problem:
            raise self.meter.late() from problem
        self.sent += buffer

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Wire:
        """Go on under TLS, the server's certificate checked for the name that was asked for."""
        del timeout
        seconds = min(CONNECT_PATIENCE, self.meter.left())
        try:
            self.stream = self.stream.start_tls(ssl_context, server_hostname, seconds)
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as problem:
            if isinstance(problem, httpcore.ConnectTimeout) and seconds < CONNECT_PATIENCE:
                raise self.meter.late() from problem
            raise not_fetched(unsafe(self.host, problem)) from problem
        return self

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  httpcore's own signature
        """Return what httpcore asks of a connection."""
        return self.stream.get_extra_info(info)

    def drain(self) -> None:
        """Take what may follow the end of the answer, so that it is seen."""
        try:
            self.received += self.stream.read(1, min(END_PATIENCE, self.meter.left() / 2))
        except (httpcore.TimeoutException, httpcore.ReadError):
            return  # it keeps the connection open, or broke it: the answer was whole


def unsafe(host: str, problem: Exception) -> str:
    """Return why no safe connection came about."""
    cause = problem.__cause__ or problem.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = str(cause.verify_message).rstrip(".")
        why = why[:1].lower() + why[1:]
        return f"{host} does not prove that it is {host}: {why}"
    return f"no safe connection to {host} came about"
