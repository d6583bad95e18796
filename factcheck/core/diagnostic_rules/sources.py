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
        ("The source holds the passage in other words. What differs is shown; a figure, negation,"
        " date or name is named."),
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
        "FC205", "quote stops where the sentence goes on",
        ("A note: behind the quote stand words that can take it back, limit or ascribe it, or the"
        " other end of a range."),
        "10,000 were held, according to the opposition", "Read on; quote more where it matters.",
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
        "FC210", "quote moved",
        ("The quote stands word for word, but not where at, prefix or suffix say."),
        "a paragraph that was put in above", "factcheck verify --fix",
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
    (
        "FC214", "link without the quote",
        ("A note: the link opens the page, but no words are sure to take a browser to the quote and"
        " to nothing before it. Or they are, in the excerpt that is held, not in the page."),
        "a sentence that stands in the page twice, with the same words around it",
        "Quote more, or send the link with the quote beside it.",
    ),
    (
        "FC220", "address not asked",
        ("The URL is no plain web address, or leads into a private network, or a redirect leads"
         " where no page should: no connection was opened to it, and nothing was stored."),
        "http://192.168.0.1/, http://me:secret@example.org/, file:///etc/passwd",
        "Copy it from your browser's address bar; for your own network add --allow-private.",
    ),
    (
        "FC221", "page not fetched",
        ("The server could not be reached, did not prove who it is, or did not answer with a whole"
         " page within 60 seconds, 50 MB and 5 redirects. Nothing was stored."),
        "404 Not Found", "Save the page in your browser, then factcheck source add FILE --url URL.",
    ),
    (
        "FC222", "page stored with a doubt",
        ("A note or a warning: the page is stored as it came, but its type is not what its server"
         " says, or its end is not certain."),
        "an HTML page that is sent as application/pdf",
        "Open the page, and see that it is the one you meant.",
    ),
)  # fmt: skip
