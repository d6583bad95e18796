"""German: the words that dates are said in, and those around them."""

from factcheck.core.reading.vocabulary import partial
from factcheck.core.reading.vocabulary.dates import DateCues, DateWords

DATES = partial(
    DateWords,
    months={
        "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5,
        "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11,
        "dezember": 12, "jan": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
        "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
    },
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
        "sonnabend": 5, "sonntag": 6,
    },
    seasons={"frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "winter": 12},
    ordinals={
        "erste": 1, "ersten": 1, "erstes": 1, "zweite": 2, "zweiten": 2, "zweites": 2,
        "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4, "viertes": 4,
        "fünfte": 5, "fünften": 5, "sechste": 6, "sechsten": 6, "siebte": 7, "siebten": 7,
        "achte": 8, "achten": 8, "neunte": 9, "neunten": 9, "zehnte": 10, "zehnten": 10,
        "elfte": 11, "elften": 11, "zwölfte": 12, "zwölften": 12, "dreizehnte": 13,
        "dreizehnten": 13, "vierzehnten": 14, "fünfzehnten": 15, "sechzehnten": 16,
        "siebzehnten": 17, "achtzehnten": 18, "neunzehnten": 19, "zwanzigsten": 20,
    },
    day_endings=(".",),
    day_first_sign=".",
    date_openers=("am", "im", "in", "den", "vom", "zum", "im jahr", "im jahre", "das jahr",
                  "des jahres", "dem", "im monat", "der", "in der", "im laufe des"),
    coming=("nächsten", "nächste", "nächstes", "kommenden", "kommende", "wird am", "soll am",
            "wird im", "soll im", "geplant für", "geplant für den"),
    period_parts={
        "anfang": "start-of", "anfang des": "start-of", "zu beginn des": "start-of", "beginn des":
        "start-of", "mitte": "mid", "mitte des": "mid", "ende": "end-of", "ende des": "end-of",
    },
    date_bounds={
        "seit": "since", "ab": "since", "seit mindestens": "since", "frühestens": "since", "bis":
        "by", "bis zum": "by", "bis ende": "by", "spätestens": "by", "bis spätestens": "by",
        "vor": "before", "vor dem": "before", "nach": "after", "nach dem": "after", "um":
        "around", "etwa": "around", "circa": "around", "ca.": "around", "gegen": "around",
        "ungefähr": "around", "rund um": "around", "~": "around",
    },
    date_tails={"oder später": "since", "oder früher": "by", "spätestens": "by"},
    near_days={
        "heute": 0, "heute morgen": 0, "heute früh": 0, "heute abend": 0, "heute nachmittag": 0,
        "gestern": -1, "gestern abend": -1, "gestern morgen": -1, "vorgestern": -2, "morgen": 1,
        "übermorgen": 2,
    },
    near_nights={"letzte nacht": -1, "vergangene nacht": -1, "in der vergangenen nacht": -1,
                 "in der nacht": -1, "gestern nacht": -1, "heute nacht": 0},
    near_words={
        "letzten": -1, "letzte": -1, "letztes": -1, "letzter": -1, "letztem": -1,
        "vergangenen": -1, "vergangene": -1, "vergangenes": -1, "vorigen": -1, "vorige": -1,
        "voriges": -1, "diesen": 0, "diese": 0, "dieses": 0, "diesem": 0, "dieser": 0,
        "nächsten": 1, "nächste": 1, "nächstes": 1, "nächster": 1, "kommenden": 1, "kommende": 1,
        "kommendes": 1,
    },
    calendar_units={"woche": "week", "monat": "month", "monats": "month", "jahr": "year",
                    "jahres": "year"},
    date_units={
        "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week",
        "monat": "month", "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year",
        "jahren": "year", "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade",
    },
    date_joiners=("bis", "-", "–", "bis zum"),
    ago=(),
    ago_openers=("vor",),
    day_parts=(
        "am morgen", "am vormittag", "am mittag", "am nachmittag", "am abend", "morgens",
        "vormittags", "mittags", "nachmittags", "abends", "in den frühen morgenstunden",
        "am frühen morgen", "am späten abend", "früh", "am frühen abend", "ortszeit",
        "den frühen morgenstunden des",
    ),
    night_parts=("nachts", "in der nacht", "um mitternacht", "gegen mitternacht", "mitternacht",
                 "der nacht des", "kurz vor mitternacht", "kurz nach mitternacht"),
    clock_words=("uhr",),
    clock_openers=("um", "gegen", "ab", "kurz vor", "kurz nach", "um etwa", "um circa"),
    century="jahrhundert",
    century_names=("jahrhundert", "jahrhunderts", "jh .", "jhd .", "jhdt ."),
    decade_endings=("er",),
    quarters={
        "q1": 1, "q2": 2, "q3": 3, "q4": 4, "erstes quartal": 1, "ersten quartal": 1,
        "zweites quartal": 2, "zweiten quartal": 2, "drittes quartal": 3, "dritten quartal": 3,
        "viertes quartal": 4, "vierten quartal": 4, "erste quartal": 1, "zweite quartal": 2,
        "dritte quartal": 3, "vierte quartal": 4,
    },
    halves={
        "erste hälfte": 1, "ersten hälfte": 1, "zweite hälfte": 2, "zweiten hälfte": 2,
        "erstes halbjahr": 1, "ersten halbjahr": 1, "erste halbjahr": 1, "zweites halbjahr": 2,
        "zweiten halbjahr": 2, "zweite halbjahr": 2,
    },
    eras={"v . chr .": "before", "v . u . z .": "before", "n . chr .": "after"},
)  # fmt: skip
CUES = partial(
    DateCues,
    year_openers=("jahr", "jahre", "jahres", "jahren", "seit", "bis", "ab", "vor", "nach", "ende",
                  "anfang", "mitte", "zwischen", "von", "um", "in", "herbst", "sommer"),
)  # fmt: skip
