"""Whether a reply asks where the talk stands: "où en est-on ?", "relisez-moi ce que nous avons convenu"."""

import re

from trainer.language.common_questions import PREFIX
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import CueSpan, Reading
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.situation import Situation

# A reply of more words than this sums up by itself instead of asking her to.
STANDING_WORDS = 12
# "Il vous reste quoi de cette histoire ?" asks of the story, "on se voit en juillet pour faire le point" fixes a day.
_ASKS_ELSE = re.compile(
    r"\breste\w*(?:[- ]t[- ]il)? (?:quoi |encore |rien )?d(?:e|u|es) (?:cette?|ce|la|l['’]|votre|vos|tout)\b|\b(?:on se|nous nous) (?:voit|revoit|retrouve|voyons|reverra|reverrons|rappelle)\b|"
    r"\bpoint (?:tou(?:s|tes) les|chaque|par (?:mois|an|trimestre|semestre)|r[ée]gulier)\b|\b(?:we|let['’]s) (?:meet|see each other|talk again)\b",
    re.IGNORECASE,
)
# (Folded.)
_EVERY = re.compile(
    r"\b(?:complet\w*|entier\w*|point par point|ligne par ligne|clause par clause|(?:tous|toutes) (?:les|nos)|tout (?:le|ce qu\w*|reprendre|relire)|toute la"
    r"|l['’]ensemble|integral\w*|detail\w*|full|whole|entire|complete|point by point|line by line|clause by clause|every\w*|all (?:the|of))\b"
)
# Words that may follow what a longer reply comes to.
_AFTERTHOUGHT = 7


def means_else(reading: Reading) -> bool:
    """Whether words for where the talk stands mean something else: "il vous reste quoi de cette histoire ?"."""
    return _ASKS_ELSE.search(reading.marked) is not None


def asks_standing(situation: Situation) -> bool:
    """ "Où en est-on ?", "relisez-moi ce que nous avons convenu": short or at the end of a reply, and with no figures of its
    own."""
    reading = situation.reading
    if reading is None or reading.terms or means_else(reading):
        return False
    if any(cue.cue == f"{PREFIX}all_points" for cue in reading.cues):
        # "Votre offre sur tous les points ?" asks for figures, not for what is left.
        return False
    state = situation.state
    if not (state.settled or state.yours or state.theirs) and _authors_mean(reading):
        # Before anything is on the table, what there is to settle is told in an author's own words.
        return False
    if reading.words > STANDING_WORDS:
        return not reading.choices and ends_in_standing(situation)
    return any(cue.cue in ("standing", f"{PREFIX}standing") for cue in reading.cues)


def asks_every_point(reading: Reading) -> bool:
    """Whether where the talk stands is asked of every point by name: "le contrat complet, point par point", "the whole page"."""
    asks = any(cue.cue in ("standing", f"{PREFIX}standing") for cue in reading.cues)
    return asks and _EVERY.search(fold_text(reading.marked)) is not None


def ends_in_standing(situation: Situation) -> bool:
    """Whether a reply comes to that, whatever it says before: "… Le rachat, c'est noté. Où en sommes-nous ?"."""
    reading = situation.reading
    if reading is None or means_else(reading):
        return False
    return any(cue.cue == f"{PREFIX}standing" and _comes_last(reading, cue) for cue in reading.cues)


def _comes_last(reading: Reading, cue: CueSpan) -> bool:
    """Whether nothing but a few words ("délai, prix, paiement") stands after the sentence of a cue."""
    _, end = sentence_at(reading.reply, cue.start)
    after = reading.reply[end:]
    return "?" not in after and len(after.split()) <= _AFTERTHOUGHT


def _authors_mean(reading: Reading) -> bool:
    return any(sample.score >= NEARLY_A_SAMPLE for sample in reading.samples)
