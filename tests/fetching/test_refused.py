"""Pages that lie, drip, break off, or send you where you must not go: refused in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.storage.capture import fetching, network
from factcheck.storage.capture.network import Limits
from tests.webs import PUBLIC, Web, held

if TYPE_CHECKING:
    from pathlib import Path

    from tests.farm import Farm
    from tests.webs import Adding


REFUSED = {
    "public.test/hop0": "public.test redirects more than 5 times",
    "public.test/circle": "public.test redirects in a circle",
    "public.test/to-private": "public.test redirects to another address, and 10.0.0.1 is private",
    "public.test/to-loopback": "and 127.0.0.1 is this machine's own",
    "public.test/to-link-local": "and 169.254.1.1 is link-local",
    "public.test/to-metadata": "and 169.254.169.254 is link-local",
    "public.test/to-v6": "and ::1 is this machine's own",
    "public.test/to-mapped": "an IPv4 address inside an IPv6 one",
    "public.test/to-number": "“2130706433” is an address in an unusual spelling",
    "public.test/to-inside": "and inside.test stands at 10.1.2.3, private",
    "public.test/to-file": "and file: is not fetched",
    "public.test/to-ftp": "and ftp: is not fetched",
    "public.test/to-gopher": "and gopher: is not fetched",
    "public.test/to-script": "and javascript: is not fetched",
    "public.test/to-userinfo": "a name or a password before its host",
    "public.test/to-backslash": "a space or a control character",
    "public.test/to-escape": "a space or a control character",
    "public.test/to-nothing": "redirects to what is no address",
    "public.test/to-port": "redirects to port 6379 of public.test",
    "rebind.test/to-self": "and rebind.test stands at 127.0.0.1, this machine's own",
    "public.test/to-nowhere": "answered 302 and names no one address",
    "public.test/to-two": "answered 302 and names no one address",
    "public.test/not-modified": "public.test answered 304, not with the page",
    "public.test/choices": "answered 300",
    "public.test/none": "answered 404",
    "public.test/fault": "answered 500",
    "public.test/part": "answered 206",
    "public.test/no-content": "answered 204",
    "public.test/empty": "answered with an empty page",
    "public.test/gzip-nothing": "answered with an empty page",
    "public.test/short": "breaks off or is garbled",
    "public.test/long": "goes on after the length that it states",
    "public.test/goes-on": "goes on after the length that it states",
    "public.test/two-lengths": "breaks off or is garbled",
    "public.test/chunks-broken": "breaks off or is garbled",
    "public.test/chunks-junk": "breaks off or is garbled",
    "public.test/gzip-cut": "says that it is compressed, and is damaged",
    "public.test/gzip-lie": "says that it is compressed, and is damaged",
    "public.test/bomb": "more than 200,000 bytes",
    "public.test/bomb-in-bomb": "compressed in a way that nobody asked for",
    "public.test/brotli": "compressed in a way that nobody asked for",
    "public.test/big": "more than 200,000 bytes",
    "public.test/endless": "more than 200,000 bytes",
    "public.test/informed-without-end": "more than 200,000 bytes",
    "public.test/huge-headers": "take more than 102,400 bytes",
    "public.test/many-headers": "take more than 102,400 bytes",
    "public.test/nul-header": "breaks off or is garbled",
    "public.test/bare-return": "breaks off or is garbled",
    "public.test/junk": "does not answer in HTTP",
    "public.test/binary-junk": "does not answer in HTTP",
    "public.test/closes": "closed the connection without an answer",
    "nothing.test/page": "the addresses of nothing.test are none",
    "scoped.test/page": "the addresses of scoped.test are none",
    "unknown.test/page": "no address is known for unknown.test",
    "inside.test/page": "inside.test stands at 10.1.2.3, private",
    "mixed.test/page": "mixed.test stands at 10.1.2.3, private",
    "mixed-6.test/page": "mixed-6.test stands at fd00::1, private",
    "public.test:81/page": "public.test cannot be reached",
}
"""Addresses behind http://, and what is said of them."""


SLOW = ("/drip", "/drip-headers", "/silent")


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_no_page_is_refused_in_one_line_and_nothing_is_stored(
    web: Web, ledger: Path, add: Adding, address: str
) -> None:
    assert web.names
    before = held(ledger)
    code, printed, told = add(f"http://{address}")
    assert (code, printed) == (2, "")
    assert told.count("\n") == 1
    assert REFUSED[address] in told
    assert " → " in told
    assert told.startswith(("error: FC220: ", "error: FC221: "))
    assert told.rstrip("\n").isprintable()
    assert held(ledger) == before


@pytest.mark.parametrize("path", SLOW)
def test_what_takes_too_long_is_given_up(
    web: Web, ledger: Path, add: Adding, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(fetching, "LIMITS", Limits(seconds=0.2))
    before = held(ledger)
    code, printed, told = add(f"http://public.test{path}")
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert "the page did not come whole within 0.2 seconds" in told
    assert web.dialled == [(PUBLIC, 80)]
    assert held(ledger) == before


def test_headers_that_come_whole_may_be_too_big_too(
    web: Web, ledger: Path, add: Adding, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert web.names
    monkeypatch.setattr(fetching, "MAX_HEADERS", 60)
    before = held(ledger)
    code, _, told = add("http://public.test/page")
    assert (code, told.count("\n")) == (2, 1)
    assert "the headers of public.test take more than 60 bytes" in told
    assert held(ledger) == before


def test_a_name_that_is_never_found_takes_no_longer_than_a_page_may(
    web: Web,
    add: Adding,
    monkeypatch: pytest.MonkeyPatch,
    server: Farm,
) -> None:
    def hangs(host: str, port: int) -> tuple[str, ...]:
        server.over.wait(5)
        return web.look_up(host, port)

    monkeypatch.setattr(fetching, "LIMITS", Limits(seconds=0.05))
    monkeypatch.setattr(network, "look_up", hangs)
    code, _, told = add("http://public.test/page")
    assert (code, told.count("\n")) == (2, 1)
    assert "within 0.05 seconds" in told
