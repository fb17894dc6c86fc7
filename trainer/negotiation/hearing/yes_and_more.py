"""A yes with something asked beside it: "oui, c'est ça. Et vous, vous acceptez ?", "yes, and when do I bring it?"."""

import re
from dataclasses import replace

from trainer.language.context import Language
from trainer.language.lexicon import courtesies
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.hearing.offered import Offers

_YES = re.compile(
    r"^\W*(?:(?:ah|eh|bien|ben|bah|alors|voila|well|oh|so|mais)\W+)*"
    r"(?:(?:oui|ouais|ouep|yes|yep|yeah|yup)\b(?:\W+(?:oui|ouais|yes|yeah)\b)*"
    r"|(?:oui|yes|yeah)?\W*(?:c['’ ]?est|c) (?:bien |exactement |tout a fait |parfaitement )?(?:ca|cela|bon|juste|exact|parfait|d['’ ]?accord)\b"
    r"|exact\w*|tout a fait|absolument|parfait\w*|nickel|impec\w*|(?:d['’ ]?accord|daccord|ok|bon|good|okay) (?:pour|for|with|by) (?:moi|nous|me|us)"
    r"|that['’ ]?s (?:right|it|correct|exactly|perfect|fine|good)|that is (?:right|it|correct)|correct\b|exactly|perfect\b|absolutely|agreed\b|spot on|sounds good)"
)
# What holds a yes back, or takes it away.
_HELD = re.compile(
    r"\b(?:mais|sauf|sinon|toutefois|cependant|attendez|avant d\w*|but|except|unless|however|wait|before (?:i|we|you)|non|no|nope|not|d['’]abord)\b"
    r"|\b(?:ne|n['’]\w+) (?:\w+ )?pas\b|\bsi (?:vous|je|on|nous)\b|\bif (?:you|i|we)\b"
)
# Cues of a question that only asks for her own yes, or for what its coming brings ("on fait quoi maintenant ?").
_HER_YES = (
    "pressing",
    "asking",
    "question:verdict",
    "question:and_you",
    "question:heard_me",
    "concluding",
    "question:after_signing",
)
# A word about the reading back itself: "arrêtez de répéter", "stop reading it back to me" (folded).
STOP_IT = re.compile(r"\b(?:arretez|arrete|cessez|stop|quit|no need to)\b[^,;.?!]*")
# "Très bien." before another question: a courtesy, and no yes to what lies on the table.
_COURTESY = re.compile(
    r"^\W*(?:tres bien|fort bien|bien sur|je vois|je comprends|je note|interessant|super|great|good|very good|very well|fine|i see|"
    r"understood|interesting|nice|noted)\b\W*[.!;,…]\W*(?:et|and|mais|but|alors|so|now|maintenant)\b"
)
_SENTENCE = re.compile(r"[^.?!…;\n]+[.?!…;\n]*")
_WORDS = re.compile(r"\w+")
# Words of its own up to which a question asks for nothing else.
_BARE = 1


def says_yes_and_more(reading: Reading) -> bool:
    """Whether a reply opens with a plain yes that nothing holds back, and then asks something."""
    plain = fold_text(reading.marked)
    return "?" in plain and _YES.match(plain) is not None and _HELD.search(plain) is None


def is_courtesy_before_question(reading: Reading) -> bool:
    """Whether a reply opens with a word of politeness and goes on to a question of another kind ("très bien. Et sur les données,
    qu'avez-vous comme contrôle ?")."""
    plain = fold_text(reading.marked)
    led = _COURTESY.match(plain)
    return led is not None and reading.has("open_question") and "?" in plain[led.end() :]


def without_courtesy(offers: Offers, reading: Reading | None) -> Offers:
    """The offers, without what only a courtesy before another question would take of her last ones."""
    if reading is None or not offers.accepted or offers.own or not is_courtesy_before_question(reading):
        return offers
    taken = {position.issue for position in offers.accepted}
    named = (
        {m.name for m in reading.mentions}
        | {t.issue for t in reading.terms}
        | {c.issue for c in reading.choices}
    )
    return offers if taken & named else replace(offers, accepted=())


def asks_her_yes(reading: Reading, language: Language) -> bool:
    """Whether all that such a reply asks is whether she says yes too."""
    marked = reading.marked
    opening = _YES.match(fold_text(marked))
    done = opening.end() if opening is not None else 0
    cues = [(cue.start, cue.end) for cue in reading.cues if cue.cue in _HER_YES]
    aside = [stop.span() for stop in STOP_IT.finditer(fold_text(marked))]
    for sentence in _SENTENCE.finditer(marked):
        if not sentence.group().rstrip().endswith("?"):
            continue
        words = [
            word
            for word in _WORDS.finditer(marked, max(sentence.start(), done), sentence.end())
            if not any(start <= word.start() < end for start, end in (*cues, *aside))
        ]
        asks = any(sentence.start() <= start < sentence.end() for start, _ in cues)
        own = sum(fold_text(word.group()) not in courtesies(language) for word in words)
        if own > (_BARE if asks else 0):
            return False
    return True
