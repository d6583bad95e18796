"""The founding input: the shipped ledger made anew from the whole captures, by commands alone."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from factcheck.storage.folder import Folder
from tests.commands import factcheck
from tests.shared import CAPTURES, FILES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.core.claims import Claim

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CAPTURES.is_dir(), reason="the founders' captures are not here"),
]
SHIPPED = Folder(ROOT)


def options(claim: Claim) -> list[str]:
    """Return a shipped claim as it is given to `add`."""
    given = [claim.question, "--says", claim.says, "--source", claim.source, "--quote", claim.quote]
    for key in ("suffix", "said_on", "voice", "basis", "read_as", "unread", "note"):
        if value := getattr(claim, key):
            given += [f"--{key.replace('_', '-')}", value]
    for key in ("of", "credits"):
        for value in getattr(claim, key):
            given += [f"--{key}", value]
    return given


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the ledger anew: init, four sources, every claim."""
    path = tmp_path_factory.mktemp("anew")
    assert factcheck(path, "init").returncode == 0
    declared = (ROOT / "claims.yaml").read_text("utf-8")
    head = declared[: declared.index("claims:\n")] + "claims:\n"
    rest = declared[declared.index("constraints:\n") :]
    (path / "claims.yaml").write_text(head + "\n" + rest, "utf-8")
    for id, name in FILES.items():
        given = ["--issued", "2019-03-11"] if id == "stp-2019-03-11" else []
        added = factcheck(path, "source", "add", str(CAPTURES / name), "--id", id, *given)
        assert (added.returncode, added.stdout) == (0, f"{id}\n"), added.stderr
    for claim in SHIPPED.ledger.claims:
        added = factcheck(path, "add", *options(claim))
        assert added.returncode == 0, (claim.id, added.stderr)
        assert added.stdout.rpartition("-")[0] == claim.question
    return path


def verdicts(path: Path) -> list[tuple[str, ...]]:
    """Return what `conflicts` finds, by the words of the claims and not by their ids."""
    done = factcheck(path, "conflicts", "--all", "--format", "json")
    assert done.returncode == 1, done.stderr
    document = json.loads(done.stdout)
    found = [
        (finding["question"], finding["verdict"], finding["kind"], finding["gap"])
        for finding in document["findings"]
    ]
    pairs = [(pair["question"], str(pair["verdict"]), pair["why"]) for pair in document["pairs"]]
    return sorted([*found, *pairs])


def test_every_shipped_claim_is_added_anew_and_says_the_same(folder: Path) -> None:
    assert len(SHIPPED.ledger.claims) >= 35
    assert verdicts(folder) == verdicts(ROOT)


def test_every_quote_stands_in_the_whole_captures(folder: Path) -> None:
    done = factcheck(folder, "verify")
    assert done.returncode == 0, done.stdout
    assert "44 exact" in done.stdout


def test_a_date_that_may_be_two_days_is_refused_until_the_outlet_settles_it(tmp_path: Path) -> None:
    factcheck(tmp_path, "init")
    first = str(CAPTURES / FILES["bw-2019-03-12"])
    refused = factcheck(tmp_path, "source", "add", first)
    assert refused.returncode == 2
    assert "12 March 2019 or 3 December 2019" in refused.stderr
    factcheck(tmp_path, "source", "add", str(CAPTURES / FILES["bw-2019-08-17"]))
    settled = factcheck(tmp_path, "source", "add", first)
    assert settled.stdout == "bw-2019-03-12\n", settled.stderr


def test_shipped_sources_are_excerpts_of_short_phrases() -> None:
    quoted = {quote for claim in SHIPPED.ledger.claims for quote in claim.quote.split(" […] ")}
    for id, source in SHIPPED.sources.items():
        capture = (CAPTURES / FILES[id]).read_bytes()
        original = dict(source.original)
        assert source.excerpt == "true"
        assert original["sha256"] == sha256(capture).hexdigest()
        assert original["bytes"] == str(len(capture))
        phrases = [line for line in SHIPPED.text(id).splitlines() if line != "[…]"]
        assert all(phrase in capture.decode() for phrase in phrases)
        assert all(len(phrase.split()) <= 25 for phrase in phrases)
        assert all(any(part in phrase for part in quoted) for phrase in phrases)
