"""What is offered beside the points of the deal: a visit, a yearly report, a call every week. She says what she thinks of it, once."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.options.which_way import ask_which_of_the_word
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

# (Folded.) What the speaker would do, or both would.
_DOES = (
    r"(?:envoi\w*|envoy\w*|enverr\w+|donn\w+|fourni\w*|viens|venons|viendr\w+|appell?e\w*|pass\w+|rends|rendr\w+|fais|fait|faisons|ferai|ferons|ajout\w+|met(?:s|t|tons|trai|trons)?|mettre"
    r"|sign\w+|voit|voyons|verr\w+|garanti\w*|promet\w*|propos\w+|offr\w+|pret\w+|form\w+|mont\w+|install\w+|assur\w+|accompagn\w+|affich\w+|cit\w+|invit\w+|tiens|tiendr\w+|ecri\w+|engag\w+|prevoi\w*|organis\w+|telephon\w*|retrouv\w+|rencontr\w+)"
)
_HIS = re.compile(
    rf"\b(?:je|j'|jpeux|nous|on)\s*(?:vous |te |t'|se |me |m'|nous |l'|le |la |les |y )*(?:(?:peux|peut|pouvons|pourrais|pourrait|vais|va|veux bien|jpeux) (?:vous |te |se |me |nous |l'|y )*)?{_DOES}\b"
    r"|\bjpeux (?:vous |te )?\w+"
    r"|\b(?:i|we)(?:'ll| will| can| could| would|'d)? (?:also )?(?:send|give|come|call|ring|visit|write|sign|add|put|meet|promise|guarantee|offer|lend|train|help|show|keep|provide|report|invite|see|deliver)\b"
    r"|\blet's (?:add|meet|sign|put|write|have|agree)\b"
)
# What is asked of her: "vous me faites un rapport par an".
_HERS = re.compile(
    r"\bvous (?:me |nous |m'|lui )(?:\w+ ){0,1}(?:envo\w+|donn\w+|fourni\w*|fai\w+|fer\w+|rend\w+|appel\w+|pass\w+|ecri\w+|promet\w*|garanti\w*|invit\w+|cit\w+)\b"
    r"|\b(?:you|you'll|you will|you would|you could) (?:send|give|call|ring|write|promise|show|report|tell) (?:me|us)\b"
)
# "Un rapport annuel, ça vous va ?": a thing and the question whether she would have it.
_A_THING = re.compile(
    r"\W*(?:(?:et|and|alors|so)\W+)?(?:une?|des|an?|some|one)\s+(?:[\w'-]+\s+){1,9}?[\w'-]+\W*[,.;:]"
)
_YES_ASKED = re.compile(
    r"\b(?:(?:ca|cela) (?:vous |te )?(?:va|irait|convient|conviendrait|plait|plairait|arrange|dit|dirait|aide\w*|rassure\w*)|d'accord|ok|okay|oui|qu'en (?:dites|pensez)[- ]vous|"
    r"(?:would|does|will|is) (?:that|it|this) (?:work|help|suit|do|ok|okay|all right|fine|be)|how(?:'s| is| about) that|all right|right|yes|deal|agreed|would you like (?:that|it))\b[^?]{0,24}\?\s*$"
)
_DENIES = re.compile(r"\b(?:ne|n'|pas|jamais|rien|not|never|nothing)\b|n't\b")
# What is offered for her own move is an exchange; what is told of the past or of others is nothing offered.
_IF = re.compile(
    r"\b(?:contre|en echange|in exchange|in return|provided|hier|l'an dernier|yesterday|last year)\b"
)
# "On fait comment ?", "so how do we do it?": a question of how, and nothing offered (folded).
_HOW = re.compile(
    r"\b(?:comment|combien|quand|quoi|pourquoi|qu'est-ce|quel\w*|how|when|what|why|which)\b(?!'s\b| (?:about|is that)\b)[^.!?]*\?"
)
# Words from which a reply describes something.
_LEAST = 5


def answer_extra(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """Where no author has a word for it and it is of no point, she says that it can go beside the deal; what is given her gladly.

    Args:
        playing: the turn so far.
        situation: the reply.
        routed: the reaction to it, if any.
    """
    reading, offers = situation.reading, playing.offers
    if reading is None or routed.reaction is not None or reading.words < _LEAST or playing.shown is not None:
        return False
    if offers.commits or offers.asked or offers.unplaced or offers.beyond or offers.between or offers.refused:
        return False
    # "Une réunion chaque trimestre": words of an option that were not heard as one are of no point here.
    items = [term.issue for term in reading.terms] + [c.issue for c in reading.choices if c.stance != "own"]
    if any(items) or any(mention.aspect == "issue" for mention in reading.mentions):
        return False
    if situation.does("pressure") or situation.does("hostility") or situation.does("next_step"):
        return False
    plain = fold_text(reading.marked)
    if _DENIES.search(plain) or _IF.search(plain) or _HOW.search(plain):
        return False
    asks = _YES_ASKED.search(plain) is not None
    if "?" in plain and not asks:
        return False
    if _HERS.search(plain):
        return asks and playing.speech.phrase("extra_clause")
    given = _HIS.search(plain) is not None
    if not (asks and (given or _A_THING.match(plain))) and not (given and reading.has("proposal")):
        return False
    return ask_which_of_the_word(playing) or playing.speech.phrase("extra_welcome", "extra_clause")
