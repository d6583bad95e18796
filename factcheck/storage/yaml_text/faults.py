"""What is wrong with a file before, or because, it cannot be read as YAML."""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.diagnostics import Diagnostic, Place


@cache
def unwelcome() -> re.Pattern[str]:
    """Return the pattern of characters that no YAML reader takes, or that some take for breaks."""
    return re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@cache
def markers() -> re.Pattern[str]:
    """Return the pattern of the lines that git leaves where two versions clash."""
    return re.compile(r"^([ \t]*)(<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?(?=\r|$)", re.MULTILINE)


@cache
def breaks() -> re.Pattern[str]:
    """Return the pattern of a line break; the characters that look like one are refused."""
    return re.compile(r"\r\n|\r|\n")


def position(text: str, offset: int) -> tuple[int, int]:
    """Return (line, column) of an offset, both from 1."""
    ends = [found.end() for found in breaks().finditer(text, 0, offset)]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def not_utf8(raw: bytes, offset: int, path: str) -> Diagnostic:
    """Return what to say about bytes that are no UTF-8."""
    line, column = position(raw[:offset].decode("latin-1") + "?", offset)
    said = "the file is not UTF-8"
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        said, line, column = "the file is UTF-16, not UTF-8", 1, 1
    return Diagnostic("FC113", said, "save it as UTF-8 in your editor", Place(path, line, column))


def characters(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each character that must not stand in the file as it is."""
    if text.replace("\n", "").isprintable():
        return ()  # no pattern is needed for most files
    found = []
    for match in unwelcome().finditer(text):
        code = ord(match[0])
        place = Place(path, *position(text, match.start()))
        if code == 0:
            hint = "the file is damaged or UTF-16: restore it, or save it as UTF-8"
            found.append(Diagnostic("FC113", "a NUL byte stands in the file", hint, place))
            break
        if match[0] == "\r":
            hint = "save it with the line breaks of Unix or Windows"
            found.append(Diagnostic("FC102", "a lone carriage return ends a line", hint, place))
            break
        said = f"the character U+{code:04X} stands in the file"
        hint = f'write it as "\\u{code:04X}" inside double quotes, or delete it'
        found.append(Diagnostic("FC102", said, hint, place))
    return tuple(found)


def conflicts(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each merge-conflict marker, in a block of text or outside."""
    if not any(sign * 7 in text for sign in "<=>|"):
        return ()
    lines = list(markers().finditer(text))
    # A row of seven "=" may underline a heading in a note; in the first column nothing else
    # can stand there, and beside other markers it is one too.
    is_clash = any(match[2][0] in "<>" for match in lines)
    hint = "finish the merge: keep one side or both, and delete the marker lines"
    return tuple(
        Diagnostic(
            "FC112",
            f"a merge-conflict marker stands here: {match[2]}",
            hint,
            Place(path, *position(text, match.start(2))),
        )
        for match in lines
        if is_clash or (match[2][0] == "=" and not match[1])
    )


def unreadable(problem: Exception, text: str, path: str) -> Diagnostic:
    """Return what to say about YAML that its parser gave up on."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    opened = getattr(problem, "context_mark", None)
    said = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "unknown"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = breaks().split(text)
    here = lines[line - 1] if line <= len(lines) else ""
    if "end of stream" in said and opened:
        # An unclosed quote is reported where the file ends; it is to be mended where it opens.
        line, column = opened.line + 1, opened.column + 1
    return Diagnostic(
        "FC102", f"this is not YAML: {said}", remedy(said, here), Place(path, line, column)
    )


def remedy(said: str, here: str) -> str:
    """Return what to do about a line that is not YAML."""
    if "{" in here and "?" in here:
        return "put the question in double quotes"
    if "tab" in said or "\t" in here:
        return "indent with spaces, not with a tab"
    if "end of stream" in said:
        return "close the quote or bracket that opens here"
    if "mapping values are not allowed" in said:
        return "put the text after the first colon in double quotes"
    if "cannot start any token" in said:
        return "put the text in double quotes"
    return "check quotes, colons and indentation of this line and the one above"
