"""An apology for the tone ("excusez-moi pour tout à l'heure", "I was out of line"), and the question whether she takes it: a word on
that before her answer to the rest, and she is sharp no more."""

import re

from trainer.language.lexicon import courtesies, stop_words
from trainer.language.normalise import fold, fold_text
from trainer.language.reading import CueSpan, Reading
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.reacting import react
from trainer.scenario.scenario import Reaction

# The reaction of a scenario that takes an apology.
_APOLOGY = "apology"
# What is excused: a tone, words, a moment before (folded).
_TONE = (
    r"(?:(?:le|mon|ce) ton|tout a l'heure|(?:ce|hier) (?:matin|soir)|(?:mes|ces|les) (?:mots|paroles|propos)|(?:mon|ma|cette) (?:emportement|humeur|colere|sortie|remarque|brusquerie|impatience|franchise)"
    r"|m'etre|vous avoir (?:parle|blesse|brusque|vexe)|avoir ete|avoir (?:hausse|crie|perdu)|ce que j'?ai dit"
    r"|my (?:tone|words|temper|language|outburst|manners|remark|comment)|the (?:tone|way i|outburst)|before\b|earlier|just now|what i said|that|(?:this|yesterday) (?:morning|afternoon|evening)"
    r"|(?:snapping|shouting|losing|being|having been|raising|barking|my being)\b)"
)
_APOLOGISES = re.compile(
    rf"\b(?:(?:excusez|pardonnez)(?:[- ]moi)?(?:,)? (?:pour |d'|de )?{_TONE}|(?:pardon|desolee?s?|dsl|navree?|je (?:m'excuse|suis desolee?|regrette)|(?:toutes )?(?:mes|nos) excuses) (?:encore )?(?:pour |d'|de |si )?{_TONE}"
    r"|j[e']? ?(?:me suis|m'etais|m'suis) (?:un peu |trop )?(?:emporte|enerve|mal conduit)\w*|jme suis (?:un peu )?(?:emporte|enerve)\w*|je suis (?:un peu )?alle(?:e)? trop loin|j'ai ete (?:un peu |trop )?(?:dur|sec|seche|brusque|injuste|grossier|desagreable|vif|maladroit)\w*"
    r"|je n'aurais pas du (?:dire|vous|parler)|(?:ce n'|c'?)etait pas contre (?:vous|vs)"
    r"|(?:desolee?|pardon|excusez[- ]moi|navree?) si (?:j'?ai (?:ete|paru|semble)|je vous ai (?:blesse|brusque|froisse|vexe))|j'?ai (?:un peu )?mal (?:parle|agi)|je retire ce que j'?ai dit|c'?etait (?:deplace|injuste|maladroit) de ma part"
    r"|(?:sorry|apologi[sz]e) if i (?:was|sounded|seemed|came across)|i take back what i said"
    rf"|(?:sorry|(?:i|we) apologi[sz]e|(?:my|our) apolog\w+|forgive me|excuse me) (?:again )?(?:about |for ){_TONE}|i (?:was|am) (?:out of line|too (?:direct|harsh|blunt|sharp)|rude)|i went too far|i lost my temper|i shouldn'?t have (?:said|spoken|raised)|i did(?:n't| not) mean to (?:snap|shout|be rude|offend))\b"
)
_ASKS_PARDON = re.compile(
    r"\b(?:accept\w* (?:mes|nos) (?:\w+ )?excuses|vous (?:me|m')(?: ?l')?(?:pardonn|excus|en voul)\w*[^.!]*\?|me pardonn(?:ez|erez)[- ]vous|sans rancune"
    r"|accept (?:my|our) (?:\w+ )?apolog\w+|(?:do|can|will|would|could) you (?:ever )?(?:forgive|excuse) (?:me|us)|am i forgiven|no hard feelings|apolog(?:y|ies) accepted)\b"
)
_WORDS = re.compile(r"[^\W_]+")
_LITTLE = 3
"""Words of its own, beside the apology, up to which a reply is nothing else."""


def apologises(reading: Reading) -> bool:
    """Whether a reply excuses a tone, or asks whether that is taken."""
    plain = fold_text(reading.marked)
    return _APOLOGISES.search(plain) is not None or _ASKS_PARDON.search(plain) is not None


def without_apology(reading: Reading) -> tuple[CueSpan, ...]:
    """The cues of a reply without those in its apology: "ce n'était pas contre vous" denies no value."""
    folded = fold(reading.marked)
    spans = [folded.span(*met.span()) for met in _APOLOGISES.finditer(folded.text)]
    return tuple(
        cue for cue in reading.cues if not any(cue.start < end and start < cue.end for start, end in spans)
    )


def answer_apology(playing: Playing) -> bool:
    """Take an apology, or a question for pardon, that is the whole of a reply."""
    reading = playing.reading
    if reading is None or not apologises(reading) or playing.offers.commits:
        return False
    plain = fold_text(reading.marked)
    asks = _ASKS_PARDON.search(plain) is not None
    rest = _ASKS_PARDON.sub(" ", _APOLOGISES.sub(" ", plain))
    language = playing.scenario.language
    common = stop_words(language) | courtesies(language)
    own = [word for word in _WORDS.findall(rest) if word not in common]
    # Without a question, the scenario's own ways to take it come first.
    return asks and len(own) <= _LITTLE and _say_taken(playing)


def take_apology(playing: Playing) -> None:
    """Before her answer to the rest, a word on an apology, where nothing of it is one; she bears no grudge from then on."""
    reading, lines = playing.reading, playing.speech.lines
    if reading is None or not apologises(reading) or playing.outcome is not None:
        return
    playing.irritation = 0
    if any(_APOLOGY in line.source for line in lines):
        return
    before = len(lines)
    if _say_taken(playing):
        lines[:] = [*lines[before:], *lines[:before]]


def _say_taken(playing: Playing) -> bool:
    playing.irritation = 0
    reaction = _own(playing)
    lines, main = len(playing.speech.lines), playing.reaction
    if reaction is not None and playing.speech.has_new(reaction.says):
        react(playing, Routed(reaction, 1.0))
        playing.reaction = main or playing.reaction
        if len(playing.speech.lines) > lines:
            return True
    return playing.speech.phrase("apology_taken")


def _own(playing: Playing) -> Reaction | None:
    """The scenario's own way to take an apology: in any scene, or where she is now."""
    here = playing.scenario.scenes[playing.before.scene].reactions
    known = (*here, *playing.scenario.anytime.values())
    return next((one for one in known if one.id == _APOLOGY), None)
