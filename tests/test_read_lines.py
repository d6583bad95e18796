"""The filter: texts as JSON lines in, their figures as JSON lines out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

PUBLISHED = "2019-03-10"


def filtered(*lines: str | bytes) -> tuple[list[Any], list[str], int]:
    """Return the answers, the lines of stderr and the exit code of the filter."""
    given = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "read", "--jsonl"],
        input=given, capture_output=True, check=False,
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return answers, done.stderr.decode().splitlines(), done.returncode


def test_each_text_is_answered_by_its_id_in_order() -> None:
    answers, errors, code = filtered(
        json.dumps({"id": 7, "text": "About 40 people fled last night.", "published": PUBLISHED}),
        "",
        json.dumps({"id": {"page": "b"}, "text": "Nobody came.", "outlet": "Daily"}),
        json.dumps({"text": "5 tenge", "published": None, "language": "en-GB"}),
    )
    assert (errors, code) == ([], 0)
    assert [answer["id"] for answer in answers] == [7, {"page": "b"}, None]
    assert [[r["words"] for r in answer["readings"]] for answer in answers] == [
        ["About 40", "last night"], [], ["5 tenge"],
    ]  # fmt: skip


def test_places_are_code_points_of_the_text_as_given() -> None:
    text = "🏔 “Étienne” saw\u00a030 men — and 4\u202f000 sheep."
    answers, _, _ = filtered(json.dumps({"text": text}))
    places = [(r["start"], r["end"], r["counted"]) for r in answers[0]["readings"]]
    assert [text[start:end] for start, end, _ in places] == ["30", "4\u202f000"]
    assert [counted for *_, counted in places] == ["men", "sheep"]


def test_exact_numbers_are_text_in_the_words_own_unit() -> None:
    answers, _, _ = filtered(json.dumps({"text": "up to ten years"}))
    (reading,) = answers[0]["readings"]
    assert reading["said"] == {"unit": "year", "point": "10", "lower": None, "upper": "10"}
    assert reading["hard_upper"] == {"value": "3660", "included": True}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"txt": "ten"}', "FC122: the line is no JSON object with a text"),
        ('["ten"]', "FC122: the line is no JSON object with a text"),
        ("ten", "FC122: the line is no JSON"),
        ("[" * 100_000, "FC122: the line is no JSON"),
        (b'{"text": "\xff"}', "FC122: the line is not UTF-8"),
        ('{"text": "ten", "published": 2019}', "FC122: `published` is not a day"),
        ('{"text": "ten", "published": "2019-02-30"}', "FC114: “2019-02-30” is no day"),
        ('{"text": "ten", "language": "xx"}', "FC121: “xx” is not read yet"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_never_hides_the_next(
    line: str | bytes, says: str
) -> None:
    answers, errors, code = filtered('{"text": "one man"}', line, '{"id": 3, "text": "ten men"}')
    assert [answer["id"] for answer in answers] == [None, 3]
    assert len(errors) == 1
    assert errors[0].startswith(f"standard input:2: {says}")
    assert " → " in errors[0]
    assert code == 2


def test_the_filter_takes_no_phrases() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "read", "--jsonl", "ten"],
        input="", capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert done.returncode == 2
    assert "--jsonl takes its texts from stdin" in done.stderr
