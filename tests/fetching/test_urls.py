"""URLs that are no plain web address, or lead into a private network: nobody is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.webs import Web, held

if TYPE_CHECKING:
    from pathlib import Path

    from tests.webs import Adding


SPELLINGS = {
    "http://127.0.0.1/": "127.0.0.1 is this machine's own",
    "http://10.0.0.1/": "private",
    "http://172.16.0.1/": "private",
    "http://192.168.0.1/": "private",
    "http://100.64.0.1/": "shared by a provider's customers",
    "http://169.254.169.254/": "link-local",
    "http://0.0.0.0/": "unspecified",
    "http://224.0.0.1/": "multicast",
    "http://240.0.0.1/": "reserved",
    "http://255.255.255.255/": "reserved",
    "http://192.0.2.1/": "reserved for examples",
    "http://198.18.0.1/": "reserved for tests",
    "http://[::1]/": "this machine's own",
    "http://[::]/": "unspecified",
    "http://[fe80::1]/": "link-local",
    "http://[fe80::1%25lo]/": "no host that can be looked up",
    "http://[fc00::1]/": "private",
    "http://[fec0::1]/": "link-local",
    "http://[ff02::1]/": "multicast",
    "http://[::ffff:93.184.216.34]/": "inside an IPv6 one",
    "http://[::ffff:7f00:1]/": "inside an IPv6 one",
    "http://[::127.0.0.1]/": "inside an IPv6 one",
    "http://[::ffff:0:127.0.0.1]/": "inside an IPv6 one",
    "http://[2002:7f00:1::]/": "6to4",
    "http://[64:ff9b::7f00:1]/": "NAT64",
    "http://[64:ff9b:1::7f00:1]/": "NAT64",
    "http://[2001:0:53aa:64c:0:fbff:80ff:fffe]/": "Teredo",
    "http://[2001:db8::1]/": "reserved for examples",
    "http://[4000::1]/": "reserved",
    "http://2130706433/": "unusual spelling",
    "http://017700000001/": "unusual spelling",
    "http://0x7f000001/": "unusual spelling",
    "http://0x7f.1/": "unusual spelling",
    "http://0177.0.0.1/": "no host that can be looked up",
    "http://127.1/": "unusual spelling",
    "http://127.0.0.1.2/": "unusual spelling",
    "http://public.test.0x/": "unusual spelling",
    "http://127.0.0.1./": "ends in a dot",
    "http://public.test./": "ends in a dot",
    "http://public.test../": "ends in a dot",
    "http://127。0。0。1/": "this machine's own",
    "http://１２７.0.0.1/": "no host that can be looked up",
    "http://127%2e0.0.1/": "unusual spelling",
    "http://☃.test/": "no host that can be looked up",
    "http://a\u200db.test/": "no host that can be looked up",
    "http://a..test/": "no host that can be looked up",
    "http://-a.test/": "no host that can be looked up",
    "http://" + "a" * 64 + ".test/": "no host that can be looked up",
    "http://" + "a." * 130 + "test/": "no host that can be looked up",
    "http://a@public.test/": "a name or a password before its host",
    "http://a:b@public.test/": "a name or a password before its host",
    "http://@public.test/": "a name or a password before its host",
    "http://public.test%40inside.test/": "no host that can be looked up",
    "http://public.test\\@inside.test/": "a space, a backslash or a control character",
    "http://public.test/a b": "a space, a backslash or a control character",
    "http://public.test/a\r\nX-Evil: b": "a space, a backslash or a control character",
    "http://public.test/\x1b[2J": "a space, a backslash or a control character",
    "http://public.test/" + "a" * 8000: "more than 8,000 characters",
    "http://public.test:0/": "there is no port 0",
    "http://public.test:99999/": "there is no port 99999",
    "http://public.test:x/": "no host that can be looked up",
    "http:///page": "names no host",
    "http://?page": "names no host",
    "http://[::1/": "no host that can be looked up",
    "file:///etc/passwd": "file: is not fetched",
    "ftp://public.test/a": "ftp: is not fetched",
    "gopher://public.test/a": "gopher: is not fetched",
    "unix:///run/docker.sock": "unix: is not fetched",
    "HTTPX://public.test/": "HTTPX: is not fetched",
}
"""URLs, and what is said of them before a connection is opened."""


@pytest.mark.parametrize("url", SPELLINGS)
def test_what_is_no_plain_public_address_is_not_asked(
    web: Web, ledger: Path, add: Adding, url: str
) -> None:
    before = held(ledger)
    code, printed, told = add(url)
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert told.startswith("error: FC220: ")
    assert SPELLINGS[url] in told
    assert told.rstrip("\n").isprintable()
    assert web.dialled == []
    assert held(ledger) == before


def test_your_own_network_is_reached_if_you_say_so_and_no_page_leads_there(
    web: Web, ledger: Path, add: Adding
) -> None:
    assert add("http://inside.test/page", "--allow-private")[0] == 0
    assert add("http://inside.test/to-loopback", "--allow-private", "--id", "two")[0] == 0
    before = held(ledger)
    for url, said in (
        ("http://public.test/to-inside", "inside.test stands at 10.1.2.3, private"),
        ("http://inside.test/to-metadata", "169.254.169.254 is link-local"),
        ("http://inside.test/to-mapped", "inside an IPv6 one"),
        ("http://mixed.test/page", "public addresses and private ones"),
        ("http://0x7f.1/", "unusual spelling"),
        ("http://169.254.169.254/", "link-local"),
    ):
        code, _, told = add(url, "--allow-private", "--id", "three")
        assert (code, told.count("\n")) == (2, 1)
        assert said in told
    assert held(ledger) == before
    assert web.dialled[0] == ("10.1.2.3", 80)


def test_what_can_be_refused_is_before_anything_is_asked(
    web: Web, ledger: Path, add: Adding
) -> None:
    before = held(ledger)
    for options, said in (
        (("http://public.test/page", "--id", "kept"), "there is a source called kept already"),
        (("http://public.test/page", "--id", "../x"), "cannot be the id of a source"),
        (("http://public.test/page", "--issued", "2019-02-30"), "does not exist"),
        (("sources/kept.txt", "--allow-private"), "--allow-private is for a URL"),
    ):
        code, printed, told = add(*options)
        assert (code, printed, told.count("\n")) == (2, "", 1)
        assert said in told
    assert held(ledger) == before
    assert web.looked_up == []
