"""Names of several scripts and spellings brought to one plain Latin, for comparison only.

Three steps, each a small table. Cyrillic and Arabic letters become Latin ones; then the ways in
which Latin spells one sound become one (zh and j, kh and h, q and k); then vowels that romanisers
take for one another become one (o and u, e and i and y). Nothing of this is shown or stored: two
names that come out alike are put to a person as perhaps one.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.reading.parser import fold_name

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ј": "y",
    "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dzh", "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o",
    "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ў": "o",
}  # fmt: skip
"""Russian, Ukrainian, Serbian, Kazakh, Kyrgyz, Tajik and Uzbek letters, after BGN/PCGN without its
diacritics. Accents are gone by then: й has become и, ё е, ї і."""
ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ئ": "", "ؤ": "u", "ب": "b",
    "پ": "p", "ت": "t", "ٹ": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d",
    "ڈ": "d", "ذ": "z", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k",
    "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ں": "n", "ه": "h", "ھ": "h", "ة": "a",
    "ە": "e", "ې": "e", "و": "u", "ۇ": "u", "ۆ": "o", "ۈ": "u", "ۋ": "v", "ۅ": "u", "ى": "i",
    "ي": "i", "ی": "i", "ے": "e",
}  # fmt: skip
"""Arabic, Persian, Urdu, Uyghur and Kazakh letters, after ALA-LC and the Uyghur Latin alphabet
without their diacritics; those that stand for a long vowel are read as that vowel."""
ROMANISERS = "ʾʿʻʼʹʺ"
"""Signs that only romanisers write, for letters that others leave out."""
SOUNDS = (
    ("tsch", "ch"), ("tch", "ch"), ("shch", "sh"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"),
    ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "ts"),
    ("x", "ks"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
"""Latin spellings of one sound, in this order: English, French, German and Turkic habits."""
VOWELS = str.maketrans({"o": "u", "e": "i", "y": "i"})
"""Vowels that romanisations take for one another: Mohammed and Muhammad, Sergey and Sergei."""
NO_VOWELS = str.maketrans("", "", "aeiouyw")
"""What is left of a name where vowels are not written, as in Arabic; w and u are one letter."""


@cache
def letters() -> dict[int, str]:
    """Return the Latin of each letter of another script."""
    return str.maketrans({**CYRILLIC, **ARABIC, **dict.fromkeys(ROMANISERS, "")})


@cache
def doubled() -> re.Pattern[str]:
    """Return the pattern of a letter that is written twice or more."""
    return re.compile(r"([^\W\d_])\1+")


def latin(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, in Latin letters as far as the tables go."""
    return tuple(fold_name(name).translate(letters()).split())


def sounded(word: str) -> str:
    """Return a Latin word in one spelling of its sounds."""
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    return doubled().sub(r"\1", word.translate(VOWELS))


def consonants(word: str) -> str:
    """Return what a script without vowels would keep of a Latin word."""
    return doubled().sub(r"\1", sounded(word.replace("w", "u")).translate(NO_VOWELS))


@cache
def arabic_letter() -> re.Pattern[str]:
    """Return the pattern of a letter of the Arabic script."""
    return re.compile("[\u0620-\u06ff]")


def lacks_vowels(name: str) -> bool:
    """Whether a name stands in a script that may leave its vowels out."""
    return arabic_letter().search(name) is not None
