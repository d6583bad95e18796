"""Every diagnostic has its rule, and every rule says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.core.diagnostic_rules import RULES, DiagnosticRule, rule

CODES = [each.code for each in RULES]


def test_codes_are_unique_and_in_order() -> None:
    assert sorted(set(CODES)) == CODES


@pytest.mark.parametrize("each", RULES, ids=CODES)
def test_a_rule_says_all_that_a_reader_needs(each: DiagnosticRule) -> None:
    assert re.fullmatch(r"FC\d{3}", each.code)
    assert all(text.strip() == text and text for text in each)
    assert each.says.endswith(".")
    assert not each.title.endswith(".")
    assert rule(each.code.lower()) == each


def test_a_code_that_is_none_has_no_rule() -> None:
    assert rule("FC999") is None


def test_every_code_in_the_source_has_a_rule() -> None:
    folder = Path(factcheck.__file__).parent
    used = {
        code
        for path in folder.rglob("*.py")
        for code in re.findall(r"\"(FC\d{3})\"", path.read_text(encoding="utf-8"))
    }
    assert used <= set(CODES)
