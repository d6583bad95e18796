"""Web servers on this machine alone, for tests: pages by path, whatever they say."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

PAGE = b"<!DOCTYPE html><title>Held</title><p>Some 12,000 were held.\n"
HTML = "text/html; charset=utf-8"


def said(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return an answer, byte for byte; no header is added to those given."""
    lines = [f"HTTP/1.1 {status}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def page(
    body: bytes = PAGE, *headers: str, media_type: str = HTML, status: str = "200 OK"
) -> bytes:
    """Return an answer as a server should give it."""
    length = f"Content-Length: {len(body)}"
    return said(body, f"Content-Type: {media_type}", length, *headers, status=status)


def moved(location: str, *headers: str, status: str = "302 Found") -> bytes:
    """Return a redirect."""
    return said(b"", f"Location: {location}", "Content-Length: 0", *headers, status=status)


def drip(server: Visit) -> None:
    """Send a byte now and then, for ever."""
    server.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not server.over.wait(0.02):
        server.send(b"x")


def drip_headers(server: Visit) -> None:
    """Send a byte of a header now and then, for ever."""
    server.send(b"HTTP/1.1 200 OK\r\nX: ")
    while not server.over.wait(0.02):
        server.send(b"x")


def endless(server: Visit) -> None:
    """Send as much as is taken."""
    server.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not server.over.is_set():
        server.send(b"x" * 65536)


def informed_without_end(server: Visit) -> None:
    """Send informational answers as long as they are taken."""
    while not server.over.is_set():
        server.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 1000)


def goes_on(server: Visit) -> None:
    """Send a whole answer, and something more a moment later."""
    server.send(page())
    server.over.wait(0.1)
    server.send(b"and more")


def stays_open(server: Visit) -> None:
    """Answer, and keep the connection open against what was asked."""
    server.send(page())
    server.over.wait(5)


def silent(server: Visit) -> None:
    """Answer nothing at all."""
    server.over.wait(5)


BOMB = gzip.compress(bytes(3_000_000))
PAGES: dict[str, bytes | Callable[[Visit], None]] = {
    "/page": page(),
    "/next": moved("/page"),
    "/seen-other": moved("/page", status="303 See Other"),
    "/permanent": moved("/page", status="308 Permanent Redirect"),
    **{f"/hop{number}": moved(f"/hop{number + 1}") for number in range(1, 6)},
    "/hop6": page(),
    "/hop0": moved("/hop1"),
    "/circle": moved("/circle-2"),
    "/circle-2": moved("/circle#again"),
    "/to-private": moved("http://10.0.0.1/"),
    "/to-loopback": moved("http://127.0.0.1/page"),
    "/to-link-local": moved("http://169.254.1.1/"),
    "/to-metadata": moved("http://169.254.169.254/latest/meta-data/"),
    "/to-v6": moved("http://[::1]/page"),
    "/to-mapped": moved("http://[::ffff:127.0.0.1]/page"),
    "/to-number": moved("http://2130706433/page"),
    "/to-inside": moved("http://inside.test/page"),
    "/to-file": moved("file:///etc/passwd"),
    "/to-ftp": moved("ftp://ftp.test/a"),
    "/to-gopher": moved("gopher://public.test:70/_a"),
    "/to-script": moved("javascript:alert(1)"),
    "/to-userinfo": moved("http://public.test@inside.test/page"),
    "/to-backslash": moved("http://public.test\\@inside.test/page"),
    "/to-port": moved("http://public.test:6379/"),
    "/to-nothing": moved("http://[::1"),
    "/to-http": moved("http://right.test/page"),
    "/to-self": moved("http://rebind.test/page"),
    "/to-nowhere": said(b"", "Content-Length: 0", status="302 Found"),
    "/to-two": moved("/page", "Location: /hop1"),
    "/to-escape": moved("/\x9b31m"),
    "/not-modified": said(b"", status="304 Not Modified"),
    "/choices": page(status="300 Multiple Choices"),
    "/none": page(b"gone", status="404 Not Found"),
    "/fault": page(b"sorry", status="500 Internal Server Error"),
    "/part": page(b"part", status="206 Partial Content"),
    "/empty": page(b""),
    "/no-content": said(b"", status="204 No Content"),
    "/short": said(PAGE, f"Content-Length: {len(PAGE) + 1}"),
    "/long": said(PAGE, f"Content-Length: {len(PAGE) - 1}"),
    "/goes-on": goes_on,
    "/two-lengths": said(PAGE, f"Content-Length: {len(PAGE)}", "Content-Length: 3"),
    "/no-length": said(PAGE, f"Content-Type: {HTML}"),
    "/chunked": said(
        b"5\r\n" + PAGE[:5] + b"\r\n" + f"{len(PAGE) - 5:x}\r\n".encode() + PAGE[5:]
        + b"\r\n0\r\n\r\n",
        f"Content-Type: {HTML}", "Transfer-Encoding: chunked",
    ),
    "/chunks-broken": said(b"5\r\nabc", f"Content-Type: {HTML}", "Transfer-Encoding: chunked"),
    "/chunks-junk": said(b"zz\r\nabc", f"Content-Type: {HTML}", "Transfer-Encoding: chunked"),
    "/tiny-chunks": said(
        b"1\r\nx\r\n" * 2_000 + b"0\r\n\r\n", f"Content-Type: {HTML}", "Transfer-Encoding: chunked"
    ),
    "/gzip": page(gzip.compress(PAGE), "Content-Encoding: gzip"),
    "/gzip-twice": page(gzip.compress(PAGE) + gzip.compress(PAGE), "Content-Encoding: gzip"),
    "/deflate": page(zlib.compress(PAGE), "Content-Encoding: deflate"),
    "/gzip-cut": page(gzip.compress(PAGE * 99)[:-9], "Content-Encoding: gzip"),
    "/gzip-lie": page(PAGE, "Content-Encoding: gzip"),
    "/gzip-nothing": page(gzip.compress(b""), "Content-Encoding: gzip"),
    "/bomb": page(BOMB, "Content-Encoding: gzip"),
    "/bomb-in-bomb": page(gzip.compress(BOMB), "Content-Encoding: gzip, gzip"),
    "/brotli": page(b"\x0b\x02\x80", "Content-Encoding: br"),
    "/big": page(bytes(300_000)),
    "/drip": drip,
    "/drip-headers": drip_headers,
    "/endless": endless,
    "/informed": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + page(),
    "/informed-without-end": informed_without_end,
    "/stays-open": stays_open,
    "/silent": silent,
    "/huge-headers": said(PAGE, "X: " + "x" * 150_000),
    "/many-headers": said(PAGE, *(f"X-{number}: x" for number in range(20_000))),
    "/nul-header": said(PAGE, "X: a\0b", f"Content-Length: {len(PAGE)}"),
    "/bare-return": said(PAGE, "X: a\rSet-Cookie: b", f"Content-Length: {len(PAGE)}"),
    "/escape-status": page(status="200 \x1b[2J"),
    "/junk": b"<html>HTTP/0.9 had no headers</html>\n",
    "/binary-junk": bytes(range(256)),
    "/closes": b"",
    "/no-type": said(PAGE, f"Content-Length: {len(PAGE)}"),
    "/pdf-lie": page(media_type="application/pdf"),
    "/html-lie": page(b"%PDF-1.7\n", media_type="text/html"),
    "/escape-type": page(media_type="text/\x9b31m"),
    "/cookie": moved("/page", "Set-Cookie: id=1; Path=/"),
}  # fmt: skip
"""What is answered to each path: bytes, or a function that sends them as it likes."""


class Visit(BaseHTTPRequestHandler):
    """One request to a server of the farm."""

    server: Farm

    @property
    def over(self) -> threading.Event:
        """Set once the farm closes."""
        return self.server.over

    def send(self, raw: bytes) -> None:
        """Send bytes as they are; raises `OSError` once nobody is there."""
        self.wfile.write(raw)
        self.wfile.flush()

    def do_GET(self) -> None:
        """Answer as the path wants it."""
        self.server.asked.append((self.path, self.headers.as_string()))
        answer = PAGES.get(self.path.partition("?")[0], PAGES["/none"])
        try:
            if callable(answer):
                answer(self)
            else:
                self.send(answer)
        except OSError:
            return  # the client has seen enough

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
        """Say nothing."""


class Farm(ThreadingHTTPServer):
    """A server on a port of its own; with ``context`` it speaks TLS."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Visit)
        self.over = threading.Event()
        self.context = context
        self.asked: list[tuple[str, str]] = []
        """Path and headers of each request."""
        self.names: list[str] = []
        """The name that each client of TLS asked for."""
        if context is not None:
            context.set_servername_callback(self.named)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def named(self, _socket: object, name: str | None, _context: object) -> None:
        """Take note of the name that a client of TLS asks for."""
        self.names.append(name or "")

    def finish_request(self, request: object, client_address: object) -> None:
        """Serve one connection, under TLS where that is wanted."""
        assert isinstance(request, socket.socket)
        try:
            if self.context is not None:
                with self.context.wrap_socket(request, server_side=True) as wrapped:
                    Visit(wrapped, client_address, self)
            else:
                Visit(request, client_address, self)
        except OSError:
            return  # the client did not like the certificate


@contextmanager
def farm(context: ssl.SSLContext | None = None) -> Iterator[Farm]:
    """Run a server until the end of a test."""
    server = Farm(context)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
