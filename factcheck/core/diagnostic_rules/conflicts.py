"""Diagnostics of conflicts and of drafts: FC3xx, FC4xx."""

RULES = (
    (
        "FC301", "conflict",
        "What the claims assert cannot all be true.",
        "10,000 against tens of thousands", "Ask the sources, then factcheck decide.",
    ),
    (
        "FC302", "tension",
        "The claims can all be true, but not as most readers take them.",
        "thousands against 12,000", "Read both passages; decide or leave it.",
    ),
    (
        "FC303", "part above whole",
        "A part is larger than the group that holds it.",
        "three million Uyghurs, 1.1 million Kazakhs, Uyghurs and Kyrgyz",
        "Check the groups, then ask the sources.",
    ),
    (
        "FC304", "sum", "Parts do not add up to the total that a constraint gives them.",
        "parts of 5 and 6 in a whole of 10", "Check the constraint, then ask the sources.",
    ),
    (
        "FC305", "order", "Dated events do not come in the order that a constraint gives them.",
        "a plea before the arrest", "Check the constraint, then ask the sources.",
    ),
    (
        "FC306", "falling count", "A count that can only rise is lower on a later day.",
        "5,000 on 1 March, 4,000 on 1 May, both ever held", "Ask the sources.",
    ),
    (
        "FC307", "differs in words",
        "Two texts or labels that no rule can compare: a person must read them.",
        "inciting hatred against using inflammatory language",
        "Read them; same: names what is one thing.",
    ),
    (
        "FC308", "decision reopened",
        ("A claim, a source or the verdict changed after it was decided; the decision no longer"
        " quiets it."),
        "a figure corrected after decide", "Look again, then factcheck decide.",
    ),
    (
        "FC309", "withdrawn claim",
        "A warning: the claim that is cited was withdrawn, and its figure no longer stands.",
        "factcheck cite 9449, after factcheck withdraw 9449",
        "Cite another claim on the question.",
    ),
    (
        "FC401", "draft not searched",
        ("A text that may cite a claim is a link, cannot be read, is larger than a book, or is"
        " one of too many: a note, for what it cites is not known."),
        "draft.md is a link to a file elsewhere", "Search it for the id yourself.",
    ),
)  # fmt: skip
