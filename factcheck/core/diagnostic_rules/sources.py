"""Diagnostics of quotes and sources: FC2xx."""

RULES = (
    (
        "FC201", "quote not in the source",
        ("The passage does not stand in the source's text, typography aside. The nearest one is"
        " shown; where a figure differs it is not offered as the same."),
        "a quote typed from memory", "Copy the words from the file; leave words out with […].",
    ),
    (
        "FC202", "quote changed",
        "The source holds a passage much like the quote, but with other words.",
        "1.1 million in the ledger, 1.2 million in the source",
        "Read the source again, then correct the claim.",
    ),
    (
        "FC203", "quote lost",
        "The source no longer holds the passage, nor one like it.",
        "a page from which a paragraph was taken out",
        "Ask the publisher, note it, then factcheck withdraw ID --why …",
    ),
    (
        "FC204", "quote does not hold the words",
        ("The words under says are not in the quote as whole words, nor does any phrase in it"
        " read the same: the quote would not prove the figure."),
        'says: "20", quote: "in 2019"', "Quote the words that give the figure.",
    ),
    (
        "FC206", "quote stands more than once",
        ("The quote stands at several places with different surroundings; which one is meant"
        " makes a difference."),
        'quote: "Atajurt"', "Quote more, or say which with --occurrence, --prefix, --suffix.",
    ),
    (
        "FC207", "source cannot be read",
        ("The file of a source is gone, is a link, a pipe or a folder, or no text can be had from"
        " it: it is of a kind that is not read, is not what its name says, is broken or locked,"
        " holds pictures only, or took its parser too much time or memory. A warning where such a"
        " file was stored all the same; a note of what is to be known of a text."),
        "a scanned PDF", "Save its text as a .txt file and add that.",
    ),
    (
        "FC208", "record of a source",
        ("A source's record and file do not belong together, its id is taken or is none, or its"
        " date can be understood in two ways and nothing settles which."),
        "03/11/2019", "factcheck source add FILE --issued 2019-03-11",
    ),
    (
        "FC209", "empty quote",
        "A claim has nothing behind quote: what the source says could not be checked.",
        'quote: ""', "Paste the words of the source that say so.",
    ),
    (
        "FC211", "source changed since it was captured",
        ("The file is not the one whose hash the record holds. All quotes from it are in doubt"
        " until it is put back."),
        "an editor that saved other line ends", "git checkout -- sources/FILE",
    ),
    (
        "FC212", "source without record or hash",
        ("A note: the source is used, but who put it out is unknown, or a change in it would"
        " go unseen."),
        "a file dropped into sources/", "factcheck source add FILE",
    ),
    (
        "FC213", "citation without a word of its source",
        ("A note where a style leaves out the title, the author or the outlet, as some do. An"
        " error where it prints one of them in other words: nothing is then printed."),
        "a title whose sign a style takes for markup", "factcheck cite ID --style footnote",
    ),
)  # fmt: skip
