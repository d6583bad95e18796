"""Names that may be one in several spellings: proposed, and what is proposed does what it says."""

from __future__ import annotations

import shutil
from itertools import combinations, starmap
from typing import TYPE_CHECKING

import pytest

from factcheck.actions.conflicts import conflicts
from factcheck.core.names.likeness import may_be_one
from factcheck.core.names.spelling import consonants, latin, sounded
from factcheck.render.style import Colour, Screen, Signs
from factcheck.render.terminal.finding import spelling
from factcheck.storage.folder import Folder
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

ONE = [
    ("Serikzhan Bilash", "Serikjan Bilash", "Сәрікжан Біләш", "Серикжан Билаш", "سەرىقجان بىلاش"),
    ("Mohammed Salih", "Muhammad Saleh", "محمد صالح"),
    ("Volodymyr Zelensky", "Volodimir Zelenskiy", "Володимир Зеленський"),
    ("Aleksandr", "Alexander", "Александр"),
    ("Khalifa Haftar", "Halifa Haftar", "خليفة حفتر"),
    ("Tschaikowski", "Chaikovsky", "Чайковский"),
    ("Nur-Sultan", "Nursultan", "Нур-Султан"),
    ("S. Bilash", "Serikzhan Bilash", "Bilash S."),
    ("Serikzhan Bilash", "Serikzhan Bilashuly"),
]


@pytest.mark.parametrize("names", ONE, ids=[names[0] for names in ONE])
def test_spellings_of_one_name_are_near_in_either_order(names: tuple[str, ...]) -> None:
    pairs = list(combinations(names, 2))
    assert all(starmap(may_be_one, pairs))
    assert all(may_be_one(b, a) for a, b in pairs)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Aiman Umarova", "Amanzhol Mukhamediarov"),
        ("Camp 4", "Camp 5"),
        ("Regiment 12345", "Regiment 12346"),
        ("Astana", "Almaty"),
        ("Bilash", "Serikzhan Bilash"),
        ("Jane Smith", "June Smith"),
        ("Li Na", "Li Ma"),
        ("A. B.", "A. C."),
        ("Wu", "Vu"),
        ("محمد", "سعيد"),
        ("S. Bilash", "Aiman Bilash"),
        ("Hotel Rahat Palace", "a hotel in Almaty"),
        ("北京", "上海"),
    ],
)
def test_other_names_are_not(a: str, b: str) -> None:
    assert not may_be_one(a, b)
    assert not may_be_one(b, a)


@pytest.mark.parametrize(
    ("name", "words", "sounds", "bare"),
    [
        ("Жанибек Щукин", ("zhanibek", "shchukin"), ("janibik", "shukin"), ("jnbk", "shkn")),
        ("Muʿammar al-Qaddafi", ("muammar", "al", "qaddafi"), ("muamar", "al", "kadafi"),
         ("mr", "l", "kdf")),
        ("والي", ("uali",), ("uali",), ("l",)),
        ("Walid", ("walid",), ("valid",), ("ld",)),
    ],
)  # fmt: skip
def test_names_in_plain_latin(
    name: str, words: tuple[str, ...], sounds: tuple[str, ...], bare: tuple[str, ...]
) -> None:
    assert latin(name) == words
    assert tuple(map(sounded, words)) == sounds
    assert tuple(map(consonants, words)) == bare


@pytest.mark.parametrize("case", ["names-in-two-spellings", "names-with-an-initial"])
def test_the_lines_to_paste_make_the_names_one(case: str, tmp_path: Path) -> None:
    root = shutil.copytree(DATA / "ledgers" / case, tmp_path / "ledger")
    (finding,) = conflicts(Folder(root), ()).findings
    (proposed,) = finding.one_name
    printed = list(spelling(proposed, Screen(80, Colour.OFF, Signs.UNICODE)))
    first = next(at for at, line in enumerate(printed) if line[0] != " ")
    with (root / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write("\n".join(printed[first:]) + "\n")
    after = Folder(root)
    assert not after.diagnostics
    left = [camp for found in conflicts(after, ()).findings for camp in found.camps]
    held = [{*proposed.names} & {answer.claim.words for answer in camp.answers} for camp in left]
    assert all(names in (set(), {*proposed.names}) for names in held)
