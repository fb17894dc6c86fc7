"""Which line of the deal just read out is to be changed: the one that a reply leaves out of its yes, calls wrong, wants to talk over
again, or names when she has asked."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.closing.standing import recap
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import spoken_name, value_words

# What comes right before a point that is left out of a yes (folded).
_EXCEPT = re.compile(
    r"\b(?:sauf|hormis|excepte|a part|mais pas|pas (?:pour|sur|d['’ ]?accord (?:pour|sur|avec))|non (?:pour|sur|a)|except(?:ed)?(?: for)?|apart from|but not|all but"
    r"|(?:everything|all|good|fine|great|ok|okay|yes|agreed|happy)(?: \w+){0,2} but|not (?:for|on|with)|no (?:to|for|on))\W+(?:\w+\W+){0,2}$"
)
# What comes right before a point that is to be talked over again (folded).
_AGAIN = re.compile(
    r"\b(?:revoir|rediscuter|renegocier|rouvrir|changer|modifier|corriger|reparler|revenir|reprendre|revisit|reopen|change|renegotiate|rework|go back|come back|discuss)"
    r"\W+(?:(?:on|to|sur|d|de|du|over|about|again)\W+)?(?:(?:le|la|les|l|the|un peu|quand meme|encore)\W+){0,2}$"
)
# How what comes right after a point calls it wrong (folded).
_WRONG = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:(?:ce )?(?:n['’ ]?est|c['’ ]?est) pas (?:le bon|la bonne|bon|bonne|ca|cela|juste|exact|correct)\w*|(?:ne )?(?:me |nous )?(?:va|convient) pas|(?:est|c['’ ]?est) faux"
    r"|(?:me |nous )(?:gene|chiffonne|derange)\w*|(?:is|['’]s) (?:wrong|not (?:right|good|correct|it|what))|isn['’]t (?:right|good|correct|it|what)|bothers|doesn['’]t (?:work|suit))\b"
)
# "Le prix, non.": a no right after a point (folded).
_NO_TO_IT = re.compile(r"[\s,:]*(?:c['’ ]?est )?(?:non|nope|no)\b(?=\W*$|\s*[,.;:!])")
# A wish to change put as a question (folded).
_MAY_WE = re.compile(
    r"\W*(?:(?:non|no|ok|bon|oui|yes|mais|but|et|and)\W+)*(?:(?:est[- ]ce qu[e'] ?)?(?:on (?:peut|pourrait)|je (?:peux|pourrais)|nous pouvons|peut[- ]on|pourrait[- ]on|pouvons[- ]nous|puis[- ]je)|(?:can|could|may) (?:we|i))\b"
)
_FIGURES = re.compile(r"\d+(?:[.,]\d+)?")
# "Rien", "none": no line is to be changed (folded).
_NO_LINE = re.compile(
    r"\W*(?:(?:non|no|finalement|en fait|actually)\W+)*(?:rien|aucune?|nothing|none)(?: du tout| at all)?(?:\W+(?:alors|then|(?:c'?est|it'?s|tout est|all is|everything'?s)?\W*(?:bon|ok|okay|fine|good|parfait)))?\W*"
)
_FEW = 3
"""Words up to which a reply that only names a point puts its finger on it."""


def turned_down(playing: Playing, reading: Reading, yes: bool, no: bool) -> list[str]:
    """The agreed points that a reply turns down without a word of what should stand there: "tout est bon sauf la durée"."""
    plain = fold_text(reading.reply)
    if "?" in reading.marked and _MAY_WE.match(plain) is None:
        return []
    named = [(m.name, m.start) for m in reading.mentions if m.aspect == "issue" and m.name in playing.settled]
    values = [(t.issue, t.start) for t in reading.terms if t.issue in playing.settled]
    left_out = [name for name, start in (*named, *values) if name and _EXCEPT.search(plain[:start])]
    if not values:
        left_out += [name for name, start in named if name and _AGAIN.search(plain[:start])]
    left_out += [m.name for m in reading.mentions if m.name in playing.settled and _WRONG.match(plain, m.end)]
    left_out += [name for name, _ in _denied(reading) if name in playing.settled]
    if not left_out and not values and (no or (reading.words <= _FEW and not yes)):
        # "Non, c'est pas ça pour le prix"; "le prix". "Yes!! Ship it" puts its finger on nothing.
        left_out = [name for name, _ in named]
    return list(dict.fromkeys([*(n for n in playing.offers.refused if n in playing.settled), *left_out]))


def says_no_to_a_point(reading: Reading) -> bool:
    """ "Tout me va, le prix non": whether a no stands right behind the name of a point."""
    return bool(_denied(reading))


def _denied(reading: Reading) -> list[tuple[str, int]]:
    plain = fold_text(reading.reply)
    points = [(m.name, m.end) for m in reading.mentions if m.aspect == "issue"]
    return [(name, end) for name, end in points if _NO_TO_IT.match(plain, end)]


def answer_which_line(playing: Playing, reading: Reading | None) -> bool:
    """ "Quelle ligne faut-il reprendre ?" – "Le prix.": what should stand there is asked next; "rien" has the whole read out again.

    Returns:
        Whether the reply was no more than that.
    """
    if reading is None or CORRECTING not in playing.before.flags or playing.offers.commits:
        return False
    if _NO_LINE.fullmatch(fold_text(reading.marked)) is not None:
        return recap(playing)
    named = {m.name for m in reading.mentions if m.aspect == "issue" and m.name in playing.settled}
    short = reading.words <= _FEW + 1 and "?" not in reading.marked
    if not short or len(named) != 1 or reading.terms or reading.choices:
        return False
    return ask_instead(playing, named.pop())


def ask_instead(playing: Playing, name: str) -> bool:
    """What should stand there, of a point that is turned down or missing."""
    issue, agreed = playing.scenario.issues[name], playing.settled.get(name)
    playing.flags.add(CORRECTING)
    playing.about(name)
    if agreed is None:
        return playing.speech.phrase(
            "recap_added", "ask_position", source="bargain", issue=spoken_name(issue)
        )
    value = value_words(issue, agreed, playing.scenario.language)
    return playing.speech.phrase(
        "recap_point", "recap_refused", source="bargain", issue=spoken_name(issue), value=value
    )


def written_as_said(playing: Playing, reading: Reading) -> tuple[Position, ...]:
    """The line of the deal of which a reply asks whether it holds figures that it does: "l'acompte est de 30 %, c'est ça ?"."""
    figures = set(_FIGURES.findall(reading.reply))
    named = {m.name for m in reading.mentions if m.aspect == "issue"}
    return tuple(
        position
        for name, position in playing.settled.items()
        if figures
        and name in named
        and figures
        <= set(
            _FIGURES.findall(value_words(playing.scenario.issues[name], position, playing.scenario.language))
        )
    )[:1]
