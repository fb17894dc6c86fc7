"""What she would give for something: "si je fais 8 semaines, vous faites quoi sur le prix ?", "what do I get for 96?"."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.decision import Table
from trainer.negotiation.bargainer.own_trades import note_own_trade
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

_MOST = 3
"""Points that an answer can give and still be listened to."""


# The same in other words, where what is given stands in an "if".
_SUPPOSES = re.compile(r"\b(?:si|if|suppose|supposons|say)\b")
_FOR_THAT = re.compile(
    r"\b(?:contre|pour|en echange de|en contrepartie de) (?:ca|cela|tout (?:ca|cela))\b|\b(?:for|against|in (?:return|exchange) for) (?:that|this|it|all that)\b|\ben (?:retour|echange|face)\b|\bin return\b"
)
_WHAT_THEN = re.compile(
    r"\b(?:(?:qu['’]est[- ]ce que|quoi|que) (?:cela|ca) (?:change|changerait|donnerait|donne|vaudrait)\b|(?:cela|ca) (?:change|changerait|donnerait|vaudrait) quoi\b"
    r"|vous (?:iriez|descendriez|monteriez|bougeriez|seriez|prendriez|mettriez|lacheriez) (?:jusqu['’]ou|ou|quoi|a combien|jusqu['’]a combien|de combien|sur quoi)\b"
    r"|(?:jusqu['’]ou|jusqu['’]a combien|a combien) (?:iriez|descendriez|monteriez|bougeriez)[- ]vous\b|vous (?:me |nous )?(?:prenez|mettez|lachez|donnez|faites|cedez|accordez|offrez|rendez) quoi\b"
    r"|(?:would|could|can|will) you (?:go|come|move) (?:up|down|higher|lower)\b|(?:would|could|can|will) you (?:raise|lower|drop|improve) (?:the|your)\b"
    r"|vous (?:monteriez|baisseriez|descendriez|bougeriez)(?! (?:a|de|jusqu['’]a) \d)|(?:monteriez|baisseriez|descendriez|bougeriez)[- ]vous(?! (?:a|de|jusqu['’]a) \d)"
    r"|(?:where|how far|how low|how high) (?:would|could|can|do) you (?:go|be|come|move|land|get|end up)\b|where (?:would|does) that (?:put|leave|get) (?:you|us|me)\b"
    r"|what (?:would|does|could) (?:that|it) (?:change|buy|get|do|be worth)\b|what happens (?:to|on|with)\b)"
)


def refers_back(reading: Reading) -> bool:
    """ "Et contre ça, vous iriez jusqu'où ?": for what has just been given."""
    return _FOR_THAT.search(fold_text(reading.reply)) is not None


def asks_return(playing: Playing) -> bool:
    """Whether the reply asks what something would bring in return."""
    reading = playing.reading
    if reading is None:
        return False
    plain = fold_text(reading.reply)
    about = _SUPPOSES.search(plain) is not None or refers_back(reading)
    supposed = about and _WHAT_THEN.search(plain) is not None
    return supposed or any(cue.cue == "returned" for cue in reading.cues)


def answer_return(playing: Playing, situation: Situation, table: Table, given: dict[str, Position]) -> bool:
    """She says what she would put against what is only asked about: where she would stand on the points that the question
    names, else where she would move.

    Args:
        playing: the turn.
        situation: the reply in its state.
        table: the table as it stands.
        given: the values that the student would give.

    Returns:
        Whether she had anything to put against it.
    """
    reading = playing.reading
    if reading is None or not given:
        return False
    tried = replace(table, yours={**table.yours, **given}, conditional=True, moved=True)
    decision = bargain(as_open(situation), tried)
    named = {m.name for m in reading.mentions if m.aspect == "issue"} - given.keys()
    names = [n for n in playing.open_issues if n in named] or [n for n in decision.conceded if n not in given]
    back = tuple(decision.package[name] for name in names[:_MOST])
    if not back:
        return not named and ask_what_for(playing, given)
    here, there = terms_list(playing.scenario, given.values()), terms_list(playing.scenario, back)
    if all(name in decision.conceded for name in names[:_MOST]):
        said = playing.speech.phrase("counter_conditional", source="bargain", give=there, want=here)
    else:
        said = playing.speech.phrase("exchange_but", source="bargain", yes=here, terms=there)
    if not said:
        return False
    note_own_trade(playing, back, given.values())
    for position in back:
        playing.take(position)
    playing.about(*given)
    playing.pending = Pending("offer", (*given.values(), *back), tied=True)
    return True


def ask_what_for(playing: Playing, given: dict[str, Position]) -> bool:
    """Nothing has been asked of her that she could give for it: she says that it would suit her, and asks what for."""
    if any(name not in given for name in playing.yours if name in playing.open_issues):
        return False
    terms = terms_list(playing.scenario, given.values())
    if not playing.speech.phrase("return_open", source="bargain", terms=terms):
        return False
    playing.about(*given)
    return True
