"""What must hold between the records of a ledger: ids, groups, days and names that exist."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic
from factcheck.core.named import NamedTuple
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.storage.records import Collected

DAYS = {
    "claims": ("as_of", "since", "said_on", "checked.on"),
    "decisions": ("when",),
    "rates": ("date",),
}
"""Keys that hold a day, by section."""
GROUPS = {"claims": ("of",), "groups": ("part_of",), "constraints": ("of", "parts")}
"""Keys that hold groups, by section."""


class Known(NamedTuple):
    """The ids that a ledger declares or uses."""

    groups: frozenset[str]
    questions: frozenset[str]
    claims: frozenset[str]


def check(collected: Iterable[Collected]) -> Iterator[Diagnostic]:
    """Yield everything that is wrong between the records."""
    records = tuple(collected)
    by_section: dict[str, list[Collected]] = defaultdict(list)
    for found in records:
        by_section[found.section.name].append(found)
    answered = {found.fields.get("question", "") for found in by_section["claims"]}
    known = Known(
        frozenset(found.fields["id"] for found in by_section["groups"]),
        frozenset({found.fields["id"] for found in by_section["questions"]} | answered) - {""},
        frozenset(found.fields.get("id", "") for found in by_section["claims"]) - {""},
    )
    for section in ("questions", "groups", "claims"):
        yield from doubled(by_section[section], section.removesuffix("s"))
    for found in records:
        yield from check_groups(found, known)
        yield from check_days(found)
    yield from circles(by_section["groups"])
    for found in by_section["constraints"]:
        yield from check_constraint(found, known)
    for found in by_section["rates"]:
        yield from check_rate(found)
    for found in by_section["decisions"]:
        yield from check_decision(found, known)


def doubled(records: Iterable[Collected], noun: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each id that was given before, capitals or not."""
    first: dict[str, Collected] = {}
    for found in records:
        text = found.fields.get("id", "")
        if not text:
            continue
        earlier = first.setdefault(text.casefold(), found)
        if earlier is not found:
            place, other = found.places["id"], earlier.places["id"]
            said = f"the id “{text}” stands twice: {other} and {place}"
            yield Diagnostic("FC106", said, f"give one {noun} another id", place)


def texts(found: Collected, key: str) -> tuple[str, ...]:
    """Return what stands behind a key, as a tuple of texts."""
    outer, _, inner = key.partition(".")
    value = found.fields.get(outer) or ()
    if inner:
        return tuple(text for name, text in value if name == inner and text)
    return (value,) if isinstance(value, str) else tuple(value)


def check_groups(found: Collected, known: Known) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each group that nobody declared."""
    for key in GROUPS.get(found.section.name, ()):
        for group in texts(found, key):
            if group not in known.groups:
                said = f"the group “{group}” is not declared"
                hint = did_you_mean(group, sorted(known.groups)) + "; or add it under groups:"
                yield Diagnostic("FC109", said, hint, found.places.get(key))


def check_days(found: Collected) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each day that does not exist."""
    for key in DAYS.get(found.section.name, ()):
        for text in texts(found, key):
            yield from check_day(text, key, found)


def check_day(text: str, key: str, found: Collected) -> Iterator[Diagnostic]:
    """Yield a diagnostic where ``text`` is no day, month or year that exists."""
    from factcheck.core.reading.dates import period  # noqa: PLC0415  most ledgers hold few days

    if period(text) is None:
        said = f"“{key}” is no date that exists: {text}"
        hint = "write YEAR-MONTH-DAY, YEAR-MONTH or YEAR, as 2019-03-12"
        yield Diagnostic("FC114", said, hint, found.places.get(key))


def circles(groups: Iterable[Collected]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each circle of groups that are parts of one another."""
    by_id = {found.fields["id"]: found for found in groups}
    settled: set[str] = set()
    for start in by_id:
        chain: list[str] = []
        group = start
        while group in by_id and group not in settled and group not in chain:
            chain.append(group)
            group = by_id[group].fields.get("part_of", "")
        if group in chain:
            circle = [*chain[chain.index(group) :], group]
            said = f"groups run in a circle: {' → '.join(circle)}"
            hint = "delete one of these part_of lines"
            yield Diagnostic("FC110", said, hint, by_id[circle[0]].places.get("part_of"))
        settled.update(chain)


def check_constraint(found: Collected, known: Known) -> Iterator[Diagnostic]:
    """Check ``total, parts | earlier, later [lag] | share, base, part``, of known questions."""
    fields = found.fields
    whole = [keys for keys in TIES if all(fields.get(key) for key in keys)]
    if len(whole) != 1:
        said = "a constraint needs total and parts, earlier and later, or share, base and part"
        yield Diagnostic("FC107", said, "write all keys of one of the three", found.places[""])
    if lag := fields.get("lag", ""):
        yield from check_lag(lag, found)
    for key in ("total", "earlier", "later", "share", "base", "part"):
        question = fields.get(key, "")
        if question and question not in known.questions:
            said = f"no question is called “{question}”"
            hint = did_you_mean(question, sorted(known.questions))
            yield Diagnostic("FC118", said, hint, found.places.get(key))


TIES = (("total", "parts"), ("earlier", "later"), ("share", "base", "part"))
"""The keys of each kind of constraint."""


def check_lag(lag: str, found: Collected) -> Iterator[Diagnostic]:
    """Check that a lag is a length of time, between two dates."""
    from factcheck.core.constraints.lags import lag_of  # noqa: PLC0415  few ledgers hold any

    place = found.places.get("lag")
    if not found.fields.get("earlier"):
        said = "“lag” stands in a constraint without earlier and later"
        yield Diagnostic("FC107", said, "a lag lies between two dates: write both", place)
    elif lag_of(lag) is None:
        hint = 'write a length of time: lag: "at least 30 days"'
        yield Diagnostic("FC108", f"“lag” cannot be “{lag}”", hint, place)


def check_rate(found: Collected) -> Iterator[Diagnostic]:
    """Check ``from, to = three capital letters``, not the same ones, and ``rate = digits``."""
    from factcheck.core.rates import value_of  # noqa: PLC0415  few ledgers hold any

    fields = found.fields
    for key, name in (("from", "base"), ("to", "quote")):
        code = fields.get(name, "")
        if code and not (
            code.isascii() and code.isalpha() and code.isupper() and len(code) == CODE
        ):
            said = f"“{key}” is no code of a currency: {code}"
            yield Diagnostic(
                "FC108", said, "write three capital letters, as USD", found.places[key]
            )
    if fields.get("base") and fields.get("base") == fields.get("quote"):
        said = f"a rate from {fields['base']} to itself"
        yield Diagnostic("FC108", said, "name two currencies", found.places["to"])
    rate = fields.get("rate", "")
    if rate and not value_of(rate):
        said = f"“rate” cannot be “{rate}”"
        hint = "write digits, with a point before decimals: 0.00263"
        yield Diagnostic("FC108", said, hint, found.places["rate"])


CODE = 3  # letters of an ISO 4217 code


def check_decision(found: Collected, known: Known) -> Iterator[Diagnostic]:
    """Check ``finding = both-stand | not-comparable | (use | error-in) ID``, of known claims."""
    judged = texts(found, "claims")
    for claim in judged:
        if claim not in known.claims:
            hint = did_you_mean(claim, sorted(known.claims))
            said = f"no claim is called “{claim}”"
            yield Diagnostic("FC118", said, hint, found.places.get("claims"))
    finding = found.fields.get("finding", "")
    verb, _, claim = finding.partition(" ")
    place = found.places.get("finding")
    if verb in {"use", "error-in"} and claim:
        if claim not in judged:
            said = f"the decision names “{claim}”, which is not among its claims"
            yield Diagnostic("FC118", said, did_you_mean(claim, judged), place)
    elif finding and finding not in {"both-stand", "not-comparable"}:
        known_words = ("both-stand", "not-comparable", "use ID", "error-in ID")
        said = f"“finding” cannot be “{finding}”"
        yield Diagnostic("FC108", said, did_you_mean(finding, known_words), place)
