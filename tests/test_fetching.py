"""Pages captured by their URL, from servers that lie, drip, and send you where you must not go."""

from __future__ import annotations

import hashlib
import io
import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
import trustme
from warcio.archiveiterator import ArchiveIterator

from factcheck.cli import attempt
from factcheck.storage.capture import fetching, network
from factcheck.storage.capture.network import Limits
from tests.farm import OTHER, PAGE, PAGES, PUBLIC, Farm, Web, farm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Adding = Callable[..., tuple[int, str, str]]

LEDGER = "format: 1\n"
NAMES = {
    "public.test": ((PUBLIC,),),
    "www.public.test": ((PUBLIC,),),
    "two.test": (("2606:4700::1111", PUBLIC),),
    "xn--mnchen-3ya.test": ((PUBLIC,),),
    "inside.test": (("10.1.2.3",),),
    "mixed.test": ((PUBLIC, "10.1.2.3"),),
    "mixed-6.test": ((PUBLIC, "fd00::1"),),
    "rebind.test": ((PUBLIC,), ("127.0.0.1",)),
    "scoped.test": (("fe80::1%lo",),),
    "nothing.test": ((),),
    "right.test": ((PUBLIC,),),
    "wrong.test": ((PUBLIC,),),
}
DAY = "2026-11-20"


@pytest.fixture(scope="module")
def server() -> Iterator[Farm]:
    with farm() as running:
        yield running


@pytest.fixture
def web(server: Farm, monkeypatch: pytest.MonkeyPatch) -> Web:
    """Return a web of one server, with 400 ms and 200,000 bytes for a capture."""
    server.asked.clear()
    made = Web(NAMES, {80: server.port, 8080: server.port})
    monkeypatch.setattr(network, "look_up", made.look_up)
    monkeypatch.setattr(network, "dial", made.dial)
    monkeypatch.setattr(fetching, "LIMITS", Limits(seconds=0.4, bytes=200_000))
    return made


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(LEDGER, "utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "kept.txt").write_text("Kept.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def add(ledger: Path, capsys: pytest.CaptureFixture[str]) -> Adding:
    """Return what calls ``source add`` and gives its exit code, stdout and stderr."""
    assert ledger.is_dir()

    def run(*arguments: str) -> tuple[int, str, str]:
        code = attempt(["source", "add", *arguments, "--today", DAY, "--by", "N. D."])
        return code, *capsys.readouterr()

    return run


def held(folder: Path) -> dict[str, bytes | None]:
    """Return all that stands in a folder, but for the lock."""
    paths = (path for path in folder.rglob("*") if ".factcheck" not in path.parts)
    return {str(path): path.read_bytes() if path.is_file() else None for path in paths}


def records(raw: bytes) -> list[tuple[str, str, bytes, bytes]]:
    """Return kind, URL, message and the body that a reader of WARC files has of each record."""
    found = []
    for record in ArchiveIterator(io.BytesIO(raw), no_record_parse=True):
        message = record.raw_stream.read()
        found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), message))
    read = ArchiveIterator(io.BytesIO(raw), check_digests="raise")
    bodies = [record.content_stream().read() for record in read]
    return [(*one, body) for one, body in zip(found, bodies, strict=True)]


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
    assert "\x1b" not in told
    assert web.dialled == []
    assert held(ledger) == before


def test_a_page_is_kept_byte_for_byte_with_what_was_asked(
    web: Web, server: Farm, ledger: Path, add: Adding
) -> None:
    code, printed, told = add(
        "http://www.public.test/page?q=%0d%0aX-Evil:1#part", "--title", "Held"
    )
    assert (code, printed) == (0, "public-test-2026-11-20\n")
    assert "FC222: it is stored, its text cannot be read yet" in told
    assert f"{len(PAGE)} bytes, text/html; charset=utf-8, from {PUBLIC}" in told
    path = ledger / "sources" / "public-test-2026-11-20.warc"
    assert path.stat().st_mode & 0o777 == 0o444
    url = "http://www.public.test/page?q=%0d%0aX-Evil:1"
    record = path.with_suffix(".source.yaml").read_text("utf-8")
    hashed = hashlib.sha256(path.read_bytes()).hexdigest()
    assert record == (
        f'title: "Held"\naccessed: "{DAY}"\nURL: "{url}"\nsha256: "{hashed}"\n'
        f'captured:\n  on: "{DAY}"\n  by: "N. D."\n  how: "fetched {url}#part"\n'
    )
    request = (
        b"GET /page?q=%0d%0aX-Evil:1 HTTP/1.1\r\nHost: www.public.test\r\n"
        b"User-Agent: factcheck/0.1.0\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
        b"Connection: close\r\n\r\n"
    )
    first, *rest = records(path.read_bytes())
    assert first[0] == "warcinfo"
    assert rest == [("response", url, PAGES["/page"], PAGE), ("request", url, request, b"")]
    assert f"WARC-IP-Address: {PUBLIC}\r\n".encode() in path.read_bytes()
    assert web.dialled == [(PUBLIC, 80)]
    assert len(server.asked) == 1
    assert attempt(["verify"]) == 0


def test_the_redirects_that_led_to_a_page_are_kept_before_it(
    web: Web, ledger: Path, add: Adding
) -> None:
    code, printed, told = add("http://public.test/hop1")
    assert (code, printed) == (0, "public-test-2026-11-20\n")
    assert told.count("redirected from") == 5
    kept = records((ledger / "sources/public-test-2026-11-20.warc").read_bytes())
    answers = [(url, message) for kind, url, message, _ in kept if kind == "response"]
    assert answers == [
        (f"http://public.test/hop{number}", PAGES[f"/hop{number}"]) for number in range(1, 7)
    ]
    record = (ledger / "sources/public-test-2026-11-20.source.yaml").read_text("utf-8")
    assert 'URL: "http://public.test/hop6"' in record
    assert 'how: "fetched http://public.test/hop1"' in record
    assert web.looked_up == ["public.test"] * 6  # each connection anew, and judged anew


KEPT = {
    "/seen-other": PAGE,
    "/permanent": PAGE,
    "/chunked": PAGE,
    "/gzip": PAGE,
    "/deflate": PAGE,
    "/no-length": PAGE,
    "/informed": PAGE,
    "/stays-open": PAGE,
}


@pytest.mark.parametrize("path", KEPT)
def test_however_a_page_comes_its_bytes_are_kept_and_readers_find_it(
    web: Web, ledger: Path, add: Adding, path: str
) -> None:
    assert web.names
    assert add(f"http://public.test{path}", "--id", "kept-page")[0] == 0
    kept = records((ledger / "sources/kept-page.warc").read_bytes())
    *_, (message, body) = [one[2:] for one in kept if one[0] == "response"]
    assert body == KEPT[path]
    raw = PAGES.get(path)
    if isinstance(raw, bytes) and path not in ("/seen-other", "/permanent"):
        assert message == raw[raw.index(b"HTTP/1.1 200") :]


def test_gzip_may_come_in_several_pieces(web: Web, add: Adding) -> None:
    assert web.names
    code, _, told = add("http://public.test/gzip-twice")
    assert code == 0
    assert f"{2 * len(PAGE)} bytes" in told


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/no-type", "warning: FC222: its server does not say what it is: no Content-Type"),
        ("/pdf-lie", "says “application/pdf”, and it begins like HTML"),
        ("/html-lie", "says “text/html”, and it begins like PDF"),
        ("/no-length", "note: FC222: its server did not say how long it is"),
        ("/escape-type", "text/<U+009B>31m"),
        ("/escape-status", "sources/public-test-2026-11-20.warc"),
    ],
)
def test_a_page_that_is_odd_is_kept_and_said_to_be(
    web: Web, ledger: Path, add: Adding, path: str, said: str
) -> None:
    assert web.names
    code, printed, told = add(f"http://public.test{path}")
    assert (code, printed) == (0, "public-test-2026-11-20\n")
    assert said in told
    assert "\x9b" not in told
    assert "\x1b" not in told
    assert (ledger / "sources/public-test-2026-11-20.warc").is_file()


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


def test_a_name_in_other_letters_is_asked_and_shown_in_its_plain_form(
    web: Web, server: Farm, add: Adding
) -> None:
    code, printed, told = add("http://münchen.test/page")
    assert (code, printed) == (0, "xn-mnchen-3ya-test-2026-11-20\n")
    assert "http://xn--mnchen-3ya.test/page" in told
    assert web.looked_up == ["xn--mnchen-3ya.test"]
    assert "Host: xn--mnchen-3ya.test" in server.asked[0][1]


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


def test_a_second_capture_has_an_id_of_its_own_and_names_the_first(web: Web, add: Adding) -> None:
    assert web.names
    assert add("http://public.test/page")[1] == "public-test-2026-11-20\n"
    code, printed, told = add("http://public.test/page")
    assert (code, printed) == (0, "public-test-2026-11-20-2\n")
    assert "public-test-2026-11-20 has the same URL" in told
    assert add("http://public.test/page", "--outlet", "Bitter Winter")[1] == "bw-2026-11-20\n"


def test_a_folder_of_sources_that_leads_away_is_not_written_to(
    web: Web,
    ledger: Path,
    add: Adding,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    assert web.names
    away = tmp_path_factory.mktemp("away")
    (ledger / "sources" / "kept.txt").unlink()
    (ledger / "sources").rmdir()
    (ledger / "sources").symlink_to(away)
    code, printed, told = add("http://public.test/page")
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert "link out of its folder" in told
    assert list(away.iterdir()) == []


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


def test_every_page_of_the_farm_is_asked_for_somewhere() -> None:
    text = Path(__file__).read_text("utf-8")
    led_to = {f"/hop{number}" for number in range(2, 7)} | {"/circle-2"}
    assert [path for path in PAGES if f"{path}" not in text and path not in led_to] == []
