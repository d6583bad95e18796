"""Open links of our own in headless Chromium: each must arrive at its passage (``make links``)."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from factcheck.core.links import find_directive, linked, text_directive
from tools.links.browser import browser, installed
from tools.links.cases import bodies, case
from tools.links.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.links.browser import Browser
    from tools.links.cases import Case

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))
MEASURED = SHARED / "eval" / "anchoring" / "textfragment.jsonl"
"""Directives with what became of them in Chromium 150; no part of the project."""
OFF = 30  # pixels, at most, between the first line of the passage and the window's middle
WHERE = """(() => {
  const [first, last] = [FIRST, LAST], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node; (node = walker.nextNode()); ) {
    for (let at = 0; at < node.length; at++) {
      if (/\\s/.test(node.data[at])) continue;
      if (seen === first) range.setStart(node, at);
      seen += 1;
      if (seen === last) range.setEnd(node, at + 1);
    }
  }
  const box = [...range.getClientRects()].find((each) => each.width > 0);
  const there = document.elementFromPoint(20, innerHeight / 2);
  return JSON.stringify([scrollY, box.top, box.bottom, innerHeight, range.toString(),
    there ? there.textContent.trim().slice(0, 60) : ""]);
})()"""
"""Where the passage is drawn, found by counting signs: the page knows nothing of links."""


class Pages(BaseHTTPRequestHandler):
    """Serves pages by their number."""

    held: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Send a page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        number = self.path.strip("/").partition("?")[0]
        if number.isdecimal():
            self.wfile.write(self.held[int(number)].encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(pages: list[str]) -> Iterator[str]:
    """Serve pages on this machine alone; gives their address, which a number completes."""
    Pages.held = pages
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def failure(tab: Browser, address: str, linked_case: Case) -> str:
    """Open a link; return what went wrong, nothing where it arrives."""
    directive = text_directive(linked_case.text, linked_case.spans)
    if directive is None:
        return "no directive"
    tab.open(linked(address, directive))
    script = WHERE.replace("FIRST", str(linked_case.first)).replace("LAST", str(linked_case.last))
    scrolled, top, bottom, height, words, there = json.loads(tab.ask(script))
    off = (top + bottom - height) / 2
    if scrolled > 0 and abs(off) <= OFF:
        return ""
    return f"{directive} stopped {off:.0f} px from “{words[:60]}”, at “{there}”"


def measured(tab: Browser | None = None, address: str = "") -> Iterator[str]:
    """Yield the measured directives that end otherwise in our matcher, or in a browser."""
    page, *rows = map(json.loads, MEASURED.read_text("utf-8").splitlines())
    shown = Shown(page["page"])
    for number, row in enumerate(rows):
        if tab is None:
            found = find_directive(row["directive"], shown.text, shown.seams) is not None
        else:
            tab.open(f"{address}?{number}#:~:{row['directive']}")
            found = tab.ask("scrollY") > 0
        if found is not row["matches"]:
            yield f"{row['directive']}: {'found' if found else 'not found'}"


def main() -> int:
    """Open all links, and print each that does not arrive."""
    path = installed()
    if not path:
        print("links: there is no Chromium here (Debian: apt-get install chromium)")
        return 2
    cases = list(map(case, bodies()))
    pages = [each.page for each in cases]
    has_measured = MEASURED.is_file()
    if has_measured:
        pages.append(json.loads(MEASURED.read_text("utf-8").partition("\n")[0])["page"])
    failures = 0
    with served(pages) as address, browser(path) as tab:
        for number, each in enumerate(cases):
            if wrong := failure(tab, f"{address}{number}", each):
                failures += 1
                print(f"{number}: {wrong}")
        print(f"{len(cases) - failures} of {len(cases)} arrived")
        if has_measured:
            ours = list(measured())
            theirs = list(measured(tab, f"{address}{len(cases)}"))
            failures += len(ours)
            print(f"measured directives that our matcher answers otherwise: {ours or 'none'}")
            print(f"that the Chromium here answers otherwise: {theirs or 'none'}")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
