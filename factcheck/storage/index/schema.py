"""The tables of the index: every column with what it holds; all else is derived from here.

The database, Datasette's labels and facets, and docs/index.md follow it.
"""

from __future__ import annotations

from factcheck.core.named import NamedTuple

FORMAT = 1
"""The format of the index, SQLite's ``user_version``: raised when a table or a column changes."""
APPLICATION = 0x66616374
"""SQLite's ``application_id`` of our files, "fact" in ASCII: by it an earlier export is known."""
TOKENIZER = "unicode61 remove_diacritics 2"
"""Capitals and accents make no difference. No stemmer: porter knows English only, and would show
"organ" to whoever looks for "organization"; ``organ*`` says so where it is meant."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    says: str
    type: type = str
    references: str = ""
    """The table to whose key it points."""


class Table(NamedTuple):
    """A table, and how Datasette shows it."""

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    label: str = ""
    """The column by which other tables show a row of this one."""
    facets: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    """Columns of its full-text index, ``NAME_fts``."""
    number: str = ""
    """The column whose whole number is the row's number in that index."""


def table(name: str, says: str, columns: str, **how: str) -> Table:
    """Return a table whose columns are written a line each: ``name type > references: says``."""
    split = {key: tuple(value.split()) for key, value in how.items() if key in LISTS}
    plain = {key: value for key, value in how.items() if key not in LISTS}
    return Table(name, says, tuple(map(column, columns.strip().splitlines())), **plain, **split)  # type: ignore[arg-type]  # by name


LISTS = ("key", "facets", "searched")
TYPES = {"text": str, "whole": int, "real": float, "json": str}


def column(line: str) -> Column:
    """Return a column of its line."""
    head, _, says = line.strip().partition(": ")
    head, _, references = head.partition(" > ")
    name, _, kind = head.partition(" ")
    return Column(name, says, TYPES[kind or "text"], references)


def sided(name: str, *, common: str) -> str:
    """Return the lines of the columns of an interval's two ends."""
    return f"""
{name}_lower: lower end of {common}, exact; null where it has none
{name}_lower_included whole: 1 if that end belongs to it
{name}_upper: upper end, exact
{name}_upper_included whole: 1 if that end belongs to it
{name}_lower_approximate real: the lower end to sort by: rounded, a day as its ordinal
{name}_upper_approximate real: the upper end to sort by, as above""".strip()


TABLES = (
    table("sources", "Works that were captured; of a protected one only what does not name it.", """
        id: the source's id
        number whole: its place in the order of ids
        name: what it is called here: outlet or author, and date
        identity: withheld, of a protected source
        type: CSL's type
        genre: press release, blog post …
        title: its title
        authors: persons and bodies, in reading order
        container_title: the paper, magazine or site it stood in
        publisher: the body that put it out
        issued: day of publication, as far as known
        issued_words: the date as printed
        issued_why: how the printed date was understood
        accessed: the day it was looked up
        url: where it stands on the web
        language: its language
        volume: the periodical's volume
        issue: the periodical's issue
        page: its pages there
        edition: the book's edition
        number_of_work: number of a report, bill or judgement
        publisher_place: where the publisher is
        doi: its Digital Object Identifier
        isbn: the book's number
        cites json: sources it leans on
        corrects > sources: the source that it corrects
        edition_of > sources: the source that it is another edition of
        excerpt: true, where not the whole work is kept
        note: the editor's note
        path: the captured file, from the ledger's folder
        sha256: the file's hash when it was captured
        state: right, changed, missing, unpinned (no hash recorded) or unreadable
        unread: why its text could not be read
        claims whole: how many claims rest on it
        """, label="name", facets="container_title type identity state",
        searched="id title authors container_title publisher", number="number"),
    table("questions", "What sources can disagree about.", """
        id: the question's id
        number whole: its place in the ledger
        ask: the question in words
        kind: what its answers are: count, money, date …
        unit: what is counted
        varies: stock, cumulative or fixed
        answers: many, where several can be true
        note: the editor's note
        claims whole: how many claims answer it
        """, label="ask", facets="kind unit"),
    table("groups", "What a value is a value of: populations, places, periods.", """
        id: the group's id
        name: what it is
        part_of > groups: the group that holds it
        note: the editor's note
        """, label="name"),
    table("claims", "What a source answers to a question, and the quote that says so.", """
        id: the claim's id
        number whole: its place in the ledger
        question > questions: the question it answers
        says: the source's own words for the answer
        source > sources: the source that says so
        quote: the words of the source
        as_of: the day the figure is for
        as_of_by: who asserts that day
        counts: now or ever
        since: the day from which it counts
        said_on: the day the words were written
        prefix: words before the quote
        suffix: words after the quote
        occurrence: which of several places is meant
        at: page or line, a hint
        credits json: whom the source credits, nearest first
        voice: states, reports, alleges, expects, doubts or denies
        basis: estimate, inferred, count …
        status: open or withdrawn
        why: why it was withdrawn
        checked_by: who checked it
        checked_on: when
        checked_how: how
        unread: why it is kept out of comparison
        read_as: the editor's own reading
        note: the editor's note
        place: file, line and column in the ledger
        """, label="says", facets="question source voice status",
        searched="says quote ask notes", number="number"),
    table("claim_groups", "The groups that a claim's value is a value of; none: everyone.", """
        claim > claims: the claim
        of_group > groups: the group
        """, key="claim of_group"),
    table("readings", "What the words of a claim leave possible, or why they were not read.", f"""
        claim > claims: the claim
        words: the words that were read
        kind: count, money, date …
        unit: people, USD, penal code …
        in_words: what they assert, in words
        {sided("hard", common="what the words assert")}
        {sided("likely", common="what a reader takes from them")}
        {sided("leeway", common="what would still be no lie")}
        leeway_rule: none, rounding, edge, cancellable or wording
        is_vague whole: 1 if the words themselves are vague
        rules json: the rules that read it
        unread: why there is no reading
        """, key="claim", facets="kind unit is_vague"),
    table("passages", "The texts of the sources, a paragraph a row; none of a protected one.", """
        id whole: number
        source > sources: the source
        line whole: its first line in the source
        place: source and line
        text: the paragraph, as captured
        """, label="place", facets="source", searched="text", number="id"),
    table("quotes", "Where the quote of a claim stands in its source.", """
        claim > claims: the claim
        source > sources: the source
        passage whole > passages: the paragraph in which the quote begins
        line whole: the line in which it begins
        state: exact, ambiguous, lost or unchecked
        in_context: the sentences around it; of a protected source the quote alone
        """, key="claim", facets="state source"),
    table("decisions", "What an editor concluded about claims, as they then read.", """
        id whole: its place in the ledger
        finding: both-stand, not-comparable, use ID or error-in ID
        why: the reason
        who: who decided
        decided_on: when
        seen: fingerprint of what was judged
        holds whole: 1 if nothing judged has changed since
        lapsed: why it no longer holds
        note: the editor's note
        place: file, line and column in the ledger
        """, label="finding", facets="who holds"),
    table("decision_claims", "The claims that a decision names.", """
        decision whole > decisions: the decision
        claim > claims: the claim
        """, key="decision claim"),
    table("findings", "What cannot all be true, or only against most readers' sense.", """
        id whole: rank, the gravest first
        question > questions: the question
        verdict: conflict, tension or differ
        kind: contradiction, part above whole, sum …
        headline: in a line
        gap: between the nearest ends, in words
        gap_ratio: upper end over lower end, exact
        gap_ratio_approximate real: the same, rounded
        severity: low, medium, high or critical
        both_right_if json: what may reconcile them, most likely first
        premises json: what it rests on of the editor's own assertions
        remarks json: what else is to be known
        ask: what to ask whom
        decision whole > decisions: the decision that quiets it
        reopened: why an earlier decision no longer does
        """, label="headline", facets="verdict kind severity question"),
    table("camps", "Claims of a finding that can all be true together.", f"""
        id whole: number
        finding whole > findings: the finding
        letter: A, B, C …
        claims whole: how many claims
        origins whole: how many independent voices
        in_words: what all of them allow, in words
        {sided("common", common="what all of them allow")}
        """, label="letter", facets="letter"),
    table("finding_claims", "The claims of a finding, camp by camp; one may be in several.", """
        id whole: number
        finding whole > findings: the finding
        camp whole > camps: its camp; null where it allows every camp
        claim > claims: the claim
        origin whole: claims of one number are one voice
        origin_why: why they count as one
        """),
    table("verdicts", "Pairs of claims that were judged, and why; of large crowds not all.", """
        claim_a > claims: a claim
        claim_b > claims: the other one
        question > questions: the question of the first
        verdict: agree, compatible, tension, conflict, differ or not comparable
        kind: the reason's kind
        is_explained whole: 1 if only day or way of counting keeps it from being a conflict
        why: the reason
        finding whole > findings: the finding it is part of
        """, key="claim_a claim_b", facets="verdict kind is_explained question"),
    table("notes", "What editors wrote about claims, questions, groups, sources and rules.", """
        id whole: number
        about: claim, question, group, source, decision, constraint, rate, same or within
        of_id: the id, of what has one
        key: note or why
        text: the words
        place: file, line and column in the ledger
        """, facets="about key", searched="text", number="id"),
)  # fmt: skip
"""In an order in which rows can be put in: what is pointed at comes first."""


class View(NamedTuple):
    """A view: tables joined so that they read well."""

    name: str
    says: str
    sql: str
    facets: tuple[str, ...] = ()


VIEWS = (
    View("conflicts", "Findings in a line each, with what each camp says.", """
SELECT findings.id AS rank, findings.verdict, questions.ask AS question, findings.headline,
  (SELECT group_concat(letter || ': ' || words, ' · ') FROM (
    SELECT camps.letter, group_concat(readings.words, ', ') AS words FROM camps
    JOIN finding_claims ON finding_claims.camp = camps.id
    JOIN readings ON readings.claim = finding_claims.claim
    WHERE camps.finding = findings.id GROUP BY camps.id ORDER BY camps.id)) AS camps,
  findings.gap, findings.severity, findings.kind, decisions.finding AS decided,
  findings.reopened, questions.id AS question_id
FROM findings JOIN questions ON questions.id = findings.question
LEFT JOIN decisions ON decisions.id = findings.decision
ORDER BY findings.id""", ("verdict", "severity", "kind")),
    View("claims_in_full", "Claims with question, source, groups, reading and line.", """
SELECT claims.id, claims.number, questions.ask AS question,
  (SELECT group_concat(coalesce(groups.name, groups.id), ' and ') FROM claim_groups
   JOIN groups ON groups.id = claim_groups.of_group
   WHERE claim_groups.claim = claims.id) AS of_groups,
  claims.says, coalesce(readings.in_words, readings.unread) AS read_as, sources.name AS source,
  quotes.line, quotes.state AS quote_state, claims.quote, claims.status, claims.note,
  claims.question AS question_id, claims.source AS source_id
FROM claims JOIN questions ON questions.id = claims.question
JOIN sources ON sources.id = claims.source
JOIN readings ON readings.claim = claims.id
JOIN quotes ON quotes.claim = claims.id
ORDER BY claims.number""", ("question", "source", "quote_state", "status")),
)  # fmt: skip
