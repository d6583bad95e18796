"""A page fetched: from redirect to redirect, each judged anew, within bounds of time and size."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpcore
import httpx

from factcheck import __version__
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.named import NamedTuple
from factcheck.storage.capture.messages import Body, answer, header_size
from factcheck.storage.capture.network import Limits, Meter, Pinned
from factcheck.storage.capture.refusals import BY_HAND, not_fetched, url_refused
from factcheck.storage.capture.urls import next_target, target

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator, Sequence

    from factcheck.storage.capture.network import Told
    from factcheck.storage.capture.urls import Target

LIMITS = Limits()
REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""Answers that name another address for the page (RFC 9110 15.4)."""
OK = 200
MAX_HEADERS = 100 * 1024
"""Bytes; where httpcore gives up on the headers of an answer."""
SOFTWARE = f"factcheck/{__version__}"
HEADERS = (
    ("User-Agent", SOFTWARE),
    ("Accept", "*/*"),
    ("Accept-Encoding", "identity"),  # the page as it is, so that the file can be searched
    ("Connection", "close"),
)
"""All that is said beside the host: no cookies, no referrer, nothing of the machine."""


class Exchange(NamedTuple):
    """A request and its answer, byte for byte."""

    url: str
    address: str
    """The IP address that answered."""
    when: str
    """When it was asked: ISO 8601 in UTC, with microseconds."""
    request: bytes
    answer: bytes
    status: int
    location: tuple[str, ...] = ()
    media_type: str = ""
    """As the server states it; empty where it does not."""
    size: int = 0
    """Bytes of the page, decompressed; 0 for a redirect, whose body is nobody's to read."""
    start: bytes = b""
    is_measured: bool = True
    """Whether the server said how long its answer is; else a break would look like the end."""


def fetch(url: str, *, allow_private: bool, told: Told) -> tuple[Exchange, ...]:
    """Return what was asked and answered, the page last, redirects before it.

    ``allow_private`` opens addresses of one's own network, until a public page has answered: that
    leads nobody inside. Raises `FactcheckError` FC220 for an address that is not asked, FC221 for
    an answer that is no page.
    """
    meter = Meter(LIMITS, told)
    given = at = target(url)
    done: list[Exchange] = []
    allow_own = allow_private
    while True:
        backend = Pinned(meter, allow_own=allow_own)
        with misled(done):
            done.append(exchange(at, backend))
        allow_own = allow_own and not backend.is_public
        if done[-1].status == OK:
            break
        at = redirected(at, given, done, is_private=allow_own)
    if not done[-1].size:
        raise not_fetched(f"{at.shown} answered with an empty page")
    return tuple(done)


@contextmanager
def misled(done: Sequence[Exchange]) -> Iterator[None]:
    """Say of an address that is not asked that a redirect led there, not the user."""
    try:
        yield
    except FactcheckError as problem:
        why = problem.diagnostics[0]
        if not done or why.code != "FC220":
            raise
        said = f"{target(done[-1].url).shown} redirects to another address, and {why.message}"
        raise url_refused(said, BY_HAND) from problem


def redirected(at: Target, given: Target, done: Sequence[Exchange], *, is_private: bool) -> Target:
    """Return where the last answer leads. Raises `FactcheckError` where it leads nowhere."""
    last = done[-1]
    if len(set(last.location)) != 1:
        raise not_fetched(f"{at.shown} answered {last.status} and names no one address to go to")
    following = next_target(at, last.location[0], given, is_private=is_private)
    if any(one.url == following.url for one in done):
        raise not_fetched(f"{following.shown} redirects in a circle")
    if len(done) > LIMITS.redirects:
        raise not_fetched(f"{given.shown} redirects more than {LIMITS.redirects} times")
    return following


def exchange(at: Target, backend: Pinned) -> Exchange:
    """Return one request and its answer. Raises `FactcheckError`.

    A certificate must be one of certifi's authorities, and for the name that was asked for.
    """
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    context = httpx.create_ssl_context(trust_env=False) if at.scheme == "https" else None
    with broken(at, backend), Once(backend, context) as transport:
        response = transport.handle_request(httpx.Request("GET", at.url, headers=HEADERS))
        is_page = response.status_code == OK
        if not is_page and response.status_code not in REDIRECTS:
            raise not_fetched(f"{at.shown} answered {response.status_code}, not with the page")
        encoding = response.headers.get("Content-Encoding", "").strip().lower() if is_page else ""
        body = Body(encoding, backend.meter, at.shown)
        for chunk in response.iter_raw():
            body.add(chunk)
        body.end()
    wire = backend.wire
    if wire is None:
        raise not_fetched(f"{at.shown} cannot be reached")
    message, headers = answer(bytes(wire.received), backend.meter, at.shown), response.headers
    if header_size(message) > MAX_HEADERS:
        raise not_fetched(f"the headers of {at.shown} take more than {MAX_HEADERS:,} bytes")
    return Exchange(
        at.url, backend.address, when, bytes(wire.sent), message,
        response.status_code, tuple(headers.get_list("Location")),
        headers.get("Content-Type", ""), body.size if is_page else 0, body.start,
        is_measured="Content-Length" in headers or "Transfer-Encoding" in headers,
    )  # fmt: skip


@contextmanager
def broken(at: Target, backend: Pinned) -> Iterator[None]:
    """Turn what is wrong with a connection or an answer into one line; the server's words stay out.

    Raises `FactcheckError` FC221.
    """
    try:
        yield
    except (httpcore.ProtocolError, httpcore.NetworkError, httpx.HTTPError) as problem:
        received = backend.wire.received if backend.wire else b""
        has_headers = header_size(bytes(received)) < len(received)
        if not received:
            said = f"{at.shown} closed the connection without an answer"
        elif has_headers and received.startswith(b"HTTP/1."):
            said = f"the answer of {at.shown} breaks off or is garbled"
        elif len(received) > MAX_HEADERS:
            said = f"the headers of {at.shown} take more than {MAX_HEADERS:,} bytes"
        else:
            said = f"{at.shown} does not answer in HTTP"
        raise not_fetched(said) from problem


class Once(httpx.BaseTransport):
    """One request over one connection, which ``backend`` opens.

    Without a client of httpx around it there is no proxy, cookie, netrc, pool or second try, and
    nobody else looks at where a redirect leads.
    """

    def __init__(self, backend: Pinned, context: ssl.SSLContext | None) -> None:
        self.backend = backend
        self.context = context
        self.connection: httpcore.HTTPConnection | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return the answer with its body still to come."""
        asked = request.url
        url = httpcore.URL(
            scheme=asked.raw_scheme, host=asked.raw_host, port=asked.port, target=asked.raw_path
        )
        self.connection = httpcore.HTTPConnection(
            url.origin, ssl_context=self.context, network_backend=self.backend
        )
        core = self.connection.handle_request(
            httpcore.Request(b"GET", url, headers=request.headers.raw)
        )
        return httpx.Response(core.status, headers=core.headers, stream=Coming(core, self.backend))

    def close(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()


class Coming(httpx.SyncByteStream):
    """The body of an answer as it comes, and a look at what follows it."""

    def __init__(self, core: httpcore.Response, backend: Pinned) -> None:
        self.core = core
        self.backend = backend

    def __iter__(self) -> Iterator[bytes]:
        """Yield the body, without what chunks it; leave in the wire what follows it."""
        yield from self.core.iter_stream()
        if self.backend.wire is not None:
            self.backend.wire.drain()

    def close(self) -> None:
        """Close the connection."""
        self.core.close()
