"""Figures of texts that no ledger holds: which may be of one thing, and what that comes to."""

from __future__ import annotations

import json

import pytest

import factcheck
from factcheck.core.alignment.figures import counts_of, in_the_unit_of
from factcheck.core.rows.alerts import alerts
from factcheck.render.json_text import document
from tests.shared import CAPTURES, FILES
from tests.support import DATA

FOLDER = DATA / "alignment"
VERDICTS = {
    "agree": factcheck.Verdict.AGREE,
    "conflict": factcheck.Verdict.CONFLICT,
    "compatible": factcheck.Verdict.COMPATIBLE,
    "open": None,
}
SIGNS = {factcheck.Verdict.CONFLICT: "|", factcheck.Verdict.TENSION: "~"}


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table, in cells."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def documents(*texts: str, language: str = "") -> list[factcheck.Document]:
    named = ((f"{number}.txt", text) for number, text in enumerate(texts))
    return [factcheck.Document(name, text, language=language) for name, text in named]


def parted(texts: list[str], language: str = "") -> set[frozenset[str]]:
    """Return the words that part, each pair with the sign of its verdict."""
    found = factcheck.compare(documents(*texts, language=language)).conflicts
    return {
        frozenset({SIGNS[pair.verdict], *(texts[at][start:end] for at, start, end in pair[:2])})
        for pair in found
    }


@pytest.mark.parametrize("row", rows("documents.tsv"), ids=lambda row: str(row[0]))
def test_documents_part_where_a_reader_would_say_so(row: list[str]) -> None:
    _, finds, *texts = row
    pairs = [] if finds == "-" else finds.split(" · ")
    signs = ["|" if " | " in pair else "~" for pair in pairs]
    want = {
        frozenset({sign, *pair.split(f" {sign} ")}) for sign, pair in zip(signs, pairs, strict=True)
    }
    assert parted(texts) == want


@pytest.mark.parametrize("row", rows("documents.tsv"), ids=lambda row: str(row[0]))
def test_the_order_of_documents_changes_nothing(row: list[str]) -> None:
    texts = row[2:]
    assert parted(texts) == parted(texts[::-1])


@pytest.mark.parametrize("row", rows("bearings.tsv"), ids=lambda row: f"{row[0]}: {row[2]}")
def test_a_text_bears_on_another(row: list[str]) -> None:
    makes, *texts = row
    assert factcheck.bearing(*documents(*texts)) == VERDICTS[makes]


def test_a_german_text_is_aligned_by_german_words() -> None:
    texts = ["Bei dem Angriff starben 12 Menschen.", "Bei dem Angriff kamen 17 Menschen ums Leben."]
    assert parted(texts, "de") == {frozenset({"|", "12", "17"})}


def test_days_without_a_year_are_of_the_year_the_texts_name() -> None:
    """And of any one year where they name none: the same for both."""
    texts = ["The trial began on 3 March in Astana.", "The trial opened on 5 March in Astana."]
    assert parted(texts) == {frozenset({"|", "on 3 March", "on 5 March"})}
    told = factcheck.compare(documents(*texts, "In 2019 nothing happened."))
    readings = [answer.reading for answer in told.findings[0].answers]
    written = [reading.line.write(reading.hard) for reading in readings]
    assert written == ["3 March 2019", "5 March 2019"]


def test_a_text_with_a_date_reads_its_weekdays() -> None:
    texts = (
        "Police arrested the journalist on Sunday.",
        "The journalist was arrested on 9 March 2019.",
    )
    dated = [
        factcheck.Document("a", texts[0], issued="2019-03-12"),
        factcheck.Document("b", texts[1]),
    ]
    (pair,) = factcheck.compare(dated).conflicts
    assert pair[:2] == ((1, 28, 43), (0, 31, 40))
    assert factcheck.compare(documents(*texts)).conflicts == ()


@pytest.mark.parametrize(
    ("issued", "read"), [("2019-03-12T08:30", 1), ("2019-03", 0), ("2019", 0), ("", 0)]
)
def test_a_document_may_have_come_out_in_a_stretch_of_days(issued: str, read: int) -> None:
    one = factcheck.Document("a", "Police arrested the journalist on Sunday.", issued=issued)
    other = factcheck.Document("b", "The journalist was arrested on 9 March 2019.")
    assert factcheck.compare([one, other]).figures == 1 + read


def test_a_document_says_of_itself_who_wrote_it_and_when() -> None:
    article = (
        "Kazakhs held\n\n08/17/2019Anna Meier |\n\nThe camps hold 10,000 Kazakhs, says a guard.\n"
    )
    other = factcheck.Document("other", "The camps hold 30,000 Kazakhs, says a guard.")
    found = factcheck.compare([factcheck.Document("article", article), other])
    (first, second) = found.documents
    assert (first.title, first.issued) == ("Kazakhs held", "2019-08-17")
    assert [str(name) for name in first.author] == ["Anna Meier"]
    (notice,) = found.notices
    assert notice.severity is factcheck.Severity.NOTE
    assert "other has no date" in notice.message
    assert second.issued == ""


def test_a_date_that_may_be_two_days_is_told() -> None:
    article = "Kazakhs held\n\n03/11/2019Anna Meier |\n\nThe camps hold 10,000 Kazakhs.\n"
    found = factcheck.compare([factcheck.Document("a.txt", article), *documents("None came.")])
    assert "a.txt is dated “03/11/2019”, which may be two days" in found.notices[0].message
    assert found.notices[0].place == factcheck.Place("a.txt", 3)


def test_findings_are_possible_and_say_which_words_aligned_them() -> None:
    texts = ("In the camps 10,000 Kazakhs are detained.", "They jailed 30,000 ethnic Kazakhs.")
    (finding,) = factcheck.compare(documents(*texts)).findings
    assert finding.is_possible
    assert finding.remarks[0] == ("Aligned by", "“camps” and “jailed” · “Kazakhs”")
    assert finding.headline == "two figures for Kazakhs"


def test_what_a_text_says_twice_stands_in_one_camp() -> None:
    twice = "In the camps 10,000 Kazakhs are detained. The 10,000 Kazakhs are guarded."
    found = factcheck.compare(documents(twice, "They jailed 30,000 ethnic Kazakhs."))
    (finding,) = found.findings
    assert [len(camp.answers) for camp in finding.camps] == [2, 1]
    assert [pair.a for pair in found.conflicts] == [(0, 13, 19), (0, 46, 52)]


def test_a_text_that_says_two_things_of_the_same_people_answers_once() -> None:
    twofold = "In the camps 10,000 Kazakhs are detained. Others say 40,000 Kazakhs are detained."
    found = factcheck.compare(documents(twofold, "They detained 30,000 ethnic Kazakhs."))
    said = [answer.claim.says for finding in found.findings for answer in finding.answers]
    assert len(said) == 2


def test_a_third_document_does_not_make_one_of_what_a_text_keeps_apart() -> None:
    texts = (
        "In Altay, 10,000 Kazakhs are detained. In the other towns 40,000 Kazakhs are detained.",
        "In Altay, 30,000 Kazakhs are detained.",
        "In the other towns 20,000 Kazakhs are detained.",
    )
    findings = factcheck.compare(documents(*texts)).findings
    said = [[answer.claim.says for answer in finding.answers] for finding in findings]
    assert sorted(map(sorted, said)) == [["10,000", "30,000"], ["20,000", "40,000"]]


def test_two_figures_of_a_part_do_not_both_stand_against_the_whole() -> None:
    texts = (
        "They jailed 3 million Kazakhs. Later they jailed 4 million Kazakhs.",
        "They jailed 2 million Kazakhs, Uyghurs and Kyrgyz.",
    )
    (finding,) = factcheck.compare(documents(*texts)).findings
    assert [answer.claim.says for answer in finding.answers] == ["3 million", "2 million"]


@pytest.mark.parametrize(
    ("text", "as_of", "since"),
    [
        ("As of 15 April 2020 they held 10,000 Kazakhs.", "2020-04-15", ""),
        ("Since April 2017 they jailed 10,000 Kazakhs.", "", "2017-04-01"),
        ("After 2016 they jailed 10,000 Kazakhs.", "", ""),
        ("By 3 May or by 9 June 2020 they held 10,000 Kazakhs.", "", ""),
        ("They held 10,000 Kazakhs.", "", ""),
    ],
)
def test_the_day_of_a_figure_stands_beside_it(text: str, as_of: str, since: str) -> None:
    found = factcheck.compare(documents(text, "They held 30,000 Kazakhs.")).findings
    claims = [answer.claim for finding in found for answer in finding.answers]
    (mine,) = [claim for claim in claims if claim.says == "10,000"]
    assert (mine.as_of, mine.since) == (as_of, since)


def test_two_questions_of_one_name_are_told_apart() -> None:
    texts = (
        "He held that 10,000 Kazakhs were detained. About 500 Kazakhs were detained in Altay.",
        "He held that 30,000 Kazakhs were detained. About 900 Kazakhs were detained in Altay.",
    )
    ids = [finding.question.id for finding in factcheck.compare(documents(*texts)).findings]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["Ten came."], "two documents or more"),
        ([], "two documents or more"),
    ],
)
def test_one_document_is_nothing_to_compare(given: list[str], says: str) -> None:
    with pytest.raises(factcheck.FactcheckError, match=says):
        factcheck.compare(documents(*given))


def test_two_documents_of_one_name_are_refused() -> None:
    one = factcheck.Document("a.txt", "Ten came.")
    with pytest.raises(factcheck.FactcheckError, match=r"a\.txt is given twice"):
        factcheck.compare([one, one])


@pytest.mark.parametrize(("issued", "language"), [("2019-02-30", ""), ("", "tlh")])
def test_what_nobody_can_read_is_refused(issued: str, language: str) -> None:
    value = issued or language
    wrong = factcheck.Document("a.txt", "Ten came.", issued=issued, language=language)
    with pytest.raises(factcheck.FactcheckError, match=value):
        factcheck.compare([wrong, *documents("Nine came.")])
    with pytest.raises(factcheck.FactcheckError, match=value):
        factcheck.bearing(wrong, factcheck.Document("b", "Nine came."))


@pytest.mark.parametrize(
    ("words", "like", "says"),
    [
        ("more than 3", "8 days", "more than 3 days"),
        ("less than 62,500", "$ 70,000", "under USD 62,500"),
        ("40", "30 miles per hour", "exactly 40 mi/h"),
        ("1,3", "8 days", ""),
        ("3", "12 March 2019", ""),
        ("7 years", "$ 5", ""),
    ],
)
def test_a_bare_number_takes_the_unit_of_the_figure_in_its_place(
    words: str, like: str, says: str
) -> None:
    other = factcheck.parse(like)
    assert isinstance(other, factcheck.Reading)
    read = in_the_unit_of(words, other, "en")
    assert (read.line.write(read.hard) if read else "") == says
    assert read is None or not read.line.apart(other.line)


@pytest.mark.parametrize(
    ("share", "counted"),
    [("15 out of 28", "15"), ("nine out of ten", ""), ("12 %", ""), ("1 in 7", "1")],
)
def test_the_number_of_a_share_is_counted_where_somebody_counted(share: str, counted: str) -> None:
    read = factcheck.parse(share)
    assert isinstance(read, factcheck.Reading)
    assert [count.words for count in counts_of(read, "en")] == ([counted] if counted else [])


def test_programs_are_told_what_people_are() -> None:
    texts = ("In the camps 10,000 Kazakhs are detained.", "They jailed 30,000 ethnic Kazakhs.")
    found = factcheck.compare(documents(*texts))
    told = json.loads(document(found))
    assert (told["command"], told["figures"], told["aligned"]) == ("compare", 2, 2)
    assert [each["name"] for each in told["documents"]] == ["0.txt", "1.txt"]
    spots = {"a": {"document": 0, "span": [13, 19]}, "b": {"document": 1, "span": [12, 18]}}
    assert told["conflicts"] == [spots | {"verdict": "conflict", "kind": "contradiction"}]
    assert [finding["is_possible"] for finding in told["findings"]] == [True]
    assert [claim["says"] for claim in told["claims"]] == ["10,000", "30,000"]
    assert sorted(told["passages"]) == ["1", "2"]
    assert len(told["notices"]) == 2


def test_a_possible_conflict_is_a_warning_and_nothing_to_decide() -> None:
    texts = ("In the camps 10,000 Kazakhs are detained.", "They jailed 30,000 ethnic Kazakhs.")
    (alert,) = alerts(factcheck.compare(documents(*texts)))
    assert alert.severity is factcheck.Severity.WARNING
    assert alert.message.startswith("possible conflict: two figures for Kazakhs")
    assert "decide" not in " ".join(alert.details)
    assert alert.place == factcheck.Place("1.txt", 1, 13)


@pytest.mark.shared
@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the founders' captures are not here")
def test_the_founding_captures_part_twice_and_no_more() -> None:
    texts = {id: (CAPTURES / name).read_text("utf-8") for id, name in FILES.items()}
    dated = {"stp-2019-03-11": "2019-03-11"}
    found = factcheck.compare(
        [factcheck.Document(id, text, issued=dated.get(id, "")) for id, text in texts.items()]
    )
    said = {
        finding.kind.value: [[a.claim.says for a in camp.answers] for camp in finding.camps]
        for finding in found.findings
    }
    assert said == {
        "part above whole": [["three million"], ["about 1.1 million"]],
        "same outlet": [["10,000", "10,000"], ["tens of thousands"]],
    }
    issued = {document.name: document.issued for document in found.documents}
    assert issued == {
        "bw-2019-08-17": "2019-08-17", "bw-2019-03-12": "2019-03-12",
        "stp-2019-03-11": "2019-03-11", "bw-wanted": "",
    }  # fmt: skip
