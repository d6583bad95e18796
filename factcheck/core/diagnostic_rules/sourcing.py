"""Diagnostics of sourcing: FC5xx. None is an error, and none lets a command fail."""

RULES = (
    (
        "FC501", "circular citing",
        ("A warning: sources cite each other in a circle, so that none of them can be where a"
        " figure comes from. They count as one origin."),
        "a cites b, b cites a",
        "Find out who had it first; delete the `cites` that is wrong, or find the origin.",
    ),
    (
        "FC502", "one origin behind several outlets",
        ("A note: sources of several outlets on one question go back to one origin, by what they"
        " cite or credit, at any remove, or by a passage that was copied. However many they are,"
        " they count once."),
        "three papers that all credit one press release",
        "Count them once; look for a source that knows it on its own.",
    ),
    (
        "FC503", "origin not held",
        ("A note: claims credit somebody, or a source cites one, that is no source, outlet or"
        " author of the ledger. What was said there has not been read."),
        'credits: ["Foreign Policy"], with nothing of Foreign Policy in sources/',
        "Get it, and factcheck source add FILE; a person may be asked.",
    ),
    (
        "FC504", "copied passage",
        ("A warning: around the quotes of two claims stands one passage in both sources, 16 words"
        " or more and at least 80 % alike, and nothing in the ledger tells of it. A figure may"
        " have been changed in copying. The two count as one origin."),
        "a paragraph of an agency, reworded a little, in two papers",
        "Find out who had it first, and note it in the other's record: cites.",
    ),
    (
        "FC505", "odd figure echoed",
        ("A note: one exact figure of four digits or more, zeros at its end aside, stands in"
        " sources that name no common origin. It is hardly found twice by chance; but nothing is"
        " concluded, and they count as two."),
        "1,084,000 in two papers", "Ask each where it comes from, and note it: credits.",
    ),
    (
        "FC506", "outlet against itself",
        ("A warning: one outlet gives figures that cannot all be true, in the order in which they"
        " came out. It is one source that changed, not two that disagree."),
        "10,000 in March and tens of thousands in August, in one magazine",
        "Ask it: a correction, a newer count or an error? A correction is noted with: corrects.",
    ),
)  # fmt: skip
