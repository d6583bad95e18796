"""German: the words for lengths of time and ages; fields of `Vocabulary` by name."""

WORDS = {
    "time_units": {
        "minute": "minute", "minuten": "minute", "stunde": "hour", "stunden": "hour",
        "tag": "day", "tage": "day", "tagen": "day", "tages": "day", "woche": "week",
        "wochen": "week", "monat": "month", "monate": "month", "monaten": "month",
        "monats": "month", "jahr": "year", "jahre": "year", "jahren": "year", "jahres": "year",
        "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade",
    },
    "penalties": (
        "haft", "in haft", "gefängnis", "im gefängnis", "freiheitsstrafe", "haftstrafe",
        "freiheitsentzug", "hinter gittern", "lagerhaft", "straflager", "im straflager",
        "strafkolonie", "in einer strafkolonie", "auf bewährung", "hausarrest", "zuchthaus",
        "untersuchungshaft", "in untersuchungshaft", "zwangsarbeit", "arrest", "im lager",
    ),
    "for_life": ("lebenslang", "lebenslange haft", "lebenslange freiheitsstrafe", "lebenslänglich",
              "lebenslange haftstrafe", "lebenslanger haft"),
}  # fmt: skip
