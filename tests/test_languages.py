"""Languages: a language is a table, no code asks which one it is, and any table may be empty."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.core.lines import KINDS
from factcheck.core.reading import vocabulary
from factcheck.core.reading.money.currencies import forms
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Unread
from factcheck.core.reading.scanner import scan
from factcheck.core.reading.tokens import token_pattern
from factcheck.core.reading.vocabulary import LANGUAGES, THEMES, Vocabulary, nearest, partial
from factcheck.core.reading.words import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

READING = Path(factcheck.__file__).parent / "core" / "reading"
CODE = sorted(path for path in READING.rglob("*.py") if "vocabulary" not in path.parts)
SUNDAY = 737_128  # 10 March 2019
PIECES = (
    "etwa", "zwischen", "von", "und", "bis", "oder", "10.000", "1,1", "12", "2019", "Millionen",
    "hundert", "Zehntausende", "mehrere", "eine", "halbe", "Hälfte", "%", "Prozent", "€", "Euro",
    "Jahre", "Haft", "März", "12.", "3.4.2019", "Sonntag", "letzte", "Nacht", "Anfang", "seit",
    "vor", "Artikel", "§§", "174", "Abs.", "Satz", "ff.", "StGB", "des Sozialgerichtsgesetzes",
    "(SGG)", "i.V.m.", "einundzwanzig", "dreieinhalb", "Menschen", "about", "Article", "of the",
)  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
EMPTY = "zz"


@pytest.fixture(autouse=True)
def empty_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add a language that has no words at all."""
    for name in (EMPTY, *(f"{EMPTY}.{theme}" for theme in THEMES)):
        module = ModuleType(f"{vocabulary.__name__}.{name}")
        vars(module)["WORDS"] = partial(Vocabulary) if name == EMPTY else {}
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return iter((None,))


@given(texts, st.sampled_from(["", *KINDS]), st.sampled_from([*LANGUAGES, EMPTY]))
def test_any_text_reads_or_is_refused_in_any_language(text: str, kind: str, language: str) -> None:
    found = parse(text, Context(kind=kind, said_on=SUNDAY, language=language))
    assert found.words == text
    assert not isinstance(found, Unread) or found.reason


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_says_a_currency_is_written_as_its_tokens(language: str) -> None:
    known = forms(language)
    written = [form for first in known.written.values() for form in first]
    assert all(spelled(form) == tuple(form.split(" ")) for form in written)
    assert {words for first in known.written for words, _ in known[first]} == {
        tuple(form.split(" ")) for form in written
    }


@given(texts, st.sampled_from([*LANGUAGES, EMPTY]))
def test_figures_of_any_language_stand_in_order_and_read_alone(text: str, language: str) -> None:
    last = 0
    for figure in scan(text, Context(said_on=SUNDAY, language=language)):
        assert figure.mention is not None
        start, end = figure.mention.start, figure.mention.end
        assert last <= start < end
        assert figure.words == text[start:end]
        context = Context(kind=figure.line.kind, said_on=SUNDAY, language=language)
        assert parse(figure.words, context) == figure._replace(mention=None)
        for member in figure.members:
            assert 0 <= member.start < member.end <= len(figure.words)
            assert member.hard <= figure.hard
        last = end


def is_language(node: ast.AST) -> bool:
    """Whether an expression is a language or the code of one."""
    return (
        (isinstance(node, ast.Attribute) and node.attr == "language")
        or (isinstance(node, ast.Name) and node.id in ("language", "ENGLISH"))
        or (isinstance(node, ast.Constant) and node.value in LANGUAGES)
    )


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(READING)))
def test_no_code_asks_which_language_it_is(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    asked = [
        node.lineno
        for node in nodes
        if isinstance(node, ast.Compare) and any(map(is_language, [node.left, *node.comparators]))
    ]
    asked += [n.lineno for n in nodes if isinstance(n, (ast.If, ast.IfExp)) and is_language(n.test)]
    asked += [
        n.subject.lineno for n in nodes if isinstance(n, ast.Match) and is_language(n.subject)
    ]
    assert asked == []


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("en-GB", "en"), ("", "en"), ("ru", "en")],
)
def test_a_source_in_another_language_is_read_as_english(code: str, language: str) -> None:
    assert nearest(code) == language


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("zweihundertfünfzigtausend", ["zwei", "hundert", "fünfzig", "tausend"]),
        ("Hunderttausende", ["Hundert", "tausende"]),
        ("hunderteinunddreißig", ["hundert", "einunddreißig"]),
        ("dreieinhalb Mio. Euro", ["drei", "einhalb", "Mio.", "Euro"]),
        ("Achtung, Hundertschaft", ["Achtung", ",", "Hundertschaft"]),
        ("und eins", ["und", "eins"]),
    ],
)
def test_german_number_words_are_tokens_of_their_own(text: str, tokens: list[str]) -> None:
    assert [found.strip() for found in token_pattern("de").findall(text)] == tokens


TABLES_OF_WORDS = (
    *(f"{code}/{path.stem}" for code in LANGUAGES
      for path in sorted((READING / "vocabulary" / code).glob("*.py"))),
    "currencies", "instruments", "measures",
)  # fmt: skip


@pytest.mark.parametrize("name", TABLES_OF_WORDS)
def test_a_vocabulary_is_literals_and_nothing_else(name: str) -> None:
    tree = ast.parse((READING / "vocabulary" / f"{name}.py").read_text(encoding="utf-8"))
    docstring, *imports, assignment = tree.body
    assert isinstance(docstring, ast.Expr)
    assignments = [one for one in (*imports, assignment) if isinstance(one, ast.Assign)]
    froms = [one for one in imports if isinstance(one, ast.ImportFrom)]
    told = [one for one in (*imports, assignment) if isinstance(one, ast.Expr)]
    assert len(froms) + len(assignments) + len(told) == len(imports) + 1, "code of its own"
    imported = {each.name for one in froms for each in one.names}
    for table in (one.value for one in assignments):
        parts = [word.value for word in table.keywords] if isinstance(table, ast.Call) else [table]
        for part in parts:
            if not (isinstance(part, ast.Name) and part.id in imported):
                ast.literal_eval(part)


SCANNED = {
    "Zehntausende Kasachen, rund 1,1 Millionen Menschen": ["Zehntausende", "rund 1,1 Millionen"],
    "Er wurde am 12. März 2019 zu zehn Jahren Haft verurteilt.": [
        "am 12. März 2019", "zehn Jahren Haft",
    ],
    "Zwischen 10 und 20 Prozent der 1.137 Häftlinge": ["Zwischen 10 und 20 Prozent", "1.137"],
    "nach § 130 Abs. 1 StGB und Art. 5 GG strafbar": ["§ 130 Abs. 1 StGB", "Art. 5 GG"],
    "gemäß SGG § 184 Abs 1 oder WoBindG § 10": ["SGG § 184 Abs 1", "WoBindG § 10"],
    "Die Gebühr (§ 25, § 13 Abs. 1, § 14 Abs. 3 GKG) beträgt 5 Euro.": [
        "§ 25, § 13 Abs. 1, § 14 Abs. 3 GKG", "5 Euro",
    ],
    "Er ging seinen Weg. Achtung!": [],
}  # fmt: skip


@pytest.mark.parametrize("text", SCANNED)
def test_figures_in_german_text(text: str) -> None:
    figures = scan(text, Context(said_on=SUNDAY, language="de"))
    assert [figure.words for figure in figures] == SCANNED[text]


SENTENCES = {
    "Es war kalt. Am 12. März sah er 20 Männer. Er ging.": "Am 12. März sah er 20 Männer.",
    "Es war kalt. Er sah 12. Männer gingen.": "Er sah 12.",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_the_point_of_a_day_ends_no_sentence(text: str) -> None:
    figure = scan(text, Context(said_on=SUNDAY, language="de"))[0]
    assert figure.mention is not None
    assert text[slice(*figure.mention.sentence)] == SENTENCES[text]


HOSTILE = ("dreizehn", "hunderte", "dreizehn ", "§ 1, ", "1.000.", "Mio.", "und", "§§ 1 bis ")
LARGE = 100_000


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_huge_german_text_is_answered_at_once(piece: str) -> None:
    figures = scan(piece * (LARGE // len(piece)), Context(language="de"))
    assert len(figures) <= LARGE
