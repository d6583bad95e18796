"""Whose an address is, held against Python's own table of IANA's registries."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.storage.capture.addresses import (
    NOBODYS_V4,
    NOBODYS_V6,
    OWN_V4,
    OWN_V6,
    literal,
    standing,
)

SPECIAL = [network for table in (OWN_V4, NOBODYS_V4, OWN_V6, NOBODYS_V6) for network, _ in table]


@given(st.ip_addresses())
def test_what_is_public_is_so_by_python_too(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if standing(address).is_public:
        assert address.is_global
        assert not (address.is_multicast)
        assert not (address.is_reserved)
        assert not (address.is_private)
        assert not (address.is_loopback)
        assert not (address.is_link_local)
        assert not (address.is_unspecified)
    assert literal(str(address)) == address


@given(st.ip_addresses(v=4))
def test_an_address_inside_another_is_nobodys(address: ipaddress.IPv4Address) -> None:
    inside = int(address)
    for form in (
        (0xFFFF << 32) | inside,
        inside,
        (0xFFFF << 48) | inside,
        (0x64FF9B << 96) | inside,
        (0x2002 << 112) | (inside << 80),
        (0x20010000 << 96) | (inside ^ 0xFFFFFFFF),
    ):
        found = standing(ipaddress.IPv6Address(form))
        assert not found.is_public
        assert not found.is_own or form == 1  # ::1 is this machine


@pytest.mark.parametrize("network", SPECIAL)
def test_a_special_network_is_refused_from_end_to_end(network: str) -> None:
    whole = ipaddress.ip_network(network)
    for address in (whole[0], whole[-1]):
        assert not standing(address).is_public


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
     "128.0.0.0", "172.15.255.255", "172.32.0.0", "223.255.255.255", "2606:4700::1111",
     "2001:4860:4860::8888", "2a00:1450:4001::1", "3ffe::1"],
)  # fmt: skip
def test_what_lies_beside_is_public(address: str) -> None:
    assert standing(ipaddress.ip_address(address)).is_public


@pytest.mark.parametrize(
    "host", ["127.1", "0177.0.0.1", "1.2.3.4.", "fe80::1%eth0", "[::1]", "1.2.3", "a.b", ""]
)
def test_what_is_no_plain_address_is_a_name(host: str) -> None:
    assert literal(host) is None
