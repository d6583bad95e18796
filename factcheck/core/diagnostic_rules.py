"""Every diagnostic the tool can give: what it says, an example, and the remedy."""

from __future__ import annotations

from typing import NamedTuple


class DiagnosticRule(NamedTuple):
    """A diagnostic's stable code and what a reader should know about it."""

    code: str
    title: str
    says: str
    """One paragraph: when it comes, and why it is an error, a warning or a note."""
    example: str
    remedy: str


RULES = tuple(
    DiagnosticRule(*rule)
    for rule in (
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
            'factcheck.read("drei Millionen", language="de")', "Read it in a language listed.",
        ),
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
            ("The file of a source is gone, is a link, a pipe or a folder, is no UTF-8, or is of a"
            " kind whose text cannot be had yet."),
            "sources/report.pdf", "Save its text as a .txt file and add that.",
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
    )
)  # fmt: skip
"""By code. FC1xx ledger · FC2xx quotes and sources · FC3xx conflicts · FC4xx drafts."""


def rule(code: str) -> DiagnosticRule | None:
    """Return the rule of a code, None where there is no such code."""
    return next((each for each in RULES if each.code == code.upper()), None)
