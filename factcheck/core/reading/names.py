"""Names, free words, and yes or no: points and paths that are compared by their folded words."""

from __future__ import annotations

from factcheck.core.interval import EVERYTHING, exactly
from factcheck.core.lines import Names, below
from factcheck.core.reading.records import Context, Leeway, Refusal, Rule, Stated
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import Phrase, fold_name, spelled

NAME_WORDS = 12  # more capitalised words are a headline, not a name: our choice

RULES = (
    Rule(
        "name.folded",
        "a name without articles, case, punctuation and accents, as `within` and `same` place it",
        "our choice",
    ),
    Rule("name.capitalised", "words that all begin with a capital are a name", "our choice"),
    Rule(
        "text.folded", "free words agree if they are the same, and else only differ", "our choice"
    ),
    Rule("yes-no.yes", "words for yes", "the words"),
    Rule("yes-no.no", "words for no", "the words"),
)


def name(words: str, context: Context) -> Stated:
    """Read a name as a path, outermost first."""
    span = below(context.names(fold_name(words)))
    return Stated(Names(), span, span, ("name.folded",), Leeway(span, "none"))


def capitalised(words: str, context: Context) -> Stated | None:
    """Read words of which each begins with a capital as a name."""
    phrase = Phrase(words)
    tokens = [phrase.raw(at) for at in range(len(phrase)) if phrase.word(at).isalpha()]
    articles = vocabulary().articles
    if not tokens or len(tokens) > NAME_WORDS or words[:1] in "([":
        return None
    if not all(token[0].isupper() or token.lower() in articles for token in tokens):
        return None
    if all(token.lower() in articles for token in tokens):
        return None
    found = name(words, context)
    return found._replace(rules=("name.capitalised", *found.rules))


def text(words: str, context: Context) -> Stated:  # noqa: ARG001  as its siblings
    """Read free words as a point of their own, with everything as leeway."""
    point = exactly((fold_name(words),))
    return Stated(Names(kind="text"), point, point, ("text.folded",), Leeway(EVERYTHING, "wording"))


def yes_no(words: str, language: str) -> Stated | Refusal:
    """Read a yes or a no."""
    said = " ".join(word for word in spelled(words.lower(), language) if word not in ".,!")
    table = vocabulary(language)
    for answer, synonyms in (("yes", table.yes), ("no", table.no)):
        if said in (" ".join(spelled(word, language)) for word in synonyms):
            span = below((answer,))
            line = Names(kind="yes-no")
            return Stated(line, span, span, (f"yes-no.{answer}",), Leeway(span, "none"))
    return Refusal("neither a yes nor a no")
