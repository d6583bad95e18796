"""URLs looked at before anything is looked up: what is no plain web address is refused."""

from __future__ import annotations

import re
from ipaddress import IPv6Address

import httpx

from factcheck.core.diagnostics import FactcheckError
from factcheck.core.named import NamedTuple
from factcheck.storage.capture.addresses import literal
from factcheck.storage.capture.refusals import BY_HAND, url_refused

PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, and where they are at home (RFC 9110)."""
MAX_URL = 8000
"""Characters; RFC 9110 wants at least so many to be supported."""
MAX_HOST = 253
"""Characters of a name in DNS (RFC 1035)."""
SHOWN = 60
"""Characters of something odd that a refusal repeats; our choice."""
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
AUTHORITY = re.compile(r"[A-Za-z]+://([^/?#]*)")
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
"""Part of a name between two dots (RFC 1123), and with the underscore that some do have."""
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""How the last part of an IPv4 address may be spelled (WHATWG URL, “ends in a number”)."""
STRAY = re.compile(r"[\s\\\x00-\x20\x7f-\x9f\ud800-\udfff]")
"""What no URL holds, and programs understand in different ways."""


class Target(NamedTuple):
    """A web address that may be looked up."""

    url: str
    """In ASCII, without fragment."""
    scheme: str
    """``http`` or ``https``."""
    host: str
    """A name in ASCII, or an IP address without brackets."""
    port: int

    @property
    def shown(self) -> str:
        """The host as lines name it, its port only where it is an unusual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def target(text: str) -> Target:
    """Return what a URL points to. Raises `FactcheckError` FC220 where it is no plain web address.

    Refused are schemes other than http and https, names and passwords before the host, spaces,
    backslashes and control characters, hosts that are no name of DNS and no address as it is
    usually written, and names that end in a dot.
    """
    if len(text) > MAX_URL:
        raise url_refused(f"the URL has more than {MAX_URL:,} characters", BY_HAND)
    if STRAY.search(text):
        said = "the URL holds a space, a backslash or a control character"
        raise url_refused(said, "write it as %20, %5C …, as your browser's address bar copies it")
    scheme = SCHEME.match(text)
    if scheme is None or scheme[1].lower() not in PORTS:
        what = f"{cut(scheme[1])}:" if scheme else f"“{cut(text)}”"
        hint = "only http:// and https:// are fetched; save it yourself and add the file"
        raise url_refused(f"{what} is not fetched", hint)
    authority = AUTHORITY.match(text)
    if authority is None or not authority[1]:
        raise url_refused(f"“{cut(text)}” names no host", "write it as https://example.org/page")
    if "@" in authority[1]:
        said = "the URL has a name or a password before its host"
        raise url_refused(said, f"leave out all up to the @; behind a login, {BY_HAND}")
    try:
        url = httpx.URL(text).copy_with(fragment=None)
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError) as problem:
        said = f"“{cut(authority[1])}” is no host that can be looked up"
        raise url_refused(said, "copy the address from your browser's address bar") from problem
    check_host(host)
    port = PORTS[url.scheme] if url.port is None else url.port
    if not 0 < port < 2**16:
        raise url_refused(f"there is no port {port}", "use one from 1 to 65535, or leave it out")
    return Target(str(url), url.scheme, host, port)


def check_host(host: str) -> None:
    """Refuse a host that is no plain name, or an address in an unusual spelling."""
    said, hint = "", "write the host's name, or its address as in 192.0.2.1"
    labels = host.split(".")
    if isinstance(literal(host), IPv6Address):
        return
    if host.endswith("."):
        said, hint = f"the host “{cut(host)}” ends in a dot", "leave that dot out"
    elif NUMBER.fullmatch(labels[-1]):
        if literal(host) is None:
            said = f"the host “{cut(host)}” is an address in an unusual spelling"
    elif len(host) > MAX_HOST or not all(map(LABEL.fullmatch, labels)):
        said = f"“{cut(host)}” is no host that can be looked up"
    if said:
        raise url_refused(said, hint)


def cut(text: str) -> str:
    """Return the beginning of something odd."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def next_target(at: Target, location: str, given: Target, *, is_private: bool) -> Target:
    """Return where a redirect leads. Raises `FactcheckError` FC220 where that is not followed.

    ``given`` is what the user asked for. A page chooses no port but 80, 443 and the user's, unless
    both stand in one's own network (``is_private``), and does not leave https.
    """
    if STRAY.search(location):
        said = f"{at.shown} redirects to an address with a space or a control character in it"
        raise url_refused(said, BY_HAND)
    try:
        joined = str(httpx.URL(at.url).join(location))
    except (httpx.InvalidURL, ValueError) as problem:
        said = f"{at.shown} redirects to what is no address: “{cut(location)}”"
        raise url_refused(said, BY_HAND) from problem
    try:
        found = target(joined)
    except FactcheckError as problem:
        said = f"{at.shown} redirects to another address, and {problem}"
        raise url_refused(said, BY_HAND) from problem
    if at.scheme == "https" and found.scheme == "http":
        said = f"{at.shown} redirects from https to http, where anybody on the way can alter it"
        raise url_refused(said, "if you want it all the same, give the address in http:// yourself")
    if found.port not in (*PORTS.values(), given.port) and not is_private:
        said = f"{at.shown} redirects to port {found.port} of {found.host}"
        raise url_refused(said, "if that is a web page, give its address yourself")
    return found
