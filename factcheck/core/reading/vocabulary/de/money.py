"""German: the words for money and shares; fields of `Vocabulary` by name."""

WORDS = {
    "currency_defaults": {
        "$": "USD", "dollar": "USD", "dollars": "USD", "£": "GBP", "pfund": "GBP",
        "rubel": "RUB", "€": "EUR",
    },
    "currency_more": {
        "euro": "EUR", "euros": "EUR", "us $": "USD", "us - dollar": "USD",
        "us dollar": "USD", "amerikanische dollar": "USD", "kanadische dollar": "CAD",
        "australische dollar": "AUD", "pfund sterling": "GBP", "britische pfund": "GBP",
        "schweizer franken": "CHF", "franken": "CHF", "yuan": "CNY", "renminbi": "CNY",
        "rmb": "CNY", "tenge": "KZT", "₸": "KZT", "₽": "RUB", "₴": "UAH", "₺": "TRY",
        "hrywnja": "UAH", "griwna": "UAH", "zloty": "PLN", "złoty": "PLN", "yen": "JPY",
        "forint": "HUF", "schekel": "ILS", "türkische lira": "TRY", "indische rupien": "INR",
        "mark": "DEM", "dm": "DEM", "d - mark": "DEM", "deutsche mark": "DEM",
        "russische rubel": "RUB", "kasachische tenge": "KZT",
    },
    "currency_shared": {
        "¥": "¥", "peso": "peso", "pesos": "peso", "rupie": "rupee", "rupien": "rupee",
        "krone": "krone", "kronen": "krone", "dinar": "dinar", "rial": "rial", "lira": "lira",
        "som": "som", "won": "won", "schilling": "shilling", "dirham": "dirham", "manat": "manat",
    },
    "percent": ("%", "prozent", "v . h ."),
    "points": ("prozentpunkt", "prozentpunkte", "prozentpunkten"),
    "share_joiners": ("von", "aus"),
    "shares": {
        "die mehrheit": "majority", "eine mehrheit": "majority", "der mehrheit": "majority",
        "mehrheit": "majority", "die minderheit": "minority", "eine minderheit": "minority",
        "minderheit": "minority",
    },
}  # fmt: skip
