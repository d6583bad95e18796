"""German words by which a quote, or what is left out of it, can change its meaning."""

from factcheck.core.reading.vocabulary.quoted import Quoted

WORDS = Quoted(
    negations={
        "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals",
        "niemand", "nichts", "nirgends", "weder", "noch", "ohne", "kaum", "selten", "falsch",
        "bestreitet", "bestritt", "bestritten", "dementiert", "dementierte", "außer",
    },
    going_on=(
        "aber", "jedoch", "doch", "sondern", "obwohl", "außer", "sofern", "falls", "wenn",
        "bis zu", "oder mehr", "oder weniger", "höchstens", "mindestens", "laut", "zufolge",
        "nach angaben", "angeblich", "einschließlich", "ausgenommen", "insgesamt", "pro jahr",
        "pro tag", "prozent", "%",
    ),
    range_ends=("bis", "-", "oder"),
)  # fmt: skip
