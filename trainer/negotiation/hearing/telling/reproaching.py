"""The reproach of not having moved: "vous restez à 94 000 alors que moi j'ai bougé". The figure in it is the other side's."""

import re
from dataclasses import dataclass, replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.hearing.words.sentences import sentence_at

_MOVES = r"(?:boug|avanc|lach|ced|recul|evolu|chang|descend|mont)"
_GESTURE = r"(?:pas|geste|effort|concession)s?"
# All folded. What the other side has not done.
_NOT_MOVED = re.compile(
    rf"(?<!si )(?<!tant que )\bvous (?:n['’ ]?)?avez (?:toujours |encore |strictement |presque )?(?:pas|rien|jamais|aucun\w*)? ?(?:du tout |encore )?(?:{_MOVES}(?:e|u)\b|fait (?:un |le |aucun |de |d['’ ]?)?(?:seul |moindre )?{_GESTURE}\b)"
    rf"|(?<!si )(?<!tant que )\bvous (?:ne |n['’ ]?)?(?:{_MOVES}(?:ez|s?ez)|bougez|faites)(?: toujours| encore)? (?:pas|rien|jamais|plus|aucun {_GESTURE})\b"
    r"|\byou(?: have|['’]ve)? ?(?:still )?(?:not|n['’]t|never|haven['’]?t|hadn['’]?t|didn['’]?t|don['’]?t|do not|did not)(?: really| even| yet)? (?:move[sd]?|budged?|give[ns]?|come|came|change[d]?|made? a (?:step|move|concession))\b"
)
_NEGATED = re.compile(r"\b(?:pas|rien|jamais|aucun\w*|plus|not|never|\w+n['’]t|n['’]t)\b")
# Where the other side stays: a reproach only beside what oneself did, or where it is called unfair.
_STAYS = re.compile(
    r"(?<!si )\b(?:vous|et vous|tu)(?: (?:restez|campez|demeurez|bloquez|etes|en etes|vous accrochez)| n['’ ]?etes)?(?: toujours| tjs| tjrs| encore| reste\w*| bloque\w*| fige\w*)* (?:a|sur|aux?)\b"
    r"|(?<!if )\byou(?: are|['’]re)?(?: (?:stay|stick|keep|hold|sit)(?:ed|ing)?)?(?: still| always| stuck)* (?:at|on|to)\b"
)
_I_MOVED = re.compile(
    rf"\b(?:moi,? (?:si|oui)\b|j['’ ]?ai (?:deja |bien |pourtant )?(?:{_MOVES}(?:e|u)|baisse|fait (?:\w+ )?{_GESTURE})|je (?:me )?suis (?:deja )?(?:descendue?|montee?|rapprochee?)|"
    rf"(?:nous avons|on a) (?:deja )?(?:{_MOVES}(?:e|u)|baisse|fait (?:\w+ )?{_GESTURE})|(?:while|and|but) i (?:did|have)\b|i(?: have|['’]ve)? (?:already )?(?:moved|come (?:up|down)|came (?:up|down)|given|made (?:a|two|three|one) (?:step|move|concession)s?))"
)
_UNFAIR = re.compile(
    r"\b(?:pas (?:tres )?(?:serieux|juste|normal|correct|equitable|honnete)|not (?:very )?(?:serious|fair|right|reasonable))\b"
)
_ONLY_ME = re.compile(
    rf"\b(?:(?:toujours|que|seulement) moi qui {_MOVES}\w*|je suis l[ea] seule? (?:a|qui) {_MOVES}\w*|i['’ ]?a?m (?:always )?the (?:only )?one (?:who |to |that )?(?:is |always )?(?:mov\w+|giv\w+|chang\w+))\b"
)
_CLAUSE_ENDS = re.compile(
    r"[,;.!?](?!\d)|\b(?:alors que|tandis que|pendant que|et moi|mais moi|while|and i|but i)\b"
)


@dataclass(frozen=True, slots=True)
class Reproach:
    """A reproach of not having moved, and the characters in which it says what is still the other side's."""

    start: int
    end: int


def reproach_of(reading: Reading) -> Reproach | None:
    """The reproach in a reply, if there is one; a question ("pourquoi ne bougez-vous pas ?") is none."""
    return reproach_in(reading.marked)


def reproach_in(text: str) -> Reproach | None:
    """The same for a text."""
    plain = fold_text(text)
    for met in _NOT_MOVED.finditer(plain):
        if _NEGATED.search(met.group()) and not _asks(text, met.start()):
            return _within(plain, met)
    stays = _STAYS.search(plain)
    if (
        stays is not None
        and not _asks(text, stays.start())
        and (_I_MOVED.search(plain) or _UNFAIR.search(plain))
    ):
        return _within(plain, stays)
    only = _ONLY_ME.search(plain)
    return None if only is None or _asks(text, only.start()) else Reproach(only.start(), only.end())


def with_her_own_figures(reading: Reading) -> Reading:
    """The reading with what a reproach says the other side still wants as theirs: "moi j'ai bougé, et vous toujours à 92 000"."""
    found = reproach_of(reading)
    if found is None:
        return reading

    def hers(stance: str, start: int) -> bool:
        return stance in ("own", "fact", "accepted") and found.start <= start < found.end

    return replace(
        reading,
        terms=tuple(replace(t, stance="theirs") if hers(t.stance, t.start) else t for t in reading.terms),
        choices=tuple(replace(c, stance="theirs") if hers(c.stance, c.start) else c for c in reading.choices),
    )


def _within(plain: str, met: re.Match[str]) -> Reproach:
    ends = _CLAUSE_ENDS.search(plain, met.end())
    return Reproach(met.start(), ends.start() if ends is not None else len(plain))


def _asks(text: str, at: int) -> bool:
    return text[slice(*sentence_at(text, at))].rstrip().endswith("?")
