"""A promise or a kind word beside an offer or a question ("cela restera entre nous", "I'm sorry for what you went through"): a word on it
before her answer, where nothing else of the answer takes it up."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.apologies import apologises

# What binds the speaker and puts nothing on the table (folded).
_PROMISES = re.compile(
    r"\b(?:(?:je|on|nous) (?:vous )?(?:le )?(?:promets?|promettons|jure|garantis que ca reste)|j['’ ]?(?:en |y )?(?:m['’ ])?engage (?:a ce que|personnellement)|je m['’ ]?y engage|(?:vous avez|je vous donne) (?:ma|notre) parole|parole d['’ ]?honneur"
    r"|(?:ca|cela|tout) (?:ca |cela )?(?:reste|restera) entre (?:nous|vous et moi|ces murs)|personne (?:ne le saura|n['’ ]?en saura rien|n['’ ]?en parlera)|(?:ca|cela) ne sortira pas d['’ ]?ici|je (?:ne |n['’ ])?(?:dirai|repeterai) (?:pas|rien)(?: a personne)?"
    r"|(?:vous pouvez )?compte[zr] sur (?:moi|nous)|i promise|you have my word|i give you my word|(?:it|this|that|all this) (?:stays|will stay|remains) between us|nobody (?:will|has to) know|i won['’]?t tell (?:anyone|anybody|a soul)|(?:you can )?count on (?:me|us))\b"
)
# What feels with her (folded).
_FEELS = re.compile(
    r"\b(?:(?:je suis |nous sommes |(?:sincerement|vraiment) )*(?:desolee?s?|navree?s?) (?:pour|de|d['’ ])(?: ?(?:ce|cette|votre|vos|cet|l['’ ]|tout))? ?[^.?!]{0,40}(?:vous|vecu|arrive|passe|subi|perte|panne|retard|incident)"
    r"|(?:ca|cela) (?:a|n['’ ]?a) (?:pas )?(?:du|dut) (?:etre )?(?:etre )?(?:tres |bien )?(?:dur|difficile|penible|facile|rude|eprouvant)|je (?:mesure|comprends) (?:ce que (?:ca|cela) (?:a du|represente|vous coute)|votre (?:colere|agacement|peine|fatigue))"
    r"|i(?:['’ ]?a?m| am)?(?: really| very| so)? sorry (?:for (?:this|that|you|your|what)|about (?:this|that|your|what)|to hear)|that must have been (?:hard|tough|awful|difficult|a shock)|i (?:understand|see) (?:now )?why you are (?:angry|upset|worried))"
)
_ROOM = 3
"""Lines of an answer from which it needs no word more."""


def take_what_is_assured(playing: Playing) -> None:
    """Before her answer, a word on a promise or a kind word of the reply that nothing in the answer is about."""
    reading, lines = playing.reading, playing.speech.lines
    if reading is None or playing.outcome is not None or not lines or len(lines) >= _ROOM or playing.owns:
        return
    if apologises(reading) or any(
        line.source.startswith(("reaction:", "claim:", "moment:")) for line in lines
    ):
        return
    if any(not _puts_forward(reading, span) for span in _sentences_with(_PROMISES, reading)):
        key = "promise_heard"  # "je vous promets 10 %" is an offer
    elif _sentences_with(_FEELS, reading):
        key = "sympathy_heard"
    else:
        return
    before = len(lines)
    if playing.speech.phrase(key):
        lines[:] = [*lines[before:], *lines[:before]]


def _sentences_with(pattern: re.Pattern[str], reading: Reading) -> list[tuple[int, int]]:
    """The sentences of a reply that say so and ask nothing."""
    plain = fold_text(reading.marked)
    spans = [sentence_at(plain, met.start()) for met in pattern.finditer(plain)]
    return [(start, end) for start, end in spans if not plain[start:end].rstrip().endswith("?")]


def _puts_forward(reading: Reading, span: tuple[int, int]) -> bool:
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(one.issue is not None and span[0] <= one.start < span[1] for one in items)
