"""Trades offered in words alone: "if you grit your teeth on price, I give you the volume", "un effort contre un autre".

No value is on the table that could be written down, and yet it is an offer: she says that she has heard what it hangs on,
and where she stands on what it names.
"""

import re

from trainer.language.reading import CueSpan, Reading
from trainer.negotiation.asking.her_position import say_her_positions
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.offers.condition_said import say_condition_back
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction

# What a speaker gives, in the sentence of the condition.
_GIVES = re.compile(
    r"\b(?:(?:je|j['’]|on|nous)\s*(?:vous |te |peux |pourrais |pouvons |suis pr[êe]te? [àa] |serais pr[êe]te? [àa] |veux bien |"
    r"accepte(?:rais)? de |y |le |la |les ){0,3}(?:donn|laiss|fai|fer|accord|c[èe]d|renonc|l[âa]ch|abandonn|offr|prend|garanti|descend|mont|boug|baiss|"
    r"sign|livr|avanc|rallong|allong|raccourci|ferm|efface|annul)\w*"
    r"|(?:i|we)(?:['’](?:ll|d|m)| can| could| will| would| might|['’]m happy to| am ready to)*\s+(?:be happy to |look at |"
    r"give|let|drop|grant|offer|move|go|waive|take|sign|do|cut|lower|raise|extend|shorten|throw)\w*"
    r"|happy to|un (?:effort|geste)|a (?:gesture|step|move))\b",
    re.IGNORECASE,
)
# Words that say what it hangs on; those can be said back.
_HANGS = re.compile(
    r"^(?:si|contre|[àa] (?:la )?condition|en [ée]change|en contrepartie|moyennant|pourvu|du moment|sous r[ée]serve|if|provid|against|in return|"
    r"in exchange|as long|so long|on condition|subject)",
    re.IGNORECASE,
)
# "Si ça vous va", "if that suits you" sets no condition.
_EMPTY = re.compile(
    r"\s+(?:[çc]a|cela|c['’]est (?:bon|ok|possible)|that|this|it)\b|\s+(?:vous|you)\s+(?:le\s+|y\s+)?(?:voulez|souhaitez|pr[ée]f[ée]rez|tenez|permettez|"
    r"[êe]tes d['’]accord|avez (?:le temps|une minute)|en avez|want|like|wish|prefer|agree|have (?:time|a minute|any|some))\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:vous me|you)\s+(?:donnez|laissez|faites|give|let)\b[^.?!;]*,\s*(?:et\s+|and\s+)?(?:je vous|i(?:['’]ll)?)\s+(?:donne|laisse|fais|give|let)",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.?!…\n]|\s(?:alors|then)\s|\s(?:je|j['’]|i)\s", re.IGNORECASE)
_LONGEST = 60
"""Letters of a condition that can be said back in one breath."""
_MOST = 2


def trades_in_words(playing: Playing) -> bool:
    """Whether the reply offers one thing for another and puts no value on the table."""
    reading = playing.reading
    if reading is None or playing.offers.commits or "?" in reading.reply:
        return False
    return _condition(reading) is not None or (
        _TURNS.search(reading.reply) is not None and bool(_named(playing, reading, 0, len(reading.reply)))
    )


def answers_gift(reaction: Reaction | None) -> bool:
    """Whether a reaction answers what is given for nothing: "j'efface les pénalités si vous cédez la créance" is no such gift."""
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what == "unilateral_concession" for leaf in leaves(reaction.when)
    )


def answer_trade(playing: Playing) -> bool:
    """She takes up the condition of a trade in words, and says where she stands on what it names."""
    reading = playing.reading
    if reading is None:
        return False
    cue = _condition(reading)
    start, end = (0, len(reading.reply)) if cue is None else sentence_at(reading.reply, cue.start)
    said = False
    if cue is not None:
        stop = _END.search(reading.reply, cue.end + 1, end)
        words = reading.reply[cue.start : stop.start() if stop else end].strip()
        if len(words) <= _LONGEST:
            words = words[0].lower() + words[1:]
            said = say_condition_back(playing, words)
    names = _named(playing, reading, start, end)
    playing.about(*names)
    return say_her_positions(playing, names) or said


def _condition(reading: Reading) -> CueSpan | None:
    for cue in reading.cues:
        if cue.cue != "exchange" or not _HANGS.match(reading.reply[cue.start : cue.end]):
            continue
        start, end = sentence_at(reading.reply, cue.start)
        gives = _GIVES.search(reading.reply, start, end)
        named = any(start <= m.start < end for m in reading.mentions)
        if gives is not None and named and not _EMPTY.match(reading.reply, cue.end, end):
            return cue
    return None


def _named(playing: Playing, reading: Reading, start: int, end: int) -> list[str]:
    """The open issues that the sentence of a trade names, two at most."""
    names = [m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < end]
    return [name for name in dict.fromkeys(names) if name in playing.open_issues][:_MOST]
