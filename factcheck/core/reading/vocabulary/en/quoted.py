"""English words by which a quote, or what is left out of it, can change its meaning."""

from factcheck.core.reading.vocabulary.quoted import Quoted

WORDS = Quoted(
    negations={
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
        "cannot", "can't", "won't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't",
        "weren't", "hasn't", "haven't", "hadn't", "wouldn't", "shouldn't", "couldn't", "mustn't",
        "denies", "denied", "deny", "denying", "false", "falsely", "untrue", "refuses", "refused",
        "fails", "failed", "unlikely", "hardly", "barely", "rarely", "seldom", "except", "unless",
    },
    going_on=(
        "but", "however", "although", "though", "except", "unless", "if", "only if", "until",
        "up to", "or more", "or fewer", "or less", "at most", "at least", "according to",
        "allegedly", "reportedly", "a claim", "which was denied", "not counting", "not including",
        "excluding", "a day", "a week", "a month", "a year", "per day", "per month", "per year",
        "per cent", "percent", "%",
    ),
    range_ends=("to", "-", "or"),
)  # fmt: skip
