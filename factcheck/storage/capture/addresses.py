"""Whose an IP address is: anybody's to reach, one's own network's, or nobody's."""

from __future__ import annotations

from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from factcheck.core.named import NamedTuple

Address = IPv4Address | IPv6Address

OWN_V4 = (
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared by a provider's customers"),
    ("127.0.0.0/8", "this machine's own"),
    ("172.16.0.0/12", "private"),
    ("192.168.0.0/16", "private"),
)
"""What an intranet may use (RFC 1918, RFC 6598, RFC 1122)."""
NOBODYS_V4 = (
    ("0.0.0.0/8", "unspecified"),
    ("169.254.0.0/16", "link-local"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "reserved for examples"),
    ("192.31.196.0/24", "reserved"),
    ("192.52.193.0/24", "reserved"),
    ("192.88.99.0/24", "a relay of 6to4"),
    ("192.175.48.0/24", "reserved"),
    ("198.18.0.0/15", "reserved for tests"),
    ("198.51.100.0/24", "reserved for examples"),
    ("203.0.113.0/24", "reserved for examples"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
)
"""The rest of IANA's IPv4 Special-Purpose Address Registry, multicast (RFC 5771), and class E."""
OWN_V6 = (("::1/128", "this machine's own"), ("fc00::/7", "private"))
"""What an intranet may use (RFC 4291, RFC 4193)."""
NOBODYS_V6 = (
    ("::/128", "unspecified"),
    ("::ffff:0:0/96", "an IPv4 address inside an IPv6 one"),
    ("::ffff:0:0:0/96", "an IPv4 address inside an IPv6 one"),
    ("::/96", "an IPv4 address inside an IPv6 one"),
    ("64:ff9b::/96", "an IPv4 address inside an IPv6 one (NAT64)"),
    ("64:ff9b:1::/48", "an IPv4 address inside an IPv6 one (NAT64)"),
    ("2001::/32", "an IPv4 address inside an IPv6 one (Teredo)"),
    ("2001::/23", "reserved"),
    ("2001:db8::/32", "reserved for examples"),
    ("2002::/16", "an IPv4 address inside an IPv6 one (6to4)"),
    ("2620:4f:8000::/48", "reserved"),
    ("3fff::/20", "reserved for examples"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "link-local"),
    ("ff00::/8", "multicast"),
)
"""IANA's IPv6 Special-Purpose Address Registry, forms that hold an IPv4 address (RFC 4291, 2765,
6052, 8215, 4380, 3056), and multicast."""
GLOBAL_V6 = IPv6Network("2000::/3")
"""All that IANA has given out as global unicast; what is new is refused until it is known."""


class Standing(NamedTuple):
    """Who may be reached at an address."""

    what: str
    """``private``, ``link-local``; empty for a public one."""
    is_own: bool = False
    """Whether it belongs to one's own machine or network, and ``--allow-private`` opens it."""

    @property
    def is_public(self) -> bool:
        """Whether it is anybody's to reach."""
        return not self.what


PUBLIC = Standing("")
Table = tuple[tuple[IPv4Network | IPv6Network, Standing], ...]


@cache
def table(version: int) -> Table:
    """Return the special networks of IPv4 or IPv6."""
    own, nobodys = (OWN_V4, NOBODYS_V4) if version == 4 else (OWN_V6, NOBODYS_V6)  # noqa: PLR2004
    make = IPv4Network if version == 4 else IPv6Network  # noqa: PLR2004  versions of IP
    return (
        *((make(network), Standing(what, is_own=True)) for network, what in own),
        *((make(network), Standing(what)) for network, what in nobodys),
    )


def standing(address: Address) -> Standing:
    """Return whose an address is."""
    for network, found in table(address.version):
        if address in network:
            return found
    if isinstance(address, IPv6Address) and address not in GLOBAL_V6:
        return Standing("reserved")
    return PUBLIC


def literal(host: str) -> Address | None:
    """Return the address that a host is, written as it should be; None for a name.

    Of IPv4 that is four decimal numbers without leading zeros.
    """
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return None if isinstance(address, IPv6Address) and address.scope_id else address
