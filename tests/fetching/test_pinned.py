"""Whom a connection reaches, what it says, and how the other side proves its name."""

from __future__ import annotations

import socket
import ssl
from typing import TYPE_CHECKING

import httpx
import pytest
import trustme

from factcheck.storage.capture import fetching, network
from factcheck.storage.capture.network import Limits
from tests.farm import PAGE, PAGES, Farm, farm
from tests.webs import OTHER, PUBLIC, Web, held, records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.webs import Adding


def test_a_name_that_changes_its_mind_is_reached_where_it_was_judged(web: Web, add: Adding) -> None:
    assert add("http://rebind.test/page")[0] == 0
    assert web.looked_up == ["rebind.test"]
    assert web.dialled == [(PUBLIC, 80)]


def test_where_one_address_is_dead_the_next_is_tried(web: Web, ledger: Path, add: Adding) -> None:
    web.dead.add("2606:4700::1111")
    assert add("http://two.test/page")[0] == 0
    assert web.dialled == [("2606:4700::1111", 80), (PUBLIC, 80)]
    assert f"WARC-IP-Address: {PUBLIC}" in (ledger / "sources/two-test-2026-11-20.warc").read_text(
        "utf-8"
    )


def test_cookies_are_not_carried_and_proxies_not_asked(
    web: Web,
    server: Farm,
    add: Adding,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert add("http://public.test/cookie")[0] == 0
    assert [path for path, _ in server.asked] == ["/cookie", "/page"]
    assert not any("cookie" in headers.lower() for _, headers in server.asked)
    assert web.dialled == [(PUBLIC, 80)] * 2


def test_the_port_that_you_name_is_asked(web: Web, server: Farm, add: Adding) -> None:
    assert add("http://public.test:8080/next")[0] == 0
    assert web.dialled == [(PUBLIC, 8080)] * 2
    assert "Host: public.test:8080" in server.asked[0][1]


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def safe(authority: trustme.CA, web: Web) -> Iterator[Farm]:
    """Run a server that proves to be right.test, on port 443 of the web."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("right.test").configure_cert(context)
    with farm(context) as running:
        web.ports = {**web.ports, 443: running.port}
        yield running


@pytest.fixture
def trusting(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the authority of the tests in the place of certifi's."""
    real = httpx.create_ssl_context

    def create(*, trust_env: bool) -> ssl.SSLContext:
        context = real(trust_env=trust_env)
        authority.configure_trust(context)
        return context

    monkeypatch.setattr(httpx, "create_ssl_context", create)


@pytest.mark.usefixtures("trusting")
def test_a_server_proves_its_name_though_its_address_was_dialled(
    web: Web, safe: Farm, ledger: Path, add: Adding
) -> None:
    assert add("https://right.test/page")[0] == 0
    assert web.dialled == [(PUBLIC, 443)]
    assert safe.names == ["right.test"]
    assert "Host: right.test\n" in safe.asked[0][1]
    kept = records((ledger / "sources/right-test-2026-11-20.warc").read_bytes())
    assert kept[1][1:] == ("https://right.test/page", PAGES["/page"], PAGE)


@pytest.mark.usefixtures("trusting", "safe")
@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "https://wrong.test/page",
            "wrong.test does not prove that it is wrong.test: hostname mis",
        ),
        (f"https://{OTHER}/page", f"{OTHER} does not prove that it is {OTHER}"),
        ("https://right.test/to-http", "right.test redirects from https to http"),
        ("https://public.test:80/page", "no safe connection to public.test came about"),
    ],
)
def test_a_server_that_does_not_prove_its_name_is_not_heard(
    ledger: Path, add: Adding, url: str, said: str
) -> None:
    before = held(ledger)
    code, printed, told = add(url)
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert said in told
    assert held(ledger) == before


@pytest.mark.usefixtures("safe")
def test_an_authority_that_nobody_knows_proves_nothing(ledger: Path, add: Adding) -> None:
    before = held(ledger)
    code, _, told = add("https://right.test/page")
    assert (code, told.count("\n")) == (2, 1)
    assert "right.test does not prove that it is right.test: " in told
    assert held(ledger) == before


def test_who_says_nothing_under_tls_is_not_waited_for(
    web: Web, ledger: Path, add: Adding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LIMITS", Limits(seconds=0.2))
    before = held(ledger)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        web.ports = {443: silent.getsockname()[1]}
        code, printed, told = add("https://right.test/page")
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert "within 0.2 seconds" in told
    assert held(ledger) == before


def test_nothing_stands_between_the_command_and_the_system(
    server: Farm, ledger: Path, add: Adding
) -> None:
    url = f"http://127.0.0.1:{server.port}/page"
    code, printed, told = add(url, "--allow-private", "--id", "own")
    assert (code, printed) == (0, "own\n")
    assert "from 127.0.0.1\n" in told
    kept = records((ledger / "sources/own.warc").read_bytes())
    assert kept[1] == ("response", url, PAGES["/page"], PAGE)
    assert network.look_up("127.0.0.1", 80) == ("127.0.0.1",)
    code, _, told = add(url)
    assert (code, told.count("\n")) == (2, 1)
    assert "127.0.0.1 is this machine's own" in told
