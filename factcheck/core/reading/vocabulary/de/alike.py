"""German: what tells whether two sentences speak of one thing."""

from factcheck.core.reading.vocabulary.alike import Alike

WORDS = Alike(
    empty={
        "aber", "alle", "allem", "allen", "als", "am", "an", "andere", "anderen", "auch", "auf",
        "aus", "bei", "beim", "bereits", "bis", "da", "dann", "das", "dass", "dem", "den", "der",
        "des", "die", "dies", "diese", "dieser", "dieses", "durch", "ein", "eine", "einem", "einen",
        "einer", "eines", "er", "es", "etwa", "fast", "für", "gegen", "habe", "haben", "hat",
        "hatte", "hatten", "ihr", "ihre", "ihren", "im", "in", "insgesamt", "ist", "jede", "jeder",
        "kann", "kein", "keine", "laut", "mehr", "mindestens", "mit", "nach", "nicht", "noch",
        "nur", "ob", "oder", "rund", "sagte", "schon", "sei", "seien", "seit", "sein", "seine",
        "sich", "sie", "sind", "so", "sowie", "um", "und", "unter", "vom", "von", "vor", "war",
        "waren", "was", "weniger", "wenn", "werden", "wie", "wird", "worden", "wurde", "wurden",
        "zu", "zum", "zur", "zwischen", "über",
    },
    joints={"und", "aber", "während", "sowie"},
    irregular={
        "menschen": "mensch", "personen": "person", "toten": "tot", "tote": "tot",
        "starben": "sterben", "gestorben": "sterben", "verletzte": "verletzt",
        "verhaftete": "verhaftet", "getötet": "töten", "festgenommene": "festgenommen",
    },
    endings=(("ungen", "ung"), ("ern", ""), ("en", ""), ("er", ""), ("es", ""), ("e", ""),
             ("n", ""), ("s", "")),
    doubled="lsmn",
    fates=(
        ("tot", "töten", "sterben", "tod", "todesopfer", "opfer", "ums"),
        ("verletzt", "verwundet"),
        ("verhaftet", "festgenommen", "inhaftiert", "haft", "gefangen", "interniert"),
    ),
    events=(),
    kin=(("lager", "zentrum", "zentren"),),
    people=("mensch", "person", "leute", "einwohner"),
    frames=("bis", "bis zum", "stand", "per"),
    starts={"geboren", "begann", "beginn", "gegründet", "eröffnet"},
    ends={"starb", "gestorben", "endete", "ende", "geschlossen"},
)  # fmt: skip
