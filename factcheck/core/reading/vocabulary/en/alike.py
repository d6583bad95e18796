"""English: what tells whether two sentences speak of one thing."""

from factcheck.core.reading.vocabulary.alike import Alike

WORDS = Alike(
    empty=frozenset(
        """
        a about according after again against all almost already also an and another any
        approximately are around as at be because been before being between both but by can could
        did do does down during each every few fewer for from had has have he her him his how i if
        in into is it its just least less may me might more most must my nearly new no nor not
        number of off on once only or other our out over own per same say said says shall she should
        since so some such than that the their them then there these they this those through to
        total under until up us very via was we were what when where which while who whom will with
        would you your s t
        """.split()
    ),
    joints=frozenset(("and", "but", "while", "whereas", "against")),
    irregular={
        "beaten": "beat", "became": "become", "began": "begin", "begun": "begin", "bled": "bleed",
        "born": "bear", "bought": "buy", "broke": "break", "broken": "break", "brought": "bring",
        "built": "build", "burnt": "burn", "buses": "bus", "came": "come", "cases": "case",
        "caught": "catch", "children": "child", "chose": "choose", "chosen": "choose",
        "died": "die", "dies": "die", "drawn": "draw", "drew": "draw", "drove": "drive",
        "drowned": "drown", "dying": "die", "fallen": "fall", "feet": "foot", "fell": "fall",
        "fled": "flee", "flew": "fly", "fought": "fight", "found": "find", "gave": "give",
        "given": "give", "grew": "grow", "grown": "grow", "hanged": "hang", "held": "hold",
        "hidden": "hide", "hung": "hang", "kept": "keep", "led": "lead", "left": "leave",
        "lent": "lend", "lies": "lie", "lives": "life", "lost": "lose", "made": "make",
        "men": "man", "met": "meet", "paid": "pay", "people": "people", "persons": "people",
        "ran": "run", "risen": "rise", "rode": "ride", "rose": "rise", "sank": "sink", "saw": "see",
        "seen": "see", "sent": "send", "shot": "shoot", "slain": "kill", "sold": "sell",
        "sought": "seek", "spent": "spend", "spoke": "speak", "stole": "steal", "stolen": "steal",
        "stood": "stand", "struck": "strike", "sunk": "sink", "taken": "take", "threw": "throw",
        "thrown": "throw", "told": "tell", "took": "take", "went": "go", "wives": "wife",
        "women": "woman", "won": "win", "written": "write", "wrote": "write",
    },
    endings=(
        ("'s", ""), ("’s", ""), ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"),
        ("xes", "x"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("ied", "y"), ("ings", ""),
        ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""),
    ),
    doubled="ls",
    events=(
        ("kill", "dead", "die", "death", "fatality", "fatal", "victim", "casualty", "toll", "lose",
         "perish", "murder", "slaughter", "massacre"),
        ("injure", "wound", "hurt", "injury"),
        ("detain", "hold", "imprison", "arrest", "jail", "custody", "detention", "detainee",
         "prison", "prisoner", "intern", "internment", "incarcerate", "lock"),
        ("camp", "center", "centre", "facility"),
        ("earn", "gross", "make", "collect", "revenue", "box", "office", "income", "gain", "take"),
        ("infect", "case", "positive", "infection", "confirm", "patient", "test"),
        ("recover", "recovery", "discharge", "cure"),
        ("review", "critic", "reviewer", "rate", "rating", "score", "approval"),
        ("release", "premiere", "publish", "launch", "debut"),
        ("cost", "budget", "spend", "price", "expense"),
        ("sell", "sale", "copy", "unit"),
        ("bear", "birth"),
        ("establish", "create", "start", "begin", "form", "foundation"),
        ("buy", "purchase", "acquire"),
        ("win", "victory"),
        ("increase", "rise", "grow", "climb", "jump", "add", "up"),
        ("fall", "drop", "decline", "decrease", "cut", "slash", "shrink"),
        ("fine", "penalty"),
        ("sentence", "term"),
        ("flee", "displace", "refugee", "evacuate"),
        ("protest", "protester", "demonstrator", "rally", "demonstration", "march", "marcher"),
        ("deport", "expel", "deportation", "expulsion"),
        ("missing", "disappear", "unaccounted"),
        ("destroy", "damage", "burn", "demolish"),
        ("attend", "attendance", "crowd", "audience", "turnout"),
    ),
    kin=(
        ("people", "man", "woman", "individual", "resident", "inhabitant", "population"),
        ("movie", "film"),
        ("worldwide", "global", "globally", "world"),
        ("usa", "america", "american", "u.s", "states", "domestic"),
    ),
    frames=("as of", "as at", "by", "until", "till", "through", "up to"),
    starts=frozenset(
        ("bear", "birth", "begin", "start", "open", "establish", "found", "launch", "form")
    ),
    ends=frozenset(("die", "death", "end", "finish", "close", "conclude", "dissolve")),
)  # fmt: skip
