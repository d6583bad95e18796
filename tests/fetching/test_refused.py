"""Pages that lie, drip, break off, or send you where you must not go: refused in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.storage.capture import fetching, network
from factcheck.storage.capture.network import Limits
from tests.webs import Web, held

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
    "public.test/drip": "did not come whole within 0.4 seconds",
    "public.test/drip-headers": "did not come whole within 0.4 seconds",
    "public.test/silent": "did not come whole within 0.4 seconds",
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
