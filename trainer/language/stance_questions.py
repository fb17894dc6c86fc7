"""Whether a term is asked about, or put on the table in the form of a question."""

from collections.abc import Sequence

from trainer.language.stance_cues import Cue
from trainer.language.stance_reach import Named
from trainer.language.stance_scope import Layout, Sentence

_ALTERNATIVES = frozenset(("ou", "or"))
_CONTINUES = frozenset(("et", "ou", "and", "or"))
_LISTED = frozenset((",", "celui", "celle", "de", "a", "la", "le", "les", "the", "at", "in", "one"))
_SO = frozenset(("donc", "then", "so"))
_SERIES = 6


def is_asked(layout: Layout, terms: Sequence[Named], index: int, cues: Sequence[Cue], before: Sequence[bool]) -> str:
    """How the term at `index` is asked about without being proposed: "alternatives", "asked", or "" when it is not.

    Args:
        layout: the reply laid out in sentences.
        terms: all terms, in order.
        index: the term.
        cues: all cues of the reply.
        before: for the terms before this one, whether they are asked.
    """
    term = terms[index]
    sentence = layout.sentence(term.first)
    if not sentence.question:
        return "asked" if _continues(layout, sentence) and any(before[-2:]) else ""
    inside = [cue for cue in cues if sentence.first <= cue.first <= sentence.last]
    offers = any(cue.kind == "offer" and cue.reach == "question" for cue in inside)
    if _alternatives(layout, terms, index, sentence):
        return "alternatives"
    asks = any(cue.kind == "asked" for cue in inside)
    if asks and not (offers and not _wh(layout, inside)):
        return "asked"
    return "asked" if not offers and _fragment_asks(layout, terms, sentence, before) else ""


def _wh(layout: Layout, cues: Sequence[Cue]) -> bool:
    wh = ("combien", "quel", "quelle", "quels", "quelles", "how", "which")
    return any(cue.kind == "asked" and layout.word(cue.first) in wh for cue in cues)


def _alternatives(layout: Layout, terms: Sequence[Named], index: int, sentence: Sentence) -> bool:
    """ "30 ou 60 ?", "un euro, deux euros ?": terms of one kind side by side in a question."""
    term = terms[index]
    for other in (*terms[max(0, index - 1) : index], *terms[index + 1 : index + 2]):
        if other.value.kind != term.value.kind or layout.sentence(other.first) != sentence:
            continue
        low, high = (other, term) if other.first < term.first else (term, other)
        words = [layout.word(at) for at in range(low.last + 1, high.first)]
        if any(word in _ALTERNATIVES for word in words) and len(words) <= _SERIES:
            return True
        if "," in words and all(word in _LISTED for word in words):
            return True
    return False


def _fragment_asks(layout: Layout, terms: Sequence[Named], sentence: Sentence, before: Sequence[bool]) -> bool:
    """Fragments ask when they go on from a question, come in a series, or draw a conclusion ("la loi italienne, donc ?")."""
    number = layout.sentences.index(sentence)
    words = {layout.word(at) for at in range(sentence.first, sentence.last + 1)}
    if words & _SO and layout.is_fragment(sentence):
        return True
    if following_alternative(layout, number):
        return True
    if number and layout.sentences[number - 1].question and layout.word(sentence.first) in _ALTERNATIVES:
        return True
    if number and layout.sentences[number - 1].question and any(before[-2:]):
        return layout.is_fragment(sentence) or layout.word(sentence.first) in _CONTINUES
    following = layout.sentences[number + 1] if number + 1 < len(layout.sentences) else None
    neighbours = [one for one in (layout.sentences[number - 1] if number else None, following) if one]
    return layout.is_fragment(sentence) and any(
        one.question and layout.is_fragment(one) and _holds_term(terms, one) for one in neighbours
    )


def following_alternative(layout: Layout, number: int) -> bool:
    """Whether the next sentence is a question that opens with "ou": "Début septembre ? Ou dès le 25 août ?"."""
    if number + 1 >= len(layout.sentences):
        return False
    following = layout.sentences[number + 1]
    return following.question and layout.word(following.first) in _ALTERNATIVES


def _holds_term(terms: Sequence[Named], sentence: Sentence) -> bool:
    return any(sentence.first <= term.first <= sentence.last for term in terms)


def _continues(layout: Layout, sentence: Sentence) -> bool:
    """A sentence without question mark that goes on from a question: "ou c'est repoussé à novembre"."""
    number = layout.sentences.index(sentence)
    return number > 0 and layout.sentences[number - 1].question and layout.word(sentence.first) in _ALTERNATIVES
