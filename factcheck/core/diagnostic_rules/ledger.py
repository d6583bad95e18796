"""Diagnostics of the command line and of the ledger: FC0xx, FC1xx."""

RULES = (
    (
        "FC001", "wrong usage",
        ("The command line names a command, an option or a value that there is not, or leaves"
        " out one that is needed where no terminal can be asked."),
        "factcheck conflict", "factcheck --help, or the help of the command",
    ),
    (
        "FC002", "fault of the program or of the machine",
        ("Something that no check foresaw: a full disk, a closed terminal, or a mistake in"
        " factcheck itself. What was printed before it holds."),
        "factcheck conflicts > /dev/full",
        "Free the disk; else report it with what FACTCHECK_DEBUG=1 prints.",
    ),
    (
        "FC003", "another file in the way",
        ("An export would write over a file that no export wrote, or one that another program"
        " has open, or into the folders that the ledger is made of. Nothing was written."),
        "factcheck export --to facts.db, where facts.db is somebody else's",
        "Move the file away, or name another one with --to.",
    ),
    (
        "FC004", "baseline that cannot be read",
        ("The file that --baseline names is not there, or is not what `conflicts` writes with"
        " --format json or jsonl. Taken for an empty one it would let nothing pass."),
        "factcheck conflicts --baseline notes.txt",
        "Write one: factcheck conflicts --format jsonl > baseline.jsonl",
    ),
    (
        "FC005", "revision that cannot be read",
        ("Git does not know the revision that --new names, the ledger's folder is in no"
        " repository, or no ledger that can be read stood there then. What is new cannot be"
        " told from what is not."),
        "factcheck conflicts --new v9", "Name a commit, a branch or a tag: git log --oneline",
    ),
    (
        "FC101", "no ledger",
        ("No claims.yaml stands in the folder or in any folder above it, or --ledger names a"
        " file that is none."),
        "factcheck conflicts, in an empty folder", "factcheck init",
    ),
    (
        "FC102", "not readable as YAML",
        ("The file breaks YAML's own rules at this place, or breaks them for other readers: an"
        " unquoted question inside braces is read by some and not by others. What follows the"
        " place has not been looked at."),
        "arrest-date: {ask: When was he arrested?, kind: date}",
        "Put the text in double quotes, or write it in lines of its own.",
    ),
    (
        "FC103", "unknown key",
        ("A key is not one of those that such a record has. A misspelt key would otherwise lose"
        " what stands behind it without a word."),
        'qoute: "three million"', "Correct it to the key that the message proposes.",
    ),
    (
        "FC104", "figure cannot be read",
        ("The words of a claim leave nothing that could be compared: the tool does not know"
        " them, or they rest on a date that nobody gave. Nothing is guessed."),
        'says: "umpteen"',
        "Quote the figure in other words of the source, or keep it with --unread WHY.",
    ),
    (
        "FC105", "duplicate key",
        ("One record has a key twice. YAML readers keep the last one in silence; which was"
        " meant cannot be known."),
        'says: "10,000" and, three lines below, says: "12,000"',
        "Delete one of the two lines that are named.",
    ),
    (
        "FC106", "duplicate id",
        ("Two records have one id, capitals aside, in one file or in two. Decisions could no"
        " longer say which they mean."),
        "- id: fine-9449, in claims.yaml and in claims/more.yaml",
        "Give one of them other digits.",
    ),
    (
        "FC107", "missing key",
        ("A record lacks a key it cannot do without, or has nothing behind it; a claim needs"
        " id, question, says, source and quote, a ledger its format."),
        "a claim without source:", "Add the key.",
    ),
    (
        "FC108", "value not allowed",
        ("What stands behind a key is none of the words it may be, is of another shape, or is"
        " no id: small letters, digits and hyphens."),
        "voice: claims", "Use one of the words that the message names.",
    ),
    (
        "FC109", "undeclared group",
        "A claim, a group or a constraint names a group that stands nowhere under groups:.",
        "of: kazahks", "Correct the name, or declare the group.",
    ),
    (
        "FC110", "circle of groups",
        ("Groups are parts of one another in a circle, so that each would be larger than"
        " itself."),
        "a: part_of b, b: part_of a", "Delete the part_of line that is wrong.",
    ),
    (
        "FC111", "YAML that the ledger does not use",
        ("Anchors, aliases, tags, merge keys, several documents, more than 20 levels or more"
        " than 50 MB: all of them let a file mean something else than it shows, or stop the"
        " program that reads it."),
        "quote: *same", "Write the words out where they belong.",
    ),
    (
        "FC112", "merge-conflict marker",
        "git left the mark of two versions that it could not join, perhaps inside a quote.",
        "<<<<<<< HEAD", "Keep one side or both, and delete the marker lines.",
    ),
    (
        "FC113", "not UTF-8",
        ("A file or a text given on the command line is in another encoding; converting it in"
        " silence could change a quote."),
        "a ledger saved as UTF-16", "Save it as UTF-8.",
    ),
    (
        "FC114", "date that does not exist",
        "A date names a day that no calendar has, or is no date.",
        'as_of: "2019-02-30"', "Write YEAR-MONTH-DAY, YEAR-MONTH or YEAR.",
    ),
    (
        "FC115", "unknown source",
        "A claim or a source names a source that is not in sources/.",
        "source: bw-2019-08-71", "Correct the id, or factcheck source add FILE.",
    ),
    (
        "FC116", "as_of not in the passage",
        ("The day given for the figure stands nowhere in its passage. The date of the source is"
        " not the day the figure is for."),
        'as_of: "2019-03-10" for a passage without a date',
        "Leave it out, or say with as_of_by who knows it.",
    ),
    (
        "FC117", "ledger cannot be written",
        ("The file or folder is read-only, full, locked by another writer for 30 seconds, or"
        " written in a way to which a record cannot be added as text. Nothing was changed."),
        "chmod a-w claims.yaml", "Do what the message says, then do it again.",
    ),
    (
        "FC118", "unknown claim or question",
        ("A decision, a constraint or the command line names a claim or a question that the"
        " ledger does not hold."),
        "claims: [fine-9494]", "Correct the id.",
    ),
    (
        "FC119", "another kind than the question's",
        "The words were read, but as something else than the question asks for.",
        'says: "Astana" for a question of kind count',
        "Correct the question's kind, or put the claim under another question.",
    ),
    (
        "FC120", "edit not saved",
        ("The editor could not be run or stopped with an error, the edit leaves the ledger with"
        " an error it did not have, or somebody else changed the same lines meanwhile. What was"
        " typed is kept in a copy, which the message names."),
        "factcheck edit fine-9449, with an unclosed quote",
        "Mend it in the editor that opens again; or edit anew, and take from the copy.",
    ),
    (
        "FC121", "language that is not read",
        "Phrases are read in the languages that have a vocabulary; no other is guessed at.",
        'factcheck.read("trois millions", language="fr")', "Read it in a language listed.",
    ),
    (
        "FC122", "line that holds no text",
        ("A line of `read --jsonl` is no JSON object with a text, or one of its keys holds what it"
        " cannot. The lines after it are read all the same."),
        '{"txt": "three million"}', 'Write {"text": "…"}, with published and language if known.',
    ),
)  # fmt: skip
