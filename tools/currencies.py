"""Write the table of currency names and signs from Babel's CLDR: run after an update of Babel."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import defaultdict
from pathlib import Path

from babel import Locale, __version__, localedata
from babel.numbers import get_currency_name, get_territory_currencies

from factcheck.core.reading.words import spelled

TARGET = Path(__file__).parents[1] / "factcheck/core/reading/vocabulary/currencies.py"
HEAD = '''"""Names and signs of currencies: CLDR by Babel {version}; made by tools/currencies.py."""

CURRENCIES = {{
'''
TAIL = "}  # fmt: skip\n"
WIDTH = 96
GLUE = "\0"  # holds a cell together while lines are filled
CURRENCY_SIGN = "Sc"  # Unicode's category
FORMER = (
    "ATS", "BEF", "CYP", "DDM", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "ITL",
    "LTL", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK", "SUR",
)  # fmt: skip
"""Currencies of living memory, of the euro's countries and the Soviet Union: names, no codes."""
NOT_MONEY = ("gold", "units")  # last words of names that mean other things when they stand alone


def in_use(locale: Locale) -> set[str]:
    """Return the codes that some territory pays with today."""
    return {code for place in locale.territories for code in get_territory_currencies(str(place))}


def signs(codes: set[str]) -> dict[str, set[str]]:
    """Return the codes by the signs with which any language writes them: "₸", "HK$".

    A sign with letters behind it is left out: "$bn" is no Brunei dollar.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in localedata.locale_identifiers():
        for code, sign in Locale.parse(name).currency_symbols.items():
            if code in codes and unicodedata.category(sign[-1]) == CURRENCY_SIGN:
                found[sign].add(code)
    return found


def names(locale: Locale) -> dict[str, str]:
    """Return code by name or sign, in tokens; a name that two currencies share is left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sign, codes in signs(in_use(locale)).items():
        found[" ".join(spelled(sign.lower()))] |= codes
    for code in sorted(in_use(locale).union(FORMER)):
        forms = {get_currency_name(code, count, locale) for count in (None, 1, 2)}
        # "tenge" alone is as good as "Kazakhstani tenge" where no other currency is called so.
        alone = {form.split()[-1] for form in forms}
        sign = locale.currency_symbols.get(code, code)
        short = set() if code in FORMER else {code, sign}
        for form in {*short, *forms, *alone}:
            found[" ".join(spelled(form.lower()))].add(code)
    single = {form: min(codes) for form, codes in sorted(found.items()) if len(codes) == 1}
    return {form: code for form, code in single.items() if form not in NOT_MONEY}


def main() -> None:
    """Write the table."""
    cells = [f'"{form}": "{code}",' for form, code in names(Locale("en")).items()]
    joined = " ".join(cell.replace(" ", GLUE) for cell in cells)
    filled = textwrap.fill(joined, WIDTH, break_long_words=False, break_on_hyphens=False)
    table = textwrap.indent(filled.replace(GLUE, " "), "    ") + "\n"
    TARGET.write_text(HEAD.format(version=__version__) + table + TAIL, encoding="utf-8")
    print(f"{len(cells)} names and signs written to {TARGET.name}")


if __name__ == "__main__":
    main()
