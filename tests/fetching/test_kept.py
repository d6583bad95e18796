"""Pages that come: kept byte for byte, with all that led to them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from warcio.exceptions import ArchiveLoadFailed

from factcheck.cli import attempt
from factcheck.storage import swap
from tests.farm import PAGE, PAGES, Farm
from tests.webs import DAY, PUBLIC, Web, held, records

if TYPE_CHECKING:
    from tests.webs import Adding


def test_a_page_is_kept_byte_for_byte_with_what_was_asked(
    web: Web, server: Farm, ledger: Path, add: Adding
) -> None:
    code, printed, told = add(
        "http://www.public.test/page?q=%0d%0aX-Evil:1#part", "--title", "Held"
    )
    assert (code, printed) == (0, "public-test-2026-11-20\n")
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
    "/tiny-chunks": b"x" * 2_000,
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


def test_a_name_in_other_letters_is_asked_and_shown_in_its_plain_form(
    web: Web, server: Farm, add: Adding
) -> None:
    code, printed, told = add("http://münchen.test/page")
    assert (code, printed) == (0, "xn-mnchen-3ya-test-2026-11-20\n")
    assert "http://xn--mnchen-3ya.test/page" in told
    assert web.looked_up == ["xn--mnchen-3ya.test"]
    assert "Host: xn--mnchen-3ya.test" in server.asked[0][1]


def test_a_second_capture_has_an_id_of_its_own_and_names_the_first(web: Web, add: Adding) -> None:
    assert web.names
    assert add("http://public.test/page")[1] == "public-test-2026-11-20\n"
    code, printed, told = add("http://public.test/page")
    assert (code, printed) == (0, "public-test-2026-11-20-2\n")
    assert "public-test-2026-11-20 has the same URL" in told
    assert add("http://public.test/page", "--outlet", "Bitter Winter")[1] == "bw-2026-11-20\n"


def test_a_capture_in_the_place_of_another_is_expected_to_have_its_url(
    web: Web, add: Adding
) -> None:
    assert web.names
    assert add("http://public.test/page", "--id", "one")[0] == 0
    code, _, told = add("http://public.test/page", "--id", "two", "--replaces", "one")
    assert code == 0
    assert "same URL" not in told
    assert "one stays beside it. No claim cites it." in told


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


@pytest.mark.parametrize("fails", [1, 2])
def test_a_disk_that_fills_up_leaves_neither_half(
    web: Web, ledger: Path, add: Adding, monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    assert web.names
    before = held(ledger)
    place, calls = swap.place_new, iter(range(1, 9))

    def fill(path: Path, raw: bytes, mode: int) -> None:
        if next(calls) == fails:
            raise OSError(28, "No space left on device")
        place(path, raw, mode)

    monkeypatch.setattr(swap, "place_new", fill)
    code, printed, told = add("http://public.test/page")
    assert (code, printed, told.count("\n")) == (2, "", 1)
    assert "No space left on device" in told
    assert held(ledger) == before


def test_a_record_of_a_damaged_file_is_seen_by_any_reader(
    web: Web, ledger: Path, add: Adding
) -> None:
    assert web.names
    assert add("http://public.test/page")[0] == 0
    raw = (ledger / "sources/public-test-2026-11-20.warc").read_bytes()
    assert records(raw)
    with pytest.raises(ArchiveLoadFailed, match="digest failed"):
        records(raw.replace(b"12,000", b"13,000"))


def test_every_page_of_the_farm_is_asked_for_somewhere() -> None:
    text = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    led_to = {f"/hop{number}" for number in range(2, 7)} | {"/circle-2"}
    assert [path for path in PAGES if f"{path}" not in text and path not in led_to] == []
